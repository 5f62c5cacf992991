import { lstatSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { realPath } from './real-path.ts';

/**
 * Whether a file or folder may be read that nobody named on the command line.
 *
 * @param from the link that leads to it, or the file that names it
 */
export type MayRead = (path: string, from: string) => boolean;

/**
 * What is found in a folder or named in a file may be read if it is in the same git repository, or below a path of the
 * command line. Where there is no repository, everything may be.
 *
 * @param named the paths of the command line
 */
export function inSameRepository(named: readonly string[]): MayRead {
  const roots = new Map<string, string | undefined>();
  return (path, from) => {
    const folder = realPath(dirname(resolve(from)));
    if (!roots.has(folder)) roots.set(folder, repositoryAround(folder));
    const root = roots.get(folder);
    return root === undefined || isWithin(path, root) || named.some((one) => isWithin(path, one));
  };
}

/**
 * The root of the git repository that a folder is in, the outermost one of nested worktrees and submodules, whose
 * `.git` is a file. Nothing if it is in none.
 */
export function repositoryAround(path: string): string | undefined {
  let root: string | undefined;
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const found = gitIn(folder);
    if (found === 'folder') return folder;
    if (found === 'file') root = folder;
    if (dirname(folder) === folder) return root;
  }
}

/** What is called `.git` in a folder; nothing if it is none, or cannot be looked into. */
function gitIn(folder: string): 'folder' | 'file' | undefined {
  try {
    return lstatSync(join(folder, '.git')).isDirectory() ? 'folder' : 'file';
  } catch {
    return undefined;
  }
}

/** Whether a path is a folder or below it, wherever links lead. */
export function isWithin(path: string, folder: string): boolean {
  const [place, around] = [realPath(path), realPath(folder)];
  return place === around || place.startsWith(around.endsWith(sep) ? around : `${around}${sep}`);
}
