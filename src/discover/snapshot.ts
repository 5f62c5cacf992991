import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type ConversionCounts, convertAssignment, meshAndService, noCounts } from '../file-sd/convert.ts';
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

/** What became of a snapshot that is on disk. */
export interface AcceptedSnapshot extends ConversionCounts {
  readonly meshes: number;
  readonly services: number;
  readonly targets: number;
  readonly bytes: number;
  /** Whether a file was written; else its content was the same already. */
  readonly changed: boolean;
  readonly shards: readonly TargetGroups[];
}

export interface SnapshotRoom {
  readonly options: DiscoverOptions;
  readonly claim: Pick<OutputClaim, 'paths' | 'staging'>;
  /** Targets in the last good file, where there is one. */
  targets: number | undefined;
  readonly signal: AbortSignal;
  /** Writes pieces to standard output; resolves when they are taken. */
  readonly print: (pieces: Iterable<Uint8Array>) => Promise<Diagnostic | undefined>;
  readonly onAccepted: (snapshot: AcceptedSnapshot) => void;
}

/** Turns assignments to target records as they arrive, and the whole into files. */
export function receiveSnapshot(room: SnapshotRoom, endpoint: Endpoint): SnapshotReceiver {
  const { options } = room;
  const counts = noCounts();
  const meshes = new Set<string>();
  const services = new Set<string>();
  const shards = Array.from({ length: options.shards }, () => new TargetGroups());
  return {
    assignment(assignment) {
      if (!isWanted(assignment, options)) return;
      const { mesh, service } = meshAndService(assignment);
      meshes.add(mesh);
      services.add(`${mesh}\0${service}`);
      for (const target of convertAssignment(assignment, options.labelStyle, counts)) {
        shards[shardOf(target.address, shards.length)]?.add(target);
      }
    },
    async complete({ bytes }) {
      const targets = shards.reduce((total, shard) => total + shard.targets, 0);
      const refusal = refuse(room, endpoint, targets);
      if (refusal !== undefined) return refusal;
      const written = await write(room, shards);
      if ('failed' in written) return written.failed;
      room.targets = targets;
      room.onAccepted({
        ...counts,
        meshes: meshes.size,
        services: services.size,
        targets,
        bytes,
        changed: written.written > 0,
        shards,
      });
      return undefined;
    },
  };
}

function isWanted(assignment: Assignment, { meshes, services }: DiscoverOptions): boolean {
  if (meshes.length === 0 && services.length === 0) return true;
  const { mesh, service } = meshAndService(assignment);
  return (
    (meshes.length === 0 || meshes.includes(mesh)) && (services.length === 0 || services.includes(service))
  );
}

function refuse({ options, targets: before }: SnapshotRoom, endpoint: Endpoint, targets: number) {
  if (options.labelStyle === 'prometheus' && endpoint.apiVersion === 'v1alpha1') {
    return error(
      'mads-label-style',
      'label style prometheus needs mesh, service and dataplane apart from the labels, which v1alpha1 does not have',
      'use --label-style adapter with Kuma before 1.2',
    );
  }
  const reason = guardSnapshot(targets, before, options.guards);
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
