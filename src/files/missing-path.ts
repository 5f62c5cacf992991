import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/did-you-mean.ts';

/** `no-such-path`, with the nearest name that exists in that folder. */
export function missingPath(path: string): Diagnostic {
  const guess = nearestPath(path);
  return {
    code: 'no-such-path',
    severity: 'error',
    message: `there is no file or folder ${path}`,
    ...(guess === undefined ? undefined : { hint: `did you mean ${guess}?` }),
  };
}

/** The path with its first missing part corrected, if the rest of it exists. */
function nearestPath(path: string): string | undefined {
  const folder = dirname(path);
  if (folder === path) return undefined;
  const base = exists(folder) ? folder : nearestPath(folder);
  if (base === undefined) return undefined;
  const asWritten = join(base, basename(path));
  if (base !== folder && exists(asWritten)) return asWritten;
  const name = nearest(basename(path), names(base));
  return name === undefined ? undefined : join(base, name);
}

function exists(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

function names(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
