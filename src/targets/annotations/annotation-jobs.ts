import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Cluster } from '../cluster/cluster.ts';
import type { ScrapeJob } from '../scrape/scrape-job.ts';

/** The jobs that read annotations, instead of those of the Prometheus chart. */
export interface AnnotationJobs {
  readonly jobs: readonly ScrapeJob[];
  /** What is wrong with keys and values that they would read. */
  readonly mistakes: (cluster: Cluster) => readonly Diagnostic[];
}
