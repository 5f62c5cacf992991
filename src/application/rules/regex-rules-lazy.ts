import { type Diagnostic, errorAt, type Place } from '../../diagnostics/diagnostic.ts';
import { compileRegex } from '../../prometheus/regex.ts';
import type { RelabelConfig } from '../../prometheus/relabel-config.ts';
import type { ResolvedApplication } from '../model/application.ts';

/** Relabelings whose regular expression is none to RE2, which is what Prometheus and its operator compile it with. */
export function regexRules({ monitoring }: ResolvedApplication): readonly Diagnostic[] {
  return monitoring.flatMap(({ relabelings, metricRelabelings, at }) => [
    ...relabelings.flatMap((step, index) => compiles(step, at.at('relabelings', index, 'regex'))),
    ...metricRelabelings.flatMap((step, index) => compiles(step, at.at('metricRelabelings', index, 'regex'))),
  ]);
}

function compiles({ regex }: RelabelConfig, place: Place): Diagnostic[] {
  if (regex === undefined) return [];
  const { mistake } = compileRegex(regex);
  if (mistake === undefined) return [];
  const notes = ['Prometheus reads RE2: no look-around and no back-references'];
  const message = `"${regex}" is not a valid RE2 expression: ${mistake}`;
  return [errorAt(place, 'bad-relabeling', message, mistake.includes('Perl') ? { notes } : {})];
}
