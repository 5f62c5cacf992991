import type { Pod } from './cluster/cluster.ts';
import { makesPods } from './cluster/pod-template.ts';
import { listAt } from './fields.ts';
import type { KubernetesObject } from './kubernetes-object.ts';
import type { FoundTarget } from './scrape/target.ts';
import { type Reason, reasonFinder, type ScrapeEvidence } from './why-not/why-not-scraped.ts';

/** One workload of the input, and whether Prometheus scrapes a pod of it. */
export interface WorkloadAnswer {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly scraped: boolean;
  /** The scrape jobs that do, by name. */
  readonly through: readonly string[];
  /** How many targets its pods are, those that a NetworkPolicy blocks included. */
  readonly targets: number;
  /** Why nothing scrapes it. */
  readonly why?: string;
}

/** The same with what it was found in. */
export interface FoundWorkload extends WorkloadAnswer {
  readonly object: KubernetesObject;
  /** The first of its pods. */
  readonly pod: Pod | undefined;
}

/** Every workload of the input by namespace, name and kind: what scrapes it, or why nothing does. */
export function workloadsOf(evidence: ScrapeEvidence): readonly FoundWorkload[] {
  const { cluster, accepted, refused, findings } = evidence;
  const firsts = new Map<KubernetesObject, Pod | undefined>();
  for (const pod of cluster.pods) if (!firsts.has(pod.origin)) firsts.set(pod.origin, pod);
  for (const object of [...accepted, ...refused]) {
    // What another object of a cluster has made is not a workload of its own.
    const isOwned = listAt(object.fields, 'metadata', 'ownerReferences').length > 0;
    if (!firsts.has(object) && makesPods(object) && !isOwned) firsts.set(object, undefined);
  }
  const byObject = new Map<KubernetesObject, FoundTarget[]>();
  for (const target of findings.flatMap(({ targets }) => targets)) {
    const object = target.origin.pod?.origin;
    if (object === undefined) continue;
    const others = byObject.get(object);
    if (others === undefined) byObject.set(object, [target]);
    else others.push(target);
  }
  let reasons: Reason | undefined;
  const why: Reason = (object, pod) => {
    reasons ??= reasonFinder(evidence);
    return reasons(object, pod);
  };
  return [...firsts]
    .map(([object, pod]): FoundWorkload => {
      const found = byObject.get(object) ?? [];
      const { kind, namespace, name } = object;
      const isScraped = found.some(({ blocked }) => blocked === undefined);
      return {
        kind,
        namespace,
        name,
        scraped: isScraped,
        through: [...new Set(found.map(({ source }) => source))].sort(),
        targets: found.length,
        ...(isScraped ? {} : { why: why(object, pod) }),
        object,
        pod,
      };
    })
    .sort(byName);
}

function byName(a: WorkloadAnswer, b: WorkloadAnswer): number {
  const [left, right] = [a, b].map(({ namespace, name, kind }) => `${namespace}\n${name}\n${kind}`);
  if (left === right || left === undefined || right === undefined) return 0;
  return left < right ? -1 : 1;
}
