import type { DiscoverOptions } from './settings.ts';
import type { AcceptedSnapshot } from './snapshot.ts';

const reasons = {
  no_host: 'without a host',
  slash_in_address: 'with a slash in the address',
} as const satisfies Record<keyof AcceptedSnapshot['skipped'], string>;

/** `kuma.file_sd.json written: 2 meshes, 3 services, 5 targets, 0 skipped`. */
export function summarize(options: DiscoverOptions, snapshot: AcceptedSnapshot): string {
  const { output } = options;
  const { meshes, services, targets, changed, skipped, collisions, reserved } = snapshot;
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
    ...(reserved === 0
      ? []
      : [
          `${count(reserved, 'label', 'labels')} dropped (names that begin with __; see --keep-reserved-labels)`,
        ]),
    ...(collisions === 0 ? [] : [`${count(collisions, 'label', 'labels')} lost to another of the same name`]),
  ];
  return `${place} ${changed ? 'written' : 'unchanged'}: ${parts.join(', ')}${targets === 0 ? whyNone(options, snapshot) : ''}`;
}

/** What is the likely cause of a snapshot without targets. */
function whyNone({ meshes, services }: DiscoverOptions, { there, skipped }: AcceptedSnapshot): string {
  if (Object.values(skipped).some((amount) => amount > 0)) return '';
  const unknown = (option: string, wanted: readonly string[], known: ReadonlySet<string>) =>
    wanted
      .filter((name) => !known.has(name))
      .map((name) => `; there is no ${option} ${name}, but ${listed([...known].sort())}`);
  if (there.meshes.size > 0 && meshes.length + services.length > 0) {
    const missing = [
      ...unknown('--mesh', meshes, there.meshes),
      ...unknown('--service', services, there.services),
    ];
    return missing.length > 0 ? missing.join('') : '; no mesh of --mesh has a service of --service';
  }
  return '; if there should be some, check --name, the clientId of a MeshMetric backend';
}

const MOST_NAMES = 10;

function listed(names: readonly string[]): string {
  const left = names.length - MOST_NAMES;
  return names.slice(0, MOST_NAMES).join(', ') + (left > 0 ? ` and ${left} more` : '');
}

function count(amount: number, one: string, many: string): string {
  return `${amount} ${amount === 1 ? one : many}`;
}
