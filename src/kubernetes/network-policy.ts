import { isInBlock } from './ip-block.ts';
import { holds, type LabelRequirement, type LabelSelector, type Labels } from './label-selector.ts';

/** Labels as far as they are known. */
export interface KnownLabels {
  readonly labels: Labels;
  /** Whether there may be others, so that the absence of one proves nothing. */
  readonly isPartial: boolean;
}

/** One end of a connection. */
export interface PolicyPod {
  readonly namespace: string;
  readonly own: KnownLabels;
  readonly ofNamespace: KnownLabels;
  /** Undefined as long as no cluster has given it one. */
  readonly ip: string | undefined;
  /** The ports that its containers declare. */
  readonly ports: readonly { readonly name: string; readonly number: number; readonly protocol: string }[];
}

/** Several fields of one peer have to hold together; a block of addresses is alone. */
export interface PolicyPeer {
  readonly podSelector: LabelSelector | undefined;
  readonly namespaceSelector: LabelSelector | undefined;
  readonly ipBlock: { readonly cidr: string; readonly except: readonly string[] } | undefined;
}

export interface PolicyPort {
  readonly protocol: string;
  /** A number, the name of a declared port, or every one if it is absent. */
  readonly port: number | string | undefined;
  readonly endPort: number | undefined;
}

/** Who is let through where; an empty list lets everybody through, or everywhere. */
export interface PolicyRule {
  readonly peers: readonly PolicyPeer[];
  readonly ports: readonly PolicyPort[];
}

/** A NetworkPolicy of `networking.k8s.io/v1`, with the defaults of its API filled in. */
export interface NetworkPolicy {
  readonly namespace: string;
  readonly name: string;
  readonly podSelector: LabelSelector;
  /** Undefined if it does not isolate in that direction. */
  readonly ingress: readonly PolicyRule[] | undefined;
  readonly egress: readonly PolicyRule[] | undefined;
}

/** `maybe`: what is known does not decide it. */
type Answer = 'yes' | 'maybe' | 'no';

/** What policies make of a connection: which direction they block, and those that isolate the pod there. */
export interface Blocked {
  readonly direction: 'ingress' | 'egress';
  readonly policies: readonly NetworkPolicy[];
}

/**
 * Whether policies block TCP from one pod to a port of another; undefined if they let it through, or if that cannot be
 * told. Both ends count: the egress of the first and the ingress of the second. A pod that no policy selects is open;
 * several that select it are united (Kubernetes, "Network Policies").
 */
export function blockedBy(
  policies: readonly NetworkPolicy[],
  from: PolicyPod,
  to: PolicyPod,
  port: number,
): Blocked | undefined {
  return (
    blockedIn('ingress', policies, { pod: to, peer: from, to, port }) ??
    blockedIn('egress', policies, { pod: from, peer: to, to, port })
  );
}

/** A connection as one end of it sees it. */
interface Connection {
  readonly pod: PolicyPod;
  readonly peer: PolicyPod;
  /** Where it goes, and on which port. */
  readonly to: PolicyPod;
  readonly port: number;
}

function blockedIn(
  direction: Blocked['direction'],
  policies: readonly NetworkPolicy[],
  connection: Connection,
): Blocked | undefined {
  const { pod } = connection;
  const isolating: NetworkPolicy[] = [];
  for (const policy of policies) {
    const rules = policy[direction];
    if (rules === undefined || policy.namespace !== pod.namespace) continue;
    const isSelected = matches(policy.podSelector, pod.own);
    if (isSelected === 'no') continue;
    const lets = any(rules.map((rule) => admits(rule, policy.namespace, connection)));
    // One that may select the pod isolates it perhaps, and lets through what it lets through.
    if (lets !== 'no') return undefined;
    if (isSelected === 'yes') isolating.push(policy);
  }
  return isolating.length === 0 ? undefined : { direction, policies: isolating };
}

function admits({ peers, ports }: PolicyRule, namespace: string, { peer, to, port }: Connection): Answer {
  const isPeer = peers.length === 0 ? 'yes' : any(peers.map((one) => isMeant(one, namespace, peer)));
  const isPort = ports.length === 0 || ports.some((one) => covers(one, to, port)) ? 'yes' : 'no';
  return all([isPeer, isPort]);
}

/** Without a namespaceSelector, pods of the policy's own namespace are meant. */
function isMeant(
  { podSelector, namespaceSelector, ipBlock }: PolicyPeer,
  namespace: string,
  peer: PolicyPod,
) {
  if (ipBlock !== undefined) return isAddressed(ipBlock, peer.ip);
  const isThere: Answer =
    namespaceSelector === undefined
      ? peer.namespace === namespace
        ? 'yes'
        : 'no'
      : matches(namespaceSelector, peer.ofNamespace);
  return all([isThere, podSelector === undefined ? 'yes' : matches(podSelector, peer.own)]);
}

function isAddressed({ cidr, except }: NonNullable<PolicyPeer['ipBlock']>, ip: string | undefined): Answer {
  if (ip === undefined) return cidr === '0.0.0.0/0' && except.length === 0 ? 'yes' : 'maybe';
  const isIn = isInBlock(ip, cidr);
  if (isIn === undefined) return 'maybe';
  return isIn && !except.some((block) => isInBlock(ip, block) === true) ? 'yes' : 'no';
}

/** A name is looked up among the ports that the pod declares for the same protocol. */
function covers({ protocol, port: wanted, endPort }: PolicyPort, to: PolicyPod, port: number): boolean {
  if (protocol !== 'TCP') return false;
  if (wanted === undefined) return true;
  if (typeof wanted === 'string')
    return to.ports.some((one) => one.name === wanted && one.number === port && one.protocol === protocol);
  return endPort === undefined ? wanted === port : wanted <= port && port <= endPort;
}

function matches({ matchLabels, expressions }: LabelSelector, known: KnownLabels): Answer {
  const equal = [...matchLabels].map(
    ([key, value]): LabelRequirement => ({ key, operator: 'In', values: [value] }),
  );
  return all([...equal, ...expressions].map((requirement) => meets(requirement, known)));
}

function meets(requirement: LabelRequirement, { labels, isPartial }: KnownLabels): Answer {
  if (isPartial && !labels.has(requirement.key)) return 'maybe';
  return holds(requirement, labels) ? 'yes' : 'no';
}

function any(answers: readonly Answer[]): Answer {
  return answers.includes('yes') ? 'yes' : answers.includes('maybe') ? 'maybe' : 'no';
}

function all(answers: readonly Answer[]): Answer {
  return answers.includes('no') ? 'no' : answers.includes('maybe') ? 'maybe' : 'yes';
}
