import type { ResolvedApplication } from '../application/model/application.ts';
import {
  type Diagnostic,
  errorAt,
  hasErrors,
  type Result,
  type SourceText,
} from '../diagnostics/diagnostic.ts';
import type { Mapping, Node } from '../document/node.ts';
import { writtenDocuments } from '../document/written-documents.ts';
import type { Manifest } from '../manifests/manifest.ts';
import { explainManifest } from '../schema/manifest-shape.ts';
import { applyMonitoring } from './apply-monitoring.ts';
import { editedDocuments, objectsOf, type WrittenObject } from './documents.ts';
import { textOf, workloadKindOf } from './kinds.ts';
import type { NamedDocuments } from './merge-documents.ts';
import { proveExisting } from './prove.ts';
import { readFromCluster } from './read-from-cluster.ts';
import {
  chooseWorkload,
  fieldsThatTheManifestHas,
  type ManifestReference,
  readReference,
  withStandIn,
} from './reference.ts';
import { type ExistingObjects, resolveExisting } from './resolve-existing.ts';
import { type ExistingWorkload, readWorkload } from './workload.ts';

export { renderDocuments } from './merge-documents.ts';

/** The text of a file that an application names, by its path and by the name of the text that names it. */
export type ReadManifest = (path: string, writtenIn: string) => Result<SourceText>;

/** An application whose workload is in a manifest, on its way through the stages of an own one. */
export interface ExistingApplication {
  /** What its schema judges. */
  readonly node: Mapping;
  /** Absent if there is an error. */
  readonly resolve?: (resolved: ResolvedApplication) => Result<CompilableApplication>;
  readonly diagnostics: readonly Diagnostic[];
}

export interface CompilableApplication {
  readonly application: ResolvedApplication;
  readonly compile: () => Result<CompiledExisting>;
}

export interface CompiledExisting {
  /** What is emitted beside the documents. */
  readonly manifests: readonly Manifest[];
  readonly existing: Pick<NamedDocuments, 'documents' | 'workload'>;
  /** Throws if a monitor does not select what it is meant for in what was read back from the edited text. */
  readonly prove: () => void;
}

/**
 * Finds and reads the manifest that an application names.
 *
 * Errors: what cannot be read, at the place where it is named; mistakes in the manifest at its own lines.
 */
export async function readExisting(
  application: Mapping,
  readManifest: ReadManifest | undefined,
): Promise<ExistingApplication> {
  const written = application.at('workload', 'manifest');
  const mistakes = [...fieldsThatTheManifestHas(application), ...(await explainManifest(written))];
  const found = mistakes.length > 0 ? { diagnostics: mistakes } : find(application, written, readManifest);
  const { value, diagnostics } = found;
  if (value === undefined) return { node: withStandIn(application, undefined), diagnostics };
  const { workload, objects } = value;
  const roots = objects.map(({ root }) => root);
  const resolve = (resolved: ResolvedApplication): Result<CompilableApplication> => {
    const resolvedExisting = resolveExisting(resolved, workload, roots);
    if (resolvedExisting.value === undefined) return { diagnostics: resolvedExisting.diagnostics };
    const { application: ready, existing } = resolvedExisting.value;
    const compile = () => compileExisting(ready, existing, objects);
    return { value: { application: ready, compile }, diagnostics: resolvedExisting.diagnostics };
  };
  return { node: withStandIn(application, workload.namespace), resolve, diagnostics };
}

interface Found {
  readonly workload: ExistingWorkload;
  /** Everything that is in its file. */
  readonly objects: readonly WrittenObject[];
}

function find(application: Mapping, written: Node, readManifest: ReadManifest | undefined): Result<Found> {
  const reference = readReference(written);
  const source = sourceOf(reference, readManifest);
  if (source.value === undefined) return { diagnostics: source.diagnostics };
  const { objects, diagnostics } = heldBy(source.value);
  if (hasErrors(diagnostics)) return { diagnostics };
  const chosen = chooseWorkload(
    objects.map(({ root }) => root),
    reference,
  );
  const kind = chosen.value === undefined ? undefined : workloadKindOf(chosen.value);
  if (chosen.value === undefined || kind === undefined) return { diagnostics: chosen.diagnostics };
  const name = application.has('name') ? textOf(application.at('name')) : undefined;
  const workload = readWorkload(chosen.value, kind, name === undefined ? '' : name);
  if (workload.value === undefined) return { diagnostics: workload.diagnostics };
  return { value: { workload: workload.value, objects }, diagnostics };
}

interface Held {
  readonly objects: readonly WrittenObject[];
  readonly diagnostics: readonly Diagnostic[];
}

const read = new WeakMap<SourceText, Held>();

/** What is in a text: it is parsed once, however many applications name it. */
function heldBy(source: SourceText): Held {
  const known = read.get(source);
  if (known !== undefined) return known;
  const { documents, diagnostics } = writtenDocuments(source);
  const objects = documents.flatMap(objectsOf);
  const held = {
    objects,
    diagnostics: [...diagnostics, ...readFromCluster(objects.map(({ root }) => root))],
  };
  read.set(source, held);
  return held;
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

function compileExisting(
  application: ResolvedApplication,
  existing: ExistingObjects,
  objects: readonly WrittenObject[],
): Result<CompiledExisting> {
  const applied = applyMonitoring(application, existing);
  if (applied.value === undefined) return { diagnostics: applied.diagnostics };
  const { manifests, additions } = applied.value;
  const inserted = editedDocuments(objects, additions, application);
  const diagnostics: Diagnostic[] = [...applied.diagnostics, ...inserted.diagnostics];
  if (inserted.value === undefined) return { diagnostics };
  const made = inserted.value.flatMap(({ objects: held }) => held.map(({ identity }) => identity));
  const prove = () => proveExisting(made, manifests, existing);
  const named = { documents: inserted.value, workload: existing.workload.root.location };
  return { value: { manifests, existing: named, prove }, diagnostics };
}
