import { append } from '../../diagnostics/append.ts';
import { type Diagnostic, hasErrors, type Result } from '../../diagnostics/diagnostic.ts';
import { kubernetesValue } from '../../document/kubernetes-value.ts';
import type { Node } from '../../document/node.ts';
import {
  type ManifestSource,
  type PlacedDocument,
  readManifestSource,
} from '../../document/placed-documents.ts';
import { plainValue } from '../../document/plain.ts';
import { findInputFiles } from '../../files/folder.ts';
import { readObjects } from '../../targets/kubernetes-object.ts';
import type { Setup } from '../../targets/predict.ts';
import type { TargetsArguments } from '../arguments/table/targets.ts';
import { readSource } from './compile-context.ts';

export interface ManifestInputs {
  readonly documents: readonly PlacedDocument[];
  readonly setup: Setup;
}

/** Everything that the command line names: manifests, and whose scrape jobs are asked about. */
export function readManifests(
  args: Pick<TargetsArguments, 'paths' | 'release' | 'prometheus' | 'config' | 'namespace'>,
): Result<ManifestInputs> {
  const { paths, release, prometheus, config: configFile, namespace } = args;
  const prometheusFile = prometheus === 'none' ? undefined : prometheus;
  const files = findInputFiles(paths);
  const diagnostics: Diagnostic[] = [...files.diagnostics];
  const documents: PlacedDocument[] = [];
  for (const file of files.files) {
    const read = readFileDocuments(file.path, kubernetesValue);
    append(diagnostics, read.diagnostics);
    append(documents, read.documents);
  }
  const isEmpty = readObjects(documents).length === 0;
  if (isEmpty && !hasErrors(diagnostics)) diagnostics.push(nothingThere(paths, documents));
  const resource =
    prometheusFile === undefined
      ? undefined
      : readOne(prometheusFile, isPrometheus, kubernetesValue, diagnostics);
  const config =
    configFile === undefined ? undefined : readOne(configFile, isConfiguration, plainValue, diagnostics);
  const isIncomplete =
    isEmpty ||
    (prometheusFile !== undefined && resource === undefined) ||
    (configFile !== undefined && config === undefined);
  if (isIncomplete) return { diagnostics };
  const setup: Setup = {
    ...(release === undefined ? {} : { release }),
    ...(resource === undefined ? {} : { prometheus: resource }),
    ...(prometheus === 'none' ? { prometheus } : {}),
    ...(namespace === undefined ? {} : { namespace }),
    ...(config === undefined ? {} : { config }),
  };
  return { value: { documents, setup }, diagnostics };
}

function readFileDocuments(path: string, asValue: (node: Node) => unknown): ManifestSource {
  const source = readSource(path);
  if (source.value === undefined) return { documents: [], diagnostics: source.diagnostics };
  const { documents, diagnostics } = readManifestSource(source.value, asValue);
  return { documents, diagnostics: [...source.diagnostics, ...diagnostics] };
}

function readOne(
  path: string,
  isWanted: (value: unknown) => boolean,
  asValue: (node: Node) => unknown,
  diagnostics: Diagnostic[],
): PlacedDocument | undefined {
  const read = readFileDocuments(path, asValue);
  append(diagnostics, read.diagnostics);
  const found = read.documents.find(({ value }) => isWanted(value));
  if (found === undefined && !hasErrors(read.diagnostics)) {
    const message = `${path} has neither a Prometheus resource nor a Prometheus configuration`;
    diagnostics.push({ code: 'bad-scrape-config', severity: 'error', message });
  }
  return found;
}

function isPrometheus(value: unknown): boolean {
  const kind = kindOf(value);
  return kind === 'Prometheus' || kind === 'PrometheusAgent';
}

function isConfiguration(value: unknown): boolean {
  return typeof value === 'object' && value !== null && kindOf(value) === undefined;
}

function kindOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
}

function isApplication(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'workload' in value;
}

function nothingThere(paths: readonly string[], documents: readonly PlacedDocument[]): Diagnostic {
  const isRendered = !documents.some(({ value }) => isApplication(value));
  return {
    code: 'no-manifests',
    severity: 'error',
    message: `no Kubernetes object in ${paths.join(', ')}`,
    hint: isRendered
      ? 'name a file, or a folder with *.yaml, *.yml or *.json in it'
      : `render it first: appcfg render ${paths.join(' ')} | appcfg targets -`,
  };
}
