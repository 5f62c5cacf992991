import type { WorkloadType } from './application.ts';

/** A Job or CronJob, whose pods end, and which has no Service. */
export function isJob(type: WorkloadType): type is 'Job' | 'CronJob' {
  return type === 'Job' || type === 'CronJob';
}
