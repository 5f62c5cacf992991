import type { Diagnostic, Location, SourceText } from './diagnostics/diagnostic.ts';
import { Mapping, type Node, Scalar } from './document/node.ts';
import { readDocumentsQuickly } from './document/read-quickly.ts';
import type { Manifest } from './manifests/manifest.ts';
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
  /** Documents that are none. */
  readonly foreign: readonly ForeignDocument[];
}

export interface ForeignDocument {
  readonly what: string;
  readonly location: Location;
}

/** The documents of one text that are no AppConfigurations. */
export interface ForeignDocuments {
  readonly path: string;
  readonly documents: readonly ForeignDocument[];
  /** The text was named, and holds nothing else. */
  readonly isNamed: boolean;
}

/**
 * Compiles the applications of a text, a document at a time.
 *
 * @param named the text was asked for by name, so that nothing in it is passed over in silence
 * @param receive gets each application as soon as it is compiled
 * @param readManifest reads what an application names in the place of its workload; absent where there are no files
 */
export async function compileSource(
  source: SourceText,
  named: boolean,
  surroundings: Surroundings,
  receive: (compiled: CompiledApplication) => void,
  readManifest?: ReadManifest,
): Promise<CompiledSource> {
  const diagnostics: Diagnostic[] = [];
  const foreign: ForeignDocument[] = [];
  let isOurs = false;
  for await (const document of readDocumentsQuickly(source)) {
    // A file of comments is nothing that a folder must not hold.
    if (!named && document.diagnostics.some(({ code }) => code === 'empty-document')) continue;
    diagnostics.push(...document.diagnostics);
    if (document.value === undefined) continue;
    const dialect = dialectOf(document.value);
    if (dialect === undefined) {
      foreign.push({ what: whatItIs(document.value), location: firstKey(document.value).location });
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
  return { diagnostics, isOurs, foreign };
}

/**
 * What is to be said of documents that are neither applications nor stand in the manifest of one.
 *
 * @param isUsed whether the manifest of an application stands in the text of that name
 */
export function notOurs(
  foreign: readonly ForeignDocuments[],
  isUsed: (name: string) => boolean,
): readonly Diagnostic[] {
  return foreign.flatMap(({ path, documents: [first, ...others], isNamed }) => {
    if (first === undefined || isUsed(first.location.document.name)) return [];
    return [isNamed ? notAnApplication(first) : skipped(path, [first, ...others])];
  });
}

/** Every object of an application with a name: what is emitted, and what somebody else wrote. */
export function objectsOf({ manifests, existing = [] }: CompiledApplication): readonly Manifest[] {
  return [...manifests, ...existing.flatMap(({ objects }) => objects.map(({ identity }) => identity))];
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

function notAnApplication({ what, location }: ForeignDocument): Diagnostic {
  return {
    code: 'not-an-application',
    severity: 'error',
    message: `${what} is no AppConfiguration`,
    notes: [
      'an AppConfiguration has a workload: at its top, below spec:, or below the name of each application',
    ],
    hint: 'write name: and workload: {containers: {…}}',
    location,
  };
}

function firstKey(node: Node): Node {
  return node instanceof Mapping && node.entries[0] !== undefined ? node.entries[0].key : node;
}

function skipped(path: string, documents: readonly ForeignDocument[]): Diagnostic {
  const kinds = [...new Set(documents.map(({ what }) => what))].sort();
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
