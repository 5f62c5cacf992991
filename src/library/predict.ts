import { append } from '../diagnostics/append.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { ignore } from '../diagnostics/ignore.ts';
import { withoutHiddenValues } from '../diagnostics/unsaid.ts';
import { emitYaml } from '../document/emit-yaml.ts';
import type { PlacedDocument } from '../document/placed-documents.ts';
import { readValues } from '../document/read-values.ts';
import { parseAnnotationKeys } from '../targets/annotations/annotation-keys.ts';
import { collectors } from '../targets/collectors/collectors.ts';
import { rulesOfAnnotations } from '../targets/ignored-by-annotation.ts';
import { judgePolicies } from '../targets/network-policies/judge-policies.ts';
import { type Prediction, predictWithObjects, type Setup } from '../targets/predict.ts';
import { readManifestText } from './manifest-text.ts';
import type { Text } from './text.ts';

/** Whose scrape jobs are asked about. By default: every monitor, and the annotation jobs of the chart. */
export interface PredictOptions {
  /** The Helm release of kube-prometheus-stack, which selects only monitors that are labelled with it. */
  readonly release?: string;
  /** Resources of kind Prometheus or PrometheusAgent; `none` for every monitor and annotation. Else those of the manifests. */
  readonly prometheus?: Text | object | 'none';
  /** Whether the jobs that read annotations are there; if absent, only if no resource or release is asked. */
  readonly annotations?: boolean;
  /** The namespace of objects that name none; `default` if none is given. */
  readonly namespace?: string;
  /** A prometheus.yml, whose jobs are taken instead of monitors and annotations. */
  readonly config?: Text | object;
  /** The annotations that are read: `grafana`, or keys as `scrape=example.com/scrape,port=example.com/port`. */
  readonly annotationKeys?: string;
  /** The pods of the Prometheus, to which NetworkPolicies have to be open; if absent, those of its resource. */
  readonly prometheusPods?: { readonly namespace: string; readonly labels: Readonly<Record<string, string>> };
}

/** What Prometheus would scrape, and what is in the way of the rest. */
export interface LibraryPrediction extends Prediction {
  /** How many diagnostics were left out, because an object says that they are known. */
  readonly ignored: number;
}

/**
 * The targets that Prometheus would scrape if the manifests were applied to an empty cluster, and for each monitor or
 * annotation that yields nothing, why.
 *
 * What an object says is known, by its annotation `appcfg.dev/ignore`, is left out and counted.
 *
 * Pure, as `compile` is. Objects are read as the text that `toYaml` makes of them, so a diagnostic points at a line of
 * that text.
 *
 * @param manifests Kubernetes objects, as texts or as values, ours or not
 */
export function predictTargets(
  manifests: Text | readonly (Text | object)[],
  options: PredictOptions = {},
): LibraryPrediction {
  const diagnostics: Diagnostic[] = [];
  const all = typeof manifests === 'object' && !('text' in manifests) ? manifests : [manifests];
  const texts = all.filter(isText);
  const objects = all.filter((one): one is object => !isText(one));
  const given = objects.length === 0 ? texts : [...texts, { name: 'manifests', text: toYaml(objects) }];
  const documents = given.flatMap((text, index) => read(text, `text ${index + 1}`, diagnostics));
  const setup = setupOf(options, diagnostics);
  if (setup === undefined)
    return { targets: [], workloads: [], diagnostics: diagnostics.map(withoutHiddenValues), ignored: 0 };
  const { objects: written, ...prediction } = predictWithObjects(documents, setup);
  const found = [...diagnostics, ...prediction.diagnostics];
  const left = ignore(found, rulesOfAnnotations(written));
  return { ...prediction, diagnostics: left.diagnostics.map(withoutHiddenValues), ignored: left.ignored };
}

/** Objects as one YAML stream, to the byte what `appcfg render` prints. */
export function toYaml(objects: readonly object[]): string {
  return objects.map(emitYaml).join('---\n');
}

/** Undefined if one of the texts cannot be read. */
function setupOf(
  { release, prometheus, config, namespace, annotations, prometheusPods, annotationKeys }: PredictOptions,
  diagnostics: Diagnostic[],
): Setup | undefined {
  const all = (given: Text | object | undefined, name: string): readonly PlacedDocument[] =>
    given === undefined
      ? []
      : read(isText(given) ? given : { name, text: toYaml([given]) }, name, diagnostics);
  const resources = prometheus === 'none' ? prometheus : all(prometheus, 'prometheus');
  const [jobs] = all(config, 'config');
  const isUnread =
    (prometheus !== undefined && resources.length === 0) || (config !== undefined && jobs === undefined);
  if (isUnread) return undefined;
  const annotationJobs = annotationKeys === undefined ? undefined : parseAnnotationKeys(annotationKeys);
  if (annotationKeys !== undefined && annotationJobs === undefined) {
    const message = `annotationKeys takes grafana or keys, and not ${JSON.stringify(annotationKeys)}`;
    diagnostics.push({ code: 'bad-option', severity: 'error', message });
    return undefined;
  }
  return {
    ...(release === undefined ? {} : { release }),
    ...(namespace === undefined ? {} : { namespace }),
    ...(prometheus === undefined ? {} : { prometheus: resources }),
    ...(annotations === undefined ? {} : { annotations }),
    ...(jobs === undefined ? {} : { config: jobs }),
    readYaml: readValues,
    collectors,
    ...(annotationJobs === undefined ? {} : { annotationJobs }),
    judgePolicies,
    ...(prometheusPods === undefined
      ? {}
      : {
          prometheusPods: {
            namespace: prometheusPods.namespace,
            labels: new Map(Object.entries(prometheusPods.labels)),
          },
        }),
  };
}

function read(text: Text, name: string, diagnostics: Diagnostic[]): readonly PlacedDocument[] {
  const found = readManifestText(text, name);
  append(diagnostics, found.diagnostics);
  return found.documents;
}

/** A source text has exactly a name and a text, and no Kubernetes object has a text. */
function isText(given: Text | object): given is Text {
  return typeof given === 'string' || 'text' in given;
}
