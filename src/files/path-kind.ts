import { statSync } from 'node:fs';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { failure, systemCode } from './failure.ts';

type Kind = 'file' | 'folder' | 'missing';

/** What is at a path; an error if that cannot be told. */
export function kindOf(path: string): Kind | Diagnostic {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) return 'missing';
    return found.isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return 'missing';
    return failure('unreadable-path', `cannot read ${path}`, error);
  }
}

export function isFile(path: string): boolean {
  return kindOf(path) === 'file';
}
