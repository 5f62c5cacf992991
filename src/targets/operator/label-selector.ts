import { compileRegex } from '../../prometheus/regex.ts';
import { META, sanitiseLabelName } from '../discovery/labels.ts';
import {
  type Fields,
  fieldsAt,
  hasAll,
  isFields,
  listAt,
  type TextMap,
  textAt,
  textMapAt,
  textsAt,
} from '../fields.ts';
import { drop, keep, type RelabelStep } from '../relabel/step.ts';

type Operator = 'In' | 'NotIn' | 'Exists' | 'DoesNotExist';

/** A label selector of Kubernetes' API: all of it has to hold. */
export interface LabelSelector {
  readonly matchLabels: TextMap;
  readonly expressions: readonly Expression[];
}

interface Expression {
  readonly key: string;
  readonly operator: Operator;
  readonly values: readonly string[];
}

/** A selector with the reason why it is none, as the operator would find it. */
export function readSelector(
  value: unknown,
  { isChecked = true }: { readonly isChecked?: boolean } = {},
): {
  readonly selector?: LabelSelector;
  readonly mistake?: string;
} {
  const fields: Fields = fieldsAt(value);
  const expressions: Expression[] = [];
  for (const expression of listAt(fields, 'matchExpressions')) {
    const operator = textAt(expression, 'operator');
    const values = textsAt(expression, 'values');
    const key = textAt(expression, 'key');
    if (!isOperator(operator)) return { mistake: `"${operator}" is none of In, NotIn, Exists, DoesNotExist` };
    if (operator === 'In' || operator === 'NotIn') {
      if (values.length === 0) return { mistake: `${operator} needs values` };
    } else if (values.length > 0) return { mistake: `${operator} takes no values` };
    expressions.push({ key, operator, values });
  }
  const selector = { matchLabels: textMapAt(fields, 'matchLabels'), expressions };
  const values = [...selector.matchLabels.values(), ...expressions.flatMap((one) => one.values)];
  if (!isChecked) {
    // Of a Probe, the operator takes the selector as it stands, and Prometheus what is a regular expression.
    const broken = values.find((text) => compileRegex(text).regex === undefined);
    return broken === undefined
      ? { selector }
      : { mistake: `"${broken}" makes Prometheus refuse its configuration` };
  }
  const bad = [...selector.matchLabels.keys(), ...expressions.map(({ key }) => key)].find(
    (key) => !isKey(key),
  );
  if (bad !== undefined) return { mistake: `"${bad}" is no name of a label` };
  const badValue = values.find((text) => !LABEL_VALUE.test(text));
  return badValue === undefined ? { selector } : { mistake: `"${badValue}" is no value of a label` };
}

/** The value of a label (Kubernetes, validation.IsValidLabelValue). */
export const LABEL_VALUE = /^(?=.{0,63}$)(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$/u;
const NAME = /^(?=.{1,63}$)([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/u;
const PREFIX = /^(?=.{1,253}$)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/u;

function isKey(key: string): boolean {
  const slash = key.indexOf('/');
  if (slash < 0) return NAME.test(key);
  return PREFIX.test(key.slice(0, slash)) && NAME.test(key.slice(slash + 1));
}

function isOperator(text: string): text is Operator {
  return text === 'In' || text === 'NotIn' || text === 'Exists' || text === 'DoesNotExist';
}

/** As the API server matches: no selector selects nothing, an empty one everything. */
export function selects(selector: LabelSelector | undefined, labels: TextMap): boolean {
  if (selector === undefined) return false;
  if (!hasAll(labels, selector.matchLabels)) return false;
  return selector.expressions.every((expression) => holds(expression, labels.get(expression.key)));
}

function holds({ operator, values }: Expression, value: string | undefined): boolean {
  if (operator === 'In') return value !== undefined && values.includes(value);
  if (operator === 'NotIn') return value === undefined || !values.includes(value);
  return operator === 'Exists' ? value !== undefined : value === undefined;
}

/** The relabel steps that the operator writes for a selector over discovered labels of a role. */
export function selectorSteps(
  { matchLabels, expressions }: LabelSelector,
  role: string,
): readonly RelabelStep[] {
  const value = (key: string): string => `${META}${role}_label_${sanitiseLabelName(key)}`;
  const present = (key: string): string => `${META}${role}_labelpresent_${sanitiseLabelName(key)}`;
  const either = (values: readonly string[]): string => `(${values.join('|')});true`;
  return [
    ...[...matchLabels.keys()]
      .sort()
      .map((key) => keep([value(key), present(key)], either([matchLabels.get(key) ?? '']), 'selector')),
    ...expressions.map(({ key, operator, values }) => {
      if (operator === 'In') return keep([value(key), present(key)], either(values), 'selector');
      if (operator === 'NotIn') return drop([value(key), present(key)], either(values), 'selector');
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

/** A selector as a person would say it: `app=shop and tier In web, api`. */
export function selectorWords({ matchLabels, expressions }: LabelSelector): string {
  const labels = [...matchLabels].map(([key, value]) => `${key}=${value}`);
  return [...labels, ...expressions.map(expressionWords)].join(' and ');
}

export function expressionWords({ key, operator, values }: Expression): string {
  return `${key} ${operator} ${values.join(', ')}`.trim();
}

/** Whether a value is written as a selector at all; `null` and an absent one select nothing. */
export function optionalSelector(value: unknown): LabelSelector | undefined {
  return isFields(value) ? readSelector(value).selector : undefined;
}
