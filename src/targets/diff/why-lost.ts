import type { ObjectName } from '../../diagnostics/diagnostic.ts';
import { nameOf } from '../kubernetes-object.ts';
import type { DiffSide } from './diff-side.ts';
import type { TargetSet } from './keyed-targets.ts';

/**
 * Tells why a target is no longer there: its workload or its monitor is gone, another monitor scrapes the same address,
 * or what is reported of it; empty if nothing says so.
 *
 * @param after the side that does not have it
 * @param gained what only this side has
 */
export function lossExplainer(
  { prediction, diagnostics }: DiffSide,
  gained: readonly TargetSet[],
): (set: TargetSet) => string {
  const workloads = new Map(prediction.workloads.map((one) => [nameOf(one), one]));
  const objects = new Set(prediction.objects.map(nameOf));
  const messages = new Map<string, string>();
  for (const { object, message, severity } of diagnostics) {
    if (object === undefined || severity === 'note') continue;
    const name = nameOf(object);
    if (!messages.has(name)) messages.set(name, withoutName(message, object));
  }
  const said = (object: ObjectName | undefined): string | undefined =>
    object === undefined ? undefined : messages.get(nameOf(object));
  const byAddress = new Map(gained.map((one) => [addressOf(one), one]));
  return (set) => {
    const { workload, monitor } = set;
    if (workload !== undefined && !objects.has(nameOf(workload))) return `${nameOf(workload)} is gone`;
    const isMonitorGone = monitor !== undefined && !objects.has(nameOf(monitor));
    const now = workload === undefined ? undefined : byAddress.get(addressOf(set));
    const moved = [
      ...(isMonitorGone ? [`${nameOf(monitor)} is gone`] : []),
      ...(now === undefined ? [] : differently(set, now)),
    ];
    if (moved.length > 0) return moved.join('; ');
    const own = workload === undefined ? undefined : workloads.get(nameOf(workload))?.why;
    // `see CODE` is a message of the workload.
    const isElsewhere = own?.startsWith('see ') === true;
    return said(monitor) ?? (isElsewhere ? said(workload) : own) ?? own ?? said(workload) ?? '';
  };
}

function withoutName(message: string, object: ObjectName): string {
  const prefix = `${nameOf(object)}: `;
  return message.startsWith(prefix) ? message.slice(prefix.length) : message;
}

function addressOf({ workload, stable }: TargetSet): string {
  return JSON.stringify([workload === undefined ? '' : nameOf(workload), stable.url]);
}

/** What of its key the same address has otherwise. */
function differently(set: TargetSet, now: TargetSet): readonly string[] {
  return [
    ...(now.job === set.job ? [] : [`${now.job} scrapes it now`]),
    ...(now.container === set.container ? [] : [`it is container ${now.container} now`]),
  ];
}
