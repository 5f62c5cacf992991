import { append } from '../../diagnostics/append.ts';
import { type Diagnostic, errorAt, hasErrors } from '../../diagnostics/diagnostic.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { fieldsAt, listAt, valueAt } from '../fields.ts';
import { type KubernetesObject, nameOf } from '../kubernetes-object.ts';
import type { ScrapeJob } from '../scrape/scrape-job.ts';
import { type Assets, judgeAssets, trustedAssets } from './assets.ts';
import { discoveriesElsewhere } from './discovery-mistakes.ts';
import type { Judged } from './endpoint.ts';
import { readSelector, refusedSelector } from './label-selector.ts';
import { endpointsField } from './monitor.ts';
import { podMonitorJobs } from './pod-monitor.ts';
import { probeJobs } from './probe.ts';
import { MONITOR_KINDS, type PrometheusResource } from './prometheus.ts';
import { scrapeConfigJobs } from './scrape-config-resource.ts';
import { isSelected, whyNotSelected } from './selected.ts';
import { serviceMonitorJobs } from './service-monitor.ts';

export function isMonitor(object: KubernetesObject): boolean {
  return (
    object.group === 'monitoring.coreos.com' && (MONITOR_KINDS as readonly string[]).includes(object.kind)
  );
}

/**
 * What the operator does with the monitors: selects them for each Prometheus, and writes scrape jobs for those that it
 * does not refuse. A monitor that none of several selects is told of once.
 */
export function operate(
  monitors: readonly KubernetesObject[],
  cluster: Cluster,
  servers: readonly PrometheusResource[],
  assets: Assets,
): Judged<readonly ScrapeJob[]> {
  const jobs: ScrapeJob[] = [];
  const diagnostics: Diagnostic[] = [];
  const trusted: string[] = [];
  for (const monitor of monitors) {
    const selecting = servers.filter((server) => isSelected(monitor, cluster, server));
    if (selecting.length === 0) {
      append(diagnostics, whyNotSelected(monitor, cluster, servers));
      continue;
    }
    const held = judgeAssets(monitor, assets);
    append(diagnostics, held.diagnostics);
    append(trusted, held.trusted);
    const reported = new Set<string>();
    let isTakenBySome = false;
    for (const server of selecting) {
      const judged = jobsOf(monitor, server);
      const wrong = [...judged.diagnostics, ...(judged.refused ?? [])];
      for (const one of wrong) {
        if (!reported.has(one.message)) diagnostics.push(one);
        reported.add(one.message);
      }
      // What Prometheus refuses is one job, and not in the value; the operator refuses whole monitors.
      const isTaken = judged.diagnostics.length === 0 && !hasErrors(held.diagnostics);
      if (isTaken) append(jobs, servers.length === 1 ? judged.value : named(judged.value, server));
      isTakenBySome ||= isTaken;
    }
    if (isTakenBySome) append(diagnostics, untold(monitor));
  }
  append(diagnostics, trustedAssets(trusted));
  return { value: jobs, diagnostics };
}

/** What a ScrapeConfig finds over files and networks. */
function untold(monitor: KubernetesObject): readonly Diagnostic[] {
  if (monitor.kind !== 'ScrapeConfig') return [];
  return discoveriesElsewhere(fieldsAt(monitor.fields, 'spec'), monitor.place.at('spec'), nameOf(monitor));
}

/** Of several Prometheus resources, each job says whose it is. */
function named(jobs: readonly ScrapeJob[], { name }: PrometheusResource): readonly ScrapeJob[] {
  return jobs.map((job) => ({ ...job, prometheus: name }));
}

const LEFT_OUT = ['the operator leaves the whole monitor out'];

function jobsOf(monitor: KubernetesObject, prometheus: PrometheusResource): Judged<readonly ScrapeJob[]> {
  if (monitor.kind === 'Probe') return probeJobs(monitor, prometheus);
  if (monitor.kind === 'ScrapeConfig') return scrapeConfigJobs(monitor, prometheus);
  const { selector, mistake } = readSelector(valueAt(monitor.fields, 'spec', 'selector'));
  if (selector === undefined) {
    const at = monitor.place.at('spec', 'selector');
    return { value: [], diagnostics: [refusedSelector(at, nameOf(monitor), mistake, LEFT_OUT)] };
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
