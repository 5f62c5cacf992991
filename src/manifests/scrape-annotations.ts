import type {
  AnnotationKeys,
  ResolvedApplication,
  ResolvedScraping,
  TextMap,
} from '../application/model/application.ts';
import { areGrafanas, GRAFANA_ANNOTATIONS } from '../application/model/grafana-annotations.ts';
import type { DeclaredPort } from './declared-ports.ts';

/** The annotation that the jobs of the Prometheus chart look for; the value must be exactly `true`. */
export const SCRAPE = 'prometheus.io/scrape';
/** The chart's job for slow endpoints looks for this one. */
export const SCRAPE_SLOW = 'prometheus.io/scrape-slow';
/** What the ingress job of Prometheus' own example configuration looks for. */
export const PROBE = 'prometheus.io/probe';
/** With `"false"`, Istio's agent leaves the pod's annotations and its answers alone. */
const MERGE_METRICS = 'prometheus.istio.io/merge-metrics';

/**
 * What the scrape jobs read from a pod, a Service or an Ingress, under the keys of the cluster. The chart's scheme is
 * under the community's key and under the design document's, which Prometheus makes one meta label of, so both say the same.
 *
 * @param port a container port's number: a name would be ignored silently
 */
export function scrapeAnnotations(
  { scheme, path, params, interval, timeout }: ResolvedScraping,
  keys: AnnotationKeys,
  port: number,
): TextMap {
  const under = (names: readonly string[], value: string) =>
    names.map((name): [string, string] => [name, value]);
  const isOfGrafana = areGrafanas(keys);
  const param = isOfGrafana ? GRAFANA_ANNOTATIONS.param : 'prometheus.io/param_';
  return [
    ...under(keys.scrape, 'true'),
    ...under(keys.scheme, scheme.value),
    ...under(keys.path, path.value),
    ...under(keys.port, String(port)),
    ...params.map(([name, values]): [string, string] => [`${param}${name}`, values[0] as string]),
    ...(isOfGrafana
      ? [
          ...under([GRAFANA_ANNOTATIONS.interval], interval.value.text),
          ...under([GRAFANA_ANNOTATIONS.timeout], timeout.value.text),
        ]
      : []),
  ];
}

/** A pod's annotations, which Istio's agent would take for its own if it merges metrics. */
export function podAnnotations(
  block: ResolvedScraping,
  keys: AnnotationKeys,
  { port, container }: DeclaredPort,
): TextMap {
  const annotations = scrapeAnnotations(block, keys, port);
  if (block.istio?.metricsMerging === false) return [...annotations, [MERGE_METRICS, 'false']];
  // Grafana's collector would ask the port once for each container.
  return areGrafanas(keys) ? [...annotations, [GRAFANA_ANNOTATIONS.container, container]] : annotations;
}

/** The Ingress's annotations: nothing is resolved for it, and a name could not be. */
export function ingressAnnotations(block: ResolvedScraping, keys: AnnotationKeys): TextMap {
  return [...scrapeAnnotations(block, keys, Number(block.port.value)), [PROBE, 'true']];
}

/** The annotations with which something is scraped at all: the cluster's, and those that the chart reads. */
export function scrapeKeys({ annotationKeys }: ResolvedApplication): readonly string[] {
  return [...annotationKeys.scrape, SCRAPE, SCRAPE_SLOW];
}
