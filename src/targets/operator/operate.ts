import { append } from '../../diagnostics/append.ts';
import { type Diagnostic, errorAt } from '../../diagnostics/diagnostic.ts';
import { selects } from '../../kubernetes/label-selector.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { listAt, NO_TEXTS, valueAt } from '../fields.ts';
import { type KubernetesObject, nameOf } from '../kubernetes-object.ts';
import type { ScrapeJob } from '../scrape/scrape-job.ts';
import type { Judged } from './endpoint.ts';
import { readSelector, selectorWords } from './label-selector.ts';
import { endpointsField } from './monitor.ts';
import { podMonitorJobs } from './pod-monitor.ts';
import { probeJobs } from './probe.ts';
import { MONITOR_KINDS, type MonitorKind, type PrometheusResource } from './prometheus.ts';
import { scrapeConfigJobs } from './scrape-config-resource.ts';
import { serviceMonitorJobs } from './service-monitor.ts';

export function isMonitor(object: KubernetesObject): boolean {
  return (
    object.group === 'monitoring.coreos.com' && (MONITOR_KINDS as readonly string[]).includes(object.kind)
  );
}

/** What the operator does with the monitors: selects them, and writes scrape jobs for those that it does not refuse. */
export function operate(
  monitors: readonly KubernetesObject[],
  cluster: Cluster,
  prometheus: PrometheusResource,
): Judged<readonly ScrapeJob[]> {
  const jobs: ScrapeJob[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const monitor of monitors) {
    const unselected = whyNotSelected(monitor, cluster, prometheus);
    if (unselected !== undefined) {
      diagnostics.push(unselected);
      continue;
    }
    const judged = jobsOf(monitor, prometheus);
    append(diagnostics, judged.diagnostics);
    append(diagnostics, judged.refused ?? []);
    // What Prometheus refuses is one job, and not in the value; the operator refuses whole monitors.
    if (judged.diagnostics.length === 0) append(jobs, judged.value);
  }
  return { value: jobs, diagnostics };
}

function jobsOf(monitor: KubernetesObject, prometheus: PrometheusResource): Judged<readonly ScrapeJob[]> {
  if (monitor.kind === 'Probe') return probeJobs(monitor, prometheus);
  if (monitor.kind === 'ScrapeConfig') return scrapeConfigJobs(monitor, prometheus);
  const { selector, mistake } = readSelector(valueAt(monitor.fields, 'spec', 'selector'));
  if (selector === undefined) {
    const message = `${nameOf(monitor)}: ${mistake}`;
    return {
      value: [],
      diagnostics: [errorAt(monitor.place.at('spec', 'selector'), 'refused-object', message)],
    };
  }
  const diagnostics = listMistakes(monitor);
  if (diagnostics.length > 0) return { value: [], diagnostics };
  return monitor.kind === 'PodMonitor'
    ? podMonitorJobs(monitor, selector, prometheus)
    : serviceMonitorJobs(monitor, selector, prometheus);
}

/** No endpoint at all, or an empty name among the labels to copy, which makes Prometheus refuse its configuration. */
function listMistakes(monitor: KubernetesObject): readonly Diagnostic[] {
  const { fields, place } = monitor;
  const endpoints = endpointsField(monitor);
  if (listAt(fields, 'spec', endpoints).length === 0) {
    const message = `${nameOf(monitor)}: it has no endpoint, so there is nothing to scrape`;
    return [errorAt(place.keyAt('spec', endpoints), 'selects-nothing', message)];
  }
  return ['podTargetLabels', 'targetLabels'].flatMap((list) => {
    const empty = listAt(fields, 'spec', list).indexOf('');
    if (empty < 0) return [];
    const message = `${nameOf(monitor)}: ${list} has an empty name, and Prometheus refuses its whole configuration`;
    return [errorAt(place.at('spec', list, empty), 'refused-object', message)];
  });
}

function whyNotSelected(
  monitor: KubernetesObject,
  { namespaces }: Cluster,
  { selectors, namespace, release }: PrometheusResource,
): Diagnostic | undefined {
  const { monitors: wanted, namespaces: where } = selectors[monitor.kind as MonitorKind];
  const name = nameOf(monitor);
  const isNear =
    where === undefined
      ? monitor.namespace === namespace
      : selects(where, namespaces.get(monitor.namespace)?.labels ?? NO_TEXTS);
  if (!isNear) {
    return errorAt(
      monitor.place.at('metadata', 'namespace'),
      'not-selected',
      `${name}: the Prometheus resource does not look into the namespace ${monitor.namespace}`,
    );
  }
  if (selects(wanted, monitor.labels)) return undefined;
  const label = release === undefined ? undefined : monitor.labels.get('release');
  const missing =
    release === undefined
      ? 'the Prometheus resource does not select its labels'
      : label === undefined
        ? `it has no label release, and Prometheus selects release: ${release}`
        : `it has release: ${label}, and Prometheus selects release: ${release}`;
  return errorAt(monitor.place.at('metadata', 'labels'), 'not-selected', `${name}: ${missing}`, {
    notes: [
      wanted === undefined
        ? 'without a selector, a Prometheus resource selects nothing'
        : `it wants ${selectorWords(wanted)}`,
    ],
    ...(release === undefined ? {} : { hint: `add the label release: ${release}` }),
  });
}
