import { type Diagnostic, errorAt, type Place, warningAt } from '../../diagnostics/diagnostic.ts';
import {
  actionOf,
  type RelabelConfig,
  type RelabelMistake,
  relabelMistakes,
} from '../../prometheus/relabel-config.ts';
import { stepThatGrowsTooMuch, TOO_MUCH_GROWTH } from '../../prometheus/relabeling-growth.ts';
import type { ResolvedScraping } from '../model/application.ts';

const MATCHES_ALL = ['', '.*', '(.*)'];
const LITERAL = /^[\w/:;, -]+$/;

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
  const mistakes = relabelMistakes(step, { by: 'operator' });
  return [...mistakes.map((mistake) => refused(mistake, at)), ...dropsAll(step, at)];
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

/** Every target, or every sample, gone: `drop` matches all where it has no regex, `keep` the empty text where it has no labels. */
function dropsAll(step: RelabelConfig, at: Place): Diagnostic[] {
  const { regex, sourceLabels } = step;
  const action = actionOf(step);
  const matchesAll = regex === undefined || MATCHES_ALL.includes(regex);
  const hasLabels = sourceLabels !== undefined && sourceLabels.length > 0;
  if (action === 'drop' && matchesAll) {
    const hint = { hint: 'write regex: <what is to be dropped>' };
    const message = 'the action drop without a regex drops everything';
    return [warningAt(at.at('action'), 'drops-everything', message, hint)];
  }
  if (action !== 'keep' || hasLabels || matchesAll || !LITERAL.test(regex)) return [];
  const hint = { hint: 'write sourceLabels: [<label>]' };
  const message = `the action keep without sourceLabels never matches ${regex}, and so drops everything`;
  return [warningAt(at.at('action'), 'drops-everything', message, hint)];
}
