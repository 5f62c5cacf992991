import type { ObjectName } from '../../diagnostics/diagnostic.ts';
import { writtenOrigin } from '../discovery/labels.ts';
import { nameOf } from '../kubernetes-object.ts';
import type { DetailedPrediction } from '../predict.ts';
import type { ScrapeJob } from '../scrape/scrape-job.ts';
import { type StableTarget, stableTarget } from '../scrape/stable-target.ts';
import { containerOf, type FoundTarget } from '../scrape/target.ts';

/** The targets of a workload that are the same but for their pods. */
export interface TargetSet {
  /** One for each pod. */
  readonly targets: readonly FoundTarget[];
  readonly stable: StableTarget;
  /** The workload, else the Ingress or Service; absent if nothing of the input stands behind it. */
  readonly workload?: ObjectName;
  readonly container: string;
  /** The monitor that somebody wrote, `PodMonitor web/shop`, else the name of the job. */
  readonly job: string;
  readonly monitor?: ObjectName;
}

/**
 * The targets of a prediction by workload, container and job, each group in sets that differ in their pods alone.
 *
 * A job is the monitor as a whole: its endpoints are numbered, and the order of them does not matter.
 */
export function keyTargets({ findings }: DetailedPrediction): ReadonlyMap<string, readonly TargetSet[]> {
  const groups = new Map<string, Map<string, TargetSet & { readonly targets: FoundTarget[] }>>();
  for (const { job, targets } of findings) {
    for (const target of targets) {
      const set = setOf(target, job);
      const key = JSON.stringify([
        set.workload === undefined ? '' : nameOf(set.workload),
        set.container,
        set.job,
        target.prometheus,
      ]);
      const sets = groups.get(key) ?? new Map();
      groups.set(key, sets);
      const own = JSON.stringify(set.stable);
      const same = sets.get(own);
      if (same === undefined) sets.set(own, set);
      else same.targets.push(target);
    }
  }
  return new Map([...groups].map(([key, sets]) => [key, [...sets.values()]]));
}

function setOf(
  target: FoundTarget,
  { cause, name }: ScrapeJob,
): TargetSet & { readonly targets: FoundTarget[] } {
  const workload = writtenOrigin(target.origin);
  return {
    targets: [target],
    stable: stableTarget(target),
    container: containerOf(target) ?? '',
    job: cause === undefined ? name : nameOf(cause.object),
    ...(workload === undefined ? {} : { workload: nameAlone(workload) }),
    ...(cause === undefined ? {} : { monitor: nameAlone(cause.object) }),
  };
}

function nameAlone({ kind, namespace, name }: ObjectName): ObjectName {
  return { kind, namespace, name };
}
