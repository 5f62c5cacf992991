import type { Place } from '../../diagnostics/diagnostic.ts';

/** Keys and values in the order of their author. */
export type TextMap = readonly (readonly [key: string, value: string])[];

/** Fields in Kubernetes' own shape, as they were written. */
export type KubernetesFields = Readonly<Record<string, unknown>>;

export interface Container {
  readonly name: string;
  readonly image: string;
  readonly command: readonly string[] | undefined;
  readonly args: readonly string[] | undefined;
  readonly workingDir: string | undefined;
  readonly env: readonly EnvironmentVariable[];
  /** Secrets and ConfigMaps each key of which is a variable. */
  readonly envFrom: readonly Pick<Reference, 'kind' | 'name'>[];
  readonly ports: readonly ContainerPort[];
  readonly resources: Resources;
  readonly restartPolicy: 'Always' | undefined;
  readonly files: readonly File[];
  readonly dirs: readonly Directory[];
  readonly livenessProbe: Probe | undefined;
  readonly readinessProbe: Probe | undefined;
  readonly startupProbe: Probe | undefined;
  readonly postStart: Handler | undefined;
  readonly preStop: Handler | undefined;
  readonly securityContext: KubernetesFields | undefined;
  readonly at: Place;
}

/** A file at an absolute path without a trailing `/`; its mode is a number, as Kubernetes has it. */
export interface File {
  readonly path: string;
  readonly source: { readonly content: string } | Reference;
  readonly mode: number;
  readonly at: Place;
}

/** A whole Secret or ConfigMap as a folder. */
export interface Directory {
  readonly path: string;
  readonly kind: Reference['kind'];
  readonly name: string;
  readonly at: Place;
}

/** core/v1's numbers of a Probe that were written, and what is done. */
export interface Probe {
  readonly handler: Handler;
  readonly initialDelaySeconds?: number;
  readonly timeoutSeconds?: number;
  readonly periodSeconds?: number;
  readonly successThreshold?: number;
  readonly failureThreshold?: number;
  readonly terminationGracePeriodSeconds?: number;
  readonly at: Place;
}

/** One action of a probe or of a container's lifecycle. */
export type Handler =
  | { readonly action: 'exec'; readonly command: readonly string[]; readonly at: Place }
  | HttpGet
  | {
      readonly action: 'tcpSocket';
      readonly port: number | string;
      readonly host?: string;
      readonly at: Place;
    }
  | { readonly action: 'grpc'; readonly port: number; readonly service?: string; readonly at: Place }
  | { readonly action: 'sleep'; readonly seconds: number; readonly at: Place };

export interface HttpGet {
  readonly action: 'httpGet';
  readonly path?: string;
  /** Absent if only a path was written: then it is the main container's only TCP port. */
  readonly port?: number | string;
  readonly host?: string;
  readonly scheme?: 'HTTP' | 'HTTPS';
  readonly headers: TextMap;
  readonly at: Place;
}

export interface EnvironmentVariable {
  readonly name: string;
  readonly value: string | Reference;
}

/** `secret://name/key` or `configmap://name/key`. */
export interface Reference {
  readonly kind: 'secret' | 'configmap';
  readonly name: string;
  readonly key: string;
}

export type Protocol = 'TCP' | 'UDP' | 'SCTP';

export interface ContainerPort {
  readonly name: string | undefined;
  readonly port: number;
  readonly protocol: Protocol;
  readonly at: Place;
}

/** Kubernetes quantities by resource name, sorted by it. */
export interface Resources {
  readonly limits: TextMap;
  readonly requests: TextMap;
}
