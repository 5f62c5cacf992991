import { type Fields, listAt, NO_TEXTS, type Texts, textAt } from '../fields.ts';
import { byNamespaceAndName, type Pod } from './cluster.ts';
import { internalIp, madeUpNode, type Nodes } from './nodes.ts';
import { podIpOf } from './observed.ts';
import type { PlannedPod } from './workload.ts';

/**
 * What the scheduler and the kubelet add to pods if the input does not tell: each runs, is ready and has an address.
 * Pod number i of those, sorted by namespace and name, is at 10.(i/62500).(i/250%250).(i%250+1).
 *
 * @param first the number of the first pod
 */
export function startPods(planned: readonly PlannedPod[], nodes: Nodes, first: number): readonly Pod[] {
  let number = first;
  return [...planned].sort(byNamespaceAndName).map((pod): Pod => {
    const { hostNetwork, status } = pod;
    if (status !== undefined) return started(pod, pod.nodeName, observed(status, pod.nodeName, nodes));
    const nodeName = pod.nodeName === '' ? madeUpNode(1) : pod.nodeName;
    const hostIp = internalIp(nodes.nodeOf(nodeName, ''));
    const ip = hostNetwork ? hostIp : podAddress(0, number);
    number += 1;
    return started(pod, nodeName, { ip, hostIp, phase: 'Running', ready: 'true', containerIds: NO_TEXTS });
  });
}

/** Field by field: what is left of a spread would take V8 far longer, and three times the memory. */
function started(pod: PlannedPod, nodeName: string, seen: Observed): Pod {
  return {
    namespace: pod.namespace,
    name: pod.name,
    labels: pod.labels,
    annotations: pod.annotations,
    uid: pod.uid,
    controller: pod.controller,
    containers: pod.containers,
    hostname: pod.hostname,
    subdomain: pod.subdomain,
    ip: seen.ip,
    nodeName,
    hostIp: seen.hostIp,
    phase: seen.phase,
    ready: seen.ready,
    isTerminating: pod.isTerminating,
    containerIds: seen.containerIds,
    origin: pod.origin,
    template: pod.template,
    isMadeUp: pod.status === undefined,
  };
}

/** The made-up address of a pod, or of a Service 96 higher. */
export function podAddress(offset: number, index: number): string {
  const third = Math.floor(index / 250) % 250;
  return `10.${offset + Math.floor(index / 62500)}.${third}.${(index % 250) + 1}`;
}

/** How many pods of a list take a made-up address. */
export function madeUpCount(planned: readonly PlannedPod[]): number {
  return planned.filter(({ status }) => status === undefined).length;
}

type Observed = Pick<Pod, 'ip' | 'hostIp' | 'phase' | 'ready' | 'containerIds'>;

/** The status as a cluster tells it. A running pod of which nothing else is known is ready. */
function observed(status: Fields, nodeName: string, nodes: Nodes): Observed {
  const phase = textAt(status, 'phase');
  const hostIp = textAt(status, 'hostIP');
  // A node without an address has the one that its pod tells.
  const nodeIp = nodeName === '' ? '' : internalIp(nodes.nodeOf(nodeName, hostIp));
  const isRunning = phase === '' || phase === 'Running';
  const conditions = listAt(status, 'conditions');
  const ready = conditions.find((condition) => textAt(condition, 'type') === 'Ready');
  return {
    ip: podIpOf(status),
    hostIp: hostIp === '' ? nodeIp : hostIp,
    phase: phase === '' ? 'Running' : phase,
    ready:
      isRunning && conditions.length === 0
        ? 'true'
        : ready === undefined
          ? 'unknown'
          : textAt(ready, 'status').toLowerCase(),
    containerIds: containerIds(status),
  };
}

function containerIds(status: Fields): Texts {
  const all = [...listAt(status, 'containerStatuses'), ...listAt(status, 'initContainerStatuses')];
  if (all.length === 0) return NO_TEXTS;
  return new Map(all.map((one) => [textAt(one, 'name'), textAt(one, 'containerID')]));
}
