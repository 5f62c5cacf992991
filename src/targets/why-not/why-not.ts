import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Cluster } from '../cluster/cluster.ts';
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

/** Why a monitor or an annotation yields nothing, or more than was meant. */
export function whyNot(_evidence: Evidence): readonly Diagnostic[] {
  return [];
}
