import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { failure } from './failure.ts';
import { kclProgramOf, kclPrograms } from './kcl-programs.ts';
import type { MayRead } from './may-read.ts';
import { missingPath } from './missing-path.ts';
import { kindOf } from './path-kind.ts';
import type { SkipPath } from './skipped-paths.ts';

export interface InputFile {
  /** As it was named, or below a folder that was named; `-` is standard input. */
  readonly path: string;
  /** Named itself, and not only found in a folder. */
  readonly named: boolean;
  /** Of a file of KCL, the paths of all that are compiled together, in their order. */
  readonly program?: readonly string[];
}

/** What is looked for, and where. */
export interface Search {
  /** The programs of KCL as well. */
  readonly withKcl?: boolean;
  /** Whether what a link leads to may be looked at; no name behind one that may not is repeated. */
  readonly mayRead?: MayRead | undefined;
  readonly skip?: SkipPath | undefined;
}

export interface InputFiles {
  readonly files: readonly InputFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The files that paths of a command line stand for, each file once: in the order of the paths, those of a folder
 * sorted by code unit.
 *
 * Of a folder: `*.yaml`, `*.yml` and `*.json`, at any depth, but nothing whose name begins with a dot and nothing in
 * `node_modules`, and nothing that the search skips; of applications, the programs of KCL as well. Symbolic links are followed, a folder or file that was met already is skipped.
 *
 * Errors: `no-such-path`, which guesses the typo; `unreadable-path` with the reason. The other files are listed
 * nevertheless. A link to a device or a pipe is skipped with a note.
 */
export function findInputFiles(paths: readonly string[], search: Search = {}): InputFiles {
  const files = new Map<string, InputFile>();
  const diagnostics: Diagnostic[] = [];
  for (const path of paths) {
    const kind = path === '-' ? 'file' : kindOf(path);
    if (kind === 'missing') diagnostics.push(missingPath(path));
    else if (kind !== 'file' && kind !== 'folder') diagnostics.push(kind);
    const found = kind === 'folder' ? filesBelow(path, search, diagnostics) : [];
    const programs = kclPrograms(found.filter(isKcl));
    for (const file of kind === 'file' ? [path] : found) {
      if (kind !== 'file' && isKcl(file) && !programs.has(file)) continue;
      const normal = posix.normalize(file);
      const named = kind === 'file' || files.get(normal)?.named === true;
      const program = isKcl(file) ? { program: programs.get(file) ?? kclProgramOf(file) } : {};
      files.set(normal, { path: files.get(normal)?.path ?? file, named, ...program });
    }
  }
  return { files: [...files.values()], diagnostics };
}

interface Folder {
  readonly path: string;
  /** The same with all symbolic links resolved. */
  readonly real: string;
}

function filesBelow(
  root: string,
  { withKcl = false, mayRead = anything, skip = nothing }: Search,
  diagnostics: Diagnostic[],
): readonly string[] {
  const files: string[] = [];
  const seen = new Set<string>();
  const links: string[] = [];

  const visit = (folder: Folder): void => {
    if (seen.has(folder.real)) return;
    seen.add(folder.real);
    for (const entry of entriesOf(folder.path, diagnostics)) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const path = posix.join(folder.path, entry.name);
      const real = join(folder.real, entry.name);
      if (entry.isSymbolicLink()) links.push(path);
      else if (skip(path, entry.isDirectory())) continue;
      else if (entry.isDirectory()) visit({ path, real });
      else if (entry.isFile() && isInput(path, withKcl)) {
        files.push(path);
        seen.add(real);
      }
    }
  };

  const follow = (path: string): void => {
    const kind = kindOf(path);
    if (skip(path, kind === 'folder') || (kind !== 'folder' && !isInput(path, withKcl))) return;
    if (kind === 'file' && !statSync(path).isFile()) diagnostics.push(notAFile(path));
    else if (!mayRead(path, path)) diagnostics.push(outside(path));
    else if (kind === 'folder') visit({ path, real: realpathSync.native(path) });
    else if (kind === 'missing') diagnostics.push(brokenLink(path));
    else if (kind !== 'file') diagnostics.push(kind);
    else {
      const real = realpathSync.native(path);
      if (!seen.has(real)) files.push(path);
      seen.add(real);
    }
  };

  visit({ path: root, real: realpathSync.native(root) });
  // Links come last, so that a file is known by its own path wherever that is below the root.
  for (let next = links.shift(); next !== undefined; next = links.shift()) follow(next);
  return files.sort();
}

const anything = () => true;
const nothing = () => false;

function isInput(name: string, withKcl: boolean): boolean {
  return (
    name.endsWith('.yaml') || name.endsWith('.yml') || name.endsWith('.json') || (withKcl && isKcl(name))
  );
}

function isKcl(name: string): boolean {
  return name.endsWith('.k');
}

function entriesOf(folder: string, diagnostics: Diagnostic[]): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    diagnostics.push(failure('unreadable-path', `cannot read ${folder}`, error));
    return [];
  }
}

/** A link that is not followed. */
export function outside(path: string): Diagnostic {
  return {
    code: 'unreadable-path',
    severity: 'error',
    message: `${path} is a link to what is not in the repository`,
    hint: `remove the link, or put what it leads to into the repository; --exclude ${basename(path)} skips it`,
  };
}

function notAFile(path: string): Diagnostic {
  return {
    code: 'skipped',
    severity: 'note',
    message: `${path} is a link to a device, a pipe or a socket, and is skipped`,
  };
}

function brokenLink(path: string): Diagnostic {
  return {
    code: 'unreadable-path',
    severity: 'error',
    message: `cannot read ${path}: it is a symbolic link to what is not there`,
  };
}
