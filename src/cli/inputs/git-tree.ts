import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Diagnostic, Result } from '../../diagnostics/diagnostic.ts';
import { failure } from '../../files/failure.ts';
import { MOST_READ } from '../../files/read-file.ts';
import { isBelow, linksOf, type TreeEntry, withLinked, writeLinks } from './git-links.ts';

/** What git prints of a tree may be long. */
const MOST_BYTES = 2 ** 31 - 1;
/** So much of a revision is in memory. */
const MOST_AT_ONCE = 64 * 1024 * 1024;
/** What a folder's files can be read as. */
const INPUTS = /\.(?:ya?ml|json|k|hbs)$/u;
/** Files that count for what is below them, or beside them. */
const ABOVE_INPUTS = /(?:^|\/)(?:\.appcfg-ignore|project\.yaml|kcl\.mod)$/u;

/** Where in which repository the current folder is. */
export interface Repository {
  readonly root: string;
  /** The current folder below the root, with a slash at its end; empty for the root itself. */
  readonly prefix: string;
}

/** The repository of the current folder; `unreadable-revision` if it is in none, or if git is not installed. */
export function findRepository(): Result<Repository> {
  const found = git(['rev-parse', '--show-toplevel', '--show-prefix']);
  if (found.value === undefined) return { diagnostics: found.diagnostics };
  const [root = '', prefix = ''] = found.value.toString().split('\n');
  return { value: { root, prefix }, diagnostics: [] };
}

/** The name of a revision's commit. */
export function commitOf(revision: string): Result<string> {
  const wanted = `${revision}^{commit}`;
  const found = git(['rev-parse', '--verify', '--quiet', '--end-of-options', wanted]);
  if (found.value !== undefined) return { value: found.value.toString().trim(), diagnostics: [] };
  const isMissing = found.diagnostics.some(({ message }) => message.startsWith('git rev-parse'));
  if (!isMissing) return { diagnostics: found.diagnostics };
  const message = `${revision} is not a revision of this repository`;
  const hint = 'in a shallow clone, fetch it first: git fetch --depth 1 origin NAME, and write FETCH_HEAD';
  return { diagnostics: [{ code: 'unreadable-revision', severity: 'error', message, hint }] };
}

/** Where two revisions parted. */
export function mergeBase(left: string, right: string): Result<string> {
  const found = git(['merge-base', left, right]);
  if (found.value !== undefined) return { value: found.value.toString().trim(), diagnostics: [] };
  const message = `${left} and ${right} have no common commit`;
  const hint = 'write two dots, or fetch more of the history: git fetch --unshallow';
  return { diagnostics: [{ code: 'unreadable-revision', severity: 'error', message, hint }] };
}

/**
 * Writes the inputs of a revision into a new folder, without touching the working tree. Of the repository's own
 * settings nothing is obeyed: no filter, no hook.
 *
 * Errors: `unreadable-revision`, also if a path of it cannot be written here.
 *
 * @param named the files and folders that are meant, from the root
 * @param use gets the folder, which is removed afterwards
 */
export async function withTree<T>(
  commit: string,
  named: readonly string[],
  use: (folder: string) => Promise<Result<T>>,
): Promise<Result<T>> {
  const listed = git(['ls-tree', '-r', '-z', '--full-tree', commit]);
  if (listed.value === undefined) return { diagnostics: listed.diagnostics };
  const entries = listed.value
    .toString()
    .split('\0')
    .flatMap((line) => entryOf(line) ?? []);
  const targets = readBlobs(entries.filter(({ isLink }) => isLink).map(({ object }) => object));
  if (targets.value === undefined) return { diagnostics: targets.diagnostics };
  const links = linksOf(entries, targets.value);
  const within = withLinked(named, links);
  const files = entries.filter(({ path, isLink }) => !isLink && isWanted(path, within));
  const folder = realpathSync.native(mkdtempSync(join(tmpdir(), 'appcfg-')));
  try {
    // A repository of its own, so that nothing above it is looked for.
    mkdirSync(join(folder, '.git'));
    const unwritten = writeFiles(folder, files);
    if (unwritten.length > 0) return { diagnostics: unwritten };
    writeLinks(folder, links, within);
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `100644 blob 0123…\tapps/shop.yaml`; a submodule is another repository's, and a path that leaves the tree nobody's. */
function entryOf(line: string): TreeEntry | undefined {
  const [, mode, type, object = '', path = ''] = /^(\d+) (\w+) ([0-9a-f]+)\t(.*)$/su.exec(line) ?? [];
  if (type !== 'blob') return undefined;
  const isOutside = path.split('/').some((part) => ['', '.', '..', '.git'].includes(part.toLowerCase()));
  return isOutside ? undefined : { path, object, isLink: mode === '120000' };
}

function isWanted(path: string, within: readonly string[]): boolean {
  return ABOVE_INPUTS.test(path) || within.includes(path) || (INPUTS.test(path) && isBelow(path, within));
}

/** They are written before any link, so that none is written through one. */
function writeFiles(folder: string, entries: readonly TreeEntry[]): readonly Diagnostic[] {
  const paths = byObject(entries);
  const sizes = sizesOf([...paths.keys()]);
  if (sizes.value === undefined) return sizes.diagnostics;
  for (const names of inPieces(sizes.value)) {
    const blobs = readBlobs(names.filter((name) => (sizes.value?.get(name) ?? 0) <= MOST_READ));
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

function byObject(entries: readonly TreeEntry[]): ReadonlyMap<string, readonly TreeEntry[]> {
  const held = new Map<string, TreeEntry[]>();
  for (const entry of entries) {
    const same = held.get(entry.object);
    if (same === undefined) held.set(entry.object, [entry]);
    else same.push(entry);
  }
  return held;
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
function sizesOf(names: readonly string[]): Result<ReadonlyMap<string, number>> {
  const told = git(['cat-file', '--batch-check'], names.map((name) => `${name}\n`).join(''));
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
function readBlobs(names: readonly string[]): Result<ReadonlyMap<string, Buffer>> {
  const { value: packed, diagnostics } = git(
    ['cat-file', '--batch'],
    names.map((name) => `${name}\n`).join(''),
  );
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

function git(args: readonly string[], input?: string): Result<Buffer> {
  const { status, stdout, stderr, error } = spawnSync('git', args, {
    maxBuffer: MOST_BYTES,
    ...(input === undefined ? {} : { input }),
  });
  if (error === undefined && status === 0) return { value: stdout, diagnostics: [] };
  const said = stderr === null ? '' : stderr.toString().trim().split('\n')[0];
  const message =
    error !== undefined && 'code' in error && error.code === 'ENOENT'
      ? 'git is not installed'
      : `git ${args[0]}: ${error?.message ?? said}`;
  const diagnostic: Diagnostic = { code: 'unreadable-revision', severity: 'error', message };
  return { diagnostics: [diagnostic] };
}
