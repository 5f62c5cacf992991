import type {
  EndpointAddress,
  EndpointPort,
  EndpointSlice,
  Endpoints,
  EndpointTarget,
  Pod,
  Service,
} from '../cluster/cluster.ts';
import type { Texts } from '../fields.ts';
import { addObjectLabels, type Discovered, joinHostPort, META } from './labels.ts';
import { containerPortLabels } from './pod.ts';

type PodLabels = (pod: Pod) => Texts;

/** Role endpoints. */
export function discoverEndpoints(endpoints: Endpoints, podLabels: PodLabels): readonly Discovered[] {
  const group = groupLabels(endpoints, 'endpoints');
  return discover(endpoints, group, podLabels, {
    ofPort: ({ ready }, { name, protocol }) => [
      ...present(`${META}endpoint_port_name`, name),
      ...present(`${META}endpoint_port_protocol`, protocol),
      [`${META}endpoint_ready`, String(ready)],
    ],
    ofAddress: ({ target, nodeName, hostname }) => [
      ...(target === undefined ? [] : targetLabels('endpoint', target)),
      [`${META}endpoint_node_name`, nodeName],
      [`${META}endpoint_hostname`, hostname],
    ],
  });
}

/** Role endpointslice. */
export function discoverSlice(slice: EndpointSlice, podLabels: PodLabels): readonly Discovered[] {
  const group = groupLabels(slice, 'endpointslice');
  group.set(`${META}endpointslice_address_type`, slice.addressType);
  return discover(slice, group, podLabels, {
    ofPort: ({ ready, serving, isTerminating: terminating }, { name, number, protocol, appProtocol }) => [
      ...present(`${META}endpointslice_port_name`, name),
      ...present(`${META}endpointslice_port_protocol`, protocol),
      ...present(`${META}endpointslice_port`, number),
      [`${META}endpointslice_port_app_protocol`, appProtocol],
      ...present(`${META}endpointslice_endpoint_conditions_ready`, ready),
      ...present(`${META}endpointslice_endpoint_conditions_serving`, serving),
      ...present(`${META}endpointslice_endpoint_conditions_terminating`, terminating),
    ],
    ofAddress: ({ target, nodeName, hostname, zone }) => [
      [`${META}endpointslice_endpoint_zone`, zone],
      ...(target === undefined ? [] : targetLabels('endpointslice', target)),
      [`${META}endpointslice_endpoint_node_name`, nodeName],
      [`${META}endpointslice_endpoint_hostname`, hostname],
    ],
  });
}

/** What was not written gives no label. */
function present(label: string, value: string | number | boolean | undefined): [string, string][] {
  return value === undefined ? [] : [[label, String(value)]];
}

function targetLabels(role: string, { kind, name }: EndpointTarget): [string, string][] {
  return [
    [`${META}${role}_address_target_kind`, kind],
    [`${META}${role}_address_target_name`, name],
  ];
}

function groupLabels(endpoints: Endpoints, role: string): Map<string, string> {
  const labels = new Map([[`${META}namespace`, endpoints.namespace]]);
  if (endpoints.service !== undefined) addObjectLabels(labels, endpoints.service, 'service');
  addObjectLabels(labels, endpoints, role);
  return labels;
}

interface RoleLabels {
  readonly ofPort: (address: EndpointAddress, port: EndpointPort) => [string, string][];
  readonly ofAddress: (address: EndpointAddress) => [string, string][];
}

/** A target for each port of each address, and then for each declared port of a pod that none of them reaches. */
function discover(
  { namespace, addresses, service }: Endpoints,
  group: Texts,
  podLabels: PodLabels,
  role: RoleLabels,
): readonly Discovered[] {
  const found: Discovered[] = [];
  const reached = new Map<Pod, Set<number>>();
  for (const address of addresses) {
    const { pod } = address;
    for (const port of address.ports) {
      const own = new Map([
        ['__address__', port.number === undefined ? address.ip : joinHostPort(address.ip, port.number)],
        ...role.ofPort(address, port),
        ...role.ofAddress(address),
      ]);
      let container: string | undefined;
      if (pod !== undefined) {
        container = addContainer(own, pod, port);
        const numbers = reached.get(pod) ?? new Set<number>();
        if (port.number !== undefined) numbers.add(port.number);
        reached.set(pod, numbers);
      }
      const layers = pod === undefined ? [own, group] : [own, podLabels(pod), group];
      found.push({
        namespace,
        layers,
        origin: originOf(service, pod, container),
        nodeName:
          address.nodeName === '' && address.target?.kind === 'Node' ? address.target.name : address.nodeName,
      });
    }
  }
  for (const [pod, numbers] of reached) {
    // The address of a pod is empty if it has been evicted.
    if (pod.ip === '') continue;
    for (const container of pod.containers) {
      for (const port of container.ports) {
        if (numbers.has(port.number)) continue;
        const own = new Map([
          ['__address__', joinHostPort(pod.ip, port.number)],
          ...containerPortLabels(container, port),
        ]);
        const origin = originOf(service, pod, container.name);
        found.push({ namespace, layers: [own, podLabels(pod), group], origin, nodeName: '' });
      }
    }
  }
  return found;
}

function originOf(
  service: Service | undefined,
  pod: Pod | undefined,
  container: string | undefined,
): Discovered['origin'] {
  return {
    ...(service === undefined ? undefined : { service }),
    ...(pod === undefined ? undefined : { pod }),
    ...(container === undefined ? undefined : { container }),
  };
}

/** The container that declares a port; the last one, if several do. */
function addContainer(
  own: Map<string, string>,
  pod: Pod,
  { number, protocol }: EndpointPort,
): string | undefined {
  let found: string | undefined;
  for (const container of pod.containers) {
    const declared = container.ports.find((port) => port.number === number);
    if (declared === undefined || number === undefined) continue;
    found = container.name;
    const isSlice = own.has(`${META}endpointslice_port`);
    const port = isSlice ? declared : { name: declared.name, number, protocol: protocol ?? '' };
    for (const [name, value] of containerPortLabels(container, port)) own.set(name, value);
  }
  return found;
}
