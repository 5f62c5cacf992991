import { readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, posix } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/did-you-mean.ts';
import { failure } from './failure.ts';
import { kindOf } from './folder.ts';
import { missingPath } from './missing-path.ts';

/** The files of one project in one stack. */
export interface StackFile {
  /** The application; of a project without a file of its own, the stack's. */
  readonly path: string;
  /** What the stack lays upon it. */
  readonly overlay?: string;
}

export interface StackFiles {
  readonly files: readonly StackFile[];
  readonly diagnostics: readonly Diagnostic[];
}

const BASES = ['base.yaml', 'app.yaml'];
const OF_STACK = 'app.yaml';

/**
 * The files of a stack, as Kusion's folders lie: a project is a folder with `base.yaml` (or `app.yaml`), and its stacks
 * are folders in it with an `app.yaml` each. A folder that is no project itself is searched for projects; those among
 * them that do not have the stack are passed over with a note.
 *
 * Errors: `no-such-stack`, which names those that exist; `no-such-path`; `bad-option` for what is no folder.
 */
export function findStackFiles(paths: readonly string[], stack: string): StackFiles {
  if (!/^[^/\\]+$/.test(stack) || stack === '.' || stack === '..')
    return {
      files: [],
      diagnostics: [
        badOption(
          `--stack ${stack} is not the name of a folder`,
          'a stack is a folder in the folder of its project',
        ),
      ],
    };
  const files = new Map<string, StackFile>();
  const diagnostics: Diagnostic[] = [];
  for (const path of paths) {
    const found = inPath(path, stack);
    diagnostics.push(...found.diagnostics);
    for (const file of found.files) files.set(posix.normalize(file.path), file);
  }
  return { files: [...files.values()], diagnostics };
}

function inPath(path: string, stack: string): StackFiles {
  const kind = path === '-' ? 'file' : kindOf(path);
  if (kind === 'missing') return { files: [], diagnostics: [missingPath(path)] };
  if (kind === 'file') return { files: [], diagnostics: [notAFolder(path, stack)] };
  if (kind !== 'folder') return { files: [], diagnostics: [kind] };
  try {
    return isProject(path) ? ofProject(path, stack) : ofFolder(path, stack);
  } catch (error) {
    return { files: [], diagnostics: [failure('unreadable-path', `cannot read all of ${path}`, error)] };
  }
}

/** Every project of a folder that has the stack. */
function ofFolder(folder: string, stack: string): StackFiles {
  const projects = projectsBelow(folder);
  const has = (project: string) => stacksOf(project).includes(stack);
  const those = projects.filter(has).map((project) => ofProject(project, stack));
  if (those.length === 0) return { files: [], diagnostics: [inNoProject(folder, stack, projects)] };
  const others = projects.filter((project) => !has(project));
  return {
    files: those.flatMap(({ files }) => files),
    diagnostics: [
      ...others.map((project) => passedOver(project, stack)),
      ...those.flatMap(({ diagnostics }) => diagnostics),
    ],
  };
}

function ofProject(project: string, stack: string): StackFiles {
  if (!stacksOf(project).includes(stack)) return { files: [], diagnostics: [noSuchStack(project, stack)] };
  const [base, other] = BASES.filter((name) => isFile(posix.join(project, name)));
  if (base !== undefined && other !== undefined)
    return {
      files: [],
      diagnostics: [
        badOption(
          `${project} has ${base} and ${other}, and a stack is laid upon one`,
          'remove one of the two',
        ),
      ],
    };
  const own = posix.join(project, stack, OF_STACK);
  return {
    files: [base === undefined ? { path: own } : { path: posix.join(project, base), overlay: own }],
    diagnostics: [],
  };
}

/** A file of a stack, seen from where it lies. */
export interface StackPlace {
  readonly stack: string;
  readonly project: string;
  readonly base: string;
}

/** Where a file is one of a stack, and its project has an application that it is laid upon. */
export function stackPlaceOf(path: string): StackPlace | undefined {
  const folder = dirname(path);
  const project = dirname(folder);
  const base = BASES.find((name) => isFile(posix.join(project, name)));
  if (basename(path) !== OF_STACK || base === undefined || project === folder) return undefined;
  return { stack: basename(folder), project, base };
}

function isProject(folder: string): boolean {
  if (BASES.some((name) => isFile(posix.join(folder, name)))) return true;
  // A project of which each stack stands alone.
  return isFile(posix.join(folder, 'project.yaml')) && stacksOf(folder).length > 0;
}

function stacksOf(project: string): readonly string[] {
  return foldersIn(project).filter((name) => isFile(posix.join(project, name, OF_STACK)));
}

/** Each project once, also where a symbolic link leads to it. */
function projectsBelow(root: string, seen = new Set<string>()): readonly string[] {
  const real = realpathSync(root);
  if (seen.has(real)) return [];
  seen.add(real);
  if (isProject(root)) return [root];
  return foldersIn(root).flatMap((name) => projectsBelow(posix.join(root, name), seen));
}

/** Sorted by code unit; nothing hidden, and nothing of npm's. */
function foldersIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.') && name !== 'node_modules')
    .filter((name) => kindOf(posix.join(folder, name)) === 'folder')
    .sort();
}

function isFile(path: string): boolean {
  return kindOf(path) === 'file';
}

function noSuchStack(project: string, stack: string): Diagnostic {
  const stacks = stacksOf(project);
  const folder = posix.join(project, stack);
  const isThere = kindOf(folder) === 'folder';
  const guess = nearest(stack, stacks);
  return {
    code: 'no-such-stack',
    severity: 'error',
    message: isThere
      ? `${folder} has no ${OF_STACK}`
      : `${project} has no stack ${stack}${guess === undefined ? '' : `; did you mean ${guess}?`}`,
    notes: [
      stacks.length === 0
        ? `it has no stacks: no folder with ${OF_STACK} in it`
        : `its stacks are ${stacks.join(', ')}`,
    ],
    hint: hintFor(project, stack, isThere ? folder : undefined),
  };
}

function hintFor(project: string, stack: string, folder: string | undefined): string {
  const parent = dirname(project);
  if (basename(project) === stack && isProject(parent))
    return `name the project's folder: ${parent} --stack ${stack}`;
  if (folder !== undefined && readdirSync(folder).some((name) => name.endsWith('.k')))
    return `appcfg does not run KCL: kcl run ${folder} | appcfg render -`;
  return `write what differs there into ${posix.join(project, stack, OF_STACK)}`;
}

function inNoProject(path: string, stack: string, projects: readonly string[]): Diagnostic {
  const stacks = [...new Set(projects.flatMap(stacksOf))].sort();
  const guess = nearest(stack, stacks);
  return {
    code: 'no-such-stack',
    severity: 'error',
    message: `no project in ${path} has a stack ${stack}${guess === undefined ? '' : `; did you mean ${guess}?`}`,
    notes: [
      projects.length === 0
        ? 'a project is a folder with base.yaml or app.yaml, and its stacks are folders in it'
        : stacks.length === 0
          ? `none of its projects has a folder with ${OF_STACK} in it`
          : `its projects have ${stacks.join(', ')}`,
    ],
  };
}

function passedOver(project: string, stack: string): Diagnostic {
  return {
    code: 'not-in-stack',
    severity: 'note',
    message: `${project} has no stack ${stack}, and is passed over`,
  };
}

function notAFolder(path: string, stack: string): Diagnostic {
  const name = path === '-' ? 'standard input' : path;
  const folder = path === '-' ? 'apps/shop' : dirname(path);
  return badOption(
    `--stack ${stack} needs the folder of a project, and ${name} is none`,
    `name the folder: ${folder} --stack ${stack}`,
  );
}

function badOption(message: string, hint: string): Diagnostic {
  return { code: 'bad-option', severity: 'error', message, hint };
}
