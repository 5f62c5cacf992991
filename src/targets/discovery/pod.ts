import { META } from '../../prometheus/label-name.ts';
import type { Pod, PodContainer, PodPort } from '../cluster/cluster.ts';
import { makeUid } from '../cluster/uid.ts';
import {
  addObjectLabels,
  type Discovered,
  type DiscoveredObject,
  joinHostPort,
  kept,
  type LabelLayer,
} from './labels.ts';

const POD = {
  ip: `${META}pod_ip`,
  ready: `${META}pod_ready`,
  phase: `${META}pod_phase`,
  nodeName: `${META}pod_node_name`,
  hostIp: `${META}pod_host_ip`,
  uid: `${META}pod_uid`,
  controllerKind: `${META}pod_controller_kind`,
  controllerName: `${META}pod_controller_name`,
};
const CONTAINER = {
  name: `${META}pod_container_name`,
  id: `${META}pod_container_id`,
  image: `${META}pod_container_image`,
  portName: `${META}pod_container_port_name`,
  portNumber: `${META}pod_container_port_number`,
  portProtocol: `${META}pod_container_port_protocol`,
  init: `${META}pod_container_init`,
};

/** The labels that every target on a pod has. */
export function podLayers(pod: Pod): readonly LabelLayer[] {
  const labels = new Map([
    [POD.ip, pod.ip],
    [POD.ready, pod.ready],
    [POD.phase, pod.phase],
    [POD.nodeName, pod.nodeName],
    [POD.hostIp, pod.hostIp],
  ]);
  addObjectLabels(labels, pod, 'pod');
  if (pod.controller !== undefined) {
    labels.set(POD.controllerKind, pod.controller.kind);
    labels.set(POD.controllerName, pod.controller.name);
  }
  if (typeof pod.uid !== 'string') return [labels, madeUpUid(pod.uid)];
  labels.set(POD.uid, pod.uid);
  return [labels];
}

/** Nearly no job asks for it, and it is a hash: so it is made for one that does. */
function madeUpUid(parts: readonly string[]): LabelLayer {
  let uid: string | undefined;
  return {
    get: (name) => {
      if (name !== POD.uid) return undefined;
      uid ??= makeUid(...parts);
      return uid;
    },
    keys: () => [POD.uid].values(),
  };
}

/** What is known of a container's port. */
function containerPortLabels(
  { name, image, isInit }: PodContainer,
  port: Pick<PodPort, 'name' | 'number' | 'protocol'>,
): Map<string, string> {
  return new Map([
    [CONTAINER.name, name],
    [CONTAINER.image, image],
    [CONTAINER.portName, port.name],
    [CONTAINER.portNumber, String(port.number)],
    [CONTAINER.portProtocol, port.protocol],
    [CONTAINER.init, String(isInit)],
  ]);
}

const portLayers = new WeakMap<PodPort, LabelLayer>();

/**
 * The same for every pod of a workload, so it is made once.
 *
 * @param protocol another one than the port's own, if what leads to the port names one
 */
export function portLayer(container: PodContainer, port: PodPort, protocol = port.protocol): LabelLayer {
  if (protocol !== port.protocol) return containerPortLabels(container, { ...port, protocol });
  let layer = portLayers.get(port);
  if (layer === undefined) {
    layer = containerPortLabels(container, port);
    portLayers.set(port, layer);
  }
  return layer;
}

/**
 * Role pod: a target for each declared port, and for each container that declares none, without a port. A pod without an
 * address has none.
 */
export function discoverPod(
  pod: Pod,
  labels: readonly LabelLayer[],
  namespace: LabelLayer,
): DiscoveredObject {
  const layers = [...labels, namespace];
  return { namespace: pod.namespace, layers, targets: kept(() => targetsOf(pod, layers)) };
}

function targetsOf(pod: Pod, layers: readonly LabelLayer[]): readonly Discovered[] {
  if (pod.ip === '') return [];
  return pod.containers.flatMap((container) => {
    const { name, image, isInit, ports } = container;
    const id = pod.containerIds.get(name);
    const ids: readonly [string, string][] = id === undefined || id === '' ? [] : [[CONTAINER.id, id]];
    const found = (...own: LabelLayer[]): Discovered => ({
      namespace: pod.namespace,
      layers: [...own, ...layers],
      origin: { pod, container: name },
      nodeName: pod.nodeName,
    });
    if (ports.length === 0) {
      return [
        found(
          new Map([
            ['__address__', pod.ip],
            ...ids,
            [CONTAINER.name, name],
            [CONTAINER.image, image],
            [CONTAINER.init, String(isInit)],
          ]),
        ),
      ];
    }
    return ports.map((port) =>
      found(
        new Map([['__address__', joinHostPort(pod.ip, port.number)], ...ids]),
        portLayer(container, port),
      ),
    );
  });
}
