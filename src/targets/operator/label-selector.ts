import { type Diagnostic, errorAt, type Place } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/did-you-mean.ts';
import {
  isSelectorOperator,
  type LabelRequirement,
  type LabelSelector,
  SELECTOR_OPERATORS,
  type SelectorOperator,
} from '../../kubernetes/label-selector.ts';
import { isLabelKey, LABEL_VALUE } from '../../kubernetes/names.ts';
import { META, sanitizeLabelName } from '../../prometheus/label-name.ts';
import { compileRegex } from '../../prometheus/regex.ts';
import { type Fields, fieldsAt, isFields, listAt, textAt, textMapAt, textsAt } from '../fields.ts';
import { drop, keep, type RelabelStep } from '../relabel/step.ts';

/** What is wrong with a selector, and at which path in it. */
export interface SelectorMistake {
  readonly path: readonly (string | number)[];
  /** The key at the end of the path is wrong, and not the value behind it. */
  readonly isKey?: true;
  readonly message: string;
  readonly hint?: string;
}

/** @param at the selector; `whose` begins the message: `PodMonitor web/shop` */
export function refusedSelector(
  at: Place,
  whose: string,
  { path, isKey, message, hint }: SelectorMistake,
  notes: readonly string[] = [],
): Diagnostic {
  const place = isKey === true ? at.keyAt(...path) : at.at(...path);
  return errorAt(place, 'refused-object', `${whose}: ${message}`, {
    ...(notes.length === 0 ? {} : { notes }),
    ...(hint === undefined ? {} : { hint }),
  });
}

/** A selector, or why it is invalid, as the operator would find it. */
export function readSelector(
  value: unknown,
  { isChecked = true }: { readonly isChecked?: boolean } = {},
):
  | { readonly selector: LabelSelector; readonly mistake?: undefined }
  | { readonly selector?: undefined; readonly mistake: SelectorMistake } {
  const fields: Fields = fieldsAt(value);
  const expressions: LabelRequirement[] = [];
  for (const [index, expression] of listAt(fields, 'matchExpressions').entries()) {
    const path = ['matchExpressions', index];
    const operator = textAt(expression, 'operator');
    const values = textsAt(expression, 'values');
    const key = textAt(expression, 'key');
    if (isSelectorOperator(operator)) {
      const wrong = isChecked ? wrongValues(operator, values, path) : undefined;
      if (wrong !== undefined) return { mistake: wrong };
      expressions.push({ key, operator, values });
    } else if (isChecked) return { mistake: wrongOperator(operator, path) };
  }
  const selector = { matchLabels: textMapAt(fields, 'matchLabels'), expressions };
  const mistake = isChecked ? wrongLabel(selector) : wrongRegex(selector);
  return mistake === undefined ? { selector } : { mistake };
}

/** The operators that are none, which a Probe's selector is taken without. */
export function wrongOperators(value: unknown): readonly SelectorMistake[] {
  return listAt(value, 'matchExpressions').flatMap((expression, index) => {
    const operator = textAt(expression, 'operator');
    return isSelectorOperator(operator) ? [] : [wrongOperator(operator, ['matchExpressions', index])];
  });
}

function wrongValues(
  operator: SelectorOperator,
  values: readonly string[],
  path: SelectorMistake['path'],
): SelectorMistake | undefined {
  if (operator === 'In' || operator === 'NotIn')
    return values.length === 0 ? { path, message: `${operator} needs values` } : undefined;
  if (values.length === 0) return undefined;
  const hint = `remove values, or write operator: ${operator === 'Exists' ? 'In' : 'NotIn'}`;
  return { path: [...path, 'values'], isKey: true, message: `${operator} takes no values`, hint };
}

function wrongOperator(written: string, path: SelectorMistake['path']): SelectorMistake {
  if (written === '') return { path, message: 'a matchExpression has no operator' };
  const meant = nearest(written, SELECTOR_OPERATORS);
  return {
    path: [...path, 'operator'],
    message: `${JSON.stringify(written)} is not one of ${SELECTOR_OPERATORS.join(', ')}`,
    ...(meant === undefined ? {} : { hint: `did you mean ${meant}?` }),
  };
}

/** A key or a value that no label has. */
function wrongLabel(selector: LabelSelector): SelectorMistake | undefined {
  const all = [...labelsOf(selector)];
  const key = all.find((one) => !isLabelKey(one.key));
  if (key !== undefined) {
    const message = `${JSON.stringify(key.key)} is not the key of a label`;
    return { ...(key.path[0] === 'matchLabels' ? { isKey: true as const } : {}), path: key.path, message };
  }
  const value = all.find(({ values }) => values.some((text) => !LABEL_VALUE.test(text)));
  if (value === undefined) return undefined;
  const wrong = value.values.find((text) => !LABEL_VALUE.test(text));
  return { path: value.path, message: `${JSON.stringify(wrong)} is not the value of a label` };
}

/** Of a Probe, the operator takes the selector as it is, and Prometheus what is a regular expression. */
function wrongRegex(selector: LabelSelector): SelectorMistake | undefined {
  for (const { path, values } of labelsOf(selector)) {
    const wrong = values.find((text) => compileRegex(text).regex === undefined);
    if (wrong !== undefined)
      return { path, message: `${JSON.stringify(wrong)} makes Prometheus refuse its configuration` };
  }
  return undefined;
}

/** Each key that a selector names, with the values that it asks for and its path. */
function* labelsOf({ matchLabels, expressions }: LabelSelector) {
  for (const [key, value] of matchLabels) yield { key, values: [value], path: ['matchLabels', key] };
  for (const [index, { key, values }] of expressions.entries())
    yield { key, values, path: ['matchExpressions', index] };
}

/**
 * The relabel steps that the operator writes for a selector over discovered labels of a role.
 *
 * @param asksPresence whether a value counts only if the label is there, as the Prometheus operator asks;
 *   VictoriaMetrics' operator and Google's go by the value alone
 */
export function selectorSteps(
  { matchLabels, expressions }: LabelSelector,
  role: string,
  { asksPresence = true }: { readonly asksPresence?: boolean } = {},
): readonly RelabelStep[] {
  const value = (key: string): string => `${META}${role}_label_${sanitizeLabelName(key)}`;
  const present = (key: string): string => `${META}${role}_labelpresent_${sanitizeLabelName(key)}`;
  const sources = (key: string): string[] => (asksPresence ? [value(key), present(key)] : [value(key)]);
  const either = (values: readonly string[]): string =>
    asksPresence ? `(${values.join('|')});true` : values.join('|');
  return [
    ...[...matchLabels.keys()]
      .sort()
      .map((key) => keep(sources(key), either([matchLabels.get(key) ?? '']), 'selector')),
    ...expressions.map(({ key, operator, values }) => {
      if (operator === 'In') return keep(sources(key), either(values), 'selector');
      if (operator === 'NotIn') return drop(sources(key), either(values), 'selector');
      return (operator === 'Exists' ? keep : drop)([present(key)], 'true', 'selector');
    }),
  ];
}

/** The selector as the API server takes it in a URL, for role selectors. */
export function selectorText({ matchLabels, expressions }: LabelSelector): string {
  const equal = [...matchLabels].map(([key, value]) => `${key}=${value}`);
  const others = expressions.map(({ key, operator, values }) => {
    if (operator === 'In') return `${key} in (${values.join(',')})`;
    if (operator === 'NotIn') return `${key} notin (${values.join(',')})`;
    return operator === 'Exists' ? key : `!${key}`;
  });
  return [...equal, ...others].join(',');
}

/** A selector in words: `app=shop and tier In web, api`. */
export function selectorWords({ matchLabels, expressions }: LabelSelector): string {
  const labels = [...matchLabels].map(([key, value]) => `${key}=${value}`);
  return [...labels, ...expressions.map(expressionWords)].join(' and ');
}

export function expressionWords({ key, operator, values }: LabelRequirement): string {
  return `${key} ${operator} ${values.join(', ')}`.trim();
}

/** Whether a value is written as a selector at all; `null` and an absent one select nothing. */
export function optionalSelector(value: unknown): LabelSelector | undefined {
  return isFields(value) ? readSelector(value).selector : undefined;
}
