import { mkdirSync, mkdtempSync, realpathSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Diagnostic, Result } from '../../diagnostics/diagnostic.ts';
import { failure } from '../../files/failure.ts';
import { MOST_READ } from '../../files/read-file.ts';
import { groupBy } from '../../targets/group-by.ts';
import { isBelow, linksOf, type TreeEntry, withLinked, writeLinks } from './git-links.ts';
import { git } from './git-repository.ts';
import { readTree } from './git-submodules.ts';

/** So much of a revision is in memory. */
const MOST_AT_ONCE = 64 * 1024 * 1024;
/** What a folder's files can be read as. */
const INPUTS = /\.(?:ya?ml|json|k|hbs)$/u;
/** Files that count for what is below them, or beside them. */
const ABOVE_INPUTS = /(?:^|\/)(?:\.appcfg-ignore|project\.yaml|kcl\.mod)$/u;

/**
 * Writes the inputs of a revision into a new folder, without touching the working tree. Of the repository's own
 * settings nothing is obeyed: no filter, no hook.
 *
 * Errors: `unreadable-revision`, also if a path of it cannot be written here.
 *
 * @param root the folder of the repository
 * @param named the files and folders that are meant, from the root
 * @param use gets the folder, which is removed afterwards
 */
export async function withTree<T>(
  root: string,
  commit: string,
  named: readonly string[],
  use: (folder: string) => Promise<Result<T>>,
): Promise<Result<T>> {
  const { value: tree, diagnostics } = readTree(root, commit, named);
  if (tree === undefined) return { diagnostics };
  const { entries, objects } = tree;
  const targets = readBlobs(
    entries.filter(({ isLink }) => isLink).map(({ object }) => object),
    objects,
  );
  if (targets.value === undefined) return { diagnostics: targets.diagnostics };
  const links = linksOf(entries, targets.value);
  const within = withLinked(named, links);
  const files = entries.filter(({ path, isLink }) => !isLink && isWanted(path, within));
  const folder = realpathSync.native(mkdtempSync(join(tmpdir(), 'appcfg-')));
  try {
    // A repository of its own, so that nothing above it is looked for.
    mkdirSync(join(folder, '.git'));
    const unwritten = writeFiles(folder, files, objects);
    if (unwritten.length > 0) return { diagnostics: unwritten };
    writeLinks(folder, links, within);
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function isWanted(path: string, within: readonly string[]): boolean {
  return ABOVE_INPUTS.test(path) || within.includes(path) || (INPUTS.test(path) && isBelow(path, within));
}

/** They are written before any link, so that none is written through one. */
function writeFiles(
  folder: string,
  entries: readonly TreeEntry[],
  objects: readonly string[],
): readonly Diagnostic[] {
  const paths = groupBy(entries, ({ object }) => object);
  const sizes = sizesOf([...paths.keys()], objects);
  if (sizes.value === undefined) return sizes.diagnostics;
  for (const names of inPieces(sizes.value)) {
    const small = names.filter((name) => (sizes.value?.get(name) ?? 0) <= MOST_READ);
    const blobs = readBlobs(small, objects);
    if (blobs.value === undefined) return blobs.diagnostics;
    for (const name of names) {
      const content = blobs.value.get(name);
      for (const { path } of paths.get(name) ?? []) {
        try {
          mkdirSync(dirname(join(folder, path)), { recursive: true });
          writeFileSync(join(folder, path), content ?? '', { flag: 'wx' });
          // Of what is too large to be read, the size is enough.
          if (content === undefined) truncateSync(join(folder, path), sizes.value.get(name));
        } catch (error) {
          return [failure('unreadable-revision', `${path} of the revision cannot be written here`, error)];
        }
      }
    }
  }
  return [];
}

/** Names of blobs that are read at once. */
function* inPieces(sizes: ReadonlyMap<string, number>): Generator<readonly string[]> {
  let piece: string[] = [];
  let total = 0;
  for (const [name, size] of sizes) {
    piece.push(name);
    total += size;
    if (total < MOST_AT_ONCE) continue;
    yield piece;
    piece = [];
    total = 0;
  }
  yield piece;
}

/** The sizes of blobs in bytes: `NAME blob SIZE`, a line each. */
function sizesOf(names: readonly string[], objects: readonly string[]): Result<ReadonlyMap<string, number>> {
  const input = names.map((name) => `${name}\n`).join('');
  const told = git(['cat-file', '--batch-check'], { input, objects });
  if (told.value === undefined) return { diagnostics: told.diagnostics };
  const lines = told.value.toString('latin1').trimEnd().split('\n');
  const missing = lines.find((line) => line.endsWith(' missing'));
  if (missing !== undefined) {
    const message = `git has not all files of the revision: ${missing}`;
    const hint = 'fetch them first: git fetch --refetch';
    return { diagnostics: [{ code: 'unreadable-revision', severity: 'error', message, hint }] };
  }
  const sizes = lines.flatMap((line): [string, number][] => {
    const [name, , size] = line.split(' ');
    return name === undefined || size === undefined ? [] : [[name, Number(size)]];
  });
  return { value: new Map(sizes), diagnostics: [] };
}

/** The contents of blobs: `NAME blob SIZE\n…\n`, one after the other. */
function readBlobs(
  names: readonly string[],
  objects: readonly string[],
): Result<ReadonlyMap<string, Buffer>> {
  const input = names.map((name) => `${name}\n`).join('');
  const { value: packed, diagnostics } = git(['cat-file', '--batch'], { input, objects });
  if (packed === undefined) return { diagnostics };
  const blobs = new Map<string, Buffer>();
  for (let at = 0; at < packed.length; ) {
    const end = packed.indexOf(0x0a, at);
    const [name = '', , size] = packed.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (size === undefined) continue;
    blobs.set(name, packed.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return { value: blobs, diagnostics: [] };
}
