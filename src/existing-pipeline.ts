import type { ResolvedApplication } from './application/application.ts';
import { dialectOf } from './application/dialect.ts';
import { textOf, workloadKindOf } from './application/existing/kinds.ts';
import { takesNamespace } from './application/existing/namespaced.ts';
import {
  besideManifest,
  chooseWorkload,
  type ManifestReference,
  nameOf,
  readReference,
  withStandIn,
} from './application/existing/reference.ts';
import { type ExistingObjects, settleExisting } from './application/existing/settle.ts';
import { readWorkload } from './application/existing/workload.ts';
import {
  type Diagnostic,
  errorAt,
  hasErrors,
  type Location,
  type Result,
  type SourceText,
} from './diagnostics/diagnostic.ts';
import { growDocument } from './document/edit/grow.ts';
import { Mapping, type Node, Scalar, Sequence } from './document/node.ts';
import { plainValue } from './document/plain.ts';
import { documentText, type WrittenDocument, writtenDocuments } from './document/written-documents.ts';
import { applyMonitoring, type ObjectAddition } from './manifests/existing.ts';
import type { Manifest } from './manifests/manifest.ts';
import { proveSelection } from './manifests/prove-selection.ts';
import { explainManifest } from './schema/manifest-shape.ts';

/** The text of a file that an application names, by its path and by the name of the text that names it. */
export type ReadManifest = (path: string, writtenIn: string) => Result<SourceText>;

/** A document that somebody else wrote, with what monitoring adds to it. */
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
}

export interface ExistingObject {
  /** With a name: where the API server makes one, what it begins with. */
  readonly identity: Manifest;
  readonly value: unknown;
}

/** An application whose workload stands in a manifest, on its way through the stages of an own one. */
export interface ExistingApplication {
  /** What its schema judges. */
  readonly node: Mapping;
  readonly settle: (resolved: ResolvedApplication) => Result<CompilableApplication>;
}

export interface CompilableApplication {
  readonly application: ResolvedApplication;
  readonly compile: () => Result<CompiledExisting>;
}

export interface CompiledExisting {
  /** What is emitted beside the documents. */
  readonly manifests: readonly Manifest[];
  readonly existing: readonly ExistingDocument[];
  /** Throws where a monitor does not select what it is meant for in what was read back from the edited text. */
  readonly prove: () => void;
}

interface WrittenObject {
  readonly root: Mapping;
  readonly document: WrittenDocument;
  readonly path: readonly (string | number)[];
}

/**
 * Finds and reads the manifest that an application names.
 *
 * Errors: what cannot be read, at the place where it is named; mistakes in the manifest at its own lines.
 */
export async function readExisting(
  application: Mapping,
  readManifest: ReadManifest | undefined,
): Promise<Result<ExistingApplication>> {
  const written = application.at('workload', 'manifest');
  const mistakes = [...besideManifest(application), ...(await explainManifest(written))];
  if (mistakes.length > 0) return { diagnostics: mistakes };
  const reference = readReference(written);
  const source = sourceOf(reference, readManifest);
  if (source.value === undefined) return { diagnostics: source.diagnostics };
  const { documents, diagnostics } = writtenDocuments(source.value);
  if (hasErrors(diagnostics)) return { diagnostics };
  const objects = documents.flatMap(objectsOf);
  const roots = objects.map(({ root }) => root);
  const chosen = chooseWorkload(roots, reference);
  const kind = chosen.value === undefined ? undefined : workloadKindOf(chosen.value);
  if (chosen.value === undefined || kind === undefined) return { diagnostics: chosen.diagnostics };
  const name = application.has('name') ? textOf(application.at('name')) : undefined;
  const workload = readWorkload(chosen.value, kind, name === undefined ? '' : name);
  if (workload.value === undefined) return { diagnostics: workload.diagnostics };
  const { value } = workload;
  const settle = (resolved: ResolvedApplication): Result<CompilableApplication> => {
    const settled = settleExisting(resolved, value, roots);
    if (settled.value === undefined) return { diagnostics: settled.diagnostics };
    const { application: ready, existing } = settled.value;
    const compile = () => compileExisting(ready, existing, objects, reference);
    return { value: { application: ready, compile }, diagnostics: settled.diagnostics };
  };
  return { value: { node: withStandIn(application, value.namespace), settle }, diagnostics };
}

function sourceOf(
  { file, at }: ManifestReference,
  readManifest: ReadManifest | undefined,
): Result<SourceText> {
  if (file === undefined) return { value: at.document, diagnostics: [] };
  if (readManifest === undefined) {
    const hint = 'write manifest: {kind: <kind>, name: <name>}, an object that is handed in';
    return { diagnostics: [errorAt(at, 'no-such-path', 'no files are read here', { hint })] };
  }
  const source = readManifest(file, at.document.name);
  if (source.value !== undefined) return source;
  // A path that a file names is wrong in that file.
  const diagnostics = source.diagnostics.map((one) =>
    one.location === undefined ? { ...one, location: at.location } : one,
  );
  return { diagnostics };
}

/** The Kubernetes objects of a document: itself, or what its list holds. Applications are none. */
function objectsOf(document: WrittenDocument): readonly WrittenObject[] {
  const { root } = document;
  if (!(root instanceof Mapping) || dialectOf(root) !== undefined) return [];
  const items = root.get('items');
  const isList = textOf(root.get('kind'))?.endsWith('List') === true;
  if (!isList || !(items instanceof Sequence)) return [{ root, document, path: [] }];
  return items.items.flatMap((item, index) =>
    item instanceof Mapping ? [{ root: item, document, path: ['items', index] }] : [],
  );
}

function compileExisting(
  application: ResolvedApplication,
  existing: ExistingObjects,
  objects: readonly WrittenObject[],
  reference: ManifestReference,
): Result<CompiledExisting> {
  const applied = applyMonitoring(application, existing);
  if (applied.value === undefined) return { diagnostics: applied.diagnostics };
  const { manifests, additions } = applied.value;
  // Of a file of several workloads, what belongs to this one.
  const isOurs = reference.kind === undefined ? () => true : involved(existing);
  const ours = objects.filter(({ root }) => isOurs(root));
  const diagnostics: Diagnostic[] = [...applied.diagnostics, ...nameless(ours)];
  const all = [...namespaces(application, ours), ...additions];
  const documents = [...new Set(ours.map(({ document }) => document))].flatMap((document) => {
    const held = objects.filter((object) => object.document === document);
    const grown = growOne(document, held, all, application.name);
    diagnostics.push(...grown.diagnostics);
    return grown.value === undefined ? [] : [grown.value];
  });
  if (hasErrors(diagnostics)) return { diagnostics };
  const proof = () => prove(documents, manifests, existing);
  return { value: { manifests, existing: documents, prove: proof }, diagnostics };
}

function involved({ workload, services, ingress }: ExistingObjects): (root: Mapping) => boolean {
  const roots = new Set([
    workload.root,
    ...services.map(({ root }) => root),
    ...(ingress === undefined ? [] : [ingress.root]),
  ]);
  return (root) => roots.has(root);
}

function nameless(objects: readonly WrittenObject[]): Diagnostic[] {
  return objects.flatMap(({ root }) => {
    const missing = ['apiVersion', 'kind'].find((field) => textOf(root.get(field)) === undefined);
    const [first] = root.entries;
    const place = first === undefined ? root : first.key;
    if (missing !== undefined)
      return [errorAt(place, 'missing-field', `${missing} of the object is missing`)];
    return nameOf(root) === ''
      ? [errorAt(root.keyAt('kind'), 'missing-field', 'metadata.name of the object is missing')]
      : [];
  });
}

/** Everything that is emitted for an application lives in its namespace. */
function namespaces({ namespace }: ResolvedApplication, objects: readonly WrittenObject[]): ObjectAddition[] {
  if (namespace === undefined) return [];
  return objects
    .filter(({ root }) => takesNamespace(root))
    .map(({ root }) => ({ object: root, path: ['metadata'], entries: { namespace } }));
}

function growOne(
  document: WrittenDocument,
  objects: readonly WrittenObject[],
  additions: readonly ObjectAddition[],
  application: string,
): Result<ExistingDocument> {
  const below = objects.flatMap(({ root, path }) =>
    additions
      .filter(({ object }) => object === root)
      .map((addition) => ({ ...addition, path: [...path, ...addition.path] })),
  );
  const grown = growDocument(document.root, document, below);
  if (grown.value === undefined) return { diagnostics: grown.diagnostics };
  const { root, text } = grown.value;
  const made = objects.map(({ path }) => {
    const object = plainValue(root.at(...path));
    return { identity: named(object as Manifest), value: object };
  });
  const [first] = made;
  // A List has no name of its own.
  const isList = first === undefined || textOf(root.at('kind'))?.endsWith('List') === true;
  const list: Manifest = { apiVersion: 'v1', kind: 'List', metadata: { name: application } };
  const value: ExistingDocument = {
    location: { document: document.root.document, span: { start: document.start, end: document.end } },
    objects: made,
    identity: isList ? list : first.identity,
    text: documentText(text),
    ambiguous: ambiguousNumbers(document.root),
  };
  return { value, diagnostics: [] };
}

/** An object that the API server will name is told from others by what its name will begin with. */
function named(object: Manifest): Manifest {
  const { name, generateName } = object.metadata as {
    readonly name?: string;
    readonly generateName?: string;
  };
  return name === undefined
    ? { ...object, metadata: { ...object.metadata, name: String(generateName) } }
    : object;
}

function ambiguousNumbers(node: Node): Diagnostic[] {
  if (node instanceof Scalar) {
    if (!Number.isNaN(node.value)) return [];
    const message = `${node.text} is a number that the versions of YAML read differently, and JSON has no form for it`;
    return [
      errorAt(node, 'ambiguous-number', message, {
        hint: 'write it in decimal, or render without --format json',
      }),
    ];
  }
  const values = node instanceof Mapping ? node.entries.map(({ value }) => value) : node.items;
  return values.flatMap(ambiguousNumbers);
}

function prove(
  documents: readonly ExistingDocument[],
  manifests: readonly Manifest[],
  { workload, services }: ExistingObjects,
): void {
  const kinds = new Set(['Service', 'Ingress']);
  const isWorkload = ({ kind, metadata }: Manifest) =>
    kind === workload.kind.kind && metadata.name === workload.name;
  const objects = documents.flatMap((document) => document.objects.map(({ identity }) => identity));
  const leading = new Set(services.map(({ name }) => name));
  const others = objects.filter(
    ({ kind, metadata }) => kinds.has(kind) && (kind !== 'Service' || leading.has(metadata.name)),
  );
  proveSelection([...objects.filter(isWorkload), ...others.map(withTargetPorts), ...manifests]);
}

/** A Service's port leads to the same number where it says nothing else. */
function withTargetPorts(object: Manifest): Manifest {
  const spec = object.spec as { readonly ports?: readonly { readonly port: number }[] } | undefined;
  if (object.kind !== 'Service' || spec?.ports === undefined) return object;
  return {
    ...object,
    spec: { ...spec, ports: spec.ports.map((port) => ({ targetPort: port.port, ...port })) },
  };
}
