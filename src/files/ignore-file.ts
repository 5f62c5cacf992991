import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { MayRead } from './may-read.ts';
import { kindOf } from './path-kind.ts';

const IGNORE_FILE = '.appcfg-ignore';

/**
 * The ignore file of a folder: its own, or the next one above it, up to the folder of a repository and as far as may be
 * read.
 */
export function ignoreFileOf(path: string, mayRead: MayRead = () => true): string | undefined {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const file = join(folder, IGNORE_FILE);
    if (!mayRead(folder, file)) return undefined;
    if (existsSync(file) && statSync(file).isFile()) return relative(process.cwd(), file);
    if (existsSync(join(folder, '.git')) || dirname(folder) === folder) return undefined;
  }
}

/** The ignore files of the folders among paths of a command line, each once. */
export function ignoreFilesOf(paths: readonly string[], mayRead?: MayRead): readonly string[] {
  const folders = paths.filter((path) => path !== '-' && kindOf(path) === 'folder');
  return [...new Set(folders.flatMap((folder) => ignoreFileOf(folder, mayRead) ?? []))];
}

/**
 * Whether a line of an ignore file is about paths: it has a slash or a dot before any colon, which no code of a message
 * has.
 */
export function isPathLine(line: string): boolean {
  return /^[^:]*[./]/u.test(line);
}

/** The paths that a text of an ignore file is about: a line each; what follows a # is a comment. */
export function pathLines(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/#.*$/u, '').trim())
    .filter(isPathLine);
}
