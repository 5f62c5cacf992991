import { basename, dirname, posix } from 'node:path';
import { isFile } from './path-kind.ts';
import { readFoundFile } from './read-file.ts';

/** What a stack's own file of KCL is called, and its project's that is united with it. */
export const KCL_OF_STACK = 'main.k';
const KCL_OF_PROJECT = '../base/base.k';

/** A text of KCL beyond this is not an entry list. */
const mostBytes = 64 * 1024;

/**
 * The files of KCL that are compiled with one, itself included, in the order in which Kusion reads them: those that
 * `kcl.mod` beside it has among its entries, or the `base/base.k` of a project for a stack's `main.k`.
 */
export function kclProgramOf(path: string): readonly string[] {
  const folder = dirname(path);
  const entries = entriesOf(folder).map((entry) => posix.join(folder, entry));
  if (entries.some((entry) => posix.normalize(entry) === posix.normalize(path)))
    return entries.filter((entry) => posix.normalize(entry) === posix.normalize(path) || isFile(entry));
  const base = posix.join(folder, KCL_OF_PROJECT);
  return basename(path) === KCL_OF_STACK && isFile(base) ? [base, path] : [path];
}

/**
 * Of files of KCL that were found in folders, those that begin a program: a folder is a package of KCL, so its files
 * belong to its `main.k`, and what another program takes in is not one of its own.
 */
export function kclPrograms(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const byFolder = new Map<string, string[]>();
  for (const path of paths) {
    if (path.endsWith('_test.k')) continue;
    const folder = dirname(path);
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), path]);
  }
  const programs = new Map<string, readonly string[]>();
  const taken = new Set<string>();
  for (const files of byFolder.values()) {
    const main = files.find((path) => basename(path) === KCL_OF_STACK);
    if (main === undefined) continue;
    const entries = kclProgramOf(main);
    const program = [...new Set([...entries.slice(0, -1), ...files.filter((path) => path !== main), main])];
    programs.set(main, program);
    for (const path of program) taken.add(posix.normalize(path));
  }
  for (const files of byFolder.values())
    for (const path of files) if (!taken.has(posix.normalize(path))) programs.set(path, kclProgramOf(path));
  return programs;
}

/** `entries` of the profile in `kcl.mod` (TOML), if they are files of KCL. */
function entriesOf(folder: string): readonly string[] {
  const path = posix.join(folder, 'kcl.mod');
  if (!isFile(path)) return [];
  const bytes = readFoundFile(path).value;
  if (bytes === undefined || bytes.length > mostBytes) return [];
  const profile = /^\[profile\][^\n]*\n([^[]*(?:\[[^\]]*\][^[]*)*)/m.exec(bytes.toString('utf8'))?.[1] ?? '';
  const list = /^[ \t]*entries[ \t]*=[ \t]*\[([^\]]*)\]/m.exec(profile)?.[1] ?? '';
  return [...list.matchAll(/"([^"\n]*)"|'([^'\n]*)'/g)]
    .map(([, double, single]) => double ?? single ?? '')
    .filter((entry) => entry.endsWith('.k') && !entry.includes('${') && !posix.isAbsolute(entry));
}
