import type { Diagnostic, Location } from '../diagnostics/diagnostic.ts';
import type { Mapping } from '../document/node.ts';
import { pathAt } from '../document/path-at.ts';
import { annotationsOf, type ResourceList, textAt } from './resource-list.ts';

/** What a function has to report about one object, as kyaml's `framework.Result` has it. */
export interface FunctionResult {
  readonly message: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly resourceRef?: ResourceReference;
  readonly field?: { readonly path: string };
  readonly file?: { readonly path: string; readonly index?: number };
  readonly tags: Readonly<Record<string, string>>;
}

interface ResourceReference {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
}

/** Where something is, in the words of the one who wrote the object. */
interface PlaceInList {
  readonly resourceRef: ResourceReference;
  readonly file?: { readonly path: string; readonly index?: number };
  /** `spec.monitoring.timeout`; empty if it is the object itself. */
  readonly field: string;
}

/** @param lists the list, and what it was made into; the one that a location speaks of is found by its text */
export function resultOf(diagnostic: Diagnostic, lists: readonly ResourceList[]): FunctionResult {
  const { code, severity, message, hint, location } = diagnostic;
  const place = location === undefined ? undefined : placeInList(location, lists);
  const { resourceRef, file, field } = place === undefined ? {} : place;
  return {
    message,
    severity: severity === 'note' ? 'info' : severity,
    ...(resourceRef === undefined ? {} : { resourceRef }),
    ...(field === undefined || field === '' ? {} : { field: { path: field } }),
    ...(file === undefined ? {} : { file }),
    tags: hint === undefined ? { code } : { code, hint },
  };
}

/** The same for people, to whom lines of a list that a program wrote say little. */
export function withPlaceInList(diagnostic: Diagnostic, lists: readonly ResourceList[]): Diagnostic {
  const place = diagnostic.location === undefined ? undefined : placeInList(diagnostic.location, lists);
  if (place === undefined) return diagnostic;
  const { kind, name } = place.resourceRef;
  const object = `${kind} ${name}`.trim();
  const where = place.file === undefined ? object : `${object} (${place.file.path})`;
  const note = place.field === '' ? `in ${where}` : `in ${where}: ${place.field}`;
  return { ...diagnostic, notes: [...(diagnostic.notes === undefined ? [] : diagnostic.notes), note] };
}

function placeInList({ document, span }: Location, lists: readonly ResourceList[]): PlaceInList | undefined {
  const list = lists.find(({ root, kcl }) => root.document === document || kcl === document);
  if (list === undefined) return undefined;
  const { functionConfig, items, kcl } = list;
  const isKcl = kcl === document;
  const objects = functionConfig === undefined ? items : [functionConfig, ...items];
  const object = isKcl
    ? functionConfig
    : objects.find(({ start, end }) => start <= span.start && span.start < end);
  if (object === undefined) return undefined;
  const namespace = textAt(object, 'metadata', 'namespace');
  const reference = {
    apiVersion: textAt(object, 'apiVersion'),
    kind: textAt(object, 'kind'),
    name: textAt(object, 'metadata', 'name'),
  };
  const file = fileOf(object);
  return {
    resourceRef: namespace === '' ? reference : { ...reference, namespace },
    ...(file === undefined ? {} : { file }),
    field: isKcl ? 'spec.source' : fieldPath(pathAt(object, span.start)),
  };
}

/** Orchestrators note the file that an object was read from, and which of its documents it was. */
function fileOf(object: Mapping): PlaceInList['file'] {
  const annotations = annotationsOf(object);
  if (annotations === undefined) return undefined;
  const noted = (name: string) =>
    ['config.kubernetes.io/', 'internal.config.kubernetes.io/']
      .map((prefix) => textAt(annotations, prefix + name))
      .find((text) => text !== '');
  const [path, index] = [noted('path'), noted('index')];
  if (path === undefined) return undefined;
  return index === undefined || !/^\d+$/.test(index) ? { path } : { path, index: Number(index) };
}

function fieldPath(path: readonly (string | number)[]): string {
  return path
    .map((step) => {
      if (typeof step === 'number') return `[${step}]`;
      return /^[\w-]+$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
    })
    .join('')
    .replace(/^\./, '');
}
