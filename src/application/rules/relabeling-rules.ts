import type { ResolvedApplication } from '../model/application.ts';

/** Whether anything is relabelled, so that the rules of relabelings have to be loaded. */
export function hasRelabelings({ monitoring }: ResolvedApplication): boolean {
  return monitoring.some(
    ({ relabelings, metricRelabelings }) => relabelings.length + metricRelabelings.length > 0,
  );
}
