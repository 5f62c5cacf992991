import { spawnSync } from 'node:child_process';
import { delimiter } from 'node:path';
import type { Diagnostic, Result } from '../../diagnostics/diagnostic.ts';

/** What git prints of a tree may be long. */
const MOST_BYTES = 2 ** 31 - 1;

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

/**
 * Where two commits parted.
 *
 * @param range what was typed
 */
export function mergeBase(left: string, right: string, range: string): Result<string> {
  const found = git(['merge-base', left, right]);
  if (found.value !== undefined) return { value: found.value.toString().trim(), diagnostics: [] };
  const message = `the ends of ${range} have no commit in common`;
  const hint = `in a shallow clone, fetch more of the history: git fetch --unshallow; or write ${range.replace('...', '..')}`;
  return { diagnostics: [{ code: 'unreadable-revision', severity: 'error', message, hint }] };
}

interface GitOptions {
  readonly input?: string;
  /** Folders with objects of other repositories, which are looked into as well. */
  readonly objects?: readonly string[];
}

/** What git prints; `unreadable-revision` with the first line that it says if it fails. */
export function git(args: readonly string[], { input, objects = [] }: GitOptions = {}): Result<Buffer> {
  const { status, stdout, stderr, error } = spawnSync('git', args, {
    maxBuffer: MOST_BYTES,
    ...(input === undefined ? {} : { input }),
    ...(objects.length === 0 ? {} : { env: withObjects(objects) }),
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

/** Git reads what is quoted as C does. */
function withObjects(objects: readonly string[]): NodeJS.ProcessEnv {
  const quoted = objects.map((folder) => JSON.stringify(folder)).join(delimiter);
  return { ...process.env, GIT_ALTERNATE_OBJECT_DIRECTORIES: quoted };
}
