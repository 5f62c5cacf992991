import type { Cluster, Ingress, Pod, Service } from '../cluster/cluster.ts';
import type { Discover } from '../discovery/discovery.ts';
import type { KubernetesObject } from '../kubernetes-object.ts';
import type { Findings } from '../scrape/find-targets.ts';

/** What is known once the targets are. */
export interface Evidence {
  readonly cluster: Cluster;
  readonly discover: Discover;
  readonly findings: readonly Findings[];
  readonly objects: readonly KubernetesObject[];
  /** Whether the jobs that read annotations are among those asked about. */
  readonly readsAnnotations: boolean;
}

/** What could have been selected, by namespace; of the pods of one workload the first. */
export interface Candidates {
  readonly pods: (namespaces: readonly string[]) => readonly Pod[];
  readonly services: (namespaces: readonly string[]) => readonly Service[];
  readonly ingresses: (namespaces: readonly string[]) => readonly Ingress[];
}

/** Nobody reads about more of them, and a thousand broken monitors must not look at each a thousand times. */
const MOST_LOOKED_AT = 1000;

export function candidatesIn({ pods, services, ingresses }: Cluster): Candidates {
  const seen = new Set<KubernetesObject>();
  const firstPods = pods.filter(({ origin }) => {
    const isFirst = !seen.has(origin);
    seen.add(origin);
    return isFirst;
  });
  return { pods: finder(firstPods), services: finder(services), ingresses: finder(ingresses) };
}

function finder<T extends { readonly namespace: string }>(
  all: readonly T[],
): (namespaces: readonly string[]) => readonly T[] {
  const byNamespace = new Map<string, T[]>();
  for (const one of all) {
    const same = byNamespace.get(one.namespace);
    if (same === undefined) byNamespace.set(one.namespace, [one]);
    else same.push(one);
  }
  return (namespaces) => {
    const found = namespaces.length === 0 ? all : namespaces.flatMap((one) => byNamespace.get(one) ?? []);
    return found.length > MOST_LOOKED_AT ? found.slice(0, MOST_LOOKED_AT) : found;
  };
}

/** Where the labels of a pod stand in the manifest that it comes from. */
export function podLabelsPath({ template }: Pod): readonly string[] {
  return [...template, 'metadata', 'labels'];
}

export function inNamespaces(namespaces: readonly string[]): string {
  if (namespaces.length === 0) return 'in any namespace';
  return `in the namespace${namespaces.length === 1 ? '' : 's'} ${namespaces.join(', ')}`;
}
