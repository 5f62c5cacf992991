import type { IPodTemplateSpec } from 'kubernetes-models/v1/PodTemplateSpec';
import type { KubernetesFields } from '../application/model/application.ts';
import { isMapping } from './kubernetes-fields.ts';

type PodSpec = NonNullable<IPodTemplateSpec['spec']>;

/** core/v1 PodSpec, in the order of its fields. */
const POD_FIELDS = [
  'volumes',
  'initContainers',
  'containers',
  'ephemeralContainers',
  'restartPolicy',
  'terminationGracePeriodSeconds',
  'activeDeadlineSeconds',
  'dnsPolicy',
  'nodeSelector',
  'serviceAccountName',
  'serviceAccount',
  'automountServiceAccountToken',
  'nodeName',
  'hostNetwork',
  'hostPID',
  'hostIPC',
  'shareProcessNamespace',
  'securityContext',
  'imagePullSecrets',
  'hostname',
  'subdomain',
  'affinity',
  'schedulerName',
  'tolerations',
  'hostAliases',
  'priorityClassName',
  'priority',
  'dnsConfig',
  'readinessGates',
  'runtimeClassName',
  'enableServiceLinks',
  'preemptionPolicy',
  'overhead',
  'topologySpreadConstraints',
  'setHostnameAsFQDN',
  'os',
  'hostUsers',
  'schedulingGates',
  'resourceClaims',
  'resources',
  'hostnameOverride',
] as const;

/** core/v1 Container, in the order of its fields. */
const CONTAINER_FIELDS = [
  'name',
  'image',
  'command',
  'args',
  'workingDir',
  'ports',
  'envFrom',
  'env',
  'resources',
  'resizePolicy',
  'restartPolicy',
  'restartPolicyRules',
  'volumeMounts',
  'volumeDevices',
  'livenessProbe',
  'readinessProbe',
  'startupProbe',
  'lifecycle',
  'terminationMessagePath',
  'terminationMessagePolicy',
  'imagePullPolicy',
  'securityContext',
  'stdin',
  'stdinOnce',
  'tty',
] as const;

/** The lists whose items are merged by a key, as Kubernetes' strategic merge patch does; other lists replace. */
const MERGE_KEYS: Readonly<Record<string, string | undefined>> = {
  containers: 'name',
  initContainers: 'name',
  volumes: 'name',
  env: 'name',
  volumeMounts: 'mountPath',
  volumeDevices: 'devicePath',
};
const ORDERS: Readonly<Record<string, readonly string[] | undefined>> = {
  containers: CONTAINER_FIELDS,
  initContainers: CONTAINER_FIELDS,
};

/** The pod as it was compiled with the author's own fields over it. What the author nests keeps its order. */
export function mergePodSpec(spec: PodSpec, own: KubernetesFields): PodSpec {
  return inOrder(mergeMappings(spec as unknown as KubernetesFields, own), POD_FIELDS) as unknown as PodSpec;
}

function mergeMappings(base: KubernetesFields, own: KubernetesFields): KubernetesFields {
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(own)) {
    const before = merged[key];
    const mergeKey = MERGE_KEYS[key];
    if (isMapping(before) && isMapping(value)) merged[key] = mergeMappings(before, value);
    else if (mergeKey !== undefined && Array.isArray(value)) {
      merged[key] = mergeLists(Array.isArray(before) ? before : [], value, mergeKey, ORDERS[key]);
    } else merged[key] = value;
  }
  return merged;
}

function mergeLists(
  base: readonly unknown[],
  own: readonly unknown[],
  key: string,
  order: readonly string[] | undefined,
): unknown[] {
  const merged = [...base];
  for (const item of own) {
    if (!isMapping(item)) continue;
    const index = merged.findIndex((other) => isMapping(other) && other[key] === item[key]);
    const before = merged[index];
    const whole = isMapping(before) ? mergeMappings(before, item) : item;
    const ordered = order === undefined ? whole : inOrder(whole, order);
    if (index < 0) merged.push(ordered);
    else merged[index] = ordered;
  }
  return merged;
}

function inOrder(fields: KubernetesFields, order: readonly string[]): KubernetesFields {
  const rank = new Map(order.map((name, index) => [name, index]));
  const rankOf = (name: string) => {
    const known = rank.get(name);
    return known === undefined ? order.length : known;
  };
  return Object.fromEntries(Object.entries(fields).sort(([a], [b]) => rankOf(a) - rankOf(b)));
}
