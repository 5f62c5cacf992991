import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { failure, systemCode } from './failure.ts';
import { missingPath } from './missing-path.ts';

export interface InputFile {
  /** As it was named, or below a folder that was named; `-` is standard input. */
  readonly path: string;
  /** Named itself, and not only found in a folder. */
  readonly named: boolean;
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
 * `node_modules`. Symbolic links are followed, a folder or file that was met already is passed over.
 *
 * Errors: `no-such-path`, which guesses the typo; `unreadable-path` with the reason. The other files are listed
 * nevertheless.
 */
export function findInputFiles(paths: readonly string[]): InputFiles {
  const files = new Map<string, InputFile>();
  const diagnostics: Diagnostic[] = [];
  for (const path of paths) {
    const kind = path === '-' ? 'file' : kindOf(path);
    if (kind === 'missing') diagnostics.push(missingPath(path));
    else if (kind !== 'file' && kind !== 'folder') diagnostics.push(kind);
    const found = kind === 'folder' ? filesBelow(path, diagnostics) : [];
    for (const file of kind === 'file' ? [path] : found) {
      const normal = posix.normalize(file);
      const named = kind === 'file' || files.get(normal)?.named === true;
      files.set(normal, { path: files.get(normal)?.path ?? file, named });
    }
  }
  return { files: [...files.values()], diagnostics };
}

type Kind = 'file' | 'folder' | 'missing';

/** What stands at a path; an error where that cannot be told. */
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

interface Folder {
  readonly path: string;
  /** The same with all symbolic links resolved. */
  readonly real: string;
}

function filesBelow(root: string, diagnostics: Diagnostic[]): readonly string[] {
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
      else if (entry.isDirectory()) visit({ path, real });
      else if (entry.isFile() && isInput(path)) {
        files.push(path);
        seen.add(real);
      }
    }
  };

  const follow = (path: string): void => {
    const kind = kindOf(path);
    if (kind === 'folder') visit({ path, real: realpathSync(path) });
    if (kind === 'folder' || !isInput(path)) return;
    if (kind === 'missing') diagnostics.push(brokenLink(path));
    else if (kind !== 'file') diagnostics.push(kind);
    else {
      const real = realpathSync(path);
      if (!seen.has(real)) files.push(path);
      seen.add(real);
    }
  };

  visit({ path: root, real: realpathSync(root) });
  // Links come last, so that a file is known by its own path wherever that is below the root.
  for (let next = links.shift(); next !== undefined; next = links.shift()) follow(next);
  return files.sort();
}

function isInput(name: string): boolean {
  return name.endsWith('.yaml') || name.endsWith('.yml') || name.endsWith('.json');
}

function entriesOf(folder: string, diagnostics: Diagnostic[]): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    diagnostics.push(failure('unreadable-path', `cannot read ${folder}`, error));
    return [];
  }
}

function brokenLink(path: string): Diagnostic {
  return {
    code: 'unreadable-path',
    severity: 'error',
    message: `cannot read ${path}: it is a symbolic link to what is not there`,
  };
}
