import { statSync } from 'node:fs';
import { type Dialect, dialectOf, readApplications } from '../../application/dialects/dialect.ts';
import { nameOf } from '../../application/overlays/apply-overlays.ts';
import type { Node } from '../../document/node.ts';
import { readDocuments } from '../../document/read.ts';
import { kindOf } from '../../files/path-kind.ts';
import { readSource } from './compile-context.ts';

/** The names of a file's applications; undefined if they cannot be told. */
type Names = ReadonlySet<string> | undefined;

/**
 * Whether a file is there and holds an application. What cannot be read may hold it: nothing of its is taken away then.
 * Each file is read once.
 */
export function applicationHolder(): (path: string, application: string) => boolean {
  const known = new Map<string, Names>();
  return (path, application) => {
    if (!known.has(path)) known.set(path, namesIn(path));
    return known.get(path)?.has(application) ?? true;
  };
}

function namesIn(path: string): Names {
  const kind = kindOf(path);
  if (kind === 'missing') return new Set();
  // A record may name whatever its writer likes: a pipe would be waited for.
  if (kind !== 'file' || !statSync(path).isFile() || path.endsWith('.k')) return undefined;
  const source = readSource(path);
  if (source.value === undefined) return undefined;
  const names = new Set<string>();
  for (const { value, diagnostics } of readDocuments(source.value)) {
    if (value === undefined) {
      if (diagnostics.some(({ code }) => code !== 'empty-document')) return undefined;
      continue;
    }
    const dialect = dialectOf(value);
    if (dialect !== undefined) addNames(value, dialect, names);
  }
  return names;
}

function addNames(document: Node, dialect: Dialect, names: Set<string>): void {
  for (const application of readApplications(document, dialect).applications) {
    const name = nameOf(application);
    if (name !== undefined) names.add(name);
  }
}
