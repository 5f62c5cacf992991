import { type Diagnostic, errorAt, type Place } from '../../diagnostics/diagnostic.ts';
import { compileRegex } from '../../prometheus/regex.ts';
import {
  type Action,
  actionOf,
  type RelabelConfig,
  type RelabelMistake,
  relabelMistakes,
} from '../../prometheus/relabel-config.ts';
import { stepThatGrowsTooMuch, TOO_MUCH_GROWTH } from '../../prometheus/relabeling-growth.ts';
import { integerAt, textAt, textsAt, valueAt } from '../fields.ts';
import { type RelabelStep, relabelStep } from '../relabel/step.ts';

/** How a relabeling is written: in the operator's resources, or in a Prometheus configuration. */
export interface Spelling {
  readonly sourceLabels: string;
  readonly targetLabel: string;
  /** Who reads it first. */
  readonly by: 'operator' | 'prometheus';
}
const CAMEL_CASE: Spelling = {
  sourceLabels: 'sourceLabels',
  targetLabel: 'targetLabel',
  by: 'operator',
};
export const SNAKE_CASE: Spelling = {
  sourceLabels: 'source_labels',
  targetLabel: 'target_label',
  by: 'prometheus',
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
  const configs = relabelings.map((relabeling) => readRelabeling(relabeling, spelling));
  const grows = stepThatGrowsTooMuch(configs);
  if (grows !== undefined) diagnostics.push(errorAt(place.at(grows), 'bad-relabeling', TOO_MUCH_GROWTH));
  configs.forEach((config, index) => {
    const at = place.at(index);
    const mistakes = [
      ...relabelMistakes(config, { by: spelling.by, isLegacy }),
      ...regexMistakes(config, spelling),
    ];
    for (const mistake of mistakes) {
      const list = spelling.by === mistake.refusedBy ? diagnostics : refused;
      list.push(asDiagnostic(mistake, at, spelling));
    }
    if (mistakes.length === 0 && index !== grows)
      steps.push(relabelStep({ ...config, action: actionOf(config) as Action, purpose: 'own', place: at }));
  });
  return { steps, diagnostics, refused };
}

function regexMistakes({ regex }: RelabelConfig, { by }: Spelling): readonly RelabelMistake[] {
  const { mistake } = compileRegex(regex === undefined ? '' : regex);
  if (mistake === undefined) return [];
  return [{ field: 'regex', message: `"${regex}" is not a valid RE2 expression: ${mistake}`, refusedBy: by }];
}

function asDiagnostic(
  { field, index, isStray, message, hint, refusedBy }: RelabelMistake,
  at: Place,
  { by, ...names }: Spelling,
): Diagnostic {
  const written = field === 'sourceLabels' || field === 'targetLabel' ? names[field] : field;
  const path = index === undefined ? [written] : [written, index];
  const place = at.has(written) ? (isStray === true ? at.keyAt(written) : at.at(...path)) : at.at('action');
  return errorAt(place, 'bad-relabeling', message, {
    notes: [
      refusedBy === 'operator'
        ? 'the operator leaves the whole monitor out'
        : by === 'operator'
          ? 'the operator takes it, and Prometheus refuses its whole configuration'
          : 'Prometheus refuses its whole configuration',
    ],
    ...(hint === undefined ? {} : { hint }),
  });
}

function readRelabeling(relabeling: unknown, { sourceLabels, targetLabel, by }: Spelling): RelabelConfig {
  const action = valueAt(relabeling, 'action');
  const regex = valueAt(relabeling, 'regex');
  const modulus = integerAt(relabeling, 'modulus');
  const separator = valueAt(relabeling, 'separator');
  const replacement = valueAt(relabeling, 'replacement');
  const sources = valueAt(relabeling, sourceLabels);
  return {
    ...(action === undefined ? {} : { action: String(action) }),
    ...(Array.isArray(sources) ? { sourceLabels: textsAt(relabeling, sourceLabels) } : {}),
    ...(valueAt(relabeling, targetLabel) === undefined
      ? {}
      : { targetLabel: textAt(relabeling, targetLabel) }),
    // The operator leaves an empty regular expression out; to Prometheus it matches what is empty.
    ...(regex === undefined || (regex === '' && by === 'operator') ? {} : { regex: String(regex) }),
    ...(modulus === undefined ? {} : { modulus }),
    ...(separator === undefined ? {} : { separator: String(separator) }),
    ...(replacement === undefined ? {} : { replacement: String(replacement) }),
  };
}
