import { fileURLToPath } from 'node:url';
import protobuf from 'protobufjs';
import { type ApiVersion, type Assignment, type SentLabels, typeUrls } from '../../src/mads/assignment.ts';

const folder = fileURLToPath(new URL('../../proto/', import.meta.url));

const root = new protobuf.Root();
root.resolvePath = (_origin, target) =>
  // protobufjs brings the well-known types along.
  target.startsWith('google/protobuf/') ? target : `${folder}${target}`;
root.loadSync(['kuma/observability/v1/mads.proto', 'kuma/observability/v1alpha1/mads.proto']);

/** Every message of proto/, read by a library that shares no code with src/mads. */
export const messages = {
  v1: {
    assignment: root.lookupType('kuma.observability.v1.MonitoringAssignment'),
    request: root.lookupType('envoy.service.discovery.v3.DiscoveryRequest'),
    response: root.lookupType('envoy.service.discovery.v3.DiscoveryResponse'),
  },
  v1alpha1: {
    assignment: root.lookupType('kuma.observability.v1alpha1.MonitoringAssignment'),
    request: root.lookupType('envoy.api.v2.DiscoveryRequest'),
    response: root.lookupType('envoy.api.v2.DiscoveryResponse'),
  },
} as const satisfies Record<ApiVersion, Record<string, protobuf.Type>>;

const object = (labels: SentLabels) => Object.fromEntries(labels);

export function encodeAssignment(assignment: Assignment): Uint8Array {
  const { assignment: type } = messages[assignment.apiVersion];
  const labels = object(assignment.labels);
  const targets = assignment.targets.map((target) => ({ ...target, labels: object(target.labels) }));
  return type.encode(type.fromObject({ ...assignment, labels, targets })).finish();
}

export function encodeResponse(
  apiVersion: ApiVersion,
  { version, nonce, values }: { version: string; nonce: string; values: readonly Uint8Array[] },
): Buffer {
  const { response } = messages[apiVersion];
  const resources = values.map((value) => ({ type_url: typeUrls[apiVersion], value }));
  const bytes = response
    .encode(response.fromObject({ versionInfo: version, nonce, typeUrl: typeUrls[apiVersion], resources }))
    .finish();
  return Buffer.from(bytes);
}

/** The assignments of a response in the shape of src/mads, labels sorted. */
export function decodeResponse(apiVersion: ApiVersion, bytes: Buffer): unknown[] {
  const { response, assignment } = messages[apiVersion];
  const options = { defaults: true, arrays: true, objects: true } as const;
  const { resources } = response.toObject(response.decode(bytes), options);
  return resources.map(({ value }: { value: Uint8Array }) => {
    return { apiVersion, ...withEntries(assignment.toObject(assignment.decode(value), options)) };
  });
}

/** Labels as sorted entries, so that two decoders can be compared. */
export function withEntries(value: { labels?: unknown; targets?: unknown }): object {
  const labels = Array.isArray(value.labels) ? value.labels : Object.entries(value.labels ?? {});
  const targets = Array.isArray(value.targets) ? { targets: value.targets.map(withEntries) } : {};
  return { ...value, ...targets, labels: Object.entries(Object.fromEntries(labels)).sort() };
}
