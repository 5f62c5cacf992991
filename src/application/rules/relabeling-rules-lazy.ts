import { type Diagnostic, errorAt, type Place } from '../../diagnostics/diagnostic.ts';
import { type RelabelConfig, type RelabelMistake, relabelMistakes } from '../../prometheus/relabel-config.ts';
import { stepThatGrowsTooMuch, TOO_MUCH_GROWTH } from '../../prometheus/relabeling-growth.ts';
import type { ResolvedScraping } from '../model/application.ts';

/** What the operator or Prometheus would refuse of the relabelings; a bad one makes the operator skip the monitor. */
export function relabelingRules({ relabelings, metricRelabelings, at }: ResolvedScraping): Diagnostic[] {
  return [
    ...relabelings.flatMap((step, index) => stepRules(step, at.at('relabelings', index))),
    ...growth(relabelings, at.at('relabelings')),
    ...growth(metricRelabelings, at.at('metricRelabelings')),
    ...metricRelabelings.flatMap((step, index) => stepRules(step, at.at('metricRelabelings', index))),
  ];
}

function growth(steps: readonly RelabelConfig[], at: Place): Diagnostic[] {
  const index = stepThatGrowsTooMuch(steps);
  if (index === undefined) return [];
  const hint = 'take the repeated groups, $1$1, out of the replacements';
  return [errorAt(at.at(index), 'bad-relabeling', TOO_MUCH_GROWTH, { hint })];
}

function stepRules(step: RelabelConfig, at: Place): Diagnostic[] {
  return relabelMistakes(step, { by: 'operator' }).map((mistake) => refused(mistake, at));
}

function refused({ field, index, isStray, message, hint, refusedBy }: RelabelMistake, at: Place): Diagnostic {
  const place = at.has(field)
    ? isStray === true
      ? at.keyAt(field)
      : at.at(field, ...(index === undefined ? [] : [index]))
    : at.at('action');
  return errorAt(place, 'bad-relabeling', message, {
    ...(refusedBy === 'operator'
      ? {}
      : { notes: ['Prometheus would refuse its whole configuration, the monitors of others included'] }),
    ...(hint === undefined ? {} : { hint }),
  });
}
