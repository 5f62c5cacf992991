import {
  isSelectorOperator,
  type LabelRequirement,
  type LabelSelector,
  SELECTOR_OPERATORS,
} from '../../kubernetes/label-selector.ts';
import { isLabelKey, LABEL_VALUE } from '../../kubernetes/names.ts';
import { sanitizeLabelName } from '../../prometheus/label-name.ts';
import { compileRegex } from '../../prometheus/regex.ts';
import { META } from '../discovery/labels.ts';
import { type Fields, fieldsAt, isFields, listAt, textAt, textMapAt, textsAt } from '../fields.ts';
import { drop, keep, type RelabelStep } from '../relabel/step.ts';

/** A selector with the reason why it is invalid, as the operator would find it. */
export function readSelector(
  value: unknown,
  { isChecked = true }: { readonly isChecked?: boolean } = {},
): {
  readonly selector?: LabelSelector;
  readonly mistake?: string;
} {
  const fields: Fields = fieldsAt(value);
  const expressions: LabelRequirement[] = [];
  for (const expression of listAt(fields, 'matchExpressions')) {
    const operator = textAt(expression, 'operator');
    const values = textsAt(expression, 'values');
    const key = textAt(expression, 'key');
    if (!isSelectorOperator(operator))
      return { mistake: `"${operator}" is not one of ${SELECTOR_OPERATORS.join(', ')}` };
    if (operator === 'In' || operator === 'NotIn') {
      if (values.length === 0) return { mistake: `${operator} needs values` };
    } else if (values.length > 0) return { mistake: `${operator} takes no values` };
    expressions.push({ key, operator, values });
  }
  const selector = { matchLabels: textMapAt(fields, 'matchLabels'), expressions };
  const values = [...selector.matchLabels.values(), ...expressions.flatMap((one) => one.values)];
  if (!isChecked) {
    // Of a Probe, the operator takes the selector as it is, and Prometheus what is a regular expression.
    const broken = values.find((text) => compileRegex(text).regex === undefined);
    return broken === undefined
      ? { selector }
      : { mistake: `"${broken}" makes Prometheus refuse its configuration` };
  }
  const bad = [...selector.matchLabels.keys(), ...expressions.map(({ key }) => key)].find(
    (key) => !isLabelKey(key),
  );
  if (bad !== undefined) return { mistake: `"${bad}" is not the key of a label` };
  const badValue = values.find((text) => !LABEL_VALUE.test(text));
  return badValue === undefined ? { selector } : { mistake: `"${badValue}" is not the value of a label` };
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
