import type { ResolvedApplication } from './application/application.ts';
import { dialectOf } from './application/dialect.ts';
import { textOf } from './application/existing/kinds.ts';
import { takesNamespace } from './application/existing/namespaced.ts';
import { nameOf } from './application/existing/reference.ts';
import { type Diagnostic, errorAt, type Location, type Result, seeAlso } from './diagnostics/diagnostic.ts';
import { growDocument } from './document/edit/grow.ts';
import { Mapping, type Node, Scalar, Sequence } from './document/node.ts';
import { plainValue } from './document/plain.ts';
import { documentText, type WrittenDocument } from './document/written-documents.ts';
import type { ObjectAddition } from './manifests/existing.ts';
import type { Manifest } from './manifests/manifest.ts';

/** An object of a document that somebody else wrote, and where it stands below the document's root. */
export interface WrittenObject {
  readonly root: Mapping;
  readonly document: WrittenDocument;
  readonly path: readonly (string | number)[];
}

/** A document that somebody else wrote, with what is added to it. */
export interface ExistingDocument {
  readonly location: Location;
  /** Its objects, those of a List one by one, as they are now. */
  readonly objects: readonly ExistingObject[];
  /** What all of it is called. */
  readonly identity: Manifest;
  /** As it was written, less its marker `---`; every byte that was not added is as it was. */
  readonly text: string;
  /** Numbers that have no form in JSON that all parsers of YAML agree on. */
  readonly ambiguous: readonly Diagnostic[];
  readonly written: readonly WrittenObject[];
  readonly additions: readonly ObjectAddition[];
}

export interface ExistingObject {
  /** With a name: where the API server makes one, what it begins with. */
  readonly identity: Manifest;
  readonly value: unknown;
}

/** The Kubernetes objects of a document: itself, or what its list holds. Applications are none. */
export function objectsOf(document: WrittenDocument): readonly WrittenObject[] {
  const { root } = document;
  if (!(root instanceof Mapping) || dialectOf(root) !== undefined) return [];
  const items = root.get('items');
  if (!isList(root) || !(items instanceof Sequence)) return [{ root, document, path: [] }];
  return items.items.flatMap((item, index) =>
    item instanceof Mapping ? [{ root: item, document, path: ['items', index] }] : [],
  );
}

function isList(root: Node): boolean {
  return root instanceof Mapping && textOf(root.get('kind'))?.endsWith('List') === true;
}

/**
 * The documents of objects with what monitoring adds to them; everything lives in the application's namespace.
 *
 * Errors: `missing-field` where something is no object of Kubernetes; those of `growDocument`.
 */
export function grownDocuments(
  objects: readonly WrittenObject[],
  additions: readonly ObjectAddition[],
  { namespace }: ResolvedApplication,
): Result<readonly ExistingDocument[]> {
  const diagnostics = nameless(objects);
  if (diagnostics.length > 0) return { diagnostics };
  const all = [...(namespace === undefined ? [] : namespaces(objects, namespace)), ...additions];
  const value = [...new Set(objects.map(({ document }) => document))].flatMap((document) => {
    const held = objects.filter((object) => object.document === document);
    const grown = grow(
      held,
      all.filter(({ object }) => held.some(({ root }) => root === object)),
    );
    diagnostics.push(...grown.diagnostics);
    return grown.value === undefined ? [] : [grown.value];
  });
  return diagnostics.length > 0 ? { diagnostics } : { value, diagnostics };
}

function nameless(objects: readonly WrittenObject[]): Diagnostic[] {
  return objects.flatMap(({ root }) => {
    const missing = ['apiVersion', 'kind'].find((field) => textOf(root.get(field)) === undefined);
    const [first] = root.entries;
    const place = first === undefined ? root : first.key;
    if (missing !== undefined)
      return [errorAt(place, 'missing-field', `${missing} of the object is missing`)];
    if (nameOf(root) !== '') return [];
    return [errorAt(root.keyAt('kind'), 'missing-field', 'metadata.name of the object is missing')];
  });
}

function namespaces(objects: readonly WrittenObject[], namespace: string): ObjectAddition[] {
  return objects
    .filter(({ root }) => takesNamespace(root))
    .map(({ root }) => ({ object: root, path: ['metadata'], entries: { namespace } }));
}

/** One document with what is added to its objects. */
export function grow(
  written: readonly WrittenObject[],
  additions: readonly ObjectAddition[],
): Result<ExistingDocument> {
  const [{ document }] = written as readonly [WrittenObject];
  const below = written.flatMap(({ root, path }) =>
    additions
      .filter(({ object }) => object === root)
      .map((addition) => ({ ...addition, path: [...path, ...addition.path] })),
  );
  const grown = growDocument(document.root, document, below);
  if (grown.value === undefined) return { diagnostics: grown.diagnostics };
  const { root, text } = grown.value;
  const objects = written.map(({ path }) => {
    const object = plainValue(root.at(...path)) as Manifest;
    return { identity: named(object), value: object };
  });
  const [first] = objects as [ExistingObject];
  const value: ExistingDocument = {
    location: { document: document.root.document, span: { start: document.start, end: document.end } },
    objects,
    // A List has no name of its own.
    identity: isList(root) ? { ...first.identity, apiVersion: 'v1', kind: 'List' } : first.identity,
    text: documentText(text),
    ambiguous: ambiguousNumbers(document.root),
    written,
    additions,
  };
  return { value, diagnostics: [] };
}

/** An object that the API server will name is told from others by what its name will begin with. */
function named(object: Manifest): Manifest {
  const { name, generateName } = object.metadata as {
    readonly name?: string;
    readonly generateName?: string;
  };
  if (name !== undefined) return object;
  return { ...object, metadata: { ...object.metadata, name: String(generateName) } };
}

function ambiguousNumbers(node: Node): Diagnostic[] {
  if (node instanceof Scalar) {
    if (!Number.isNaN(node.value)) return [];
    const message = `${node.text} is a number that the versions of YAML read differently, and JSON has no form for it`;
    const hint = 'write it in decimal, or render without --format json';
    return [errorAt(node, 'ambiguous-number', message, { hint })];
  }
  const values = node instanceof Mapping ? node.entries.map(({ value }) => value) : node.items;
  return values.flatMap(ambiguousNumbers);
}

/** The documents that an application names, and the file in which it names them. */
export interface NamedDocuments {
  readonly application: ResolvedApplication;
  readonly input: string;
  /** Where the workload of the application stands. */
  readonly workload: Location;
  readonly documents: readonly ExistingDocument[];
}

/**
 * The documents of a run, each once: with what every application that names its file adds to it, and as a document of
 * the first one that adds more than a namespace.
 *
 * Errors: `duplicate-object` where two applications add different things in the same place.
 */
export function mergeDocuments(named: readonly NamedDocuments[]): {
  readonly documents: readonly NamedDocuments[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const places = new Map<string, { readonly owner: NamedDocuments; readonly document: ExistingDocument }[]>();
  for (const owner of named) {
    for (const document of owner.documents) {
      const { location } = document;
      const key = JSON.stringify([location.document.name, location.span.start]);
      places.set(key, [...(places.get(key) ?? []), { owner, document }]);
    }
  }
  const diagnostics = sameWorkloads(named);
  if (diagnostics.length > 0) return { documents: [], diagnostics };
  const documents = [...places.values()].flatMap((all): NamedDocuments[] => {
    const [first, ...others] = all;
    if (first === undefined) return [];
    const { owner } = all.find(({ document }) => isTouched(document)) ?? first;
    let document: ExistingDocument | undefined = first.document;
    for (const other of others) {
      if (document === undefined) break;
      const merged: Result<ExistingDocument> = merge(document, other.document, first.owner, other.owner);
      diagnostics.push(...merged.diagnostics);
      document = merged.value;
    }
    return document === undefined ? [] : [{ ...owner, documents: [document] }];
  });
  return { documents, diagnostics };
}

function sameWorkloads(named: readonly NamedDocuments[]): Diagnostic[] {
  const seen = new Map<string, ResolvedApplication>();
  return named.flatMap(({ workload, application }) => {
    const key = JSON.stringify([workload.document.name, workload.span.start]);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, application);
      return [];
    }
    const message = `the applications "${first.name}" and "${application.name}" name the same workload`;
    return [
      errorAt(application.at.at('workload', 'manifest'), 'duplicate-object', message, {
        related: [seeAlso('the other application is here', first.at.at('name'))],
        hint: 'write both blocks into one application: monitoring: [{…}, {…}]',
      }),
    ];
  });
}

function isTouched({ additions }: ExistingDocument): boolean {
  return additions.some(({ entries }) => entries?.namespace === undefined);
}

function merge(
  first: ExistingDocument,
  second: ExistingDocument,
  one: NamedDocuments,
  other: NamedDocuments,
): Result<ExistingDocument> {
  // The same file was read for each of them.
  const moved = second.additions.map((addition) => {
    const index = second.written.findIndex(({ root }) => root === addition.object);
    return { ...addition, object: first.written[index]?.root as Mapping };
  });
  const held = new Map(first.additions.map((addition) => [placeOf(addition, first), addition]));
  const fresh: ObjectAddition[] = [];
  for (const addition of moved) {
    const same = held.get(placeOf(addition, first));
    if (same === undefined) fresh.push(addition);
    else if (
      JSON.stringify([same.entries, same.item]) !== JSON.stringify([addition.entries, addition.item])
    ) {
      return { diagnostics: [saidDifferently(addition, one.application, other.application)] };
    }
  }
  return fresh.length === 0
    ? { value: first, diagnostics: [] }
    : grow(first.written, [...first.additions, ...fresh]);
}

function placeOf({ object, path }: ObjectAddition, { written }: ExistingDocument): string {
  return JSON.stringify([written.findIndex(({ root }) => root === object), ...path]);
}

function saidDifferently(
  { object, path }: ObjectAddition,
  first: ResolvedApplication,
  second: ResolvedApplication,
): Diagnostic {
  const what = `${textOf((object as Mapping).get('kind'))} ${nameOf(object as Mapping)}`;
  const message = `the applications "${first.name}" and "${second.name}" add different things to ${path.join('.')} of ${what}`;
  return errorAt(second.at.at('name'), 'duplicate-object', message, {
    related: [
      seeAlso('the other application is here', first.at.at('name')),
      seeAlso('the object is here', object.at('metadata')),
    ],
    hint: 'give the applications one namespace, and each a workload of its own',
  });
}
