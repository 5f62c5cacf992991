import type { AnnotationKeys } from './application.ts';

/** What Grafana's collector reads beside scrape, scheme, path and port (grafana/k8s-monitoring-helm). */
export const GRAFANA_ANNOTATIONS = {
  interval: 'k8s.grafana.com/metrics.scrapeInterval',
  timeout: 'k8s.grafana.com/metrics.scrapeTimeout',
  container: 'k8s.grafana.com/metrics.container',
  /** In front of the name of a parameter. */
  param: 'k8s.grafana.com/metrics.param_',
} as const;

/** Whether the annotations of a cluster are those of Grafana's collector. */
export function areGrafanas({ scrape }: AnnotationKeys): boolean {
  return scrape.includes('k8s.grafana.com/scrape');
}
