import { counted } from '../../diagnostics/counted.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { TargetDiff } from './diff-targets.ts';
import type { TargetSet } from './keyed-targets.ts';

/** How many targets there are of each. */
export interface DiffCounts {
  readonly lost: number;
  readonly gained: number;
  readonly changed: number;
  readonly unchanged: number;
}

export function countTargets({ lost, gained, changed, unchanged }: TargetDiff): DiffCounts {
  return {
    lost: sum(lost),
    gained: sum(gained),
    changed: sum(changed.map(({ after }) => after)),
    unchanged: sum(unchanged),
  };
}

function sum(sets: readonly TargetSet[]): number {
  return sets.reduce((all, { targets }) => all + targets.length, 0);
}

/** One sentence: `2 workloads lose their metrics, 1 gains (4 targets lost, 2 new); 1 error is new.` */
export function diffSentence(diff: TargetDiff): string {
  const messages = messageParts(diff);
  const said = messages.length === 0 ? '' : `; ${messages.join(', ')}`;
  return `${subject(diff)}${said}.`;
}

function subject(diff: TargetDiff): string {
  const { lost, gained, changed, unchanged } = countTargets(diff);
  if (lost + gained + changed === 0)
    return unchanged === 0
      ? 'There is no target, before or after'
      : `Nothing changes for ${unchanged === 1 ? 'the one target' : `all ${unchanged} targets`}`;
  const counts = [
    ...(lost === 0 ? [] : [[lost, 'lost'] as const]),
    ...(gained === 0 ? [] : [[gained, 'new'] as const]),
    ...(changed === 0 ? [] : [[changed, 'changed'] as const]),
    ...(unchanged === 0 ? [] : [[unchanged, 'as before'] as const]),
  ].map(([count, what], index) => `${index === 0 ? counted(count, 'target') : count} ${what}`);
  const workloads = workloadParts(diff);
  const words = workloads.length === 0 ? 'No workload loses or gains metrics' : workloads.join(', ');
  return `${words} (${counts.join(', ')})`;
}

function workloadParts({ workloads: { lose, losePart, gain, removed } }: TargetDiff): readonly string[] {
  const said = [
    { count: lose.length, one: 'loses', many: 'lose', what: ['its metrics', 'their metrics'] },
    {
      count: losePart.length,
      one: 'loses some',
      many: 'lose some',
      what: ['of its metrics', 'of their metrics'],
    },
    { count: gain.length, one: 'gains', many: 'gain', what: ['metrics', 'metrics'] },
    {
      count: removed.length,
      one: 'is removed',
      many: 'are removed',
      what: ['with its metrics', 'with their metrics'],
    },
  ].filter(({ count }) => count > 0);
  // The first says all of it, the others only what is different.
  return said.map(({ count, one, many, what: [ofOne = '', ofMany = ''] }, index) => {
    const verb = count === 1 ? one : many;
    if (index > 0) return `${count} ${verb}`;
    return `${counted(count, 'workload')} ${verb} ${count === 1 ? ofOne : ofMany}`;
  });
}

function messageParts({ diagnostics }: TargetDiff): readonly string[] {
  return [
    ...messagePart(diagnostics.new, 'error', 'new'),
    ...messagePart(diagnostics.new, 'warning', 'new'),
    ...messagePart(diagnostics.gone, 'error', 'gone'),
    ...messagePart(diagnostics.gone, 'warning', 'gone'),
  ];
}

function messagePart(
  all: readonly Diagnostic[],
  severity: Diagnostic['severity'],
  what: string,
): readonly string[] {
  const count = all.filter((one) => one.severity === severity).length;
  return count === 0 ? [] : [`${counted(count, severity)} ${count === 1 ? 'is' : 'are'} ${what}`];
}
