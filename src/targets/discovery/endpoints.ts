import { META } from '../../prometheus/label-name.ts';
import type {
  EndpointAddress,
  EndpointPort,
  EndpointSlice,
  Endpoints,
  EndpointTarget,
  Pod,
  PodContainer,
  PodPort,
  Service,
} from '../cluster/cluster.ts';
import type { Texts } from '../fields.ts';
import {
  addObjectLabels,
  type Discovered,
  type DiscoveredObject,
  joinHostPort,
  kept,
  type LabelLayer,
} from './labels.ts';
import { portLayer } from './pod.ts';

type LayersOfPod = (pod: Pod) => readonly LabelLayer[];

const ENDPOINT = {
  portName: `${META}endpoint_port_name`,
  portProtocol: `${META}endpoint_port_protocol`,
  ready: `${META}endpoint_ready`,
  nodeName: `${META}endpoint_node_name`,
  hostname: `${META}endpoint_hostname`,
  targetKind: `${META}endpoint_address_target_kind`,
  targetName: `${META}endpoint_address_target_name`,
};
const SLICE = {
  addressType: `${META}endpointslice_address_type`,
  portName: `${META}endpointslice_port_name`,
  portProtocol: `${META}endpointslice_port_protocol`,
  port: `${META}endpointslice_port`,
  portAppProtocol: `${META}endpointslice_port_app_protocol`,
  ready: `${META}endpointslice_endpoint_conditions_ready`,
  serving: `${META}endpointslice_endpoint_conditions_serving`,
  terminating: `${META}endpointslice_endpoint_conditions_terminating`,
  zone: `${META}endpointslice_endpoint_zone`,
  nodeName: `${META}endpointslice_endpoint_node_name`,
  hostname: `${META}endpointslice_endpoint_hostname`,
  targetKind: `${META}endpointslice_address_target_kind`,
  targetName: `${META}endpointslice_address_target_name`,
};

/** Role endpoints. */
export function discoverEndpoints(endpoints: Endpoints, layersOf: LayersOfPod): DiscoveredObject {
  const group = groupLabels(endpoints, 'endpoints');
  return discover(endpoints, group, layersOf, {
    addPort: (to, { ready }, { name, protocol }) => {
      setPresent(to, ENDPOINT.portName, name);
      setPresent(to, ENDPOINT.portProtocol, protocol);
      to.set(ENDPOINT.ready, String(ready));
    },
    addAddress: (to, { target, nodeName, hostname }) => {
      addTarget(to, target, ENDPOINT);
      to.set(ENDPOINT.nodeName, nodeName);
      to.set(ENDPOINT.hostname, hostname);
    },
    // The address names the protocol of the port, whatever the container declares.
    layerOfPort: (container, declared, { protocol = '' }) => portLayer(container, declared, protocol),
  });
}

/** Role endpointslice. */
export function discoverSlice(slice: EndpointSlice, layersOf: LayersOfPod): DiscoveredObject {
  const group = groupLabels(slice, 'endpointslice');
  group.set(SLICE.addressType, slice.addressType);
  return discover(slice, group, layersOf, {
    addPort: (to, { ready, serving, isTerminating }, { name, number, protocol, appProtocol }) => {
      setPresent(to, SLICE.portName, name);
      setPresent(to, SLICE.portProtocol, protocol);
      setPresent(to, SLICE.port, number);
      to.set(SLICE.portAppProtocol, appProtocol);
      setPresent(to, SLICE.ready, ready);
      setPresent(to, SLICE.serving, serving);
      setPresent(to, SLICE.terminating, isTerminating);
    },
    addAddress: (to, { target, nodeName, hostname, zone }) => {
      to.set(SLICE.zone, zone);
      addTarget(to, target, SLICE);
      to.set(SLICE.nodeName, nodeName);
      to.set(SLICE.hostname, hostname);
    },
    layerOfPort: (container, declared) => portLayer(container, declared),
  });
}

/** What was not written gives no label. */
function setPresent(
  to: Map<string, string>,
  label: string,
  value: string | number | boolean | undefined,
): void {
  if (value !== undefined) to.set(label, String(value));
}

function addTarget(
  to: Map<string, string>,
  target: EndpointTarget | undefined,
  { targetKind, targetName }: Pick<typeof ENDPOINT, 'targetKind' | 'targetName'>,
): void {
  if (target === undefined) return;
  to.set(targetKind, target.kind);
  to.set(targetName, target.name);
}

function groupLabels(endpoints: Endpoints, role: 'endpoints' | 'endpointslice'): Map<string, string> {
  const labels = new Map([[`${META}namespace`, endpoints.namespace]]);
  if (endpoints.service !== undefined) addObjectLabels(labels, endpoints.service, 'service');
  addObjectLabels(labels, endpoints, role);
  return labels;
}

interface RoleLabels {
  readonly addPort: (to: Map<string, string>, address: EndpointAddress, port: EndpointPort) => void;
  readonly addAddress: (to: Map<string, string>, address: EndpointAddress) => void;
  /** The labels of the port that a container declares under the number of the address's port. */
  readonly layerOfPort: (container: PodContainer, declared: PodPort, port: EndpointPort) => LabelLayer;
}

function discover(
  endpoints: Endpoints,
  group: Texts,
  layersOf: LayersOfPod,
  role: RoleLabels,
): DiscoveredObject {
  const targets = kept(() => targetsOf(endpoints, group, layersOf, role));
  return { namespace: endpoints.namespace, layers: [group], targets };
}

/** A target for each port of each address, and then for each declared port of a pod that none of them reaches. */
function targetsOf(
  { namespace, addresses, service }: Endpoints,
  group: Texts,
  layersOf: LayersOfPod,
  role: RoleLabels,
): readonly Discovered[] {
  const found: Discovered[] = [];
  const reached = new Map<Pod, Set<number>>();
  for (const address of addresses) {
    const { pod } = address;
    const ofAddress = new Map<string, string>();
    role.addAddress(ofAddress, address);
    for (const port of address.ports) {
      const host = port.number === undefined ? address.ip : joinHostPort(address.ip, port.number);
      const own = new Map([['__address__', host]]);
      role.addPort(own, address, port);
      const declared = pod === undefined ? undefined : declaredPort(pod, port);
      if (pod !== undefined) {
        const numbers = reached.get(pod) ?? new Set<number>();
        if (port.number !== undefined) numbers.add(port.number);
        reached.set(pod, numbers);
      }
      found.push({
        namespace,
        layers: [
          own,
          ofAddress,
          ...(declared === undefined ? [] : [role.layerOfPort(declared.container, declared.port, port)]),
          ...(pod === undefined ? [] : layersOf(pod)),
          group,
        ],
        origin: originOf(service, pod, declared?.container.name),
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
        const own = new Map([['__address__', joinHostPort(pod.ip, port.number)]]);
        const origin = originOf(service, pod, container.name);
        const layers = [own, portLayer(container, port), ...layersOf(pod), group];
        found.push({ namespace, layers, origin, nodeName: '' });
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

/** The container that declares a port, with its declaration; the last one, if several do. */
function declaredPort(
  pod: Pod,
  { number }: EndpointPort,
): { readonly container: PodContainer; readonly port: PodPort } | undefined {
  if (number === undefined) return undefined;
  let found: { readonly container: PodContainer; readonly port: PodPort } | undefined;
  for (const container of pod.containers) {
    const port = container.ports.find((declared) => declared.number === number);
    if (port !== undefined) found = { container, port };
  }
  return found;
}
