import { statSync } from 'node:fs';
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
