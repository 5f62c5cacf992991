import { byLabels, type FindByLabels } from '../cluster/by-labels.ts';
import type { Cluster, ClusterIngress, Pod, Service } from '../cluster/cluster.ts';
import { byNamespace, type InNamespaces } from '../cluster/in-namespaces.ts';
import { templateOf } from '../cluster/pod-template.ts';
import type { Discover } from '../discovery/discovery.ts';
import { integerAt, type Texts, textMapAt } from '../fields.ts';
import type { KubernetesObject } from '../kubernetes-object.ts';
import type { PrometheusResource } from '../operator/prometheus.ts';
import type { Findings } from '../scrape/find-targets.ts';
import type { ScrapeJob } from '../scrape/scrape-job.ts';

/** What is known once the targets are. */
export interface Evidence {
  readonly cluster: Cluster;
  readonly discover: Discover;
  readonly findings: readonly Findings[];
  /** What a cluster takes of the input, and what it refuses. */
  readonly objects: readonly KubernetesObject[];
  readonly refused: readonly KubernetesObject[];
  /** Whose jobs those of the monitors are; each of several says it by name. */
  readonly servers: readonly PrometheusResource[];
  /** Whether the jobs that read annotations are among those asked about. */
  readonly readsAnnotations: boolean;
  /** Whether what they read are the keys of the Prometheus chart. */
  readonly areChartKeys: boolean;
  /**
   * Whose jobs they are: of one Prometheus; of one for monitors and another one, or the same, for annotations; or of
   * all that there may be, so that nothing is known of any two.
   */
  readonly asked: 'one' | 'either' | 'all';
}

/** What could have been selected; of the pods of one workload the first. */
export interface Candidates {
  /** Those of some namespaces, to find the nearest among them. */
  readonly pods: InNamespaces<Pod>;
  readonly services: InNamespaces<Service>;
  readonly ingresses: InNamespaces<ClusterIngress>;
  /** Those that a selector matches. */
  readonly podsWith: FindByLabels<Pod>;
  readonly servicesWith: FindByLabels<Service>;
  readonly ingressesWith: FindByLabels<ClusterIngress>;
  /** Pods of a workload whose own labels a selector matches, whatever theirs are. */
  readonly ofWorkloadsWith: FindByLabels<WorkloadLabels & { readonly pod: Pod }>;
  /** Workloads with `replicas: 0`, by the labels that their pods would have. */
  readonly scaledToNothing: FindByLabels<WorkloadLabels>;
  /** The namespaces that something is in. */
  readonly namespaces: ReadonlySet<string>;
  readonly objects: readonly KubernetesObject[];
  readonly refused: readonly KubernetesObject[];
  /** The Prometheus that looks into the namespace of each monitor alone; absent if another one is asked. */
  readonly ignoring?: PrometheusResource;
}

/** Labels that a workload has, or gives. */
export interface WorkloadLabels {
  readonly namespace: string;
  readonly labels: Texts;
  readonly origin: KubernetesObject;
}

/** More of them would not be read, and a thousand broken monitors must not look at each a thousand times. */
const MOST_LOOKED_AT = 1000;

export function candidatesIn({
  cluster: { pods, services, ingresses, namespaces },
  objects,
  refused,
}: Evidence): Candidates {
  const first = firstPods(pods);
  return {
    pods: finder(first),
    services: finder(services),
    ingresses: finder(ingresses),
    podsWith: byLabels(first),
    servicesWith: byLabels(services),
    ingressesWith: byLabels(ingresses),
    ofWorkloadsWith: byLabels(
      first
        .filter(({ template }) => template.length > 0)
        .map((pod) => ({ namespace: pod.namespace, labels: pod.origin.labels, origin: pod.origin, pod })),
    ),
    scaledToNothing: byLabels(objects.flatMap(scaledWorkload)),
    namespaces: new Set(namespaces.keys()),
    objects,
    refused,
  };
}

function scaledWorkload(object: KubernetesObject): readonly WorkloadLabels[] {
  if (integerAt(object.fields, 'spec', 'replicas') !== 0) return [];
  const template = templateOf(object);
  if (template === undefined) return [];
  const labels = textMapAt(object.fields, ...template, 'metadata', 'labels');
  return [{ namespace: object.namespace, labels, origin: object }];
}

/** The Prometheus whose job it is; undefined if the job is not of the operator's. */
export function serverOf(
  { cause, collector, prometheus }: ScrapeJob,
  servers: readonly PrometheusResource[],
): PrometheusResource | undefined {
  if (prometheus !== undefined) return servers.find(({ name }) => name === prometheus);
  return cause === undefined || collector !== undefined ? undefined : servers[0];
}

/** The first pod of each workload: the others differ from it in their names alone. */
export function firstPods(pods: readonly Pod[]): readonly Pod[] {
  const seen = new Set<KubernetesObject>();
  return pods.filter(({ origin }) => {
    const isFirst = !seen.has(origin);
    seen.add(origin);
    return isFirst;
  });
}

function finder<T extends { readonly namespace: string }>(all: readonly T[]): InNamespaces<T> {
  const find = byNamespace(all);
  return (namespaces) => {
    const found = find(namespaces);
    return found.length > MOST_LOOKED_AT ? found.slice(0, MOST_LOOKED_AT) : found;
  };
}

/** The pods that a Service leads to; all of its namespace if it has no selector. */
export function podsOf({ namespace, selector }: Service, { podsWith }: Candidates): readonly Pod[] {
  return podsWith({ matchLabels: selector, expressions: [] }, [namespace]);
}

/** Where the labels of a pod are in the manifest that it comes from. */
export function podLabelsPath({ template }: Pod): readonly string[] {
  return [...template, 'metadata', 'labels'];
}

export function inNamespaces(namespaces: readonly string[]): string {
  if (namespaces.length === 0) return 'in any namespace';
  return `in the namespace${namespaces.length === 1 ? '' : 's'} ${namespaces.join(', ')}`;
}
