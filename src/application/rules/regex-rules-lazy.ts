import { type Diagnostic, errorAt, type Place, warningAt } from '../../diagnostics/diagnostic.ts';
import { dropsOfAll, valueAfterScrape, valueBeforeScrape } from '../../prometheus/drops-all.ts';
import { compileRegex } from '../../prometheus/regex.ts';
import type { RelabelConfig } from '../../prometheus/relabel-config.ts';
import { whyDropped } from '../../prometheus/why-dropped.ts';
import type { ResolvedApplication, ResolvedScraping } from '../model/application.ts';

/**
 * Relabelings whose regular expression is not valid in RE2, which is what Prometheus and its operator compile it with, and
 * those that leave no target or no sample.
 */
export function regexRules(application: ResolvedApplication): readonly Diagnostic[] {
  return application.monitoring.flatMap((block) => {
    const { relabelings, metricRelabelings, at } = block;
    return [
      ...relabelings.flatMap((step, index) => compiles(step, at.at('relabelings', index, 'regex'))),
      ...metricRelabelings.flatMap((step, index) =>
        compiles(step, at.at('metricRelabelings', index, 'regex')),
      ),
      ...leavesNoTarget(block, application),
      ...leavesNoSample(block),
    ];
  });
}

function leavesNoTarget(
  { relabelings, at }: ResolvedScraping,
  { namespace }: ResolvedApplication,
): Diagnostic[] {
  const known = (label: string) =>
    label === '__meta_kubernetes_namespace' ? namespace : valueBeforeScrape(label);
  return dropsOfAll(relabelings, known).map((index) => {
    const { action = '', ...step } = relabelings[index] ?? {};
    const message = `this relabeling (${action}) drops every target of the application`;
    const why = whyDropped({ action, ...step }, 'target');
    return errorAt(at.at('relabelings', index), 'drops-everything', message, why);
  });
}

function leavesNoSample({ metricRelabelings, at }: ResolvedScraping): Diagnostic[] {
  return dropsOfAll(metricRelabelings, valueAfterScrape).map((index) => {
    const { action = '', ...step } = metricRelabelings[index] ?? {};
    const message = `this relabeling (${action}) drops every sample`;
    const why = whyDropped({ action, ...step }, 'sample');
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
