import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { folderOf, foldersAround, kustomizationName } from './file-name.ts';
import { inputScope, standardInput } from './input-path.ts';
import { compareText } from './order.ts';
import type { OutputFile } from './output-file.ts';
import type { Owners } from './owners.ts';
import { namedInputs, type RecordedFile, recordedContents } from './record.ts';
import { editedAndGone, inTheWay, moveAway } from './refusal.ts';
import type { OutputFolder, OutputOptions } from './survey.ts';

/** What is recorded and not made by this run. */
export interface Leftovers {
  /** What stays recorded: that of others, and what is stale. */
  readonly kept: readonly RecordedFile[];
  /** Files of this run's applications, inputs or paths that are there and stay. */
  readonly stale: readonly RecordedFile[];
  /** Those that are to be removed. */
  readonly removals: readonly string[];
  /** Folders of applications that are gone, to be removed if nothing else is in them. */
  readonly abandoned: readonly string[];
  /** `edited-by-hand` and `file-in-the-way`, for what must not be removed. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Judges what is recorded and no longer made. It is the run's to judge if the run makes something of the same
 * application or input, or was started with a path that the input lies under; never what another input still holds.
 *
 * With `prune` it is removed, but only from an input that lies under a path of the run; what came from standard input,
 * only if its application still does.
 */
export function judgeLeftovers(
  files: readonly OutputFile[],
  folder: OutputFolder,
  wanted: ReadonlyMap<string, unknown>,
  options: OutputOptions,
  { isOfAnother }: Owners,
): Leftovers {
  const folders = new Set(files.map(({ path }) => folderOf(path)));
  const inputs = namedInputs(files);
  const isCovered = inputScope(folder.path, options.paths);
  const notMade = folder.recorded.filter(({ path }) => !wanted.has(path) && path !== kustomizationName);
  const judged = notMade.filter(
    (recorded) =>
      inputs.has(recorded.input) ||
      isCovered(recorded.input) ||
      (folders.has(folderOf(recorded.path)) && !isOfAnother(recorded)),
  );
  const isPrunable = (recorded: RecordedFile) =>
    isCovered(recorded.input) ||
    (recorded.input === standardInput &&
      options.paths.includes(standardInput) &&
      folders.has(folderOf(recorded.path)));
  const pruned = options.prune ? judged.filter(isPrunable) : [];
  const removals = standingPaths(pruned, folder);
  const gone = new Set([...judged.filter(({ path }) => !folder.onDisk.has(path)), ...pruned]);
  return {
    kept: notMade.filter((recorded) => !gone.has(recorded)),
    stale: judged.filter((recorded) => !gone.has(recorded)),
    removals,
    abandoned: abandonedFolders(pruned, files, folder),
    diagnostics: irremovable(removals, folder, options),
  };
}

/** The paths of recorded files that are there, each once. */
export function standingPaths(
  recorded: readonly RecordedFile[],
  { onDisk }: OutputFolder,
): readonly string[] {
  return [...new Set(recorded.map(({ path }) => path))].filter((path) => onDisk.has(path));
}

function irremovable(
  removals: readonly string[],
  { path: root, recorded, onDisk }: OutputFolder,
  { force }: OutputOptions,
): readonly Diagnostic[] {
  if (removals.length === 0) return [];
  const isUnedited = recordedContents(recorded);
  return removals.flatMap((path) => {
    const there = onDisk.get(path);
    if (there === undefined) return [];
    if (there.kind !== 'file') return [inTheWay(`${root}/${path}`, there, moveAway)];
    return force || isUnedited(path, there.sha256) ? [] : [editedAndGone(root, path)];
  });
}

/** The folders of applications that are pruned and have no file any more. */
function abandonedFolders(
  pruned: readonly RecordedFile[],
  files: readonly OutputFile[],
  { onDisk }: OutputFolder,
): readonly string[] {
  const used = new Set(files.flatMap(({ path }) => foldersAround(path)));
  // The inner ones first: a folder is empty when those in it are gone.
  const folders = new Set(pruned.flatMap(({ path }) => [...foldersAround(path)].reverse()));
  const left = [...folders].filter((name) => !used.has(name) && onDisk.get(name)?.kind === 'folder');
  return left.sort((a, b) => b.length - a.length || compareText(a, b));
}
