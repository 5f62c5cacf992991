import { readdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Dialect, dialectOf, readApplications } from '../../application/dialects/dialect.ts';
import { nameOf } from '../../application/overlays/apply-overlays.ts';
import type { SourceText } from '../../diagnostics/diagnostic.ts';
import type { Node } from '../../document/node.ts';
import { readDocuments } from '../../document/read.ts';
import { kclProgramOf, kclPrograms } from '../../files/kcl-programs.ts';
import { kindOf } from '../../files/path-kind.ts';
import type { readKcl } from '../../kcl/read-kcl.ts';
import type { Holding } from '../../output/survey.ts';
import { readSource } from './compile-context.ts';

/** The names of a file's applications; undefined if they cannot be told. */
type Names = ReadonlySet<string> | undefined;

/** Reads the texts of a program of KCL, which most folders have none of. */
export type KclReader = typeof readKcl;

/**
 * Whether a file is there and holds an application. What cannot be read may hold it: nothing of its is taken away then.
 * Each file is read once.
 *
 * @param readKcl needed for what is recorded of KCL
 */
export function applicationHolder(readKcl?: KclReader): (path: string, application: string) => Holding {
  const known = new Map<string, Names>();
  return (path, application) => {
    if (!known.has(path)) known.set(path, namesIn(path, readKcl));
    const names = known.get(path);
    if (names === undefined) return 'unknown';
    return names.has(application) ? 'held' : 'gone';
  };
}

function namesIn(path: string, readKcl: KclReader | undefined): Names {
  const kind = kindOf(path);
  if (kind === 'missing') return new Set();
  // A record may name whatever its writer likes: a pipe would be waited for.
  if (kind !== 'file' || !statSync(path).isFile()) return undefined;
  const isKcl = path.endsWith('.k');
  if (isKcl && readKcl === undefined) return undefined;
  const sources: SourceText[] = [];
  for (const part of isKcl ? programOf(path) : [path]) {
    const { value } = readSource(part);
    if (value === undefined) return undefined;
    sources.push(value);
  }
  const documents = isKcl ? [(readKcl as KclReader)(sources)] : readDocuments(sources[0] as SourceText);
  const names = new Set<string>();
  for (const { value, diagnostics } of documents) {
    if (value === undefined) {
      if (diagnostics.some(({ code }) => code !== 'empty-document')) return undefined;
      continue;
    }
    const dialect = dialectOf(value);
    if (dialect !== undefined) addNames(value, dialect, names);
  }
  return names;
}

/** The files of KCL that one is compiled with if its folder is rendered. */
function programOf(path: string): readonly string[] {
  const folder = dirname(path);
  const files = readdirSync(folder).filter((name) => name.endsWith('.k'));
  return kclPrograms(files.map((name) => `${folder}/${name}`)).get(path) ?? kclProgramOf(path);
}

function addNames(document: Node, dialect: Dialect, names: Set<string>): void {
  for (const application of readApplications(document, dialect).applications) {
    const name = nameOf(application);
    if (name !== undefined) names.add(name);
  }
}
