import type { RelabelConfig } from '../../prometheus/relabel-config.ts';
import type { ResolvedApplication } from '../model/application.ts';

/** Whether a relabeling has a regular expression, so that the engine that judges it has to be loaded. */
export function needsRegexCheck({ monitoring }: ResolvedApplication): boolean {
  const hasRegex = (step: RelabelConfig) => step.regex !== undefined;
  return monitoring.some(
    (block) => block.relabelings.some(hasRegex) || block.metricRelabelings.some(hasRegex),
  );
}
