import { type Diagnostic, errorAt, type Place, warningAt } from '../../diagnostics/diagnostic.ts';
import type { Relabeling, ResolvedScraping } from '../model/application.ts';

const NEEDS_TARGET = ['replace', 'hashmod', 'lowercase', 'uppercase', 'keepequal', 'dropequal'];
const REGEX_ONLY = ['labeldrop', 'labelkeep'];
const FOREIGN: Readonly<Record<string, readonly ('regex' | 'separator' | 'modulus' | 'replacement')[]>> = {
  keepequal: ['regex', 'separator', 'modulus', 'replacement'],
  dropequal: ['regex', 'separator', 'modulus', 'replacement'],
  lowercase: ['replacement'],
  uppercase: ['replacement'],
};
const MATCHES_ALL = ['', '.*', '(.*)'];
const LITERAL = /^[\w/:;, -]+$/;

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
  return [
    ...diagnostics,
    ...emptyNames(step, at),
    ...fieldsOfOtherActions(step, action, at),
    ...dropsAll(step, action, at),
  ];
}

/** What an action does not take; a field's own default is no field to the operator. */
function fieldsOfOtherActions(step: Relabeling, action: string, at: Place): Diagnostic[] {
  const isWritten = {
    regex: step.regex !== undefined && step.regex !== '',
    separator: step.separator !== undefined && step.separator !== ';',
    modulus: step.modulus !== undefined && step.modulus !== 0,
    replacement: step.replacement !== undefined && step.replacement !== '$1',
  };
  if (action === 'labelmap' && step.replacement === '') {
    const hint = { hint: 'write replacement: $1, or remove it' };
    const message = 'the action labelmap needs the name of a label as its replacement';
    return [errorAt(at.at('replacement'), 'bad-relabeling', message, hint)];
  }
  const fields = FOREIGN[action];
  if (fields === undefined) return [];
  return fields
    .filter((field) => isWritten[field])
    .map((field) =>
      errorAt(at.keyAt(field), 'bad-relabeling', `the action ${action} takes no ${field}`, {
        hint: `remove ${field}`,
      }),
    );
}

/** Every target, or every sample, gone: `drop` matches all where it has no regex, `keep` the empty text where it has no labels. */
function dropsAll({ regex, sourceLabels }: Relabeling, action: string, at: Place): Diagnostic[] {
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
