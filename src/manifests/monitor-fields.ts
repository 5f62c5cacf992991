import type { IRelabelConfig } from '@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/RelabelConfig';
import type {
  Relabeling,
  ResolvedApplication,
  ResolvedScraping,
  TextMap,
} from '../application/model/application.ts';
import { type Metadata, present, SCRAPE_LABEL } from './manifest.ts';
import { metadataOf } from './metadata.ts';
import { authorizationOf, basicAuthOf, oauth2Of, tlsConfigOf } from './monitor-access.ts';

/** The fields that an endpoint of a PodMonitor and one of a ServiceMonitor have in common, in the order of the CRD's Go types. */
export function endpointFields(block: ResolvedScraping, port: string) {
  return present({
    port,
    path: block.path.value,
    scheme: block.scheme.value,
    params: paramsOf(block),
    interval: block.interval.value.text,
    scrapeTimeout: block.timeout.value.text,
    honorLabels: block.honorLabels,
    metricRelabelings: block.metricRelabelings.map(compileRelabeling),
    relabelings: block.relabelings.map(compileRelabeling),
    authorization: authorizationOf(block),
    basicAuth: basicAuthOf(block),
    oauth2: oauth2Of(block),
    tlsConfig: tlsConfigOf(block),
  });
}

function paramsOf({ params }: ResolvedScraping): Record<string, string[]> | undefined {
  if (params.length === 0) return undefined;
  return Object.fromEntries(params.map(([name, values]) => [name, [...values]]));
}

export function compileRelabeling({ sourceLabels, ...step }: Relabeling): IRelabelConfig {
  return present({ sourceLabels: sourceLabels && [...sourceLabels], ...step }) as IRelabelConfig;
}

/** The monitor's own metadata: the labels of every object, and those by which a Prometheus chooses its monitors. */
export function monitorMetadata(application: ResolvedApplication, suffix: string, labels: TextMap): Metadata {
  return metadataOf(application, `${application.name}-${suffix}`, { labels: [labels] });
}

/** The one Service or Ingress that carries the mark; another with the same `app` would give every target twice. */
export function markedSelector({ name }: ResolvedApplication) {
  return { matchLabels: { app: name, [SCRAPE_LABEL]: 'true' } };
}
