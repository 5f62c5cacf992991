import type { KubernetesFields, ResolvedWorkload, WorkloadType } from '../application/model/application.ts';
import { type Diagnostic, errorAt, type Place } from '../diagnostics/diagnostic.ts';

/** What Kubernetes asks of a strategy beyond its shape (apps/v1 validation). */
export function strategyRules({ type, strategy, at: workload }: ResolvedWorkload): Diagnostic[] {
  if (strategy === undefined) return [];
  const at = workload.at('strategy');
  const { type: written = 'RollingUpdate', rollingUpdate } = strategy as {
    readonly type?: unknown;
    readonly rollingUpdate?: KubernetesFields;
  };
  if (typeof written !== 'string' || typeof rollingUpdate !== 'object' || rollingUpdate === null) return [];
  if (written !== 'RollingUpdate') {
    const message = `rollingUpdate is not for the strategy ${written}`;
    return [
      errorAt(at.keyAt('rollingUpdate'), 'field-not-for-type', message, {
        hint: 'remove rollingUpdate, or write type: RollingUpdate',
      }),
    ];
  }
  const place = at.at('rollingUpdate');
  return [
    ...amounts(type, rollingUpdate, place),
    ...partitions(rollingUpdate, place),
    ...together(type, rollingUpdate, place),
  ];
}

const FIELDS = ['maxSurge', 'maxUnavailable'] as const;

function amounts(type: WorkloadType, rollingUpdate: KubernetesFields, place: Place): Diagnostic[] {
  return FIELDS.flatMap((field) => {
    const written = rollingUpdate[field];
    if (written === undefined) return [];
    const isLimited = field === 'maxUnavailable' || type === 'DaemonSet';
    const isFromOne = type === 'StatefulSet' && (written === 0 || written === '0%');
    if (isAmount(written, isLimited) && !isFromOne) return [];
    const most = isLimited ? ' up to 100%' : '';
    const least = isFromOne ? ', and of a StatefulSet not 0' : '';
    const message = `${field} is a whole number, or a whole percentage${most}${least}`;
    return [errorAt(place.at(field), 'out-of-range', message, { hint: `write ${field}: 25%` })];
  });
}

function isAmount(written: unknown, isLimited: boolean): boolean {
  if (typeof written === 'number') return Number.isInteger(written) && written >= 0;
  const percent = /^(\d{1,9})%$/.exec(String(written))?.[1];
  return percent !== undefined && (!isLimited || Number(percent) <= 100);
}

/** The first pods of a StatefulSet that are left as they are. */
function partitions({ partition }: KubernetesFields, place: Place): Diagnostic[] {
  if (typeof partition !== 'number' || partition >= 0) return [];
  return [errorAt(place.at('partition'), 'out-of-range', 'partition must be 0 or more')];
}

/** Pods are replaced by adding one first or by removing one first; a DaemonSet has room for one of the two on a node. */
function together(type: WorkloadType, rollingUpdate: KubernetesFields, place: Place): Diagnostic[] {
  if (type === 'StatefulSet') return [];
  const isNone = (value: unknown) => value === 0 || value === '0%';
  const { maxSurge = type === 'DaemonSet' ? 0 : '25%', maxUnavailable = type === 'DaemonSet' ? 1 : '25%' } =
    rollingUpdate;
  if (isNone(maxSurge) && isNone(maxUnavailable)) {
    const message = 'with maxSurge and maxUnavailable both 0, no pod can be replaced';
    return [errorAt(place, 'out-of-range', message, { hint: 'write maxSurge: 1' })];
  }
  if (type !== 'DaemonSet' || isNone(maxSurge) || isNone(maxUnavailable)) return [];
  const message = 'a DaemonSet takes maxSurge or maxUnavailable, and maxUnavailable is 1 if it is left out';
  return [errorAt(place.at('maxSurge'), 'out-of-range', message, { hint: 'write maxUnavailable: 0' })];
}
