import { type Container, type ContainerPort, NODE, type Pod } from '../cluster/cluster.ts';
import { makeUid } from '../cluster/uid.ts';
import { addObjectLabels, type Discovered, joinHostPort, META } from './labels.ts';

/** The labels that every target on a pod has. */
export function podLabels(pod: Pod): Map<string, string> {
  const labels = new Map([
    [`${META}pod_ip`, pod.ip],
    [`${META}pod_ready`, 'true'],
    [`${META}pod_phase`, 'Running'],
    [`${META}pod_node_name`, NODE.name],
    [`${META}pod_host_ip`, NODE.ip],
    [`${META}pod_uid`, makeUid(...pod.uidParts)],
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
  { name, image, isInit }: Container,
  port: Pick<ContainerPort, 'name' | 'number' | 'protocol'>,
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

/** Role pod: a target for each declared port, and for each container that declares none, without a port. */
export function discoverPod(pod: Pod, labels: Map<string, string>): readonly Discovered[] {
  labels.set(`${META}namespace`, pod.namespace);
  return pod.containers.flatMap((container) => {
    const { name, image, isInit, ports } = container;
    const found = (own: Map<string, string>): Discovered => ({
      namespace: pod.namespace,
      layers: [own, labels],
      origin: { pod, container: name },
      onNode: true,
    });
    if (ports.length === 0) {
      return [
        found(
          new Map([
            ['__address__', pod.ip],
            [`${META}pod_container_name`, name],
            [`${META}pod_container_image`, image],
            [`${META}pod_container_init`, String(isInit)],
          ]),
        ),
      ];
    }
    return ports.map((port) =>
      found(
        new Map([
          ['__address__', joinHostPort(pod.ip, port.number)],
          ...containerPortLabels(container, port),
        ]),
      ),
    );
  });
}
