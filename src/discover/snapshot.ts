import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type ConversionCounts, type Converter, meshAndService, noCounts } from '../file-sd/convert.ts';
import { guardSnapshot } from '../file-sd/guard.ts';
import { renderGroups } from '../file-sd/render.ts';
import { shardOf } from '../file-sd/shard.ts';
import { type TargetGroup, TargetGroups } from '../file-sd/target-groups.ts';
import { type WrittenGroups, writeGroups } from '../file-sd/write-groups.ts';
import type { Assignment } from '../mads/assignment.ts';
import type { Endpoint } from '../mads/endpoint.ts';
import type { SnapshotReceiver } from '../mads/session.ts';
import type { OutputClaim } from './output.ts';
import type { DiscoverOptions } from './settings.ts';

/** The last snapshot of one control plane. */
export interface Part extends ConversionCounts {
  readonly meshes: ReadonlySet<string>;
  /** Each with its mesh before it. */
  readonly services: ReadonlySet<string>;
  /** Names that --mesh and --service choose from. */
  readonly there: { readonly meshes: ReadonlySet<string>; readonly services: ReadonlySet<string> };
  readonly bytes: number;
  readonly shards: readonly TargetGroups[];
}

/** What became of a snapshot that is on disk, of all control planes together. */
export interface AcceptedSnapshot extends ConversionCounts {
  readonly meshes: number;
  readonly services: number;
  readonly targets: number;
  readonly bytes: number;
  readonly there: Part['there'];
  /** Whether a file was written; else its content was the same already. */
  readonly changed: boolean;
  readonly shards: readonly TargetGroups[];
}

export interface SnapshotRoom {
  readonly options: DiscoverOptions;
  readonly claim: Pick<OutputClaim, 'paths' | 'staging'>;
  readonly convert: Converter;
  /** What is on disk: how many targets, if that is known, and the part of each control plane. */
  last: { readonly targets: number | undefined; readonly parts: ReadonlyMap<string, Part> };
  /** Snapshots of several control planes are written one after the other. */
  readonly turn: <T>(act: () => Promise<T>) => Promise<T>;
  readonly signal: AbortSignal;
  /** Writes pieces to standard output; resolves when they are taken. */
  readonly print: (pieces: Iterable<Uint8Array>) => Promise<Diagnostic | undefined>;
  readonly onAccepted: (snapshot: AcceptedSnapshot, from: string, part: Part) => Promise<void>;
}

/**
 * Turns assignments of a control plane to target records as they arrive, and the whole, with those of the others, into
 * files. `from` is the control plane's address.
 */
export function receiveSnapshot(room: SnapshotRoom, endpoint: Endpoint, from: string): SnapshotReceiver {
  const { options, convert } = room;
  const counts = noCounts();
  const meshes = new Set<string>();
  const services = new Set<string>();
  const there = { meshes: new Set<string>(), services: new Set<string>() };
  const shards = Array.from({ length: options.shards }, () => new TargetGroups());
  return {
    assignment(assignment) {
      const { mesh, service } = meshAndService(assignment);
      there.meshes.add(mesh);
      there.services.add(service);
      if (!isWanted(assignment, options)) return;
      meshes.add(mesh);
      services.add(`${mesh}\0${service}`);
      for (const target of convert(assignment, counts)) {
        shards[shardOf(target.address, shards.length)]?.add(target);
      }
    },
    complete: ({ bytes }) =>
      room.turn(async () => {
        const part: Part = { ...counts, meshes, services, there, bytes, shards };
        const parts = new Map([...room.last.parts, [from, part]]);
        const merged = merge([...parts.values()], options.shards);
        const targets = merged.reduce((total, shard) => total + shard.targets, 0);
        const refusal = refuse(room, endpoint, targets);
        if (refusal !== undefined) return refusal;
        const written = await write(room, merged);
        if ('failed' in written) return written.failed;
        // What only one control plane says is not needed again.
        room.last = { targets, parts: options.addresses.length === 1 ? new Map() : parts };
        const snapshot = { ...sum([...parts.values()]), targets, bytes, shards: merged };
        await room.onAccepted({ ...snapshot, changed: written.written > 0 }, from, part);
        return undefined;
      }),
  };
}

/** The targets of all parts, shard by shard. */
function merge(parts: readonly Part[], count: number): readonly TargetGroups[] {
  const [only, ...more] = parts;
  if (only !== undefined && more.length === 0) return only.shards;
  return Array.from({ length: count }, (_, index) => {
    const merged = new TargetGroups();
    for (const { shards } of parts) {
      const shard = shards[index];
      if (shard !== undefined) merged.addAll(shard);
    }
    return merged;
  });
}

function sum(parts: readonly Part[]): Omit<AcceptedSnapshot, 'targets' | 'bytes' | 'shards' | 'changed'> {
  const union = (of: (part: Part) => ReadonlySet<string>) => new Set(parts.flatMap((part) => [...of(part)]));
  const total = (of: (part: Part) => number) => parts.reduce((all, part) => all + of(part), 0);
  return {
    meshes: union(({ meshes }) => meshes).size,
    services: union(({ services }) => services).size,
    there: {
      meshes: union(({ there }) => there.meshes),
      services: union(({ there }) => there.services),
    },
    skipped: {
      no_host: total(({ skipped }) => skipped.no_host),
      slash_in_address: total(({ skipped }) => skipped.slash_in_address),
    },
    collisions: total(({ collisions }) => collisions),
    reserved: total(({ reserved }) => reserved),
  };
}

function isWanted(assignment: Assignment, { meshes, services }: DiscoverOptions): boolean {
  if (meshes.length === 0 && services.length === 0) return true;
  const { mesh, service } = meshAndService(assignment);
  return (
    (meshes.length === 0 || meshes.includes(mesh)) && (services.length === 0 || services.includes(service))
  );
}

function refuse({ options, last }: SnapshotRoom, endpoint: Endpoint, targets: number) {
  if (options.labelStyle === 'prometheus' && endpoint.apiVersion === 'v1alpha1') {
    return error(
      'mads-label-style',
      'label style prometheus needs mesh, service and dataplane apart from the labels, which v1alpha1 does not have',
      'use --label-style adapter with Kuma before 1.2',
    );
  }
  const reason = guardSnapshot(targets, last.targets, options.guards);
  if (reason === undefined) return undefined;
  return error(
    'snapshot-guard',
    reason,
    'the last good file is kept; if this is right, lower the guard for one run',
  );
}

function error(code: Diagnostic['code'], message: string, hint: string): Diagnostic {
  return { code, severity: 'error', message, hint };
}

async function write(room: SnapshotRoom, shards: readonly TargetGroups[]): Promise<WrittenGroups> {
  const { options, claim, signal } = room;
  const { output, format, mode } = options;
  if (output !== '-') {
    const sources = shards.map((shard) => () => shard.groups());
    const { paths, staging } = claim;
    const how = { path: output, paths, staging, format, signal };
    return writeGroups(sources, mode === undefined ? how : { ...how, mode });
  }
  const failed = await room.print(renderGroups(allGroups(shards), format));
  return failed === undefined ? { written: 1, unchanged: 0 } : { failed };
}

/** The groups of every shard, one after the other. */
export function* allGroups(shards: readonly TargetGroups[]): Generator<TargetGroup, void> {
  for (const shard of shards) yield* shard.groups();
}
