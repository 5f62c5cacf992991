import type { NamedManifest } from './manifest.ts';

/** What others refer to or live in comes first (kustomize, SortOrderTransformer, `defaultOrderFirst`). */
const firstKinds = [
  'Namespace',
  'ResourceQuota',
  'StorageClass',
  'CustomResourceDefinition',
  'ServiceAccount',
  'PodSecurityPolicy',
  'Role',
  'ClusterRole',
  'RoleBinding',
  'ClusterRoleBinding',
  'ConfigMap',
  'Secret',
  'Endpoints',
  'Service',
  'LimitRange',
  'PriorityClass',
  'PersistentVolume',
  'PersistentVolumeClaim',
  'Deployment',
  'StatefulSet',
  'CronJob',
  'PodDisruptionBudget',
];

/** What may refuse the others comes last (the same, `defaultOrderLast`). */
const lastKinds = ['MutatingWebhookConfiguration', 'ValidatingWebhookConfiguration'];

const ranks: ReadonlyMap<string, number> = new Map([
  ...firstKinds.map((kind, index): [string, number] => [kind, index - firstKinds.length]),
  ...lastKinds.map((kind, index): [string, number] => [kind, index + 1]),
]);

/** Orders as kustomize's legacy order of kinds does; other kinds by name between them; then by namespace and name. */
export function compareManifests(a: NamedManifest, b: NamedManifest): number {
  if (a.kind !== b.kind)
    return (ranks.get(a.kind) ?? 0) - (ranks.get(b.kind) ?? 0) || compareText(a.kind, b.kind);
  return (
    compareText(a.metadata.namespace ?? '', b.metadata.namespace ?? '') ||
    compareText(a.metadata.name, b.metadata.name) ||
    compareText(a.apiVersion, b.apiVersion)
  );
}

/** By UTF-16 code unit, the same in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
