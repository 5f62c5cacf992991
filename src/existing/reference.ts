import { withEntries } from '../application/dialects/type-marks.ts';
import { type Diagnostic, errorAt, type Result } from '../diagnostics/diagnostic.ts';
import { type Entry, Mapping, type Node, Scalar } from '../document/node.ts';
import { textOf, WORKLOAD_KINDS, workloadKindOf } from './kinds.ts';

/** Which manifest an application names: the one workload of a file, or one by kind and name. */
export interface ManifestReference {
  /** Relative to the file that it is written in; absent if the object is beside the application. */
  readonly file?: string;
  readonly kind?: string;
  readonly name?: string;
  readonly at: Node;
}

/** The value of `manifest`, which its schema has accepted. */
export function readReference(at: Node): ManifestReference {
  if (!(at instanceof Mapping)) return { file: String(textOf(at)), at };
  const fields = ['file', 'kind', 'name'] as const;
  const written = fields.map((field) => [field, textOf(at.get(field))] as const);
  return { ...Object.fromEntries(written.filter(([, text]) => text !== undefined)), at };
}

/** A workload that others wrote has all the fields of a workload, and its Ingress is beside it. */
export function fieldsThatTheManifestHas(application: Mapping): Diagnostic[] {
  const workload = application.get('workload');
  const fields = workload instanceof Mapping ? workload.entries : [];
  const others = fields.filter(({ key }) => key.text !== 'manifest');
  const ingress = application.entry('ingress');
  return [
    ...others.map(({ key }) => beside(key, whereElse(key.text))),
    ...(ingress === undefined
      ? []
      : [beside(ingress.key, 'write the Ingress into the file of the manifest')]),
  ];
}

/** The fields of a workload that are objects of their own, and what to call those. */
const OBJECTS = new Map([
  ['autoscaling', 'a HorizontalPodAutoscaler'],
  ['configMaps', 'the ConfigMaps'],
  ['opsRule', 'a PodDisruptionBudget'],
  ['ports', 'a Service'],
  ['secrets', 'the Secrets'],
]);

function whereElse(field: string): string {
  const object = OBJECTS.get(field);
  return object === undefined ? 'write it in the manifest' : `write ${object} into the file of the manifest`;
}

function beside(key: Scalar, hint: string): Diagnostic {
  const message = `${key.text} is written next to manifest, which is taken as it is`;
  return errorAt(key, 'field-beside-manifest', message, { hint: `${hint}, or remove ${key.text}` });
}

/** The application as its schema sees it: with an empty workload, in the place of the manifest. */
export function withStandIn(application: Mapping, namespace: Scalar | undefined): Mapping {
  const { document } = application;
  const mapping = (at: Node, entries: readonly Entry[]) => new Mapping(document, at.start, at.end, entries);
  const text = (at: Node, value: string) => new Scalar(document, at.start, at.end, value, value, true);
  const entries = application.entries.map((entry) => {
    const at = entry.value;
    if (entry.key.text !== 'workload') return entry;
    const container = mapping(at, [{ key: text(at, 'image'), value: text(at, 'image') }]);
    const containers = mapping(at, [{ key: text(at, 'main'), value: container }]);
    return { key: entry.key, value: mapping(at, [{ key: text(at, 'containers'), value: containers }]) };
  });
  const own: readonly Entry[] =
    namespace === undefined || application.has('namespace')
      ? []
      : [{ key: text(namespace, 'namespace'), value: namespace }];
  return withEntries(application, [...entries, ...own], application.blank);
}

/**
 * The workload that is meant.
 *
 * Errors: `no-workload`; `several-workloads` if a file has more than one and none is named.
 */
export function chooseWorkload(objects: readonly Mapping[], reference: ManifestReference): Result<Mapping> {
  const { kind, name, file, at } = reference;
  const where = file === undefined ? 'beside the application' : `in ${file}`;
  const workloads = objects.filter((object) => workloadKindOf(object) !== undefined);
  const meant = workloads.filter(
    (object) =>
      (kind === undefined || textOf(object.get('kind')) === kind) &&
      (name === undefined || nameOf(object) === name),
  );
  const [first, second] = meant;
  if (first !== undefined && second === undefined) return { value: first, diagnostics: [] };
  if (first !== undefined) {
    const message = `${meant.length} workloads are ${where}: ${listed(meant)}`;
    const [firstKind, firstName] = [textOf(first.get('kind')), nameOf(first)];
    const hint = `write manifest: {file: ${file}, kind: ${firstKind}, name: ${firstName}}`;
    return { diagnostics: [errorAt(at, 'several-workloads', message, kind === undefined ? { hint } : {})] };
  }
  const found = workloads.length > 0 ? workloads : objects;
  const message = kind === undefined ? `no workload is ${where}` : `no ${kind} ${name} is ${where}`;
  const notes = [
    found.length === 0 ? 'there is nothing else' : `there is ${listed(found)}`,
    ...(workloads.length > 0
      ? []
      : [`a workload is of kind ${WORKLOAD_KINDS.map((known) => known.kind).join(', ')}`]),
  ];
  return { diagnostics: [errorAt(at, 'no-workload', message, { notes })] };
}

/** More would bury the message. */
const mostListed = 20;

function listed(objects: readonly Mapping[]): string {
  const titles = objects.slice(0, mostListed).map(titleOf).join(', ');
  return objects.length > mostListed ? `${titles} and ${objects.length - mostListed} more` : titles;
}

function titleOf(object: Mapping): string {
  const kind = textOf(object.get('kind'));
  return `${kind === undefined ? 'an object without a kind' : kind} ${nameOf(object)}`.trim();
}

/** The name, or the beginning that the API server makes one of; empty if there is neither. */
export function nameOf(object: Mapping): string {
  for (const field of ['name', 'generateName']) {
    const name = object.has('metadata', field) ? textOf(object.at('metadata', field)) : undefined;
    if (name !== undefined) return name;
  }
  return '';
}
