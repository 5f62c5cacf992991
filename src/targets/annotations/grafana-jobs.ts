import { META, sanitizeLabelName } from '../../prometheus/label-name.ts';
import { copyIfPresent, copyLabel, keep, type RelabelStep, relabelStep } from '../relabel/step.ts';
import type { ScrapeJob } from '../scrape/scrape-job.ts';
import { ANY_IPV4, ANY_IPV6 } from './chart-jobs.ts';
import { GRAFANA_DOMAIN } from './grafana-domain.ts';

type AnnotatedRole = 'pod' | 'service';

/**
 * The jobs that read `k8s.grafana.com/…` annotations: those of grafana/k8s-monitoring-helm, feature-annotation-autodiscovery,
 * with its own values. A Service is scraped itself, and not its pods.
 */
export function grafanaJobs(): readonly ScrapeJob[] {
  return [
    job('annotation_autodiscovery_pods', 'pod', [...readyPods(), ...podSteps()]),
    job('annotation_autodiscovery_services', 'service', serviceSteps()),
  ];
}

function job(name: string, role: AnnotatedRole, steps: readonly RelabelStep[]): ScrapeJob {
  return {
    name,
    interval: 60_000,
    timeout: 10_000,
    metricsPath: '/metrics',
    scheme: 'http',
    params: new Map(),
    discoveries: [{ role, namespaces: [], selectors: [], attach: [] }],
    statics: [],
    steps: [keep([annotation(role, 'scrape')], 'true', 'selector'), ...steps],
    collector: 'grafana',
  };
}

function annotation(role: AnnotatedRole, name: string): string {
  return `${META}${role}_annotation_${sanitizeLabelName(`${GRAFANA_DOMAIN}/${name}`)}`;
}

function readyPods(): readonly RelabelStep[] {
  const state = ['pod_phase', 'pod_ready', 'pod_container_init'].map((name) => `${META}${name}`);
  return [keep(state, 'Running;true;false', 'labels')];
}

function podSteps(): readonly RelabelStep[] {
  const portName = `${META}pod_container_port_name`;
  const portAndIp = [annotation('pod', 'metrics.portNumber'), `${META}pod_ip`];
  return [
    copyLabel(`${META}pod_name`, 'pod'),
    copyLabel(`${META}pod_container_name`, 'container'),
    copyLabel(`${META}namespace`, 'namespace'),
    ...jobAndInstance('pod', 'container'),
    ...equalTo('container', annotation('pod', 'metrics.container'), '__tmp_container'),
    copyIfPresent(annotation('pod', 'metrics.path'), '__metrics_path__'),
    params('pod'),
    ...equalTo(portName, annotation('pod', 'metrics.portName'), '__tmp_port'),
    relabelStep({
      sourceLabels: portAndIp,
      regex: ANY_IPV6,
      replacement: '[$2]:$1',
      targetLabel: '__address__',
    }),
    relabelStep({
      sourceLabels: portAndIp,
      regex: ANY_IPV4,
      replacement: '$2:$1',
      targetLabel: '__address__',
    }),
    ...schemeAndTimes('pod'),
  ];
}

function serviceSteps(): readonly RelabelStep[] {
  return [
    copyLabel(`${META}service_name`, 'service'),
    copyLabel(`${META}namespace`, 'namespace'),
    ...jobAndInstance('service', 'service'),
    copyIfPresent(annotation('service', 'metrics.path'), '__metrics_path__'),
    params('service'),
    ...equalTo(`${META}service_port_name`, annotation('service', 'metrics.portName'), '__tmp_port'),
    ...equalTo(`${META}service_port_number`, annotation('service', 'metrics.portNumber'), '__tmp_port'),
    ...schemeAndTimes('service'),
  ];
}

/** The first that is there: the annotation, the recommended label, the label app, the container or Service. */
function jobAndInstance(role: AnnotatedRole, last: string): readonly RelabelStep[] {
  const unless = (label: string): RelabelStep =>
    relabelStep({ sourceLabels: ['job', label], regex: ';(.+)', targetLabel: 'job' });
  return [
    copyLabel(annotation(role, 'job'), 'job'),
    unless(`${META}${role}_label_app_kubernetes_io_name`),
    unless(`${META}${role}_label_app`),
    unless(last),
    copyLabel(annotation(role, 'instance'), 'instance'),
  ];
}

/** Keeps what has the annotated value, or everything if nothing is annotated. */
function equalTo(label: string, from: string, temporary: string): readonly RelabelStep[] {
  return [
    copyLabel(label, temporary),
    copyIfPresent(from, temporary),
    relabelStep({ action: 'keepequal', sourceLabels: [label], targetLabel: temporary, purpose: 'port' }),
    relabelStep({ action: 'labeldrop', regex: temporary }),
  ];
}

function params(role: AnnotatedRole): RelabelStep {
  return relabelStep({
    action: 'labelmap',
    regex: `${annotation(role, 'metrics.param')}_(.+)`,
    replacement: '__param_$1',
  });
}

function schemeAndTimes(role: AnnotatedRole): readonly RelabelStep[] {
  return [
    copyIfPresent(annotation(role, 'metrics.scheme'), '__scheme__'),
    copyIfPresent(annotation(role, 'metrics.scrapeInterval'), '__scrape_interval__'),
    copyIfPresent(annotation(role, 'metrics.scrapeTimeout'), '__scrape_timeout__'),
  ];
}
