import { type Diagnostic, errorAt, seeAlso } from '../../diagnostics/diagnostic.ts';
import { selects } from '../../kubernetes/label-selector.ts';
import {
  type Blocked,
  blockedBy,
  type NetworkPolicy,
  type PolicyPod,
} from '../../kubernetes/network-policy.ts';
import { isNetworkPolicy } from '../admission/network-policy-shape.ts';
import type { Cluster, Pod } from '../cluster/cluster.ts';
import type { Texts } from '../fields.ts';
import { type KubernetesObject, nameOf } from '../kubernetes-object.ts';
import type { PrometheusResource } from '../operator/prometheus.ts';
import type { Findings } from '../scrape/find-targets.ts';
import type { ScrapeJob } from '../scrape/scrape-job.ts';
import { type FoundTarget, portOf } from '../scrape/target.ts';
import type { NamedPods } from './named-pods.ts';
import { readPolicy } from './read-policy.ts';

/** What decides whether a scrape arrives. */
export interface PolicyEvidence {
  readonly objects: readonly KubernetesObject[];
  readonly cluster: Cluster;
  readonly findings: readonly Findings[];
  readonly servers: readonly PrometheusResource[];
  /** The pods that were named; if none were, those of the resources. */
  readonly named: NamedPods | undefined;
}

/** The findings, with what is blocked marked in them. */
export interface JudgedPolicies {
  readonly findings: readonly Findings[];
  readonly diagnostics: readonly Diagnostic[];
}

export type JudgePolicies = (evidence: PolicyEvidence) => JudgedPolicies;

/** Who scrapes, as a policy sees it, and as a message and a rule name it. */
interface Scraper {
  readonly name: string;
  readonly pods: readonly PolicyPod[];
  /** Those of them that are pods of the input. */
  readonly known: readonly Pod[];
  /** What tells its pods from others, for a rule that lets them through. */
  readonly labels: Texts;
}

/** A policy with the object that it was written as. */
type Written = ReadonlyMap<NetworkPolicy, KubernetesObject>;

/**
 * Marks the targets whose pods no scrape reaches, because NetworkPolicies of the input do not let it through. Nothing is
 * claimed if no pod of the Prometheus is known, of the host network, or where an address or label decides that no
 * manifest tells.
 */
export const judgePolicies: JudgePolicies = (evidence) => {
  const { findings, objects } = evidence;
  const written: Written = new Map(
    objects.filter(isNetworkPolicy).flatMap((object) => {
      const policy = readPolicy(object);
      return policy === undefined ? [] : [[policy, object] as const];
    }),
  );
  const scrapers = scraperFinder(evidence);
  const reported = new Map<string, Diagnostic>();
  const judged = findings.map((one) => {
    const scraper = scrapers(one.job);
    if (scraper === undefined || one.targets.length === 0) return one;
    const targets = one.targets.map((target) => {
      const blocked = blockOf(target, scraper, [...written.keys()], evidence.cluster);
      if (blocked === undefined) return target;
      const message = blockedMessage(target, blocked, scraper, written);
      if (!reported.has(message.message)) reported.set(message.message, message);
      return { ...target, blocked: blocked.policies.map(({ namespace, name }) => `${namespace}/${name}`) };
    });
    return { ...one, targets };
  });
  return { findings: judged, diagnostics: [...reported.values()] };
};

function scraperFinder({ cluster, servers, named }: PolicyEvidence): (job: ScrapeJob) => Scraper | undefined {
  const known = new Map<string, Scraper | undefined>();
  const ofNamed = named === undefined ? undefined : namedScraper(named, cluster);
  return ({ collector, prometheus }) => {
    if (collector !== undefined || ofNamed !== undefined)
      return collector === undefined ? ofNamed : undefined;
    const server = servers.length === 1 ? servers[0] : servers.find(({ name }) => name === prometheus);
    if (server?.object === undefined) return undefined;
    if (!known.has(server.name)) known.set(server.name, resourceScraper(server.object, cluster));
    return known.get(server.name);
  };
}

/** The pods of the input that have these labels; if there are none, a pod of which no more is known. */
function namedScraper({ namespace, labels }: NamedPods, cluster: Cluster): Scraper | undefined {
  const selector = { matchLabels: labels, expressions: [] };
  const found = cluster.pods.filter((pod) => pod.namespace === namespace && selects(selector, pod.labels));
  const name = `the pods of ${namespace} with ${[...labels].map(([key, value]) => `${key}=${value}`).join(',')}`;
  if (found.length > 0) return scraperOf(name, found, labels, cluster);
  const unknown = {
    namespace,
    own: { labels, isPartial: true },
    ofNamespace: namespaceLabels(namespace, cluster),
    ip: undefined,
    ports: [],
  };
  return { name, pods: [unknown], known: [], labels };
}

/** What the operator calls the pods of every Prometheus. */
const TELLING = 'app.kubernetes.io/name';

function resourceScraper(object: KubernetesObject, cluster: Cluster): Scraper | undefined {
  const found = cluster.pods.filter(({ origin }) => origin === object);
  const [first] = found;
  if (first === undefined) return undefined;
  const labels = new Map([...first.labels].filter(([key]) => key === TELLING));
  return scraperOf(nameOf(object), found, labels.size > 0 ? labels : first.labels, cluster);
}

/** A pod of the host network has the address of its node, about which policies say nothing. */
function scraperOf(name: string, pods: readonly Pod[], labels: Texts, cluster: Cluster): Scraper | undefined {
  if (pods.some(isOnHost)) return undefined;
  return { name, pods: pods.map((pod) => policyPod(pod, cluster)), known: pods, labels };
}

function isOnHost({ ip, hostIp }: Pod): boolean {
  return ip === hostIp && ip !== '';
}

function policyPod(pod: Pod, cluster: Cluster): PolicyPod {
  const isLive = typeof pod.uid === 'string';
  return {
    namespace: pod.namespace,
    own: { labels: pod.labels, isPartial: false },
    ofNamespace: namespaceLabels(pod.namespace, cluster),
    ip: isLive && pod.ip !== '' ? pod.ip : undefined,
    ports: pod.containers
      .filter(({ isInit, isSidecar }) => !isInit || isSidecar)
      .flatMap(({ ports }) => ports),
  };
}

/** Of a Namespace that no manifest has, the name is known and nothing else. */
function namespaceLabels(name: string, { namespaces }: Cluster) {
  const known = namespaces.get(name);
  const labels = known?.labels ?? new Map([['kubernetes.io/metadata.name', name]]);
  return { labels, isPartial: known?.origin === undefined };
}

/** Blocked for every pod of the Prometheus, since any of them may be the one that scrapes. */
function blockOf(
  target: FoundTarget,
  { pods, known }: Scraper,
  policies: readonly NetworkPolicy[],
  cluster: Cluster,
): Blocked | undefined {
  const { pod } = target.origin;
  if (pod === undefined || isOnHost(pod) || !isOf(pod, target)) return undefined;
  // No policy keeps a pod from itself.
  if (known.includes(pod)) return undefined;
  const to = policyPod(pod, cluster);
  let first: Blocked | undefined;
  for (const from of pods) {
    const blocked = blockedBy(policies, from, to, Number(portOf(target.url)));
    if (blocked === undefined) return undefined;
    first ??= blocked;
  }
  return first;
}

/** A relabeling may have led elsewhere. */
function isOf({ ip }: Pod, { url }: FoundTarget): boolean {
  return url.includes(`//${ip}:`) || url.includes(`//${ip}/`) || url.includes(`//[${ip}]`);
}

function blockedMessage(
  { origin, url }: FoundTarget,
  { direction, policies }: Blocked,
  scraper: Scraper,
  written: Written,
): Diagnostic {
  const [first, ...others] = [...policies]
    .sort((a, b) => breadth(a) - breadth(b))
    .flatMap((policy) => written.get(policy) ?? []);
  const { pod } = origin;
  if (first === undefined || pod === undefined) throw new Error('a target is blocked by no policy');
  const port = portOf(url);
  const which = `${[first, ...others].map(nameOf).join(' and ')} ${others.length === 0 ? 'does' : 'do'} not let`;
  const message =
    direction === 'ingress'
      ? `${nameOf(pod.origin)}: ${which} ${scraper.name} in at port ${port}`
      : `${nameOf(pod.origin)}: ${which} ${scraper.name} out to its port ${port}`;
  const rule = direction === 'ingress' ? ruleFrom(scraper, port) : ruleTo(pod, port);
  const { kind, namespace, name } = pod.origin;
  return {
    ...errorAt(first.place.at('spec', 'podSelector'), 'network-policy-blocks', message, {
      notes: ['Prometheus discovers the target, and every scrape of it fails'],
      related: [
        ...others.map((policy) => seeAlso(nameOf(policy), policy.place.at('spec', 'podSelector'))),
        seeAlso('what it keeps from being scraped', pod.origin.place.at('metadata', 'name')),
      ],
      hint: `add to spec.${direction} of ${nameOf(first)}: ${rule}`,
    }),
    object: { kind, namespace, name },
  };
}

function ruleFrom({ pods: [pod], labels }: Scraper, port: string): string {
  return `- {from: [${peerText(pod?.namespace ?? '', labels)}], ports: [{port: ${port}}]}`;
}

function ruleTo(pod: Pod, port: string): string {
  const own = [...pod.labels].filter(([key]) => !MADE_BY_CONTROLLERS.test(key));
  return `- {to: [${peerText(pod.namespace, new Map(own))}], ports: [{port: ${port}}]}`;
}

/** A rule is better added to a policy of few pods than to one of all. */
function breadth({ podSelector: { matchLabels, expressions } }: NetworkPolicy): number {
  return matchLabels.size + expressions.length > 0 ? 0 : 1;
}

/** What no YAML parser reads as anything but text. */
function scalar(text: string): string {
  const isPlain = /^[a-z][a-z\d.-]{2,}$/iu.test(text) && !/^(?:true|false|null|yes|off)$/iu.test(text);
  return isPlain ? text : JSON.stringify(text);
}

const MADE_BY_CONTROLLERS =
  /^(?:pod-template-hash|pod-template-generation|controller-revision-hash|controller-uid|job-name|(?:.*\.)?(?:batch|apps|statefulset)\.?kubernetes\.io\/.*)$/u;

function peerText(namespace: string, labels: Texts): string {
  const own = [...labels].map(([key, value]) => `${key}: ${scalar(value)}`).join(', ');
  return `{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: ${namespace}}}, podSelector: {matchLabels: {${own}}}}`;
}
