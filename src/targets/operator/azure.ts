import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { readerNote } from '../collectors/reader-note.ts';
import type { KubernetesObject } from '../kubernetes-object.ts';
import { formOf } from '../monitor-form.ts';
import type { ScrapeJob } from '../scrape/scrape-job.ts';
import type { Assets } from './assets.ts';
import { operate } from './operate.ts';
import { defaultPrometheus } from './prometheus.ts';

const READER = "Azure Monitor's managed Prometheus";
const NOT_PREDICTED =
  'not predicted: the jobs and the interval of its own ConfigMaps (ama-metrics-settings-configmap)';

/**
 * The monitors of `azmonitoring.coreos.com`, which are the operator's in another group. The add-on selects every one in
 * every namespace (Microsoft, "Create custom Prometheus scrape job from your cluster").
 */
export function operateAzure(
  objects: readonly KubernetesObject[],
  cluster: Cluster,
  assets: Assets,
  isAsked: boolean,
): { readonly jobs: readonly ScrapeJob[]; readonly diagnostics: readonly Diagnostic[] } {
  const monitors = objects.filter((object) => formOf(object)?.collector === 'azure');
  if (monitors.length === 0) return { jobs: [], diagnostics: [] };
  const note = readerNote(monitors, READER, NOT_PREDICTED, isAsked);
  if (!isAsked) return { jobs: [], diagnostics: note };
  const { value, diagnostics } = operate(monitors, cluster, [defaultPrometheus(undefined)], assets);
  const jobs = value.map((job): ScrapeJob => ({ ...job, collector: 'azure' }));
  return { jobs, diagnostics: [...note, ...diagnostics] };
}
