import { dialectOf } from '../application/dialects/dialect.ts';
import type { ResolvedApplication } from '../application/model/application.ts';
import { append } from '../diagnostics/append.ts';
import {
  type Diagnostic,
  errorAt,
  type Location,
  type Place,
  type Result,
} from '../diagnostics/diagnostic.ts';
import { insertIntoDocument } from '../document/edit/insert-additions.ts';
import { Mapping, type Node, Scalar, Sequence } from '../document/node.ts';
import { plainValue } from '../document/plain.ts';
import { documentText, type WrittenDocument } from '../document/written-documents.ts';
import type { Manifest } from '../manifests/manifest.ts';
import type { ObjectAddition } from './apply-monitoring.ts';
import { textOf } from './kinds.ts';
import { takesNamespace } from './namespaced.ts';
import { nameOf } from './reference.ts';

/** An object of a document that others wrote, and where it is below the document's root. */
export interface WrittenObject {
  readonly root: Mapping;
  readonly document: WrittenDocument;
  readonly path: readonly (string | number)[];
}

/** A document that others wrote, with what is added to it. */
export interface ExistingDocument {
  readonly location: Location;
  /** Its objects, those of a List one by one, as they are now. */
  readonly objects: readonly ExistingObject[];
  /** What all of it is called. */
  readonly identity: Manifest;
  /** As it was written, less its marker `---`; every byte that was not added is as it was. */
  readonly text: string;
  readonly written: readonly WrittenObject[];
  readonly additions: readonly ObjectAddition[];
}

export interface ExistingObject {
  /** With a name: if the API server makes one, what it begins with. */
  readonly identity: Manifest;
  readonly value: unknown;
}

/** The Kubernetes objects of a document: itself, or what its list holds. Applications are left out. */
export function objectsOf(document: WrittenDocument): readonly WrittenObject[] {
  const { root } = document;
  if (!(root instanceof Mapping) || dialectOf(root) !== undefined) return [];
  const items = root.get('items');
  if (!isList(root) || !(items instanceof Sequence)) return [{ root, document, path: [] }];
  return items.items.flatMap((item, index) =>
    item instanceof Mapping && dialectOf(item) === undefined
      ? [{ root: item, document, path: ['items', index] }]
      : [],
  );
}

function isList(root: Node): boolean {
  return root instanceof Mapping && textOf(root.get('kind'))?.endsWith('List') === true;
}

/**
 * The documents of objects with what monitoring adds to them; everything lives in the application's namespace.
 *
 * Errors: `missing-field` if something is not an object of Kubernetes; those of `insertIntoDocument`.
 */
export function editedDocuments(
  objects: readonly WrittenObject[],
  additions: readonly ObjectAddition[],
  { namespace }: ResolvedApplication,
): Result<readonly ExistingDocument[]> {
  const diagnostics = nameless(objects);
  if (diagnostics.length > 0) return { diagnostics };
  const value = [...byDocument(objects)].flatMap(([document, held]) => {
    const roots = new Set<Place>(held.map(({ root }) => root));
    const own = additions.filter(({ object }) => roots.has(object));
    const inserted =
      own.length === 0
        ? inNamespace(document, held, namespace)
        : insert(held, [...namespaces(held, namespace), ...own]);
    append(diagnostics, inserted.diagnostics);
    return inserted.value === undefined ? [] : [inserted.value];
  });
  return diagnostics.length > 0 ? { diagnostics } : { value, diagnostics };
}

function byDocument(objects: readonly WrittenObject[]): Map<WrittenDocument, WrittenObject[]> {
  const documents = new Map<WrittenDocument, WrittenObject[]>();
  for (const object of objects) {
    const held = documents.get(object.document);
    if (held === undefined) documents.set(object.document, [object]);
    else held.push(object);
  }
  return documents;
}

/** Documents that get a namespace at most, by that namespace: the same for each application that names their file. */
const untouched = new WeakMap<WrittenDocument, Map<string | undefined, Result<ExistingDocument>>>();

function inNamespace(
  document: WrittenDocument,
  held: readonly WrittenObject[],
  namespace: string | undefined,
): Result<ExistingDocument> {
  const known = untouched.get(document) ?? new Map<string | undefined, Result<ExistingDocument>>();
  const inserted = known.get(namespace) ?? insert(held, namespaces(held, namespace));
  untouched.set(document, known.set(namespace, inserted));
  return inserted;
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

function namespaces(objects: readonly WrittenObject[], namespace: string | undefined): ObjectAddition[] {
  if (namespace === undefined) return [];
  return objects
    .filter(({ root }) => takesNamespace(root))
    .map(({ root }) => ({ object: root, path: ['metadata'], entries: { namespace } }));
}

/** One document with what is added to its objects. */
export function insert(
  written: readonly WrittenObject[],
  additions: readonly ObjectAddition[],
): Result<ExistingDocument> {
  const [{ document }] = written as readonly [WrittenObject];
  const byObject = new Map<Place, ObjectAddition[]>();
  for (const addition of additions) {
    const known = byObject.get(addition.object);
    if (known === undefined) byObject.set(addition.object, [addition]);
    else known.push(addition);
  }
  const below = written.flatMap(({ root, path }) =>
    (byObject.get(root) ?? []).map((addition) => ({ ...addition, path: [...path, ...addition.path] })),
  );
  const inserted = insertIntoDocument(document.root, document, below);
  if (inserted.value === undefined) return { diagnostics: inserted.diagnostics };
  const { root, text } = inserted.value;
  const objects = written.map((object) =>
    byObject.has(object.root) ? existingObject(root.at(...object.path)) : asWritten(object),
  );
  const [first] = objects as [ExistingObject];
  const value: ExistingDocument = {
    location: { document: document.root.document, span: { start: document.start, end: document.end } },
    objects,
    // A List has no name of its own.
    identity: isList(root) ? { ...first.identity, apiVersion: 'v1', kind: 'List' } : first.identity,
    text: documentText(text),
    written,
    additions,
  };
  return { value, diagnostics: [] };
}

function existingObject(root: Node): ExistingObject {
  const value = plainValue(root) as Manifest;
  return { identity: named(value), value };
}

/** Objects to which nothing is added, each of them once for all applications that name their file. */
const unchanged = new WeakMap<Mapping, ExistingObject>();

function asWritten({ root }: WrittenObject): ExistingObject {
  const object = unchanged.get(root) ?? existingObject(root);
  unchanged.set(root, object);
  return object;
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

/** `ambiguous-number` at each number of a document that has no form in JSON that all parsers of YAML agree on. */
export function ambiguousNumbers({ written: [first] }: ExistingDocument): readonly Diagnostic[] {
  return first === undefined ? [] : ambiguousBelow(first.document.root);
}

function ambiguousBelow(node: Node): Diagnostic[] {
  if (node instanceof Scalar) {
    if (!Number.isNaN(node.value)) return [];
    const message = `${node.text} is a number that the versions of YAML read differently, and JSON has no form for it`;
    const hint = 'write it in decimal, or render without --format json';
    return [errorAt(node, 'ambiguous-number', message, { hint })];
  }
  const values = node instanceof Mapping ? node.entries.map(({ value }) => value) : node.items;
  return values.flatMap(ambiguousBelow);
}
