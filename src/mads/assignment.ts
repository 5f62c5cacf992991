/** Label names and values as the server sent them: not sanitised, not sorted. */
export type SentLabels = readonly (readonly [name: string, value: string])[];

/** One scrape target of a v1 assignment; absent fields are empty strings, as in proto3. */
export interface TargetV1 {
  readonly name: string;
  readonly scheme: string;
  /** `host:port`; the host is missing if the server does not know it. */
  readonly address: string;
  readonly metricsPath: string;
  readonly labels: SentLabels;
}

/** `kuma.observability.v1.MonitoringAssignment` (Kuma 1.2 and later). */
export interface AssignmentV1 {
  readonly apiVersion: 'v1';
  readonly mesh: string;
  readonly service: string;
  readonly labels: SentLabels;
  readonly targets: readonly TargetV1[];
}

/** `kuma.observability.v1alpha1.MonitoringAssignment` (Kuma 0.3 to 1.2): the server chose every label. */
export interface AssignmentV1Alpha1 {
  readonly apiVersion: 'v1alpha1';
  readonly name: string;
  readonly labels: SentLabels;
  readonly targets: readonly { readonly labels: SentLabels }[];
}

export type Assignment = AssignmentV1 | AssignmentV1Alpha1;

export type ApiVersion = Assignment['apiVersion'];

export const typeUrls = {
  v1: 'type.googleapis.com/kuma.observability.v1.MonitoringAssignment',
  v1alpha1: 'type.googleapis.com/kuma.observability.v1alpha1.MonitoringAssignment',
} as const satisfies Record<ApiVersion, string>;

/** What came with a snapshot besides its assignments. */
export interface SnapshotHead {
  readonly version: string;
  /** Empty over HTTP, which has none. */
  readonly nonce: string;
  /** Size of the message as it was received. */
  readonly bytes: number;
}

/** A response that is not what the protocol allows. `resource` counts from 0 and is absent for the envelope. */
export class UndecodableError extends Error {
  constructor(
    readonly reason: string,
    readonly resource?: number,
    readonly resourceName?: string,
  ) {
    const named = resourceName ? ` (${resourceName})` : '';
    super(resource === undefined ? reason : `resource ${resource}${named}: ${reason}`);
    this.name = 'UndecodableError';
  }
}
