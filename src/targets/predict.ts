import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { PlacedDocument } from '../document/placed-documents.ts';
import { objectFinder, withObjects } from './about-objects.ts';
import { accept } from './admission/accept.ts';
import type { AnnotationJobs } from './annotations/annotation-jobs.ts';
import { chartJobs } from './annotations/chart-jobs.ts';
import { unreadGrafana } from './annotations/grafana-keys.ts';
import { unreadAnnotations } from './annotations/unread.ts';
import { buildCluster } from './cluster/build-cluster.ts';
import type { Cluster } from './cluster/cluster.ts';
import type { Collectors } from './collectors/collectors.ts';
import { type Discover, discoverer } from './discovery/discovery.ts';
import { type KubernetesObject, nameOf, readObjects } from './kubernetes-object.ts';
import { apartFromKustomize } from './kustomize-tree.ts';
import type { JudgePolicies } from './network-policies/judge-policies.ts';
import type { NamedPods } from './network-policies/named-pods.ts';
import { additionalJobs, type ReadYaml } from './operator/additional-jobs.ts';
import { type Assets, assetsOf } from './operator/assets.ts';
import { operateAzure } from './operator/azure.ts';
import { isMonitor, operate } from './operator/operate.ts';
import { defaultPrometheus, type PrometheusResource } from './operator/prometheus.ts';
import { isServer, noteEveryMonitor, noteServers, readServers, type Servers } from './operator/servers.ts';
import { type Findings, findTargets } from './scrape/find-targets.ts';
import { type ReadJobs, readPrometheusConfig } from './scrape/prometheus-config.ts';
import type { FoundTarget, ScrapeTarget } from './scrape/target.ts';
import { whyNot } from './why-not/why-not.ts';
import { type FoundWorkload, type WorkloadAnswer, workloadsOf } from './workloads.ts';

/** Whose scrape jobs are asked about. By default: every monitor, and the annotation jobs of the chart. */
export interface Setup {
  /** The Helm release of kube-prometheus-stack, which selects only monitors that are labelled with it. */
  readonly release?: string;
  /** Resources of kind Prometheus or PrometheusAgent, or `none` for all monitors and annotations. Else those of the input. */
  readonly prometheus?: readonly PlacedDocument[] | 'none';
  /** A Prometheus configuration, whose jobs are read instead of monitors and annotations. */
  readonly config?: PlacedDocument;
  /** The namespace of objects that name none; `default` if none is given. */
  readonly namespace?: string;
  /** Whether the jobs that read annotations are there; if absent, only where no resource or release is asked. */
  readonly annotations?: boolean;
  /** The jobs that read annotations, if they are not those of the Prometheus chart. */
  readonly annotationJobs?: AnnotationJobs;
  /** How the scrape jobs in a Secret are read; if absent, they are left out and told of. */
  readonly readYaml?: ReadYaml;
  /** How the monitors of VictoriaMetrics and Google are read, where `needsCollectors` says that there are some. */
  readonly collectors?: Collectors;
  /** How NetworkPolicies are judged, where `needsPolicies` says that there are some. */
  readonly judgePolicies?: JudgePolicies;
  /** The pods of the Prometheus, to which policies have to be open; if none are named, those of its resource. */
  readonly prometheusPods?: NamedPods;
}

/** What Prometheus would scrape, and what is in the way of the rest. */
export interface Prediction {
  readonly targets: readonly ScrapeTarget[];
  /** Every workload of the input, those that nothing scrapes included. */
  readonly workloads: readonly WorkloadAnswer[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A prediction with what a table, a picture or a trace needs besides. */
export interface DetailedPrediction extends Prediction {
  readonly targets: readonly FoundTarget[];
  readonly workloads: readonly FoundWorkload[];
  /** Every object that was written, those that a cluster refuses included. */
  readonly objects: readonly KubernetesObject[];
  readonly cluster: Cluster;
  /** Whose selection counts: the resources that are asked, else the one that stands for all. */
  readonly servers: readonly PrometheusResource[];
  readonly findings: readonly Findings[];
  readonly discover: Discover;
  /** Whether the Prometheus that is asked about has an operator that writes its jobs. */
  readonly readsMonitors: boolean;
  /** Whether it has the jobs that read annotations. */
  readonly readsAnnotations: boolean;
}

/**
 * The targets that Prometheus would have if the documents were applied to an empty cluster, by source and URL, and for
 * each monitor or annotation that yields nothing, why.
 *
 * Pure: the same documents give the same prediction. Documents that are not Kubernetes objects are skipped.
 */
export function predictTargets(documents: readonly PlacedDocument[], setup: Setup = {}): Prediction {
  const { objects: _, ...prediction } = predictWithObjects(documents, setup);
  return prediction;
}

/** The same with every object that was written. */
export function predictWithObjects(
  documents: readonly PlacedDocument[],
  setup: Setup = {},
): Prediction & Pick<DetailedPrediction, 'objects'> {
  const { targets, workloads, diagnostics, objects } = predictInDetail(documents, setup);
  return {
    objects,
    targets: targets.map(({ origin: _, hidden: __, ...target }) => target),
    workloads: workloads.map(({ object: _, pod: __, ...workload }) => workload),
    diagnostics,
  };
}

export function predictInDetail(documents: readonly PlacedDocument[], setup: Setup = {}): DetailedPrediction {
  const unbuilt = apartFromKustomize(documents);
  const objects = readObjects(unbuilt.documents, setup.namespace);
  const accepted = accept(objects, { isTree: unbuilt.isTree, shapeOf: setup.collectors?.shapeOf });
  const taken = new Set(accepted.objects);
  const cluster = buildCluster(accepted.objects);
  const discover = discoverer(cluster);
  const assets = assetsOf(accepted.objects);
  const asked = askedServers(setup, accepted.objects);
  const configured = setup.config === undefined ? undefined : readPrometheusConfig(setup.config);
  const operated =
    configured === undefined
      ? operate(accepted.objects.filter(isMonitor), cluster, asked.servers, assets)
      : undefined;
  const additional = configured === undefined ? addedJobs(asked.servers, assets, setup.readYaml) : NO_JOBS;
  const isOneNamed =
    setup.release !== undefined || configured !== undefined || setup.prometheus !== undefined;
  const ofAzure = operateAzure(accepted.objects, cluster, assets, !isOneNamed);
  const collected = setup.collectors?.collect(accepted.objects, assets, !isOneNamed) ?? NO_JOBS;
  // A Prometheus of the operator has the jobs of its monitors and no others.
  const isOperator = asked.isNamed || setup.release !== undefined;
  const { annotationJobs } = setup;
  const readsAnnotations =
    configured === undefined && (setup.annotations ?? (!isOperator || annotationJobs !== undefined));
  const jobs = [
    ...(operated?.value ?? configured?.jobs ?? []),
    ...additional.jobs,
    ...ofAzure.jobs,
    ...collected.jobs,
    ...(readsAnnotations ? (annotationJobs?.jobs ?? chartJobs()) : []),
  ];
  const discovered = jobs.map((job) => findTargets(job, discover));
  const { findings, diagnostics: blocked } = setup.judgePolicies?.({
    objects: accepted.objects,
    cluster,
    findings: discovered,
    servers: asked.servers,
    named: setup.prometheusPods,
  }) ?? { findings: discovered, diagnostics: [] };
  const targets = findings.flatMap((one) => one.targets).sort(bySource);
  const takesNothing = asked.servers.length === 0 ? asked : configured;
  const refusal =
    takesNothing === undefined || jobs.length > 0
      ? undefined
      : takesNothing.diagnostics.find(({ severity }) => severity === 'error')?.code;
  const servers = asked.servers.length === 0 ? [defaultPrometheus(setup.release)] : asked.servers;
  const refused = objects.filter((object) => !taken.has(object));
  const objectAt = objectFinder(objects);
  const diagnostics = withObjects(
    [
      ...unbuilt.diagnostics,
      ...accepted.diagnostics,
      ...asked.diagnostics,
      ...(configured?.diagnostics ?? []),
      ...(operated?.diagnostics ?? []),
      ...additional.diagnostics,
      ...ofAzure.diagnostics,
      ...collected.diagnostics,
      ...whyNot({
        cluster,
        discover,
        findings,
        objects: accepted.objects,
        refused,
        servers,
        readsAnnotations,
        areChartKeys: annotationJobs === undefined,
        asked: setup.prometheus === 'none' ? 'all' : readsAnnotations ? 'either' : 'one',
      }),
      ...(isOperator && !readsAnnotations && setup.annotations === undefined && configured === undefined
        ? unreadAnnotations(discover, targets, readerOf(setup.release, asked.servers))
        : []),
      ...(annotationJobs === undefined ? unreadGrafana(cluster, targets) : annotationJobs.mistakes(cluster)),
      ...blocked,
      ...(asked.isTakenForGranted === true ? [noteEveryMonitor()] : []),
    ],
    objectAt,
  );
  return {
    targets,
    workloads: workloadsOf({
      cluster,
      accepted: accepted.objects,
      refused,
      findings,
      servers,
      ...(refusal === undefined ? {} : { refusal }),
      diagnostics,
      objectAt,
      readsAnnotations,
      readsMonitors: operated !== undefined,
      asksCollectors: !isOneNamed,
    }),
    diagnostics,
    objects,
    cluster,
    servers,
    findings,
    discover,
    readsMonitors: operated !== undefined,
    readsAnnotations,
  };
}

const NO_JOBS: ReadJobs = { jobs: [], diagnostics: [] };

/** Whose selection counts: what was named, else the resources of the input, else everything. */
function askedServers(
  { release, prometheus, config, namespace }: Setup,
  objects: readonly KubernetesObject[],
): Servers & { readonly isNamed: boolean; readonly isTakenForGranted?: boolean } {
  const everything = { servers: [defaultPrometheus(release)], diagnostics: [], isNamed: false };
  if (config !== undefined || prometheus === 'none' || (release !== undefined && prometheus === undefined))
    return everything;
  if (prometheus !== undefined) {
    const { objects: named, diagnostics } = accept(readObjects(prometheus, namespace).filter(isServer));
    const read = readServers(named);
    return { ...read, diagnostics: [...diagnostics, ...read.diagnostics], isNamed: true };
  }
  const found = objects.filter(isServer);
  if (found.length === 0) return { ...everything, isTakenForGranted: objects.some(isMonitor) };
  const read = readServers(found);
  return { ...read, diagnostics: [...noteServers(found), ...read.diagnostics], isNamed: true };
}

/** The jobs that resources add to those of their monitors; of several, each says whose it is. */
function addedJobs(
  servers: readonly PrometheusResource[],
  assets: Assets,
  readYaml: ReadYaml | undefined,
): ReadJobs {
  const added = servers.map((server) => ({ server, ...additionalJobs(server, assets, readYaml) }));
  return {
    jobs: added.flatMap(({ server, jobs }) =>
      servers.length === 1 ? jobs : jobs.map((job) => ({ ...job, prometheus: server.name })),
    ),
    diagnostics: added.flatMap(({ diagnostics }) => diagnostics),
  };
}

function readerOf(release: string | undefined, [first, second]: readonly PrometheusResource[]): string {
  if (release !== undefined) return "kube-prometheus-stack's Prometheus";
  return first?.object === undefined || second !== undefined ? 'Prometheus' : nameOf(first.object);
}

/** Sources by code unit; the targets of one are by URL already. */
function bySource(a: FoundTarget, b: FoundTarget): number {
  if (a.source === b.source) return 0;
  return a.source < b.source ? -1 : 1;
}
