import { type Diagnostic, errorAt } from '../diagnostics/diagnostic.ts';
import { hasLabels } from '../kubernetes/label-selector.ts';
import type { Cluster } from './cluster/cluster.ts';
import { parseSelector } from './discovery/selector.ts';
import { integerAt } from './fields.ts';
import { nameOf } from './kubernetes-object.ts';
import type { DetailedPrediction } from './predict.ts';
import { isScraped } from './why-not/annotation-values.ts';
import { metricsPortOf } from './why-not/why-not-scraped.ts';
import type { FoundWorkload } from './workloads.ts';

/** Which workloads have to be scraped; undefined where a text is neither `all` nor `declared` nor a label selector. */
export function readRequirement(
  text: string,
  cluster: Cluster,
): ((workload: FoundWorkload) => boolean) | undefined {
  if (text === 'all') return () => true;
  if (text === 'declared') return (workload) => isDeclared(workload, cluster);
  const selects = parseSelector(text);
  if (selects === undefined || text.trim() === '') return undefined;
  return ({ object, pod }) => selects(object.labels) || (pod !== undefined && selects(pod.labels));
}

/** Whether a workload says that it has metrics: by the name of a port, or by annotations of it or of its Service. */
function isDeclared({ pod }: FoundWorkload, { services }: Cluster): boolean {
  if (pod === undefined) return false;
  if (metricsPortOf(pod) !== undefined || isScraped(pod.annotations)) return true;
  return services.some(
    ({ namespace, selector, annotations }) =>
      isScraped(annotations) &&
      namespace === pod.namespace &&
      selector.size > 0 &&
      hasLabels(pod.labels, selector),
  );
}

/** Those of the workloads that have to be scraped, and are not. */
export function missedWorkloads(
  { workloads, readsMonitors, readsAnnotations }: DetailedPrediction,
  isRequired: (workload: FoundWorkload) => boolean,
): readonly Diagnostic[] {
  const ways = [
    ...(readsMonitors ? ['write a PodMonitor that selects its pods'] : []),
    ...(readsAnnotations
      ? [`annotate ${readsMonitors ? 'them' : 'its pods'}: prometheus.io/scrape: "true"`]
      : []),
  ];
  return workloads
    .filter((workload) => !workload.scraped && !isSwitchedOff(workload) && isRequired(workload))
    .map((workload) => {
      const { object, pod, kind, namespace, name, why = '' } = workload;
      const message = `${nameOf(object)} is not scraped: ${why}`;
      // What a monitor or an annotation lacks has a message of its own.
      const hasWay = ways.length > 0 && pod !== undefined && /^(?:no monitor|it has annotations)/u.test(why);
      return {
        ...errorAt(object.place.at('metadata', 'name'), 'not-scraped', message, {
          ...(hasWay ? { hint: ways.join(', or ') } : {}),
        }),
        object: { kind, namespace, name },
      };
    });
}

/** What has no pod to scrape, because that is what was written. */
function isSwitchedOff({ object, pod }: FoundWorkload): boolean {
  return pod === undefined && integerAt(object.fields, 'spec', 'replicas') === 0;
}
