import { posix } from 'node:path';
import { append } from '../diagnostics/append.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { failure } from './failure.ts';
import { outside, type Search } from './folder.ts';
import { kclProgramOf } from './kcl-programs.ts';
import { missingPath } from './missing-path.ts';
import { isFile, kindOf } from './path-kind.ts';
import { BASES, fileOfStack, isProject, projectsBelow, stacksOf } from './project-folder.ts';
import {
  inNoProject,
  noSuchStack,
  notAFolder,
  notAStackName,
  passedOver,
  twoBases,
} from './stack-mistakes.ts';

/** The files of one project in one stack. */
export interface StackFile {
  /** The application; of a project without a file of its own, the stack's. */
  readonly path: string;
  /** What the stack applies to it. */
  readonly overlay?: string;
  /** Of a file of KCL, the paths of all that are compiled together. */
  readonly program?: readonly string[];
}

export interface StackFiles {
  readonly files: readonly StackFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The files of a stack, as Kusion's folders lie: a project is a folder with `base.yaml` (or `app.yaml`), and its stacks
 * are folders in it with an `app.yaml` each. A folder that is not a project itself is searched for projects; those among
 * them that do not have the stack are skipped with a note.
 *
 * Errors: `no-such-stack`, which names those that exist; `no-such-path`; `bad-option` for what is not a folder.
 */
export function findStackFiles(paths: readonly string[], stack: string, search: Search): StackFiles {
  if (!/^[^/\\]+$/.test(stack) || stack === '.' || stack === '..')
    return { files: [], diagnostics: [notAStackName(stack)] };
  const files = new Map<string, StackFile>();
  const diagnostics: Diagnostic[] = [];
  for (const path of paths) {
    const found = inPath(path, stack, search);
    append(diagnostics, found.diagnostics);
    for (const file of found.files) files.set(posix.normalize(file.path), file);
  }
  return { files: [...files.values()], diagnostics };
}

function inPath(path: string, stack: string, search: Search): StackFiles {
  const kind = path === '-' ? 'file' : kindOf(path);
  if (kind === 'missing') return { files: [], diagnostics: [missingPath(path)] };
  if (kind === 'file') return { files: [], diagnostics: [notAFolder(path, stack)] };
  if (kind !== 'folder') return { files: [], diagnostics: [kind] };
  try {
    return isProject(path) ? ofProject(path, stack, search) : ofFolder(path, stack, search);
  } catch (error) {
    return { files: [], diagnostics: [failure('unreadable-path', `cannot read all of ${path}`, error)] };
  }
}

/** Every project of a folder that has the stack. */
function ofFolder(folder: string, stack: string, search: Search): StackFiles {
  const unread: Diagnostic[] = [];
  const projects = projectsBelow(folder, search, (diagnostic) => unread.push(diagnostic));
  const has = (project: string) => stacksOf(project).includes(stack);
  const those = projects.filter(has).map((project) => ofProject(project, stack, search));
  if (those.length === 0)
    return { files: [], diagnostics: [...unread, inNoProject(folder, stack, projects)] };
  const others = projects.filter((project) => !has(project));
  return {
    files: those.flatMap(({ files }) => files),
    diagnostics: [
      ...unread,
      ...others.map((project) => passedOver(project, stack)),
      ...those.flatMap(({ diagnostics }) => diagnostics),
    ],
  };
}

function ofProject(project: string, stack: string, { mayRead = () => true }: Search): StackFiles {
  const folder = posix.join(project, stack);
  if (!mayRead(folder, folder)) return { files: [], diagnostics: [outside(folder)] };
  if (!stacksOf(project).includes(stack)) return { files: [], diagnostics: [noSuchStack(project, stack)] };
  const [base, other] = BASES.filter((name) => isFile(posix.join(project, name)));
  if (base !== undefined && other !== undefined)
    return { files: [], diagnostics: [twoBases(project, base, other)] };
  const own = fileOfStack(folder) as string;
  const link = [own, ...(base === undefined ? [] : [posix.join(project, base)])].find(
    (path) => !mayRead(path, path),
  );
  if (link !== undefined) return { files: [], diagnostics: [outside(link)] };
  return {
    files: [base === undefined ? ofStackAlone(own) : { path: posix.join(project, base), overlay: own }],
    diagnostics: [],
  };
}

function ofStackAlone(path: string): StackFile {
  return path.endsWith('.k') ? { path, program: kclProgramOf(path) } : { path };
}
