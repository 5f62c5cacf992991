import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { noCounts } from '../file-sd/convert.ts';
import { renderGroups } from '../file-sd/render.ts';
import { shardOf } from '../file-sd/shard.ts';
import { TargetGroups } from '../file-sd/target-groups.ts';
import { commitStaged, stageFile } from '../files/staged-files.ts';
import { showAddress } from '../mads/endpoint.ts';
import type { DiscoverOptions } from './settings.ts';
import { allGroups, type Part } from './snapshot.ts';

const NAME = /^part-[0-9a-f]{32}\.json$/;

type Labelled = Pick<DiscoverOptions, 'name' | 'labelStyle' | 'keepReserved' | 'meshes' | 'services'>;

/** The file of a control plane's part; another one if other options make other labels of it. */
function partName(address: string, options: Labelled): string {
  const { name, labelStyle, keepReserved, meshes, services } = options;
  const made = JSON.stringify([address, name, labelStyle, keepReserved, meshes, services]);
  return `part-${createHash('sha256').update(made).digest('hex').slice(0, 32)}.json`;
}

/**
 * The last snapshot of each of several control planes: one that is away keeps its targets through a restart.
 * Parts of others are removed; what cannot be read is not there.
 */
export async function loadParts(staging: string, options: DiscoverOptions): Promise<Map<string, Part>> {
  const parts = new Map<string, Part>();
  if (staging === '') return parts;
  const isOnly = options.addresses.length === 1;
  const places = isOnly ? [] : options.addresses.map(showAddress);
  const names = new Map(places.map((place) => [partName(place, options), place]));
  for (const name of readdirSync(staging)) {
    if (!NAME.test(name)) continue;
    const place = names.get(name);
    if (place === undefined) rmSync(join(staging, name), { force: true });
    else {
      const part = readPart(join(staging, name), options.shards);
      if (part !== undefined) parts.set(place, part);
    }
  }
  return parts;
}

function readPart(path: string, count: number): Part | undefined {
  try {
    const shards = Array.from({ length: count }, () => new TargetGroups());
    const groups: { targets: string[]; labels: Record<string, string> }[] = JSON.parse(
      readFileSync(path, 'utf8'),
    );
    for (const { targets, labels } of groups) {
      const [names, values] = [Object.keys(labels), Object.values(labels)];
      for (const address of targets) shards[shardOf(address, count)]?.add({ address, names, values });
    }
    const nothing = { ...noCounts(), meshes: new Set<string>(), services: new Set<string>(), bytes: 0 };
    return { ...nothing, there: { meshes: new Set(), services: new Set() }, shards };
  } catch {
    return undefined;
  }
}

/** Keeps a part for the next run. It is there to be lost: what cannot be written is not reported. */
export async function savePart(
  staging: string,
  address: string,
  part: Part,
  options: Labelled & { readonly signal: AbortSignal },
): Promise<void> {
  if (staging === '') return;
  const { signal } = options;
  try {
    const pieces = renderGroups(allGroups(part.shards), 'json');
    const path = join(staging, partName(address, options));
    await commitStaged([await stageFile(path, pieces, { staging, mode: 0o600, signal })]);
  } catch {
    // The next run waits for the control plane instead.
  }
}
