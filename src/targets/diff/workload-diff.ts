import type { ObjectName } from '../../diagnostics/diagnostic.ts';
import { nameOf } from '../kubernetes-object.ts';
import type { WorkloadAnswer } from '../workloads.ts';
import type { TargetSet } from './keyed-targets.ts';

/** What becomes of the metrics of workloads. */
export interface WorkloadDiff {
  /** There before and after, and no longer scraped. */
  readonly lose: readonly ObjectName[];
  /** Still scraped, with some of its targets gone and none new. */
  readonly losePart: readonly ObjectName[];
  /** Scraped now, and before there without being scraped, or not there at all. */
  readonly gain: readonly ObjectName[];
  /** Scraped before, and no longer there. */
  readonly removed: readonly ObjectName[];
}

export function workloadDiff(
  before: readonly WorkloadAnswer[],
  after: readonly WorkloadAnswer[],
  { lost, gained }: { readonly lost: readonly TargetSet[]; readonly gained: readonly TargetSet[] },
): WorkloadDiff {
  const [old, now] = [before, after].map((all) => new Map(all.map((one) => [nameOf(one), one])));
  const [less, more] = [lost, gained].map(
    (sets) => new Set(sets.flatMap(({ workload }) => (workload === undefined ? [] : [nameOf(workload)]))),
  );
  const wereScraped = before.filter(({ scraped }) => scraped);
  return {
    lose: wereScraped.filter((one) => now?.get(nameOf(one))?.scraped === false),
    losePart: after.filter(
      (one) => one.scraped && less?.has(nameOf(one)) === true && more?.has(nameOf(one)) !== true,
    ),
    gain: after.filter((one) => one.scraped && old?.get(nameOf(one))?.scraped !== true),
    removed: wereScraped.filter((one) => now?.has(nameOf(one)) !== true),
  };
}
