import { booleanAt, integerAt, isFields, listAt, type TextMap, textAt, textsAt, valueAt } from '../fields.ts';
import { groupBy } from '../group-by.ts';
import type { KubernetesObject } from '../kubernetes-object.ts';
import {
  type EndpointAddress,
  type EndpointPort,
  type EndpointSlice,
  type Endpoints,
  NODE,
  type Pod,
  type Service,
  type ServicePort,
} from './cluster.ts';

/** The pods that carry every label of a selector, in their order. */
export type FindPods = (namespace: string, selector: TextMap) => readonly Pod[];

/**
 * What the endpoint controllers make of a Service: one Endpoints object, and one EndpointSlice for each set of ports.
 * A Service without a selector is left to its owner.
 */
export function endpointsOf(
  service: Service,
  findPods: FindPods,
): { readonly endpoints: Endpoints; readonly slices: readonly EndpointSlice[] } | undefined {
  if (service.selector.size === 0 || service.type === 'ExternalName') return undefined;
  const addresses = findPods(service.namespace, service.selector).map((pod) => addressOf(service, pod));
  const { namespace, name, labels } = service;
  const shared = { namespace, annotations: new Map<string, string>(), service };
  const sliceLabels = new Map([
    ...labels,
    ['kubernetes.io/service-name', name],
    ['endpointslice.kubernetes.io/managed-by', 'endpointslice-controller.k8s.io'],
  ] as [string, string][]);
  const bySamePorts = groupBy(addresses, ({ ports }) => JSON.stringify(ports));
  return {
    endpoints: { ...shared, name, labels, addresses: addresses.map(withDistinctPorts) },
    slices: [...bySamePorts.values()].map((same, index) => ({
      ...shared,
      name: `${name}-${index}`,
      labels: sliceLabels,
      addressType: 'IPv4',
      addresses: same,
    })),
  };
}

function addressOf(service: Service, pod: Pod): EndpointAddress {
  return {
    ip: pod.ip,
    hostname: pod.hostname !== '' && pod.subdomain === service.name ? pod.hostname : '',
    nodeName: NODE.name,
    ready: true,
    target: { kind: 'Pod', name: pod.name },
    pod,
    ports: service.ports.flatMap((port) => {
      const number = findPort(pod, port);
      const { name, protocol, appProtocol } = port;
      return number === undefined ? [] : [{ name, number, protocol, appProtocol }];
    }),
  };
}

/** The number that a Service's port leads to on a pod: a name is looked up among the declared ports. */
export function findPort(
  pod: Pod,
  { target, protocol }: Pick<ServicePort, 'target' | 'protocol'>,
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
function withDistinctPorts(address: EndpointAddress): EndpointAddress {
  if (address.ports.length < 2) return address;
  const ports = new Map(address.ports.map((port) => [JSON.stringify(port), port]));
  return ports.size === address.ports.length ? address : { ...address, ports: [...ports.values()] };
}

/** How pods and Services are found by name. */
export interface Directory {
  readonly pod: (namespace: string, name: string) => Pod | undefined;
  readonly service: (namespace: string, name: string) => Service | undefined;
}

/** An Endpoints object that somebody wrote. */
export function readEndpoints(object: KubernetesObject, directory: Directory): Endpoints {
  const { namespace, name, labels, annotations, fields } = object;
  const podNamed = (pod: string) => directory.pod(namespace, pod);
  const addresses = listAt(fields, 'subsets').flatMap((subset) => {
    const ports = listAt(subset, 'ports').map(readPort);
    const read = (list: string, ready: boolean) =>
      listAt(subset, list).map((address) =>
        readAddress(address, textAt(address, 'ip'), ready, ports, podNamed),
      );
    return [...read('addresses', true), ...read('notReadyAddresses', false)];
  });
  const service = directory.service(namespace, name);
  return { namespace, name, labels, annotations, service, addresses };
}

/** An EndpointSlice that somebody wrote. */
export function readSlice(object: KubernetesObject, directory: Directory): EndpointSlice {
  const { namespace, name, labels, annotations, fields } = object;
  const ports = listAt(fields, 'ports').map(readPort);
  const podNamed = (pod: string) => directory.pod(namespace, pod);
  const addresses = listAt(fields, 'endpoints').flatMap((endpoint) => {
    const ready = booleanAt(endpoint, 'conditions', 'ready') !== false;
    return textsAt(endpoint, 'addresses').map((ip) => readAddress(endpoint, ip, ready, ports, podNamed));
  });
  const owner = labels.get('kubernetes.io/service-name');
  const service = owner === undefined ? undefined : directory.service(namespace, owner);
  return {
    namespace,
    name,
    labels,
    annotations,
    service,
    addresses,
    addressType: textAt(fields, 'addressType'),
  };
}

function readPort(port: unknown): EndpointPort {
  const number = integerAt(port, 'port');
  const protocol = textAt(port, 'protocol');
  return {
    name: textAt(port, 'name'),
    number: number === undefined ? 0 : number,
    protocol: protocol === '' ? 'TCP' : protocol,
    appProtocol: textAt(port, 'appProtocol'),
  };
}

function readAddress(
  address: unknown,
  ip: string,
  ready: boolean,
  ports: readonly EndpointPort[],
  podNamed: (name: string) => Pod | undefined,
): EndpointAddress {
  const reference = valueAt(address, 'targetRef');
  const target = isFields(reference)
    ? { kind: textAt(reference, 'kind'), name: textAt(reference, 'name') }
    : undefined;
  return {
    ip,
    hostname: textAt(address, 'hostname'),
    nodeName: textAt(address, 'nodeName'),
    ready,
    target,
    pod: target?.kind === 'Pod' ? podNamed(target.name) : undefined,
    ports,
  };
}
