import { type Diagnostic, seeAlso, warningAt } from '../../diagnostics/diagnostic.ts';
import type { Pod } from '../cluster/cluster.ts';
import { type KubernetesObject, nameOf } from '../kubernetes-object.ts';

/**
 * That all pods that a monitor leads to have finished or have no address yet, as a live cluster tells: neither the
 * operator's jobs nor endpoints have such a pod.
 */
export function notRunning(monitor: KubernetesObject, pods: readonly Pod[]): readonly Diagnostic[] {
  const [first] = pods;
  if (first === undefined || !pods.every(isAway)) return [];
  const state = isFinished(first) ? `has finished (${first.phase})` : `has no address yet (${first.phase})`;
  const one = nameOf(first.origin);
  const more = pods.length === 1 ? '' : `, and ${pods.length - 1} more`;
  const message = `${nameOf(monitor)}: it leads to pods of which none is running: ${one} ${state}${more}`;
  return [
    warningAt(monitor.place.at('spec', 'selector'), 'selects-nothing', message, {
      related: [seeAlso('this pod', first.origin.place.at('metadata', 'name'))],
      hint: `see what keeps it from running: kubectl describe -n ${first.namespace} pod ${first.name}`,
    }),
  ];
}

function isAway(pod: Pod): boolean {
  return pod.ip === '' || isFinished(pod);
}

function isFinished({ phase }: Pod): boolean {
  return phase === 'Succeeded' || phase === 'Failed';
}
