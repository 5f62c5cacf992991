import type { Diagnostic, ObjectName } from '../../diagnostics/diagnostic.ts';
import type { ObjectAt } from '../about-objects.ts';
import { byLabels } from '../cluster/by-labels.ts';
import type { Cluster, Pod } from '../cluster/cluster.ts';
import { integerAt, valueAt } from '../fields.ts';
import { type KubernetesObject, nameOf } from '../kubernetes-object.ts';
import { formOf } from '../monitor-form.ts';
import { readSelector } from '../operator/label-selector.ts';
import { selectedByAny } from '../operator/monitor.ts';
import type { PrometheusResource } from '../operator/prometheus.ts';
import type { Findings } from '../scrape/find-targets.ts';
import { isScraped } from './annotation-values.ts';
import { firstPods, serverOf } from './evidence.ts';

/** What is known once targets and messages are. */
export interface ScrapeEvidence {
  readonly cluster: Cluster;
  /** What a cluster takes of the input, and what it refuses. */
  readonly accepted: readonly KubernetesObject[];
  readonly refused: readonly KubernetesObject[];
  readonly findings: readonly Findings[];
  readonly servers: readonly PrometheusResource[];
  /** The code of the mistake for which no Prometheus resource takes effect, or no job of the configuration. */
  readonly refusal?: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly objectAt: ObjectAt;
  readonly readsAnnotations: boolean;
  /** Whether monitors are among what decides, and not the jobs of a configuration alone. */
  readonly readsMonitors: boolean;
  /** Whether collectors beside Prometheus are asked about. */
  readonly asksCollectors: boolean;
}

export type Reason = (object: KubernetesObject, pod: Pod | undefined) => string;

/** Why nothing scrapes a workload, in a few words: its own mistake, the monitor that misses it, or that there is none. */
export function reasonFinder(evidence: ScrapeEvidence): Reason {
  const { refused, readsAnnotations } = evidence;
  const refusals = new Set(refused);
  const messages = messagesOf(evidence);
  const monitors = selectingMonitors(evidence);
  return (object, pod) => {
    if (refusals.has(object)) return 'the cluster refuses it';
    if (pod === undefined)
      return integerAt(object.fields, 'spec', 'replicas') === 0 ? 'replicas: 0' : 'it has no pod';
    const own = messages.about.get(nameOf(object));
    if (own !== undefined) return `see ${own.code}`;
    if (evidence.refusal !== undefined) {
      const what = evidence.readsMonitors ? 'Prometheus resource' : 'configuration';
      return `the ${what} is refused: see ${evidence.refusal}`;
    }
    const selecting = monitors.get(pod.origin);
    if (selecting !== undefined) {
      const name = nameOf(selecting.monitor);
      if (selecting.scrapesOthers) return `${name} selects it, and finds no target in it`;
      const why = messages.about.get(name) ?? messages.beside.get(nameOf(object));
      return `${name} selects it${why === undefined ? ', and finds nothing' : `: see ${why.code}`}`;
    }
    const near = messages.beside.get(nameOf(object));
    if (near?.object !== undefined) return `${nameOf(near.object)} misses it: see ${near.code}`;
    if (isScraped(pod.annotations))
      return readsAnnotations
        ? 'its annotations give no target'
        : evidence.readsMonitors
          ? 'it has annotations, and this Prometheus has no jobs that read them'
          : 'no job of the configuration keeps it';
    const port = metricsPortOf(pod);
    const candidate = port === undefined ? '' : `; candidate: port ${port}`;
    if (!evidence.readsMonitors) return `no job of the configuration keeps it${candidate}`;
    return `no monitor selects it${readsAnnotations ? ', no annotation' : ''}${candidate}`;
  };
}

/** The name of a port that says that it has metrics. */
export function metricsPortOf(pod: Pod): string | undefined {
  const ports = pod.containers.flatMap(({ ports }) => ports);
  return ports.find(({ name }) => /metric|prom/iu.test(name))?.name;
}

/** By the name of an object the first message about it, and the first one about another that points to it. */
function messagesOf({ diagnostics, objectAt }: ScrapeEvidence) {
  const about = new Map<string, Diagnostic & { readonly object: ObjectName }>();
  const beside = new Map<string, Diagnostic & { readonly object: ObjectName }>();
  for (const diagnostic of diagnostics) {
    const { object, related = [], severity } = diagnostic;
    if (object === undefined || severity === 'note') continue;
    const name = nameOf(object);
    if (!about.has(name)) about.set(name, { ...diagnostic, object });
    // It points to the Prometheus that does not select, and not to what is not scraped.
    if (diagnostic.code === 'not-selected') continue;
    for (const { location } of related) {
      const other = objectAt(location);
      if (other !== undefined && nameOf(other) !== name && !beside.has(nameOf(other)))
        beside.set(nameOf(other), { ...diagnostic, object });
    }
  }
  return { about, beside };
}

interface Selecting {
  readonly monitor: KubernetesObject;
  readonly scrapesOthers: boolean;
}

/** By workload the first monitor that selects its pods, those without any target before the others. */
function selectingMonitors({
  accepted,
  refused,
  cluster,
  findings,
  servers,
  asksCollectors,
  readsMonitors,
}: ScrapeEvidence): ReadonlyMap<KubernetesObject, Selecting> {
  const scraping = new Set(
    findings.flatMap(({ job, targets }) => (targets.length === 0 ? [] : [job.cause?.object])),
  );
  const askers = askersOf(findings, servers);
  const podsWith = byLabels(firstPods(cluster.pods));
  const servicesWith = byLabels(cluster.services.filter((service) => service.selector.size > 0));
  const selecting = new Map<KubernetesObject, Selecting>();
  for (const monitor of [...accepted, ...refused]) {
    const { selects: selected, collector } = formOf(monitor) ?? {};
    if (selected !== 'pods' && selected !== 'services') continue;
    if (collector === undefined && !readsMonitors) continue;
    if (collector !== undefined && !asksCollectors) continue;
    const { selector } = readSelector(valueAt(monitor.fields, 'spec', 'selector'));
    const own = askers.get(monitor);
    const asking = own === undefined ? servers : servers.filter((one) => own.has(one));
    const namespaces = selectedByAny(monitor, asking);
    const pods =
      selected === 'pods'
        ? podsWith(selector, namespaces)
        : servicesWith(selector, namespaces).flatMap((service) =>
            podsWith({ matchLabels: service.selector, expressions: [] }, [service.namespace]),
          );
    const scrapesOthers = scraping.has(monitor);
    for (const { origin } of pods) {
      const known = selecting.get(origin);
      if (known === undefined || (known.scrapesOthers && !scrapesOthers))
        selecting.set(origin, { monitor, scrapesOthers });
    }
  }
  return selecting;
}

/** By monitor the Prometheus that have a job of it. */
function askersOf(findings: readonly Findings[], servers: readonly PrometheusResource[]) {
  const askers = new Map<KubernetesObject, Set<PrometheusResource>>();
  if (servers.length < 2) return askers;
  for (const { job } of findings) {
    const server = serverOf(job, servers);
    if (job.cause === undefined || server === undefined) continue;
    const known = askers.get(job.cause.object);
    if (known === undefined) askers.set(job.cause.object, new Set([server]));
    else known.add(server);
  }
  return askers;
}
