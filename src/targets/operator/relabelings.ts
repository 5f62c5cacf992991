import { type Diagnostic, errorAt, type Place } from '../../diagnostics/diagnostic.ts';
import { compileRegex } from '../../prometheus/regex.ts';
import { integerAt, listAt, textAt, textsAt, valueAt } from '../fields.ts';
import { ACTIONS, type Action, type RelabelStep, relabelStep } from '../relabel/step.ts';

/** How a relabeling is written: in the operator's resources, or in a Prometheus configuration. */
export interface Spelling {
  readonly sourceLabels: string;
  readonly targetLabel: string;
  /** The operator leaves an empty regular expression out; to Prometheus it matches what is empty. */
  readonly emptyRegexIsNone: boolean;
}
const CAMEL_CASE: Spelling = {
  sourceLabels: 'sourceLabels',
  targetLabel: 'targetLabel',
  emptyRegexIsNone: true,
};
export const SNAKE_CASE: Spelling = {
  sourceLabels: 'source_labels',
  targetLabel: 'target_label',
  emptyRegexIsNone: false,
};

/** Relabelings as steps, and what is wrong with the others. */
export interface ReadRelabelings {
  readonly steps: readonly RelabelStep[];
  /** What the operator refuses. */
  readonly diagnostics: readonly Diagnostic[];
  /** What the operator takes, and Prometheus refuses. */
  readonly refused: readonly Diagnostic[];
}

/** Somebody's own relabelings as steps, and what keeps Prometheus or its operator from taking them. */
export function readRelabelings(
  relabelings: readonly unknown[],
  place: Place,
  { isLegacy, spelling = CAMEL_CASE }: { readonly isLegacy: boolean; readonly spelling?: Spelling },
): ReadRelabelings {
  const steps: RelabelStep[] = [];
  const diagnostics: Diagnostic[] = [];
  const refused: Diagnostic[] = [];
  relabelings.forEach((relabeling, index) => {
    const at = place.at(index);
    const read = readRelabeling(relabeling, spelling);
    const mistake = mistakeOf(read, isLegacy);
    if (mistake !== undefined) {
      diagnostics.push(
        errorAt(at.at(mistake.field), 'bad-relabeling', mistake.message, {
          notes: ['the operator leaves the whole monitor out'],
        }),
      );
    } else if (hasEmptyLabel(relabeling, spelling)) {
      refused.push(
        errorAt(at.at(spelling.sourceLabels), 'bad-relabeling', 'a label name is empty', {
          notes: ['the operator takes it, and Prometheus refuses its whole configuration'],
        }),
      );
    } else steps.push(relabelStep({ ...read, action: read.action as Action, purpose: 'own', place: at }));
  });
  return { steps, diagnostics, refused };
}

function hasEmptyLabel(relabeling: unknown, { sourceLabels }: Spelling): boolean {
  return listAt(relabeling, sourceLabels).includes('');
}

interface Read {
  readonly action: string;
  readonly sourceLabels: readonly string[];
  readonly separator?: string;
  readonly regex?: string;
  readonly modulus?: number;
  readonly targetLabel: string;
  readonly replacement?: string;
}

function readRelabeling(relabeling: unknown, spelling: Spelling): Read {
  const { sourceLabels, targetLabel, emptyRegexIsNone } = spelling;
  const action = textAt(relabeling, 'action').toLowerCase();
  const regex = valueAt(relabeling, 'regex');
  const modulus = integerAt(relabeling, 'modulus');
  const separator = valueAt(relabeling, 'separator');
  const replacement = valueAt(relabeling, 'replacement');
  return {
    action: action === '' ? 'replace' : action,
    sourceLabels: textsAt(relabeling, sourceLabels),
    targetLabel: textAt(relabeling, targetLabel),
    ...(regex === undefined || (regex === '' && emptyRegexIsNone) ? {} : { regex: String(regex) }),
    ...(modulus === undefined ? {} : { modulus }),
    ...(separator === undefined ? {} : { separator: String(separator) }),
    ...(replacement === undefined ? {} : { replacement: String(replacement) }),
  };
}

const NEEDS_TARGET = ['replace', 'hashmod', 'lowercase', 'uppercase', 'keepequal', 'dropequal'];
const LEGACY_NAME = /^[a-zA-Z_][a-zA-Z0-9_]*$/u;

interface Mistake {
  readonly field: string;
  readonly message: string;
}

/** The checks that the operator and then Prometheus make of a relabeling. */
function mistakeOf(read: Read, isLegacy: boolean): Mistake | undefined {
  const { action, regex, targetLabel, sourceLabels, modulus, replacement, separator } = read;
  if (!(ACTIONS as readonly string[]).includes(action))
    return { field: 'action', message: `${action} is no action` };
  const { mistake } = compileRegex(regex === undefined ? '(.*)' : regex);
  if (mistake !== undefined) return { field: 'regex', message: `the regular expression is none: ${mistake}` };
  if (action === 'hashmod' && (modulus === undefined || modulus === 0))
    return { field: 'modulus', message: 'the action hashmod needs a modulus above 0' };
  const isName = (name: string): boolean => (isLegacy ? LEGACY_NAME.test(name) : name !== '');
  if (NEEDS_TARGET.includes(action)) {
    const field = 'targetLabel';
    if (targetLabel === '') return { field, message: `the action ${action} needs a targetLabel` };
    if (!isName(targetLabel)) return { field, message: `"${targetLabel}" is no name of a label` };
  }
  if (['lowercase', 'uppercase', 'keepequal', 'dropequal'].includes(action) && isOther(replacement, '$1'))
    return { field: 'replacement', message: `the action ${action} takes no replacement` };
  if (action === 'labelmap' && replacement !== undefined && !isLabelTemplate(replacement, isLegacy))
    return { field: 'replacement', message: `"${replacement}" is no name of a label` };
  const others =
    isOther(separator, ';') || isOther(replacement, '$1') || (modulus !== undefined && modulus !== 0);
  if (action === 'keepequal' || action === 'dropequal') {
    if (isOther(regex, '(.*)') || others)
      return { field: 'action', message: `the action ${action} takes sourceLabels and targetLabel alone` };
  }
  if (action === 'labeldrop' || action === 'labelkeep') {
    if (sourceLabels.length > 0 || targetLabel !== '' || others)
      return { field: 'action', message: `the action ${action} takes a regex alone` };
  }
  return undefined;
}

function isOther(value: string | undefined, usual: string): boolean {
  return value !== undefined && value !== usual;
}

function isLabelTemplate(text: string, isLegacy: boolean): boolean {
  return isLegacy ? /^(?:(?:[a-zA-Z_]|\$(?:\{\w+\}|\w+))+\w*)+$/u.test(text) : text !== '';
}
