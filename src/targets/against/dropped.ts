import { META } from '../../prometheus/label-name.ts';
import { stableTarget } from '../scrape/stable-target.ts';
import { type FoundTarget, portOf } from '../scrape/target.ts';
import { isLike } from './is-like.ts';
import type { DroppedTarget } from './running-targets.ts';

/**
 * Whether Prometheus has discovered a target for the same job and dropped it.
 *
 * @param isLive whether the address of the target is that of the cluster, so that no other pod will do
 */
export function isDropped(target: FoundTarget, dropped: readonly DroppedTarget[], isLive: boolean): boolean {
  return dropped.some((one) => {
    if (!isOfJob(target, one)) return false;
    const { discovered } = one;
    const address = discovered.get('__address__') ?? '';
    if (isAt(target.url, address)) return true;
    if (isLive || !address.endsWith(`:${portOf(target.url)}`)) return false;
    return isOfWorkload(target, discovered) || hasItsLabels(target, discovered);
  });
}

/** If the scrape job is not named: a target's job is that of the scrape job, unless discovery gives another. */
function isOfJob({ source, labels }: FoundTarget, { source: pool, discovered }: DroppedTarget): boolean {
  if (pool !== undefined) return pool === source;
  const job = discovered.get('job');
  return job === source || (job !== undefined && job === labels.job);
}

function isAt(url: string, address: string): boolean {
  return address !== '' && (url.includes(`//${address}/`) || url.endsWith(`//${address}`));
}

/** Another pod of the same workload. */
function isOfWorkload({ origin: { pod } }: FoundTarget, discovered: DroppedTarget['discovered']): boolean {
  if (pod === undefined || discovered.get(`${META}namespace`) !== pod.namespace) return false;
  const name = discovered.get(`${META}pod_name`) ?? '';
  const { name: workload } = pod.origin;
  return name === workload || name.startsWith(`${workload}-`);
}

/** Discovery over files gives the labels that the target is to have. */
function hasItsLabels(target: FoundTarget, discovered: DroppedTarget['discovered']): boolean {
  return Object.entries(stableTarget(target).labels).every(
    ([name, value]) =>
      name === 'instance' ||
      (name === 'job' && !discovered.has('job')) ||
      isLike(value, discovered.get(name)),
  );
}
