import { append } from '../../diagnostics/append.ts';
import type { Diagnostic, SourceText } from '../../diagnostics/diagnostic.ts';
import { ignore } from '../../diagnostics/ignore.ts';
import { kubernetesValue } from '../../document/kubernetes-value.ts';
import {
  type ManifestSource,
  type PlacedDocument,
  readManifestSource,
} from '../../document/placed-documents.ts';
import { readValues } from '../../document/read-values.ts';
import { filesBeside, kustomizationsAbove } from '../../files/beside.ts';
import { chartOf } from '../../files/chart.ts';
import { collectors } from '../../targets/collectors/collectors.ts';
import { customDefinition } from '../../targets/custom-definition.ts';
import { rulesOfAnnotations } from '../../targets/ignored-by-annotation.ts';
import { nameOf, readObjects } from '../../targets/kubernetes-object.ts';
import { judgePolicies } from '../../targets/network-policies/judge-policies.ts';
import { type DetailedPrediction, predictInDetail } from '../../targets/predict.ts';
import type { Around } from '../surroundings.ts';

/** More than these are read by `appcfg targets`, and not while somebody types. */
const mostFiles = 200;
const mostCharacters = 4_000_000;

/**
 * What only all manifests of a cluster could show. An editor sees those of one folder, so these would be said of most
 * files that are right.
 */
const NEEDS_ALL: ReadonlySet<string> = new Set([
  'not-in-input',
  'missing-secret',
  'not-selected',
  'not-built',
  'asked-prometheus',
  'other-collector',
  'annotations-unread',
  'not-followed',
  'unused-ignore',
]);

/** What `appcfg targets` finds in a text, with the manifests of its folder. */
export function checkManifests(source: SourceText, around: Around): readonly Diagnostic[] {
  if (chartOf(source.name) !== undefined) return [];
  const { diagnostics } = readOnce(source);
  const prediction = predictFolder(source, around);
  const found = prediction.diagnostics.filter((one) => !needsAll(one));
  return [...diagnostics, ...ignore(found, rulesOfAnnotations(prediction.objects)).diagnostics];
}

/** What Prometheus would scrape of a text and the manifests of its folder. */
export function predictFolder(source: SourceText, around: Around): DetailedPrediction {
  const { release } = around.settings;
  return predictInDetail(documentsOf(source, around), {
    readYaml: readValues,
    collectors,
    judgePolicies,
    ...(release === undefined ? {} : { release }),
  });
}

/** A selector that matches nothing is told where something in the folder shows what was meant. */
function needsAll({ code, related = [] }: Diagnostic): boolean {
  return NEEDS_ALL.has(code) || (code === 'selects-nothing' && related.length === 0);
}

function documentsOf(source: SourceText, around: Around): readonly PlacedDocument[] {
  const own = identitiesOf(source);
  const documents: PlacedDocument[] = [];
  for (const text of textsBeside(source, around)) {
    // Two files with the same object are for two places, and not applied together.
    const isAnother = text !== source && [...identitiesOf(text)].some((one) => own.has(one));
    if (!isAnother) append(documents, readOnce(text).documents);
  }
  return documents;
}

function textsBeside(source: SourceText, { read }: Around): readonly SourceText[] {
  const files = [...kustomizationsAbove(source.name), ...filesBeside(source.name)];
  if (files.length > mostFiles) return [source];
  // A file that has just been begun may not be on the disk.
  const texts: SourceText[] = files.includes(source.name) ? [] : [source];
  let characters = 0;
  for (const file of files) {
    const text = file === source.name ? source : read(file, file).value;
    if (text === undefined) continue;
    characters += text.text.length;
    texts.push(text);
  }
  return characters > mostCharacters ? [source] : texts;
}

const identities = new WeakMap<SourceText, ReadonlySet<string>>();

function identitiesOf(source: SourceText): ReadonlySet<string> {
  const found =
    identities.get(source) ??
    new Set(readObjects(readOnce(source).documents).map((one) => `${one.apiVersion} ${nameOf(one)}`));
  identities.set(source, found);
  return found;
}

const known = new WeakMap<SourceText, ManifestSource>();

/** Of a folder, the one file that somebody edits changes. */
function readOnce(source: SourceText): ManifestSource {
  const read = known.get(source) ?? readManifestSource(source, kubernetesValue, customDefinition);
  known.set(source, read);
  return read;
}
