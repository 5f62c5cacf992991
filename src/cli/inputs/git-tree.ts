import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import type { Diagnostic, Result } from '../../diagnostics/diagnostic.ts';

/** What git prints of a tree may be long. */
const MOST_BYTES = 2 ** 31 - 1;
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
 * Writes the inputs of a revision into a new folder, without touching the working tree.
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
    .flatMap((line) => entryOf(line) ?? [])
    .filter(({ path }) => isWanted(path, named));
  const names = [...new Set(entries.map(({ object }) => object))];
  const packed = git(['cat-file', '--batch'], names.map((name) => `${name}\n`).join(''));
  if (packed.value === undefined) return { diagnostics: packed.diagnostics };
  const objects = unpack(packed.value);
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'appcfg-')));
  try {
    // A repository of its own, so that nothing above it is looked for.
    mkdirSync(join(folder, '.git'));
    const made = new Set<string>();
    for (const { path, object, isLink } of entries) {
      const file = join(folder, path);
      if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
      made.add(dirname(file));
      const content = objects.get(object) ?? Buffer.alloc(0);
      if (isLink) link(file, path, content.toString());
      else writeFileSync(file, content);
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface TreeEntry {
  readonly path: string;
  readonly object: string;
  readonly isLink: boolean;
}

/** `100644 blob 0123… \tapps/shop.yaml`; a submodule is another repository's, and a path that leaves the tree nobody's. */
function entryOf(line: string): TreeEntry | undefined {
  const [, mode, type, object = '', path = ''] = /^(\d+) (\w+) ([0-9a-f]+)\t(.*)$/su.exec(line) ?? [];
  if (type !== 'blob') return undefined;
  const isOutside = path.split('/').some((part) => ['', '.', '..', '.git'].includes(part.toLowerCase()));
  return isOutside ? undefined : { path, object, isLink: mode === '120000' };
}

/** A link that leads out of the tree is left out: what it leads to is not of the revision. */
function link(file: string, path: string, to: string): void {
  const target = posix.normalize(posix.join(dirname(path), to));
  if (!to.startsWith('/') && !target.startsWith('../')) symlinkSync(to, file);
}

function isWanted(path: string, named: readonly string[]): boolean {
  if (ABOVE_INPUTS.test(path) || named.includes(path)) return true;
  return INPUTS.test(path) && named.some((folder) => folder === '' || path.startsWith(`${folder}/`));
}

/** `NAME blob SIZE\n…\n`, one after the other. */
function unpack(packed: Buffer): ReadonlyMap<string, Buffer> {
  const objects = new Map<string, Buffer>();
  for (let at = 0; at < packed.length; ) {
    const end = packed.indexOf(0x0a, at);
    const [name = '', , size = '0'] = packed.toString('latin1', at, end).split(' ');
    objects.set(name, packed.subarray(end + 1, end + 1 + Number(size)));
    at = end + 1 + Number(size) + 1;
  }
  return objects;
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
