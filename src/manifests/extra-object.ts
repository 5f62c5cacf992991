import type { ResolvedApplication, TextMap } from '../application/model/application.ts';
import { append } from '../diagnostics/append.ts';
import {
  type Diagnostic,
  errorAt,
  hasErrors,
  type Place,
  type Result,
  seeAlso,
} from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/did-you-mean.ts';
import { kubernetesFields } from '../generated/kubernetes-fields.ts';
import { groupOf, isOfTheCluster, podTemplatePath, scopeOf } from '../kubernetes/kinds.ts';
import type { Manifest } from './manifest.ts';
import { metadataOf, podSelector } from './metadata.ts';
import { scrapeKeys } from './scrape-annotations.ts';

type Fields = Readonly<Record<string, unknown>>;

const API_VERSION = /^(?:[a-z0-9](?:[-a-z0-9.]*[a-z0-9])?\/)?[a-z][a-z0-9]*$/;
const KIND = /^[A-Za-z][A-Za-z0-9]*$/;
// A name is a segment of a path of the API (k8s.io/apimachinery, IsValidPathSegmentName).
const NAME = /^(?!\.{1,2}$)[^/%\s]{1,253}$/;

/**
 * A Kubernetes object that a template rendered, with what every object of the application carries: its namespace,
 * labels and annotations. The template's own keys keep their order behind apiVersion, kind and metadata.
 */
export function extraObject(value: unknown, at: Place, application: ResolvedApplication): Result<Manifest> {
  const diagnostics = [...shapeMistakes(value, at), ...bentNumbers(value, at, [])];
  if (diagnostics.length > 0) return { diagnostics };
  const { apiVersion, kind, metadata, ...others } = value as Fields & Manifest;
  const { name, namespace, labels, annotations, ...marks } = metadata as Fields & Manifest['metadata'];
  append(diagnostics, namespaceMistakes({ apiVersion, kind }, namespace, at, application));
  append(diagnostics, reservedLabels(labels, at.at('metadata'), application));
  append(diagnostics, secondScrape(annotations, at.at('metadata'), application));
  append(diagnostics, foreignPods({ apiVersion, kind, ...others }, at, application));
  if (hasErrors(diagnostics)) return { diagnostics };
  const own = metadataOf(application, name, {
    labels: [textMapOf(labels)],
    annotations: [textMapOf(annotations)],
  });
  const { namespace: _, ...unplaced } = own;
  // A template that writes an empty namespace wants none: its kind is one of the whole cluster.
  const isPlaced =
    hasText(namespace) || (!isOfTheCluster(apiVersion, kind) && !at.has('metadata', 'namespace'));
  const written = { ...(isPlaced ? own : unplaced), ...marks };
  return { value: { apiVersion, kind, metadata: written, ...others } as Manifest, diagnostics };
}

function hasText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function textMapOf(map: Readonly<Record<string, string>> | null | undefined): TextMap {
  return map === undefined || map === null ? [] : Object.entries(map);
}

function isMapping(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shapeMistakes(value: unknown, at: Place): Diagnostic[] {
  const refuse = (place: Place, message: string, hint?: string) => [
    errorAt(place, 'not-an-object', message, hint === undefined ? {} : { hint }),
  ];
  if (!isMapping(value)) return refuse(at, 'this is not a Kubernetes object: it is not a mapping');
  const { apiVersion, kind, metadata } = value;
  if (kind === 'List' || (typeof kind === 'string' && Array.isArray(value.items))) {
    return refuse(
      at.at('kind'),
      'a list of objects is not one object',
      'write each object behind a line ---',
    );
  }
  for (const [field, found, pattern] of [
    ['apiVersion', apiVersion, API_VERSION],
    ['kind', kind, KIND],
  ] as const) {
    if (found === undefined || found === null)
      return refuse(at, `this is not a Kubernetes object: it has no ${field}`);
    if (typeof found !== 'string' || !pattern.test(found))
      return refuse(at.at(field), `this is not a valid ${field}`);
  }
  if (!isMapping(metadata))
    return refuse(at.keyAt('metadata'), `this ${kind} has no metadata`, 'write metadata: {name: …}');
  const { name, labels, annotations } = metadata;
  const place = at.at('metadata');
  if (name === undefined || name === null) return refuse(place, `this ${kind} has no metadata.name`);
  if (typeof name !== 'string') return refuse(place.at('name'), 'metadata.name must be text', 'quote it');
  if (!NAME.test(name))
    return refuse(place.at('name'), `${JSON.stringify(name)} is not a valid name of a Kubernetes object`);
  return [
    ...textMapMistakes('labels', labels, place),
    ...textMapMistakes('annotations', annotations, place),
    ...unknownMetadata(metadata, place),
  ];
}

/** What kubectl and the API server refuse in the metadata of any kind (meta/v1, ObjectMeta). */
function unknownMetadata(metadata: Fields, place: Place): Diagnostic[] {
  const known = Object.keys(kubernetesFields.ObjectMeta ?? {});
  return Object.keys(metadata)
    .filter((field) => !known.includes(field))
    .map((field) => {
      const guess = nearest(field, known);
      const meant = guess === undefined ? '' : `; did you mean "${guess}"?`;
      const hint = guess === undefined ? 'labels and annotations take keys of your own' : undefined;
      return errorAt(
        place.keyAt(field),
        'unknown-field',
        `unknown field "${field}" in metadata${meant}`,
        hint === undefined ? {} : { hint },
      );
    });
}

function textMapMistakes(field: string, map: unknown, metadata: Place): Diagnostic[] {
  if (map === undefined || map === null) return [];
  if (!isMapping(map)) {
    return [errorAt(metadata.at(field), 'wrong-type', `metadata.${field} must be a mapping`)];
  }
  return Object.entries(map)
    .filter(([, value]) => typeof value !== 'string')
    .map(([key]) => {
      const message = `metadata.${field}.${key} must be text`;
      return errorAt(metadata.at(field, key), 'wrong-type', message, {
        hint: 'quote it, as {{quote …}} does',
      });
    });
}

/** A number that the versions of YAML read differently has no value. */
function bentNumbers(value: unknown, at: Place, path: readonly (string | number)[]): Diagnostic[] {
  if (Number.isNaN(value)) {
    const message = 'this number is read differently by the versions of YAML';
    return [
      errorAt(at.at(...path), 'ambiguous-number', message, { hint: 'quote it if it is meant as text' }),
    ];
  }
  if (typeof value !== 'object' || value === null) return [];
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((item, index) => [index, item])
    : Object.entries(value);
  return entries.flatMap(([key, held]) => bentNumbers(held, at, [...path, key]));
}

/** The namespace of everything is the application's: one command applies all of it, or none. */
function namespaceMistakes(
  { apiVersion, kind }: Pick<Manifest, 'apiVersion' | 'kind'>,
  written: unknown,
  at: Place,
  { namespace, at: application }: ResolvedApplication,
): Diagnostic[] {
  if (written === undefined || written === null || written === '') return [];
  const place = at.at('metadata', 'namespace');
  if (typeof written !== 'string') return [errorAt(place, 'wrong-type', 'metadata.namespace must be text')];
  if (scopeOf(apiVersion, kind) === 'cluster') {
    const message = `a ${kind} lives in no namespace`;
    return [errorAt(place, 'other-namespace', message, { hint: 'remove metadata.namespace' })];
  }
  if (written === namespace) return [];
  const theirs = namespace === undefined ? 'has none' : `is in ${namespace}`;
  return [
    errorAt(place, 'other-namespace', `the namespace is ${written} here, and the application ${theirs}`, {
      related: [seeAlso('the application is here', application.at('name'))],
      hint: "remove metadata.namespace: the application's is written by itself",
    }),
  ];
}

function reservedLabels(
  labels: Readonly<Record<string, string>> | null | undefined,
  metadata: Place,
  { name }: ResolvedApplication,
): Diagnostic[] {
  return textMapOf(labels)
    .filter(([key, value]) => (key === 'app' && value !== name) || key.startsWith('appcfg.dev/'))
    .map(([key]) =>
      errorAt(
        metadata.at('labels', key),
        'reserved-label',
        `the label ${key} is appcfg's own: selectors are made of it`,
        { hint: key === 'app' ? `remove it: every object carries app: ${name}` : 'remove it' },
      ),
    );
}

function secondScrape(
  annotations: Readonly<Record<string, string>> | null | undefined,
  metadata: Place,
  application: ResolvedApplication,
): Diagnostic[] {
  const [first] = application.monitoring;
  if (first === undefined) return [];
  const keys = scrapeKeys(application);
  return textMapOf(annotations)
    .filter(([key, value]) => value === 'true' && keys.includes(key))
    .map(([key]) =>
      errorAt(
        metadata.at('annotations', key),
        'scraped-twice',
        `${key} would have Prometheus scrape the application twice`,
        {
          related: [seeAlso('the monitoring block scrapes it already', first.at)],
          hint: 'remove the annotation',
        },
      ),
    );
}

/** Pods with the application's selector labels would be taken for its own by its workload, Services and monitors. */
function foreignPods(
  object: Pick<Manifest, 'apiVersion' | 'kind'>,
  at: Place,
  application: ResolvedApplication,
): Diagnostic[] {
  const selector = Object.entries(podSelector(application));
  const told = (place: Place) => {
    const labels = selector.map(([key, value]) => `${key}: ${value}`).join(', ');
    const message = `pods labelled ${labels} would be taken for the application's own`;
    return [errorAt(place, 'reserved-label', message, { hint: 'give them another label' })];
  };
  const { apiVersion, kind } = object;
  const template = podTemplatePath(groupOf(apiVersion), kind);
  if (template.length === 0) return told(at.at('kind'));
  const path = [...template, 'metadata', 'labels'];
  let labels: unknown = object;
  for (const step of path) labels = isMapping(labels) ? labels[step] : undefined;
  if (!isMapping(labels)) return [];
  const found: Fields = labels;
  const [first] = selector;
  if (first === undefined || selector.some(([key, wanted]) => found[key] !== wanted)) return [];
  return told(at.at(...path, first[0]));
}
