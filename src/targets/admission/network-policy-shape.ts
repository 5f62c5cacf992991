import { integerAt, isFields, listAt, valueAt } from '../fields.ts';
import type { KubernetesObject } from '../kubernetes-object.ts';
import type { Misfit } from './misfit.ts';
import { SELECTOR, TEXTS } from './monitor-shapes.ts';
import type { Shape } from './shape.ts';

const PORTS: Shape = {
  list: {
    fields: {
      endPort: { from: 1, to: 65535 },
      port: 'port-or-name',
      protocol: { oneOf: ['TCP', 'UDP', 'SCTP'] },
    },
  },
};
const PEERS: Shape = {
  list: {
    fields: {
      ipBlock: { fields: { cidr: 'text', except: TEXTS }, required: ['cidr'] },
      namespaceSelector: SELECTOR,
      podSelector: SELECTOR,
    },
  },
};

/** `spec` of a NetworkPolicy (k8s.io/api/networking/v1). */
export const NETWORK_POLICY: Shape = {
  fields: {
    egress: { list: { fields: { ports: PORTS, to: PEERS } } },
    ingress: { list: { fields: { from: PEERS, ports: PORTS } } },
    podSelector: SELECTOR,
    policyTypes: { list: { oneOf: ['Ingress', 'Egress'] } },
  },
};

export function isNetworkPolicy({ group, kind }: KubernetesObject): boolean {
  return group === 'networking.k8s.io' && kind === 'NetworkPolicy';
}

/** What the fields of one rule make impossible together (ValidateNetworkPolicySpec). */
export function policyMisfits({ fields }: KubernetesObject): readonly Misfit[] {
  const sides = [
    ['ingress', 'from'],
    ['egress', 'to'],
  ] as const;
  const found: Misfit[] = [];
  const add = (path: Misfit['path'], message: string | undefined): void => {
    if (message !== undefined) found.push({ path, message });
  };
  for (const [direction, side] of sides)
    for (const [index, rule] of listAt(fields, 'spec', direction).entries()) {
      const path = ['spec', direction, index];
      for (const [at, peer] of listAt(rule, side).entries()) add([...path, side, at], peerMistake(peer));
      for (const [at, port] of listAt(rule, 'ports').entries())
        add([...path, 'ports', at], rangeMistake(port));
    }
  return found;
}

function peerMistake(peer: unknown): string | undefined {
  const has = (field: string): boolean => isFields(valueAt(peer, field));
  const isOfPods = has('podSelector') || has('namespaceSelector');
  if (has('ipBlock')) return isOfPods ? 'has an ipBlock and a selector, which exclude each other' : undefined;
  return isOfPods ? undefined : 'names nobody: it needs podSelector, namespaceSelector or ipBlock';
}

function rangeMistake(port: unknown): string | undefined {
  const end = integerAt(port, 'endPort');
  if (end === undefined) return undefined;
  const first = integerAt(port, 'port');
  if (first === undefined) return 'has an endPort, and its port is not a number';
  return end < first ? `ends at ${end}, before it begins at ${first}` : undefined;
}
