import { type Diagnostic, errorAt, type Place } from '../diagnostics/diagnostic.ts';
import type { Relabeling, ResolvedScraping } from './application.ts';

const NEEDS_TARGET = ['replace', 'hashmod', 'lowercase', 'uppercase', 'keepequal', 'dropequal'];
const REGEX_ONLY = ['labeldrop', 'labelkeep'];

/** The checks of relabelings that the operator makes and the CRD's schema does not; a bad one makes it skip the monitor. */
export function relabelingRules({ relabelings, metricRelabelings, at }: ResolvedScraping): Diagnostic[] {
  return [
    ...relabelings.flatMap((step, index) => stepRules(step, at.at('relabelings', index))),
    ...metricRelabelings.flatMap((step, index) => stepRules(step, at.at('metricRelabelings', index))),
  ];
}

function stepRules(step: Relabeling, at: Place): Diagnostic[] {
  const action = (step.action === undefined ? 'replace' : step.action).toLowerCase();
  const diagnostics: Diagnostic[] = [];
  if (NEEDS_TARGET.includes(action) && step.targetLabel === undefined) {
    const message = `the action ${action} needs a targetLabel`;
    diagnostics.push(
      errorAt(at.at('action'), 'bad-relabeling', message, { hint: 'write targetLabel: <label>' }),
    );
  }
  if (action === 'hashmod' && (step.modulus === undefined || step.modulus === 0)) {
    const message = 'the action hashmod needs a modulus above 0';
    const hint = 'write modulus: <number of shards>';
    const place = at.has('modulus') ? at.at('modulus') : at.at('action');
    diagnostics.push(errorAt(place, 'bad-relabeling', message, { hint }));
  }
  if (REGEX_ONLY.includes(action)) {
    for (const field of ['sourceLabels', 'separator', 'targetLabel', 'modulus', 'replacement'] as const) {
      if (step[field] === undefined) continue;
      const message = `the action ${action} takes a regex alone, not ${field}`;
      diagnostics.push(errorAt(at.keyAt(field), 'bad-relabeling', message, { hint: `remove ${field}` }));
    }
  }
  return [...diagnostics, ...emptyNames(step, at)];
}

/** Neither CRD nor operator stops an empty label name, and Prometheus then refuses its whole configuration. */
function emptyNames({ targetLabel, sourceLabels }: Relabeling, at: Place): Diagnostic[] {
  const places: Place[] = [];
  if (targetLabel === '') places.push(at.at('targetLabel'));
  sourceLabels?.forEach((label, index) => {
    if (label === '') places.push(at.at('sourceLabels', index));
  });
  return places.map((place) =>
    errorAt(place, 'bad-relabeling', 'a label name is empty', {
      notes: ['Prometheus would refuse its whole configuration, the monitors of others included'],
    }),
  );
}
