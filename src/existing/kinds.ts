import { Mapping, type Node, Scalar } from '../document/node.ts';
import { podTemplatePath } from '../kubernetes/kinds.ts';

/** A kind of workload that monitoring can be applied to. */
export interface WorkloadKind {
  readonly kind: string;
  readonly group: string;
  /** Where its pod template is. */
  readonly template: readonly string[];
  /** Its pods end. */
  readonly ends: boolean;
  /** Kubernetes refuses it without a selector. */
  readonly needsSelector: boolean;
}

const MONITORED = [
  { kind: 'Deployment', group: 'apps', ends: false, needsSelector: true },
  { kind: 'StatefulSet', group: 'apps', ends: false, needsSelector: true },
  { kind: 'DaemonSet', group: 'apps', ends: false, needsSelector: true },
  { kind: 'ReplicaSet', group: 'apps', ends: false, needsSelector: true },
  { kind: 'Job', group: 'batch', ends: true, needsSelector: false },
  { kind: 'CronJob', group: 'batch', ends: true, needsSelector: false },
  { kind: 'Rollout', group: 'argoproj.io', ends: false, needsSelector: true },
  { kind: 'CollaSet', group: 'apps.kusionstack.io', ends: false, needsSelector: false },
];

export const WORKLOAD_KINDS: readonly WorkloadKind[] = MONITORED.map((known) => ({
  ...known,
  template: podTemplatePath(known.group, known.kind),
}));

export function workloadKindOf(object: Mapping): WorkloadKind | undefined {
  const kind = textOf(object.get('kind'));
  const group = textOf(object.get('apiVersion'))?.split('/')[0];
  return WORKLOAD_KINDS.find((known) => known.kind === kind && known.group === group);
}

/** The text of a scalar that is text. */
export function textOf(node: Node | undefined): string | undefined {
  return node instanceof Scalar && typeof node.value === 'string' ? node.value : undefined;
}

/** The mapping at a path, if there is one. */
export function mappingAt(node: Node, ...path: readonly (string | number)[]): Mapping | undefined {
  if (!node.has(...path)) return undefined;
  const found = node.at(...path);
  return found instanceof Mapping ? found : undefined;
}

/** The namespace that an object names. */
export function namespaceOf(object: Mapping): string | undefined {
  return textOf(mappingAt(object, 'metadata')?.get('namespace'));
}

/** Whether an object lives in a namespace: it names that one, or none and then gets that of the others. */
export function isIn(object: Mapping, namespace: string | undefined): boolean {
  const own = namespaceOf(object);
  return own === undefined || own === namespace;
}
