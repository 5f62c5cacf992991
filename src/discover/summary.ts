import type { DiscoverOptions } from './settings.ts';
import type { AcceptedSnapshot } from './snapshot.ts';

const reasons = {
  no_host: 'without a host',
  slash_in_address: 'with a slash in the address',
} as const satisfies Record<keyof AcceptedSnapshot['skipped'], string>;

/** `kuma.file_sd.json written: 2 meshes, 3 services, 5 targets, 0 skipped`. */
export function summarize({ output }: DiscoverOptions, snapshot: AcceptedSnapshot): string {
  const { meshes, services, targets, changed, skipped, collisions } = snapshot;
  const place = output === '-' ? 'standard output' : output;
  const left = Object.values(skipped).reduce((sum, count) => sum + count, 0);
  const why = Object.entries(reasons)
    .filter(([reason]) => skipped[reason as keyof typeof skipped] > 0)
    .map(([reason, text]) => `${skipped[reason as keyof typeof skipped]} ${text}`);
  const parts = [
    count(meshes, 'mesh', 'meshes'),
    count(services, 'service', 'services'),
    count(targets, 'target', 'targets'),
    `${left} skipped${why.length === 0 ? '' : ` (${why.join(', ')})`}`,
    ...(collisions === 0 ? [] : [`${count(collisions, 'label', 'labels')} lost to another of the same name`]),
  ];
  const hint =
    targets === 0 ? '; if there should be some, check --name, the clientId of a MeshMetric backend' : '';
  return `${place} ${changed ? 'written' : 'unchanged'}: ${parts.join(', ')}${hint}`;
}

function count(amount: number, one: string, many: string): string {
  return `${amount} ${amount === 1 ? one : many}`;
}
