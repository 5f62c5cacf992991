import type { ResolvedScraping, TextMap } from '../application/application.ts';

/** The annotation that the jobs of the Prometheus chart look for; the value must be exactly `true`. */
export const SCRAPE = 'prometheus.io/scrape';
/** The chart's job for slow endpoints looks for this one. */
export const SCRAPE_SLOW = 'prometheus.io/scrape-slow';
/** What the ingress job of Prometheus' own example configuration looks for. */
export const PROBE = 'prometheus.io/probe';

/**
 * What the scrape jobs read from a pod, a Service or an Ingress. The scheme stands under the community's key and under
 * the design document's, which Prometheus makes one meta label of, so both say the same.
 *
 * @param port a container port's number: a name would be ignored silently
 */
export function scrapeAnnotations({ scheme, path, params }: ResolvedScraping, port: number): TextMap {
  return [
    [SCRAPE, 'true'],
    ['prometheus.io/scheme', scheme.value],
    ['prometheus.io.scheme', scheme.value],
    ['prometheus.io/path', path.value],
    ['prometheus.io/port', String(port)],
    ...params.map(([name, values]): [string, string] => [`prometheus.io/param_${name}`, values[0] as string]),
  ];
}

/** The Ingress's annotations: nothing is resolved for it, and a name could not be. */
export function ingressAnnotations(block: ResolvedScraping): TextMap {
  return [...scrapeAnnotations(block, Number(block.port.value)), [PROBE, 'true']];
}
