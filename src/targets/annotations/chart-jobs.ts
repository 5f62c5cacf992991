import { META, sanitizeLabelName } from '../../prometheus/label-name.ts';
import type { Role } from '../discovery/discovery.ts';
import {
  copyIfPresent,
  copyLabel,
  drop,
  keep,
  type RelabelStep,
  relabelStep,
  setLabel,
} from '../relabel/step.ts';
import type { ScrapeJob } from '../scrape/scrape-job.ts';

const MINUTE = 60_000;
const NORMAL = { interval: MINUTE, timeout: 10_000 } as const;
const SLOW = { interval: 5 * MINUTE, timeout: 30_000 } as const;

/**
 * The scrape jobs that read `prometheus.io/…` annotations: those of the prometheus-community chart for pods and the
 * endpoints of Services, and that of Prometheus' own example for Ingresses, with its condition on.
 *
 * @param keys others than the chart's
 */
export function chartJobs(keys: AnnotationNames = {}): readonly ScrapeJob[] {
  const ofPods = [...annotationSteps('pod', keys), ...podAddress(keys), ...podLabels()];
  const ofServices = [...annotationSteps('service', keys), ...serviceAddress(keys), ...serviceLabels()];
  return [
    job('kubernetes-service-endpoints', 'endpoints', NORMAL, [...normal('service', keys), ...ofServices]),
    job('kubernetes-service-endpoints-slow', 'endpoints', SLOW, [slow('service', 'keep'), ...ofServices]),
    job('kubernetes-pods', 'pod', NORMAL, [...normal('pod', keys), ...ofPods]),
    job('kubernetes-pods-slow', 'pod', SLOW, [slow('pod', 'keep'), ...ofPods]),
    {
      ...job('kubernetes-ingresses', 'ingress', NORMAL, ingressSteps()),
      metricsPath: '/probe',
      params: new Map([['module', ['http_2xx']]]),
    },
  ];
}

function job(
  name: string,
  role: Role,
  times: { readonly interval: number; readonly timeout: number },
  steps: readonly RelabelStep[],
): ScrapeJob {
  return {
    name,
    ...times,
    metricsPath: '/metrics',
    scheme: 'http',
    params: new Map(),
    discoveries: [{ role, namespaces: [], selectors: [], attach: [] }],
    statics: [],
    steps,
  };
}

/** The annotation that an attribute is read from, where it is not the chart's. */
interface AnnotationNames {
  readonly [attribute: string]: string;
}

function annotation(role: string, name: string, keys: AnnotationNames = {}): string {
  const key = keys[name];
  return `${META}${role}_annotation_${key === undefined ? `prometheus_io_${name}` : sanitizeLabelName(key)}`;
}

function normal(role: string, keys: AnnotationNames): readonly RelabelStep[] {
  return [keep([annotation(role, 'scrape', keys)], 'true', 'selector'), slow(role, 'drop')];
}

function slow(role: string, action: 'keep' | 'drop'): RelabelStep {
  const step = action === 'keep' ? keep : drop;
  return step([annotation(role, 'scrape_slow')], 'true', 'selector');
}

function annotationSteps(role: string, keys: AnnotationNames): readonly RelabelStep[] {
  return [
    relabelStep({
      sourceLabels: [annotation(role, 'scheme', keys)],
      regex: '(https?)',
      targetLabel: '__scheme__',
    }),
    copyIfPresent(annotation(role, 'path', keys), '__metrics_path__'),
  ];
}

function paramsAndLabels(role: string): readonly RelabelStep[] {
  return [
    relabelStep({
      action: 'labelmap',
      regex: `${annotation(role, 'param')}_(.+)`,
      replacement: '__param_$1',
    }),
    relabelStep({ action: 'labelmap', regex: `${META}${role}_label_(.+)` }),
    copyLabel(`${META}namespace`, 'namespace'),
  ];
}

function serviceAddress(keys: AnnotationNames): readonly RelabelStep[] {
  return [
    relabelStep({
      sourceLabels: ['__address__', annotation('service', 'port', keys)],
      regex: String.raw`(.+?)(?::\d+)?;(\d+)`,
      replacement: '$1:$2',
      targetLabel: '__address__',
    }),
  ];
}

function serviceLabels(): readonly RelabelStep[] {
  return [
    ...paramsAndLabels('service'),
    copyLabel(`${META}service_name`, 'service'),
    copyLabel(`${META}pod_node_name`, 'node'),
  ];
}

/** The number of a port and an address, as the chart tells the two families apart. */
export const ANY_IPV6 = String.raw`(\d+);(([A-Fa-f0-9]{1,4}::?){1,7}[A-Fa-f0-9]{1,4})`;
export const ANY_IPV4 = String.raw`(\d+);((([0-9]+?)(\.|$)){4})`;

function podAddress(keys: AnnotationNames): readonly RelabelStep[] {
  const sourceLabels = [annotation('pod', 'port', keys), `${META}pod_ip`];
  return [
    relabelStep({
      sourceLabels,
      regex: ANY_IPV6,
      replacement: '[$2]:$1',
      targetLabel: '__address__',
    }),
    relabelStep({
      sourceLabels,
      regex: ANY_IPV4,
      replacement: '$2:$1',
      targetLabel: '__address__',
    }),
  ];
}

function podLabels(): readonly RelabelStep[] {
  return [
    ...paramsAndLabels('pod'),
    copyLabel(`${META}pod_name`, 'pod'),
    drop([`${META}pod_phase`], 'Pending|Succeeded|Failed|Completed', 'labels'),
    copyLabel(`${META}pod_node_name`, 'node'),
  ];
}

function ingressSteps(): readonly RelabelStep[] {
  return [
    keep([annotation('ingress', 'probe')], 'true', 'selector'),
    relabelStep({
      sourceLabels: [`${META}ingress_scheme`, '__address__', `${META}ingress_path`],
      regex: '(.+);(.+);(.+)',
      replacement: `\${1}://\${2}\${3}`,
      targetLabel: '__param_target',
    }),
    setLabel('__address__', 'blackbox:9115'),
    copyLabel('__param_target', 'instance'),
    relabelStep({ action: 'labelmap', regex: `${META}ingress_label_(.+)` }),
    copyLabel(`${META}namespace`, 'namespace'),
    copyLabel(`${META}ingress_name`, 'ingress'),
  ];
}
