import { actionOf, type RelabelConfig } from '../../prometheus/relabel-config.ts';
import type { ResolvedApplication } from '../model/application.ts';

/** Whether a relabeling has a regular expression or drops, so that the engine that judges it has to be loaded. */
export function needsRegexCheck({ monitoring }: ResolvedApplication): boolean {
  const hasRegex = (step: RelabelConfig) =>
    step.regex !== undefined || ['drop', 'keep', 'keepequal', 'dropequal'].includes(actionOf(step));
  return monitoring.some(
    (block) => block.relabelings.some(hasRegex) || block.metricRelabelings.some(hasRegex),
  );
}
