import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { Scalar } from '../../document/node.ts';
import { readDocumentsLazily } from '../../document/read-lazily.ts';
import type { MayRead } from '../../files/may-read.ts';
import { readNamedIn } from './compile-context.ts';

export interface Project {
  /** Absent if no `project.yaml` names one. */
  readonly name?: string;
  readonly diagnostics: readonly Diagnostic[];
}

export const NO_PROJECT: Project = { diagnostics: [] };

/** Finds the project of a file: the `name` in the nearest `project.yaml` above it in the repository, as Kusion's folders lie. */
export function projectFinder(mayRead: MayRead): (path: string) => Promise<Project> {
  const found = new Map<string, Promise<Project>>();
  function inFolder(folder: string): Promise<Project> {
    const known = found.get(folder);
    if (known !== undefined) return known;
    const file = join(folder, 'project.yaml');
    const parent = dirname(folder);
    // Above what may be read, nothing is looked for.
    if (!mayRead(folder, file)) return Promise.resolve(NO_PROJECT);
    const project = existsSync(file)
      ? readProject(relative('', file), mayRead)
      : parent === folder || existsSync(join(folder, '.git'))
        ? Promise.resolve(NO_PROJECT)
        : inFolder(parent);
    found.set(folder, project);
    return project;
  }
  return (path) => (path === '-' ? Promise.resolve(NO_PROJECT) : inFolder(dirname(resolve(path))));
}

async function readProject(file: string, mayRead: MayRead): Promise<Project> {
  const source = readNamedIn(file, file, mayRead);
  if (source.value === undefined) return { diagnostics: source.diagnostics };
  const { value: document } = await readDocumentsLazily(source.value).next();
  if (document?.value === undefined)
    return { diagnostics: document === undefined ? [] : document.diagnostics };
  const name = document.value.has('name') ? document.value.at('name') : undefined;
  return name instanceof Scalar && name.text !== '' ? { name: name.text, diagnostics: [] } : NO_PROJECT;
}
