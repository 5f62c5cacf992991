import { hash } from 'node:crypto';
import { append } from '../diagnostics/append.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { foldersAround, kustomizationName } from './file-name.ts';
import { kustomizationFile, otherKustomizations } from './kustomization.ts';
import { type Layout, plainLayout } from './layout.ts';
import { judgeLeftovers, standingPaths } from './leftovers.ts';
import { compareText } from './order.ts';
import type { OutputFile } from './output-file.ts';
import { judgeOwners } from './owners.ts';
import { type RecordedFile, recordedContents, recordName } from './record.ts';
import { edited, inTheWay, moveAway, moveOrForce, otherLayout, sameFile } from './refusal.ts';
import type { OutputFolder, OutputOptions } from './survey.ts';

export interface PlannedWrite {
  readonly file: OutputFile;
  /** Nothing is there yet. */
  readonly absent: boolean;
}

export interface Plan {
  /** What is new or differs, sorted by path; the kustomization last, which names the others. */
  readonly writes: readonly PlannedWrite[];
  /** What is there already, byte for byte. */
  readonly unchanged: readonly OutputFile[];
  /** Files of this run's applications or inputs that were written once and are no longer made. They and their records stay. */
  readonly stale: readonly RecordedFile[];
  /** Those of them that are to be removed. */
  readonly removals: readonly string[];
  /** Folders of applications that are gone, to be removed if nothing else is in them. */
  readonly abandoned: readonly string[];
  /** The record while files are written: all that was ours, and all that will be. The same list if that is the same. */
  readonly during: readonly RecordedFile[];
  /** The record when all is done. */
  readonly after: readonly RecordedFile[];
  /** What the record has about the folder. */
  readonly layout: Layout;
  /** An error for each file that must not be overwritten; nothing is to be written then. Notes of what is taken over. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The difference between the files of a run and what is on disk.
 *
 * A file is replaced when the record holds its checksum, or when `force` is set; one that does not differ is ours
 * from then on, recorded or not. What is recorded and not made, `judgeLeftovers` judges.
 *
 * Errors: `same-output-file`; without `force` also `file-in-the-way` and `edited-by-hand`. What is not a file in the
 * place of a file, or no folder in the place of an application's folder, is in the way with `force` too: a symbolic
 * link would lead the bytes out of the output folder.
 */
export function planOutput(files: readonly OutputFile[], folder: OutputFolder, options: OutputOptions): Plan {
  const { force } = options;
  const isUnedited = recordedContents(folder.recorded);
  const recordedPaths = new Set(folder.recorded.map(({ path }) => path));
  const wanted = new Map<string, OutputFile>();
  const writes: PlannedWrite[] = [];
  const unchanged: OutputFile[] = [];
  const made: RecordedFile[] = [];
  const clashes = new Set<string>();
  const owners = judgeOwners(files, folder, options);
  const diagnostics = [...blockedPlaces(files, folder), ...owners.diagnostics];

  const place = (file: OutputFile): void => {
    const { path, bytes, input, application } = file;
    const other = wanted.get(path);
    if (other !== undefined) {
      // Once for each two applications, which mostly share several files.
      const pair = `${application} ${other.input} ${input}`;
      if (!clashes.has(pair)) diagnostics.push(sameFile(folder, other, file));
      clashes.add(pair);
      return;
    }
    wanted.set(path, file);
    const sha256 = hash('sha256', bytes, 'hex');
    made.push({ path, sha256, input, application });
    const onDisk = folder.onDisk.get(path);
    if (onDisk === undefined) writes.push({ file, absent: true });
    else if (onDisk.sha256 === sha256) unchanged.push(file);
    else if (onDisk.kind !== 'file') diagnostics.push(inTheWay(`${folder.path}/${path}`, onDisk, moveAway));
    else if (force || isUnedited(path, onDisk.sha256)) writes.push({ file, absent: false });
    else if (recordedPaths.has(path)) diagnostics.push(edited(folder, file));
    else diagnostics.push(inTheWay(`${folder.path}/${path}`, onDisk, moveOrForce));
  };
  for (const file of [...files].sort((a, b) => compareText(a.path, b.path))) place(file);

  const {
    kept,
    stale,
    removals,
    abandoned,
    diagnostics: irremovable,
  } = judgeLeftovers(files, folder, wanted, options, owners);
  append(diagnostics, irremovable);
  if (
    options.kustomization ||
    (recordedPaths.has(kustomizationName) && folder.onDisk.has(kustomizationName))
  ) {
    append(diagnostics, otherwiseKustomized(folder));
    place(kustomizationFile([...wanted.keys(), ...standingPaths(kept, folder)]));
  }
  const after = [...kept, ...made];
  const isChanged = writes.length + removals.length > 0;
  const during = isChanged ? withBefore(after, folder, wanted, removals) : after;
  const layout = options.layout ?? folder.layout ?? plainLayout;
  const [ofOthers] = kept.filter((recorded) => !stale.includes(recorded));
  if (folder.layout !== undefined && layout !== folder.layout && ofOthers !== undefined)
    diagnostics.push(otherLayout(folder, ofOthers));
  return { writes, unchanged, stale, removals, abandoned, during, after, layout, diagnostics };
}

/** A record with what it held before of files that are replaced and removed. The same list if that is nothing. */
function withBefore(
  after: readonly RecordedFile[],
  { recorded }: OutputFolder,
  wanted: ReadonlyMap<string, unknown>,
  removals: readonly string[],
): readonly RecordedFile[] {
  const isRemoved = new Set(removals);
  const before = recorded.filter(({ path }) => wanted.has(path) || isRemoved.has(path));
  return before.length === 0 ? after : [...after, ...before];
}

/** Where a folder or the record should be or be made, and something else is. */
function blockedPlaces(files: readonly OutputFile[], folder: OutputFolder): Diagnostic[] {
  const folders = new Set(files.flatMap(({ path }) => foldersAround(path)));
  return [recordName, ...[...folders].sort(compareText)].flatMap((name) => {
    const onDisk = folder.onDisk.get(name);
    const expected = name === recordName ? 'file' : 'folder';
    if (onDisk === undefined || onDisk.kind === expected) return [];
    return [inTheWay(`${folder.path}/${name}`, onDisk, moveAway)];
  });
}

/** kustomize refuses a folder with two kustomizations. */
function otherwiseKustomized(folder: OutputFolder): Diagnostic[] {
  return otherKustomizations.flatMap((name) => {
    const onDisk = folder.onDisk.get(name);
    if (onDisk === undefined) return [];
    return [
      inTheWay(
        `${folder.path}/${name}`,
        onDisk,
        `kustomize reads one kustomization: move it away, or leave out --kustomization`,
      ),
    ];
  });
}
