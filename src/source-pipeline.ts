import type { Diagnostic, SourceText } from './diagnostics/diagnostic.ts';
import { Mapping, type Node, Scalar } from './document/node.ts';
import { readDocumentsQuickly } from './document/read-quickly.ts';
import {
  type CompiledApplication,
  compileDocument,
  dialectOf,
  type ReadManifest,
  type Surroundings,
} from './pipeline.ts';

export interface CompiledSource {
  readonly diagnostics: readonly Diagnostic[];
  /** Whether the text holds an AppConfiguration, with or without mistakes. */
  readonly isOurs: boolean;
  /** What is to be said of documents that are none, if they are not the manifest of one. */
  readonly foreign?: Diagnostic;
}

/** How a text came to be read. */
export interface Reading {
  /** The name that a person knows it by. */
  readonly path: string;
  /** Asked for by name, so that nothing in it is passed over in silence. */
  readonly named: boolean;
}

/**
 * Compiles the applications of a text, a document at a time.
 *
 * @param receive gets each application as soon as it is compiled
 * @param readManifest reads what an application names in the place of its workload; absent where there are no files
 */
export async function compileSource(
  source: SourceText,
  { path, named }: Reading,
  surroundings: Surroundings,
  receive: (compiled: CompiledApplication) => void,
  readManifest?: ReadManifest,
): Promise<CompiledSource> {
  const diagnostics: Diagnostic[] = [];
  const foreign: Node[] = [];
  let isOurs = false;
  for await (const document of readDocumentsQuickly(source)) {
    // A file of comments is nothing that a folder must not hold.
    if (!named && document.diagnostics.some(({ code }) => code === 'empty-document')) continue;
    diagnostics.push(...document.diagnostics);
    if (document.value === undefined) continue;
    const dialect = dialectOf(document.value);
    if (dialect === undefined) {
      foreign.push(document.value);
      continue;
    }
    isOurs = true;
    const { compiled, diagnostics: found } = await compileDocument(
      document.value,
      dialect,
      surroundings,
      readManifest,
    );
    diagnostics.push(...found);
    for (const application of compiled) receive(application);
  }
  const [first] = foreign;
  if (first === undefined) return { diagnostics, isOurs };
  const isMistake = named && !isOurs;
  return { diagnostics, isOurs, foreign: isMistake ? notAnApplication(first) : skipped(path, foreign) };
}

/**
 * A namespace is a label of DNS names (RFC 1123).
 *
 * @param option what the namespace was given by
 */
export function namespaceRule(namespace: string | undefined, option: string): readonly Diagnostic[] {
  if (namespace === undefined || /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(namespace)) return [];
  return [
    {
      code: 'bad-option',
      severity: 'error',
      message: `${option} ${namespace === '' ? '""' : namespace} is not a namespace's name`,
      notes: ['a name has lower-case letters, digits and -, 63 characters at most'],
    },
  ];
}

function notAnApplication(node: Node): Diagnostic {
  return {
    code: 'not-an-application',
    severity: 'error',
    message: `${whatItIs(node)} is no AppConfiguration`,
    notes: [
      'an AppConfiguration has a workload: at its top, below spec:, or below the name of each application',
    ],
    hint: 'write name: and workload: {containers: {…}}',
    location: (node instanceof Mapping && node.entries[0] !== undefined ? node.entries[0].key : node)
      .location,
  };
}

function skipped(path: string, documents: readonly Node[]): Diagnostic {
  const kinds = [...new Set(documents.map(whatItIs))].sort();
  return {
    code: 'skipped',
    severity: 'note',
    message: `${path}: ${kinds.join(', ')} ${kinds.length === 1 ? 'is' : 'are'} no AppConfiguration, and passed over`,
  };
}

function whatItIs(node: Node): string {
  const kind = node instanceof Mapping ? node.get('kind') : undefined;
  if (kind instanceof Scalar && typeof kind.value === 'string') return `a document of kind ${kind.text}`;
  return node instanceof Mapping ? 'a mapping without a workload' : 'a document that is no mapping';
}
