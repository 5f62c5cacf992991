import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { PlacedDocument } from '../document/placed-documents.ts';
import { withObjects } from './about-objects.ts';
import { accept } from './admission/accept.ts';
import { chartJobs } from './annotations/chart-jobs.ts';
import { buildCluster } from './cluster/build-cluster.ts';
import type { Cluster } from './cluster/cluster.ts';
import { type Discover, discoverer } from './discovery/discovery.ts';
import { type KubernetesObject, readObjects } from './kubernetes-object.ts';
import { isMonitor, operate } from './operator/operate.ts';
import { defaultPrometheus, type PrometheusResource, readPrometheus } from './operator/prometheus.ts';
import { type Findings, findTargets } from './scrape/find-targets.ts';
import { readPrometheusConfig } from './scrape/prometheus-config.ts';
import type { FoundTarget, ScrapeTarget } from './scrape/target.ts';
import type { Evidence } from './why-not/evidence.ts';
import { whyNot } from './why-not/why-not.ts';

/** Whose scrape jobs are asked about. With nothing said: every monitor, and the annotation jobs of the chart. */
export interface Setup {
  /** The Helm release of kube-prometheus-stack, which selects only monitors that are labelled with it. */
  readonly release?: string;
  /** A resource of kind Prometheus or PrometheusAgent; `none` for all monitors and annotations, whosever they are. */
  readonly prometheus?: PlacedDocument | 'none';
  /** A Prometheus configuration, whose jobs stand instead of monitors and annotations. */
  readonly config?: PlacedDocument;
  /** The namespace of objects that name none; `default` where nothing is said. */
  readonly namespace?: string;
}

/** What Prometheus would scrape, and what is in the way of the rest. */
export interface Prediction {
  readonly targets: readonly ScrapeTarget[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A prediction with what a table, a picture or a trace needs besides. */
export interface DetailedPrediction extends Prediction {
  readonly targets: readonly FoundTarget[];
  /** Every object that was written, those that a cluster refuses included. */
  readonly objects: readonly KubernetesObject[];
  readonly cluster: Cluster;
  readonly prometheus: PrometheusResource;
  readonly findings: readonly Findings[];
  readonly discover: Discover;
}

/**
 * The targets that Prometheus would have if the documents were applied to an empty cluster, by source and URL, and for
 * each monitor or annotation that yields nothing, why.
 *
 * Pure: the same documents give the same prediction. Documents that are no Kubernetes objects are passed over.
 */
export function predictTargets(documents: readonly PlacedDocument[], setup: Setup = {}): Prediction {
  const { targets, diagnostics } = predictInDetail(documents, setup);
  return { targets: targets.map(({ origin: _, hidden: __, ...target }) => target), diagnostics };
}

export function predictInDetail(documents: readonly PlacedDocument[], setup: Setup = {}): DetailedPrediction {
  const objects = readObjects(documents, setup.namespace);
  const accepted = accept(objects);
  const taken = new Set(accepted.objects);
  const cluster = buildCluster(accepted.objects);
  const discover = discoverer(cluster);
  const monitors = accepted.objects.filter(isMonitor);
  const prometheus =
    setup.prometheus === undefined || setup.prometheus === 'none'
      ? defaultPrometheus(setup.release)
      : readPrometheus(setup.prometheus.value);
  const configured = setup.config === undefined ? undefined : readPrometheusConfig(setup.config);
  const operated = configured === undefined ? operate(monitors, cluster, prometheus) : undefined;
  // A Prometheus of the operator has the jobs of its monitors and no others.
  const readsAnnotations =
    configured === undefined &&
    setup.release === undefined &&
    (setup.prometheus === undefined || setup.prometheus === 'none');
  const jobs = [...(operated?.value ?? configured?.jobs ?? []), ...(readsAnnotations ? chartJobs() : [])];
  const findings = jobs.map((job) => findTargets(job, discover));
  const targets = findings.flatMap((one) => one.targets).sort(bySource);
  return {
    targets,
    diagnostics: withObjects(
      [
        ...accepted.diagnostics,
        ...(configured?.diagnostics ?? []),
        ...(operated?.diagnostics ?? []),
        ...whyNot({
          cluster,
          discover,
          findings,
          objects: accepted.objects,
          refused: objects.filter((object) => !taken.has(object)),
          ignoresNamespaceSelectors: prometheus.ignoresNamespaceSelectors,
          readsAnnotations,
          asked: askedOf(setup),
        }),
      ],
      objects,
    ),
    objects,
    cluster,
    prometheus,
    findings,
    discover,
  };
}

function askedOf({ release, prometheus, config }: Setup): Evidence['asked'] {
  if (prometheus === 'none') return 'all';
  return release === undefined && prometheus === undefined && config === undefined ? 'either' : 'one';
}

/** Sources by code unit; the targets of one are by URL already. */
function bySource(a: FoundTarget, b: FoundTarget): number {
  if (a.source === b.source) return 0;
  return a.source < b.source ? -1 : 1;
}
