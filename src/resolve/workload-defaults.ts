import type { DecidedField, Origin, ResolvedWorkload, TextMap } from '../application/model/application.ts';
import { isJob } from '../application/model/job.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import type { AuthoredWorkload } from '../generated/app-configuration.ts';
import type { PlatformValue, WorkloadDefaults } from '../workspace/workspace.ts';

/** Whether a workspace has anything to report about workloads. */
export function hasWorkloadDefaults({ labels, annotations, ...others }: WorkloadDefaults): boolean {
  return labels.length > 0 || annotations.length > 0 || Object.keys(others).length > 0;
}

/**
 * A workload with the defaults of the workspace below it. They are those of Kusion's services, so that a Job or
 * CronJob is left alone; a default that is not for the type of the workload is skipped.
 */
export function withDefaults(
  workload: ResolvedWorkload,
  written: AuthoredWorkload,
  defaults: WorkloadDefaults,
): ResolvedWorkload {
  const { type, at } = workload;
  if (isJob(type)) return workload;
  const decided: DecidedField[] = [];
  function decide<T>(name: string, own: T | undefined, place: Place, other: PlatformValue<T> | undefined) {
    if (other === undefined) return own;
    const origin: Origin =
      own === undefined
        ? { by: 'workspace', place: other.place, enforced: false }
        : { by: 'application', place };
    const value = own ?? other.value;
    decided.push({ name, value: String(value), origin });
    return value;
  }
  function texts(name: 'labels' | 'annotations'): TextMap {
    const own = new Map(workload[name]);
    const below = defaults[name].map(
      ([key, other]) => [key, decide(`${name}.${key}`, own.get(key), at.at(name, key), other)] as const,
    );
    return [...new Map([...below, ...own])] as TextMap;
  }
  decide('type', written.type, at.at('type'), defaults.type);
  const hasReplicas = type !== 'DaemonSet';
  const replicas = decide(
    'replicas',
    workload.replicas,
    at.at('replicas'),
    // An autoscaler decides how many pods run, in the place of any number.
    hasReplicas && workload.autoscaling === undefined ? defaults.replicas : undefined,
  );
  const maxUnavailable = decide(
    'opsRule.maxUnavailable',
    workload.maxUnavailable,
    at.at('opsRule', 'maxUnavailable'),
    hasReplicas ? defaults.maxUnavailable : undefined,
  );
  return {
    ...workload,
    labels: texts('labels'),
    annotations: texts('annotations'),
    replicas,
    maxUnavailable,
    decided,
  };
}
