import type { NetworkPolicy, PolicyPeer, PolicyPort, PolicyRule } from '../../kubernetes/network-policy.ts';
import { type Fields, fieldsAt, integerAt, isFields, listAt, textAt, textsAt, valueAt } from '../fields.ts';
import type { KubernetesObject } from '../kubernetes-object.ts';
import { readSelector } from '../operator/label-selector.ts';

const FIELDS = {
  spec: ['podSelector', 'ingress', 'egress', 'policyTypes'],
  ingress: ['from', 'ports'],
  egress: ['to', 'ports'],
  peer: ['podSelector', 'namespaceSelector', 'ipBlock'],
  ipBlock: ['cidr', 'except'],
  port: ['protocol', 'port', 'endPort'],
  selector: ['matchLabels', 'matchExpressions'],
} as const;

/** A policy of the input; undefined if a cluster refuses it, for a field that there is none of or a wrong selector. */
export function readPolicy({ namespace, name, fields }: KubernetesObject): NetworkPolicy | undefined {
  const spec = fieldsAt(fields, 'spec');
  const podSelector = selectorAt(spec, 'podSelector');
  const ingress = readRules(spec, 'ingress', 'from');
  const egress = readRules(spec, 'egress', 'to');
  if (!hasOnly(spec, FIELDS.spec) || podSelector === undefined) return undefined;
  if (ingress === undefined || egress === undefined) return undefined;
  const named = textsAt(spec, 'policyTypes');
  // A policy that names no type isolates the ingress, and the egress if it has a rule for that.
  const types = named.length > 0 ? named : ['Ingress', ...(egress.length > 0 ? ['Egress'] : [])];
  return {
    namespace,
    name,
    podSelector,
    ingress: types.includes('Ingress') ? ingress : undefined,
    egress: types.includes('Egress') ? egress : undefined,
  };
}

function readRules(
  spec: Fields,
  direction: 'ingress' | 'egress',
  side: 'from' | 'to',
): readonly PolicyRule[] | undefined {
  const rules: PolicyRule[] = [];
  for (const rule of listAt(spec, direction)) {
    const peers = listAt(rule, side).map(readPeer);
    const ports = listAt(rule, 'ports').map(readPort);
    const isRead = hasOnly(fieldsAt(rule), FIELDS[direction]) && peers.every(isThere) && ports.every(isThere);
    if (!isRead) return undefined;
    rules.push({ peers: peers.filter(isThere), ports: ports.filter(isThere) });
  }
  return rules;
}

function readPeer(written: unknown): PolicyPeer | undefined {
  const peer = fieldsAt(written);
  const podSelector = optionalSelector(peer, 'podSelector');
  const namespaceSelector = optionalSelector(peer, 'namespaceSelector');
  const block = fieldsAt(peer, 'ipBlock');
  if (!hasOnly(peer, FIELDS.peer) || !hasOnly(block, FIELDS.ipBlock)) return undefined;
  if (podSelector === 'wrong' || namespaceSelector === 'wrong') return undefined;
  const ipBlock = isFields(valueAt(peer, 'ipBlock'))
    ? { cidr: textAt(block, 'cidr'), except: textsAt(block, 'except') }
    : undefined;
  const isEmpty = [podSelector, namespaceSelector, ipBlock].every((one) => one === undefined);
  return isEmpty ? undefined : { podSelector, namespaceSelector, ipBlock };
}

function readPort(written: unknown): PolicyPort | undefined {
  const port = fieldsAt(written);
  if (!hasOnly(port, FIELDS.port)) return undefined;
  const protocol = textAt(port, 'protocol');
  const name = textAt(port, 'port');
  return {
    protocol: protocol === '' ? 'TCP' : protocol,
    port: name === '' ? integerAt(port, 'port') : name,
    endPort: integerAt(port, 'endPort'),
  };
}

function optionalSelector(peer: Fields, field: string) {
  return valueAt(peer, field) === undefined ? undefined : (selectorAt(peer, field) ?? 'wrong');
}

/** An absent selector is an empty one, which selects everything. */
function selectorAt(holder: Fields, field: string) {
  const written = valueAt(holder, field);
  if (!hasOnly(fieldsAt(written), FIELDS.selector)) return undefined;
  return readSelector(written).selector;
}

function hasOnly(fields: Fields, known: readonly string[]): boolean {
  return Object.keys(fields).every((key) => known.includes(key));
}

function isThere<T>(value: T | undefined): value is T {
  return value !== undefined;
}
