import type { Pod, PodContainer, PodPort } from '../cluster/cluster.ts';
import { makeUid } from '../cluster/uid.ts';
import type { Texts } from '../fields.ts';
import { addObjectLabels, type Discovered, joinHostPort, META } from './labels.ts';

/** The labels that every target on a pod has. */
export function podLabels(pod: Pod): Map<string, string> {
  const labels = new Map([
    [`${META}pod_ip`, pod.ip],
    [`${META}pod_ready`, pod.ready],
    [`${META}pod_phase`, pod.phase],
    [`${META}pod_node_name`, pod.nodeName],
    [`${META}pod_host_ip`, pod.hostIp],
    [`${META}pod_uid`, typeof pod.uid === 'string' ? pod.uid : makeUid(...pod.uid)],
  ]);
  addObjectLabels(labels, pod, 'pod');
  if (pod.controller !== undefined) {
    labels.set(`${META}pod_controller_kind`, pod.controller.kind);
    labels.set(`${META}pod_controller_name`, pod.controller.name);
  }
  return labels;
}

/** What is known of a container's port. */
export function containerPortLabels(
  { name, image, isInit }: PodContainer,
  port: Pick<PodPort, 'name' | 'number' | 'protocol'>,
): [string, string][] {
  return [
    [`${META}pod_container_name`, name],
    [`${META}pod_container_image`, image],
    [`${META}pod_container_port_name`, port.name],
    [`${META}pod_container_port_number`, String(port.number)],
    [`${META}pod_container_port_protocol`, port.protocol],
    [`${META}pod_container_init`, String(isInit)],
  ];
}

const portLayers = new WeakMap<PodPort, Map<string, string>>();

/** The same for every pod of a workload, so it is made once. */
function portLayer(container: PodContainer, port: PodPort): Map<string, string> {
  let layer = portLayers.get(port);
  if (layer === undefined) {
    layer = new Map(containerPortLabels(container, port));
    portLayers.set(port, layer);
  }
  return layer;
}

/**
 * Role pod: a target for each declared port, and for each container that declares none, without a port. A pod without an
 * address has none.
 */
export function discoverPod(pod: Pod, labels: Texts, namespace: Texts): readonly Discovered[] {
  if (pod.ip === '') return [];
  return pod.containers.flatMap((container) => {
    const { name, image, isInit, ports } = container;
    const id = pod.containerIds.get(name);
    const ids: readonly [string, string][] =
      id === undefined || id === '' ? [] : [[`${META}pod_container_id`, id]];
    const found = (...own: Texts[]): Discovered => ({
      namespace: pod.namespace,
      layers: [...own, labels, namespace],
      origin: { pod, container: name },
      nodeName: pod.nodeName,
    });
    if (ports.length === 0) {
      return [
        found(
          new Map([
            ['__address__', pod.ip],
            ...ids,
            [`${META}pod_container_name`, name],
            [`${META}pod_container_image`, image],
            [`${META}pod_container_init`, String(isInit)],
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
