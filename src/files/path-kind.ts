import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { failure, systemCode } from './failure.ts';

type Kind = 'file' | 'folder' | 'missing';

/** What is at a path; an error if that cannot be told. */
export function kindOf(path: string): Kind | Diagnostic {
  try {
    // Not `throwIfNoEntry: false`, which from Node 22 on takes a path through a file for a missing one.
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return 'missing';
    return failure('unreadable-path', `cannot read ${path}`, error);
  }
}

export function isFile(path: string): boolean {
  return kindOf(path) === 'file';
}

/** Whether a folder is the top of a git repository or of a worktree of one. */
export function isRepository(folder: string): boolean {
  return isFile(join(folder, '.git', 'HEAD')) || isFile(join(folder, '.git'));
}
