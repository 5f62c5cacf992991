import { META } from '../discovery/labels.ts';
import { type FoundTarget, portOf } from '../scrape/target.ts';
import type { DroppedTarget } from './running-targets.ts';

/**
 * Whether Prometheus has discovered a target for the same job and dropped it.
 *
 * @param isLive whether the address of the target is that of the cluster, so that no other pod will do
 */
export function isDropped(target: FoundTarget, dropped: readonly DroppedTarget[], isLive: boolean): boolean {
  return dropped.some(({ source, discovered }) => {
    if (source !== target.source) return false;
    const address = discovered.get('__address__') ?? '';
    if (isAt(target.url, address)) return true;
    return !isLive && isOfWorkload(target, address, (name) => discovered.get(META + name));
  });
}

function isAt(url: string, address: string): boolean {
  return address !== '' && (url.includes(`//${address}/`) || url.endsWith(`//${address}`));
}

/** Another pod of the same workload, at the same port. */
function isOfWorkload(
  { url, origin: { pod } }: FoundTarget,
  address: string,
  meta: (name: string) => string | undefined,
): boolean {
  if (pod === undefined || meta('namespace') !== pod.namespace) return false;
  const name = meta('pod_name') ?? '';
  const { name: workload } = pod.origin;
  return (name === workload || name.startsWith(`${workload}-`)) && address.endsWith(`:${portOf(url)}`);
}
