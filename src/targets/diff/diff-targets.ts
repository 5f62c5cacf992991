import { append } from '../../diagnostics/append.ts';
import { pairBy } from '../pair-by.ts';
import { portOf } from '../scrape/target.ts';
import { type DiagnosticDiff, diffDiagnostics } from './diff-diagnostics.ts';
import type { DiffSide } from './diff-side.ts';
import { keyTargets, type TargetSet } from './keyed-targets.ts';
import { lossExplainer } from './why-lost.ts';
import { type WorkloadDiff, workloadDiff } from './workload-diff.ts';

/** Targets that are on both sides, with another label, URL, interval or timeout. */
export interface ChangedSet {
  readonly before: TargetSet;
  readonly after: TargetSet;
}

/** Targets that are gone, and what is to be said about it in a word. */
export interface LostSet extends TargetSet {
  readonly why: string;
}

/** What a change of manifests does to what Prometheus scrapes. */
export interface TargetDiff {
  readonly lost: readonly LostSet[];
  readonly gained: readonly TargetSet[];
  readonly changed: readonly ChangedSet[];
  readonly unchanged: readonly TargetSet[];
  readonly workloads: WorkloadDiff;
  readonly diagnostics: DiagnosticDiff;
}

/**
 * The targets that are lost, gained and changed from one side to the other.
 *
 * They are keyed by workload, container and job, so that another pod address or hash, another number of replicas,
 * another order or a comment is no change. Of one key, what is left on both sides is a change of the one into the
 * other, those with the same port first.
 */
export function diffTargets(before: DiffSide, after: DiffSide): TargetDiff {
  const [old, now] = [keyTargets(before.prediction), keyTargets(after.prediction)];
  const lost: TargetSet[] = [];
  const gained: TargetSet[] = [];
  const changed: ChangedSet[] = [];
  const unchanged: TargetSet[] = [];
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    const [same, ...likenesses] = LIKENESSES;
    let { pairs, left, right } = pairBy(old.get(key) ?? [], now.get(key) ?? [], same);
    for (const [, set] of pairs) unchanged.push(set);
    for (const likeness of likenesses) {
      ({ pairs, left, right } = pairBy(left, right, likeness));
      for (const [set, other] of pairs) changed.push({ before: set, after: other });
    }
    append(lost, left);
    append(gained, right);
  }
  const reason = lossExplainer(after, gained);
  return {
    lost: lost.map((set) => ({ ...set, why: reason(set) })).sort(bySet),
    gained: gained.sort(bySet),
    changed: changed.sort((a, b) => bySet(a.before, b.before)),
    unchanged,
    workloads: workloadDiff(before.prediction.workloads, after.prediction.workloads, { lost, gained }),
    diagnostics: diffDiagnostics(before.diagnostics, after.diagnostics),
  };
}

type Likeness = (set: TargetSet) => string;

/** What makes two sets of one key the same target, the surest first: all that there is, …, the key alone. */
const LIKENESSES: readonly [Likeness, ...Likeness[]] = [
  ({ stable }) => JSON.stringify(stable),
  ({ stable: { url } }) => url,
  ({ stable: { url, labels } }) => `${portOf(url)} ${labels.endpoint ?? ''}`,
  ({ stable: { url } }) => portOf(url),
  () => '',
];

function bySet(a: TargetSet, b: TargetSet): number {
  const [left, right] = [textOf(a), textOf(b)];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function textOf({ workload, container, job, stable }: TargetSet): string {
  const { namespace = '', name = '', kind = '' } = workload ?? {};
  return [namespace, name, kind, container, job, stable.url].join('\n');
}
