import { existsSync, mkdirSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { Diagnostic, Result } from '../../diagnostics/diagnostic.ts';
import { missingPath } from '../../files/missing-path.ts';
import { commitOf, findRepository, mergeBase, type Repository } from './git-repository.ts';
import { withTree } from './git-tree.ts';
import { type Predicted, type PredictionArguments, predictInputs } from './predict-inputs.ts';
import { workspacePath } from './workspace-path.ts';

/** Both sides of a comparison. */
export interface Sides {
  readonly before: Predicted;
  readonly after: Predicted;
}

/**
 * Predicts at two revisions, or at one and in the working tree. Whatever the arguments name in the repository, paths,
 * a Prometheus, an ignore file, is that of the side.
 *
 * @param range `REV..REV`, `REV...REV` (from where they parted), or `REV`; an empty REV is HEAD, as for git
 */
export async function readRevisions(range: string, args: PredictionArguments): Promise<Result<Sides>> {
  const { value: repository, diagnostics } = findRepository();
  if (repository === undefined) return { diagnostics };
  const ends = endsOf(range);
  if (ends.value === undefined) return { diagnostics: ends.diagnostics };
  const paths = args.paths.length === 0 ? ['.'] : args.paths;
  const side = { ...args, paths, mayBeEmpty: true };
  const stray = paths.find((path) => path === '-' || isOutside(path, repository));
  if (stray !== undefined) return { diagnostics: [notInRepository(stray)] };
  const { before: old, after: now } = ends.value;
  const before = await predictAt(old, side, repository);
  const after = now === undefined ? await predictThere(side) : await predictAt(now, side, repository);
  if (before.value === undefined || after.value === undefined)
    return { diagnostics: [...before.diagnostics, ...after.diagnostics] };
  const nowhere = paths.filter((path) => !before.value?.paths.has(path) && !after.value?.paths.has(path));
  if (nowhere.length > 0) return { diagnostics: nowhere.map(missingPath) };
  return { value: { before: before.value, after: after.value }, diagnostics: [] };
}

/** A side, with the paths that it has. */
interface Side extends Predicted {
  readonly paths: ReadonlySet<string>;
}

/** In the current folder. What is not there on one side alone was made or removed in between. */
async function predictThere(args: PredictionArguments): Promise<Result<Side>> {
  const paths = args.paths.filter((path) => existsSync(path));
  const predicted = await predictInputs({ ...args, paths });
  if (predicted.value === undefined) return { diagnostics: predicted.diagnostics };
  return { value: { ...predicted.value, paths: new Set(paths) }, diagnostics: [] };
}

function predictAt(
  commit: string,
  args: PredictionArguments,
  { root, prefix }: Repository,
): Promise<Result<Side>> {
  const here = process.cwd();
  const workspace = workspacePath(args);
  const files = { ...args, ...(workspace === '' ? {} : { workspace }) };
  const named = [
    ...args.paths,
    ...FILES.flatMap((name) => files[name] ?? []),
    ...(args.overlay ?? []),
    // Its templates are beside it.
    ...(workspace === '' ? [] : [dirname(workspace)]),
  ].map((path) => relative(root, resolve(path)));
  const elsewhere = Object.fromEntries(
    FILES.flatMap((name) => {
      const path = files[name];
      const isThere = path === undefined || path === 'none' || !isOutside(path, { root, prefix });
      return isThere ? [] : [[name, resolve(path)]];
    }),
  );
  return withTree(root, commit, named, async (folder) => {
    const there = join(folder, prefix);
    // The revision may not have the current folder: its paths are relative to it nevertheless.
    mkdirSync(there, { recursive: true });
    // Every path of the command line is relative to the current folder, and so are those that messages show.
    process.chdir(there);
    try {
      return await predictThere({ ...args, ...elsewhere });
    } finally {
      process.chdir(here);
    }
  });
}

/** Options that name one file. */
const FILES = ['prometheus', 'config', 'workspace'] as const;

function isOutside(path: string, { root }: Repository): boolean {
  const way = relative(root, resolve(path));
  return way.startsWith('..') || isAbsolute(way);
}

function notInRepository(path: string): Diagnostic {
  return {
    code: 'bad-option',
    severity: 'error',
    message: `${path === '-' ? 'standard input' : path} is not in the repository of the current folder`,
    hint: '--git compares what is; two folders are compared without it: appcfg targets diff old/ new/',
  };
}

/** The commits of a range; the second is absent for the working tree. */
function endsOf(range: string): Result<{ readonly before: string; readonly after?: string }> {
  const [, left, dots, right] = /^(.*?)(\.{2,3})(.*)$/su.exec(range) ?? [];
  if (left === undefined || right === undefined) {
    const only = commitOf(range);
    return only.value === undefined
      ? { diagnostics: only.diagnostics }
      : { value: { before: only.value }, diagnostics: [] };
  }
  const [before, after] = [left, right].map((end) => commitOf(end === '' ? 'HEAD' : end));
  if (before?.value === undefined || after?.value === undefined)
    return { diagnostics: [...(before?.diagnostics ?? []), ...(after?.diagnostics ?? [])] };
  const parted = dots === '...' ? mergeBase(before.value, after.value, range) : before;
  if (parted.value === undefined) return { diagnostics: parted.diagnostics };
  return { value: { before: parted.value, after: after.value }, diagnostics: [] };
}
