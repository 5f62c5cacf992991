import type { INetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1/NetworkPolicy';
import type { NetworkPeer, ResolvedApplication, ResolvedScraping } from '../application/model/application.ts';
import { append } from '../diagnostics/append.ts';
import { type Diagnostic, errorAt, type Result } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/did-you-mean.ts';
import { writtenProtocol } from './container.ts';
import type { DeclaredPort } from './declared-ports.ts';
import { type Manifest, present, sortedRecord } from './manifest.ts';
import { metadataOf, podSelector } from './metadata.ts';
import type { ScrapePlan } from './scrape-plan.ts';

type IngressRule = NonNullable<NonNullable<INetworkPolicy['spec']>['ingress']>[number];
type Port = Pick<DeclaredPort, 'port' | 'protocol'>;

/** Where Istio's agent answers for the application (istio.io, Prometheus integration). */
const ISTIO_AGENT: Port = { port: 15020, protocol: 'TCP' };

/**
 * networking.k8s.io/v1 NetworkPolicy `<name>`: Prometheus may connect to the ports that it scrapes, and others as the
 * application says. Ports are numbers, which every network plug-in takes.
 *
 * Errors: a port that no container declares; `prometheus-shut-out` if Prometheus is not among those who may connect.
 */
export function compileNetworkPolicy(application: ResolvedApplication, plan: ScrapePlan): Result<Manifest[]> {
  const { name, networkPolicy } = application;
  if (networkPolicy === undefined) return { value: [], diagnostics: [] };
  const { allowFrom, prometheus } = networkPolicy;
  const diagnostics: Diagnostic[] = [];
  const scraped = scrapedPorts(plan);
  const rules: IngressRule[] = [];
  if (prometheus !== undefined && scraped.length > 0) rules.push(ruleOf(scraped, [peerOfPods(prometheus)]));
  const allowed = allowFrom.map((peer) => {
    const ports = portsOf(peer, plan.ports);
    append(diagnostics, ports.diagnostics);
    rules.push(ruleOf(ports.value, peersOf(peer)));
    return ports.value;
  });
  if (prometheus === undefined) append(diagnostics, shutOut(application, scraped, allowed));
  const spec = present({
    podSelector: { matchLabels: podSelector(application) },
    ingress: rules,
    policyTypes: ['Ingress' as const],
  });
  const manifest = {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: metadataOf(application, name),
    spec,
  } satisfies INetworkPolicy;
  return { value: [manifest], diagnostics };
}

/** What Prometheus connects to: the port of each block, and in the place of the annotated one that of Istio's agent too. */
function scrapedPorts({ pod, service }: ScrapePlan): readonly Port[] {
  const ports = [...pod, ...service].map(({ port }): Port => port);
  if (pod.some(({ block }) => isMerged(block))) ports.push(ISTIO_AGENT);
  const numbers = [...new Set(ports.map(({ port }) => port))].sort((a, b) => a - b);
  return numbers.map((port) => ({ port, protocol: 'TCP' }));
}

function isMerged({ operatorMode, istio }: ResolvedScraping): boolean {
  return !operatorMode.value && istio?.metricsMerging === true;
}

function ruleOf(ports: readonly Port[] | undefined, from: readonly object[]): IngressRule {
  const written = (ports ?? []).map(({ port, protocol }) =>
    present({ protocol: writtenProtocol(protocol), port }),
  );
  return present({ ports: written, from: [...from] }) as IngressRule;
}

function peersOf(peer: NetworkPeer): readonly object[] {
  const { namespace, podLabels, cidr, except, at } = peer;
  if (cidr !== undefined) return [{ ipBlock: present({ cidr, except: [...except] }) }];
  if (namespace === undefined && !at.has('podLabels')) return [];
  return [peerOfPods({ namespace, podLabels })];
}

function peerOfPods({ namespace, podLabels }: Pick<NetworkPeer, 'namespace' | 'podLabels'>): object {
  const matchLabels = sortedRecord(podLabels);
  const pods = matchLabels === undefined ? {} : { matchLabels };
  const isNeeded = namespace === undefined || matchLabels !== undefined;
  return present({
    podSelector: isNeeded ? pods : undefined,
    namespaceSelector: namespace === undefined ? undefined : namespaceSelector(namespace),
  });
}

/** Kubernetes gives each namespace a label of its name. */
function namespaceSelector(namespace: string): object {
  return namespace === '*' ? {} : { matchLabels: { 'kubernetes.io/metadata.name': namespace } };
}

/** Undefined if every port is meant. */
function portsOf(
  { ports, at }: NetworkPeer,
  declared: readonly DeclaredPort[],
): { value: Port[] | undefined; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  if (ports === undefined) return { value: undefined, diagnostics };
  const value = ports.flatMap((written, index): Port[] => {
    const found = declared.filter(
      ({ name, port }) => (typeof written === 'string' ? name : port) === written,
    );
    if (found.length > 0) return found;
    diagnostics.push(undeclared(written, declared, at.at('ports', index)));
    return [];
  });
  const unique = new Map(value.map((port) => [`${port.port}/${port.protocol}`, port]));
  return { value: [...unique.values()], diagnostics };
}

function undeclared(
  written: number | string,
  declared: readonly DeclaredPort[],
  at: NetworkPeer['at'],
): Diagnostic {
  const list = declared
    .map(({ name, port }) => (name === undefined ? `${port}` : `${name} (${port})`))
    .join(', ');
  const names = declared.flatMap(({ name, port }) => [String(port), ...(name === undefined ? [] : [name])]);
  const meant = nearest(String(written), names);
  const message = `no container declares the port ${written}${meant === undefined ? '' : `; did you mean ${meant}?`}`;
  return errorAt(at, 'undeclared-port', message, {
    notes: ['a NetworkPolicy is about the ports of the pods, not about those of a Service'],
    hint: list === '' ? 'declare it in the ports of the container' : `the containers declare ${list}`,
  });
}

/** A policy that lets nobody reach the scraped ports has Prometheus scrape nothing. */
function shutOut(
  { networkPolicy, monitoring }: ResolvedApplication,
  scraped: readonly Port[],
  allowed: readonly (readonly Port[] | undefined)[],
): Diagnostic[] {
  const closed = scraped.filter(
    ({ port }) => !allowed.some((ports) => ports === undefined || ports.some((one) => one.port === port)),
  );
  const [first] = closed;
  const [block] = monitoring;
  if (first === undefined || block === undefined || networkPolicy === undefined) return [];
  const message = `nobody may connect to port ${first.port}, and Prometheus is to scrape it`;
  return [
    errorAt(networkPolicy.at, 'prometheus-shut-out', message, {
      related: [{ message: 'it is to be scraped by this block', location: block.at.location }],
      hint: "write prometheus: {namespace: monitoring} in the workspace's modules.monitoring.default, or allowFrom: [{namespace: monitoring}]",
    }),
  ];
}
