import { type Diagnostic, errorAt, type Place, warningAt } from '../../diagnostics/diagnostic.ts';
import { isTypo } from '../../diagnostics/did-you-mean.ts';
import {
  type DroppingStep,
  type KnownValue,
  stepsThatDropAll,
  valueAfterScrape,
} from '../../prometheus/drops-all.ts';
import { compileRegex } from '../../prometheus/regex.ts';
import { type RelabelConfig, relabelMistakes } from '../../prometheus/relabel-config.ts';
import { type WhyDropped, whyDropped } from '../../prometheus/why-dropped.ts';
import type { ResolvedApplication, ResolvedScraping, TextMap } from '../model/application.ts';
import { type TargetLabels, targetLabels } from './target-labels.ts';

/**
 * Relabelings whose regular expression is not valid in RE2, which is what Prometheus and its operator compile it with, and
 * those that leave no target or no sample.
 *
 * @param podLabels of the pods that are scraped: all of them, or those that an existing workload selects by
 */
export function regexRules(application: ResolvedApplication, podLabels: TextMap): readonly Diagnostic[] {
  return application.monitoring.flatMap((block) => {
    const { relabelings, metricRelabelings, at } = block;
    return [
      ...relabelings.flatMap((step, index) => compiles(step, at.at('relabelings', index, 'regex'))),
      ...metricRelabelings.flatMap((step, index) =>
        compiles(step, at.at('metricRelabelings', index, 'regex')),
      ),
      ...leavesNoTarget(block, application, podLabels),
      ...leavesNoSample(block),
    ];
  });
}

function leavesNoTarget(
  block: ResolvedScraping,
  application: ResolvedApplication,
  podLabels: TextMap,
): Diagnostic[] {
  const labels = targetLabels(block, application, podLabels);
  const proved = dropping(block.relabelings, labels.certain);
  if (proved.length > 0) return proved.map((one) => dropsEveryTarget(one, block, labels, errorAt));
  return dropping(block.relabelings, labels.likely).map((one) =>
    dropsEveryTarget(one, block, labels, warningAt),
  );
}

/** A step that the operator refuses has a message of its own. */
function dropping(steps: readonly RelabelConfig[], known: KnownValue): readonly DroppingStep[] {
  return stepsThatDropAll(steps, known).filter(
    ({ step }) => relabelMistakes(step, { by: 'operator' }).length === 0,
  );
}

function dropsEveryTarget(
  { index, step, saw }: DroppingStep,
  { at }: ResolvedScraping,
  { likely, names }: TargetLabels,
  report: typeof errorAt,
): Diagnostic {
  const { action = '', sourceLabels = [] } = step;
  const message = `this relabeling (${action}) drops every target of the application`;
  const why = withSeen(whyDropped({ ...step, action }, 'target', saw), step, saw);
  const absent = sourceLabels.filter((label) => label.startsWith('__meta_') && likely(label) === '');
  const meant = names.find((name) => absent.some((label) => isTypo(label, name)));
  return report(at.at('relabelings', index), 'drops-everything', message, {
    ...why,
    ...(absent.length === 0
      ? {}
      : { notes: [...(why.notes ?? []), `nothing here gives the targets ${absent.join(', ')}`] }),
    ...(meant === undefined ? {} : { hint: `did you mean ${meant}?` }),
  });
}

/** With what the step looks at, if it is there at all. */
function withSeen(
  why: WhyDropped,
  { sourceLabels = [] }: RelabelConfig,
  saw: string | undefined,
): WhyDropped {
  if (saw === undefined || /^;*$/u.test(saw)) return why;
  return { ...why, notes: [`${sourceLabels.join(';')} is ${JSON.stringify(saw)}`, ...(why.notes ?? [])] };
}

function leavesNoSample({ metricRelabelings, at }: ResolvedScraping): Diagnostic[] {
  return dropping(metricRelabelings, valueAfterScrape).map(({ index, step }) => {
    const { action = '' } = step;
    const message = `this relabeling (${action}) drops every sample`;
    const why = whyDropped({ ...step, action }, 'sample');
    return warningAt(at.at('metricRelabelings', index), 'drops-everything', message, why);
  });
}

function compiles({ regex }: RelabelConfig, place: Place): Diagnostic[] {
  if (regex === undefined) return [];
  const { mistake } = compileRegex(regex);
  if (mistake === undefined) return [];
  const notes = ['Prometheus reads RE2: no look-around and no back-references'];
  const message = `"${regex}" is not a valid RE2 expression: ${mistake}`;
  return [errorAt(place, 'bad-relabeling', message, mistake.includes('Perl') ? { notes } : {})];
}
