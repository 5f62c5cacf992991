import { RE2JS, RE2JSSyntaxException } from 're2js';
import { type Diagnostic, errorAt, type Place } from '../../diagnostics/diagnostic.ts';
import type { Relabeling, ResolvedApplication } from '../model/application.ts';

/** Relabelings whose regular expression is none to RE2, which is what Prometheus and its operator compile it with. */
export function regexRules({ monitoring }: ResolvedApplication): readonly Diagnostic[] {
  return monitoring.flatMap(({ relabelings, metricRelabelings, at }) => [
    ...relabelings.flatMap((step, index) => compiles(step, at.at('relabelings', index, 'regex'))),
    ...metricRelabelings.flatMap((step, index) => compiles(step, at.at('metricRelabelings', index, 'regex'))),
  ]);
}

function compiles({ regex }: Relabeling, place: Place): Diagnostic[] {
  if (regex === undefined) return [];
  try {
    // Prometheus anchors at both ends (model/relabel).
    RE2JS.compile(`^(?s:${regex})$`);
    return [];
  } catch (error) {
    if (!(error instanceof RE2JSSyntaxException)) throw error;
    const reason = error.getDescription();
    const part = error.getPattern();
    const isWhole = part === null || part.includes(regex);
    const message = `"${regex}" is no regular expression: ${reason}${isWhole ? '' : ` in ${part}`}`;
    const notes = ['Prometheus reads RE2: no look-around and no back-references'];
    return [errorAt(place, 'bad-relabeling', message, reason.includes('Perl') ? { notes } : {})];
  }
}
