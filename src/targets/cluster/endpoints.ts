import type { Texts } from '../fields.ts';
import { groupBy } from '../group-by.ts';
import type {
  EndpointAddress,
  EndpointPort,
  EndpointSlice,
  Endpoints,
  OfferedPort,
  Pod,
  Service,
} from './cluster.ts';

/** The pods that carry every label of a selector, in their order. */
export type FindPods = (namespace: string, selector: Texts) => readonly Pod[];

/** One Endpoints object, and the EndpointSlices of the same Service. */
export interface Connected {
  readonly endpoints: Endpoints;
  readonly slices: readonly EndpointSlice[];
}

export const SERVICE_NAME = 'kubernetes.io/service-name';
export const MANAGED_BY = 'endpointslice.kubernetes.io/managed-by';
export const SLICE_CONTROLLER = 'endpointslice-controller.k8s.io';

/** Whether the endpoint controllers fill a Service; one without a selector is left to its owner. */
export function isSelecting({ selector, type }: Service): boolean {
  return selector.size > 0 && type !== 'ExternalName';
}

/**
 * What the endpoint controllers make of a Service that selects pods: one Endpoints object, and one EndpointSlice for
 * each set of ports. A pod that has ended or has no address is in neither, one that is about to end in slices alone.
 */
export function endpointsOf(service: Service, findPods: FindPods): Connected {
  const pods = findPods(service.namespace, service.selector).filter(
    ({ ip, phase }) => ip !== '' && phase !== 'Failed' && phase !== 'Succeeded',
  );
  const { namespace, name, labels, publishesNotReady } = service;
  const shared = { namespace, annotations: new Map<string, string>(), service, origin: undefined };
  const sliceLabels = new Map([...labels, [SERVICE_NAME, name], [MANAGED_BY, SLICE_CONTROLLER]] as [
    string,
    string,
  ][]);
  const reached = pods.map((pod) => ({ pod, ports: portsOf(service, pod) }));
  const addresses = reached
    .filter(({ pod }) => publishesNotReady || !pod.isTerminating)
    .map(({ pod, ports }) => ({
      ...addressOf(service, pod, ports),
      ready: publishesNotReady || pod.ready === 'true',
      ports: distinctPorts(ports),
    }));
  const bySamePorts = groupBy(reached, ({ pod, ports }) => `${addressType(pod.ip)}${JSON.stringify(ports)}`);
  return {
    endpoints: { ...shared, name, labels, addresses },
    slices: [...bySamePorts.values()].map((same, index) => ({
      ...shared,
      name: `${name}-${index}`,
      labels: sliceLabels,
      addressType: addressType(same[0]?.pod.ip ?? ''),
      addresses: same.map(({ pod, ports }) => addressOf(service, pod, ports)),
    })),
  };
}

export function addressType(ip: string): string {
  return ip.includes(':') ? 'IPv6' : 'IPv4';
}

/** An address as a slice tells it: a pod that is about to end is not ready, unless the Service publishes all. */
function addressOf(
  { name, publishesNotReady }: Service,
  pod: Pod,
  ports: readonly EndpointPort[],
): EndpointAddress {
  const serving = pod.ready === 'true';
  return {
    ip: pod.ip,
    hostname: pod.hostname !== '' && pod.subdomain === name ? pod.hostname : '',
    nodeName: pod.nodeName,
    zone: '',
    ready: publishesNotReady || (serving && !pod.isTerminating),
    serving,
    isTerminating: pod.isTerminating,
    target: { kind: 'Pod', name: pod.name, namespace: pod.namespace },
    pod,
    ports,
  };
}

/** A pod without the named port is left out, for this port alone. */
function portsOf(service: Service, pod: Pod): readonly EndpointPort[] {
  return service.ports.flatMap((port) => {
    const number = findPort(pod, port);
    const { name, protocol, appProtocol } = port;
    return number === undefined ? [] : [{ name, number, protocol, appProtocol }];
  });
}

/** The number that a Service's port leads to on a pod: a name is looked up among the declared ports. */
export function findPort(
  pod: Pod,
  { target, protocol }: Pick<OfferedPort, 'target' | 'protocol'>,
): number | undefined {
  if (typeof target === 'number') return target;
  for (const container of pod.containers) {
    if (container.isInit && !container.isSidecar) continue;
    for (const port of container.ports) {
      if (port.name === target && port.protocol === protocol) return port.number;
    }
  }
  return undefined;
}

/** In an Endpoints object, equal ports of one address are one. */
export function distinctPorts(ports: readonly EndpointPort[]): readonly EndpointPort[] {
  if (ports.length < 2) return ports;
  const distinct = new Map(ports.map((port) => [JSON.stringify(port), port]));
  return distinct.size === ports.length ? ports : [...distinct.values()];
}
