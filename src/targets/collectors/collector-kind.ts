import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Shape } from '../admission/shape.ts';
import type { KubernetesObject } from '../kubernetes-object.ts';
import type { Judged } from '../operator/endpoint.ts';
import type { ScrapeJob } from '../scrape/scrape-job.ts';

/** The scrape jobs of a monitor, or why the collector leaves it out. */
export interface CollectedJobs extends Judged<readonly ScrapeJob[]> {
  /** What is to be said of jobs that are taken. */
  readonly remarks?: readonly Diagnostic[];
}

/** A kind of monitor that a collector beside Prometheus reads. */
export interface CollectorKind {
  readonly group: string;
  readonly kind: string;
  /** Of whom it is, as a message names it. */
  readonly reader: string;
  /** What its `spec` may hold. */
  readonly spec: Shape;
  /** The scrape jobs that the collector's operator writes for it. */
  readonly jobs: (monitor: KubernetesObject) => CollectedJobs;
  /** Whether the Secrets and ConfigMaps that it names are in its own namespace, as those of a ServiceMonitor are. */
  readonly hasOwnSecrets: boolean;
  /** What of the collector's answer is not predicted. */
  readonly notPredicted: string;
}
