import { readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, posix } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { outside, type Search } from './folder.ts';
import { KCL_OF_STACK } from './kcl-programs.ts';
import { isFile, kindOf } from './path-kind.ts';

/** What the file of a project is called that its stacks are applied to. */
export const BASES = ['base.yaml', 'app.yaml'];
/** What the file of a stack is called. */
export const OF_STACK = 'app.yaml';

/** A file of a stack, seen from where it lies. */
export interface StackPlace {
  readonly stack: string;
  readonly project: string;
  readonly base: string;
}

/** Where a file is one of a stack, and its project has an application that it is applied to. */
export function stackPlaceOf(path: string): StackPlace | undefined {
  const folder = dirname(path);
  const project = dirname(folder);
  const base = BASES.find((name) => isFile(posix.join(project, name)));
  if (basename(path) !== OF_STACK || base === undefined || project === folder) return undefined;
  return { stack: basename(folder), project, base };
}

/** Whether a folder is a project of Kusion's: it has a file that stacks are applied to, or stacks alone. */
export function isProject(folder: string): boolean {
  if (BASES.some((name) => isFile(posix.join(folder, name)))) return true;
  // A project of which each stack is alone.
  return isFile(posix.join(folder, 'project.yaml')) && stacksOf(folder).length > 0;
}

/** The names of a project's stacks: the folders in it with an `app.yaml`, or Kusion's `main.k`. */
export function stacksOf(project: string): readonly string[] {
  return foldersIn(project).filter((name) => fileOfStack(posix.join(project, name)) !== undefined);
}

/** The path of the file that a stack has. */
export function fileOfStack(folder: string): string | undefined {
  return [OF_STACK, KCL_OF_STACK].map((name) => posix.join(folder, name)).find(isFile);
}

/** Each project once, also if a symbolic link leads to it that may be followed; `report` is told of the other links. */
export function projectsBelow(
  root: string,
  { skip, mayRead }: Search,
  report: (diagnostic: Diagnostic) => void,
  seen = new Set<string>(),
): readonly string[] {
  const real = realpathSync.native(root);
  if (seen.has(real)) return [];
  seen.add(real);
  if (isProject(root)) return [root];
  return foldersIn(root)
    .map((name) => posix.join(root, name))
    .filter((folder) => skip?.(folder, true) !== true)
    .flatMap((folder) => {
      if (mayRead?.(folder, folder) !== false) return projectsBelow(folder, { skip, mayRead }, report, seen);
      report(outside(folder));
      return [];
    });
}

/** Sorted by code unit; nothing hidden, and nothing of npm's. */
function foldersIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.') && name !== 'node_modules')
    .filter((name) => kindOf(posix.join(folder, name)) === 'folder')
    .sort();
}
