/** The labels of an object by their keys. */
export type Labels = ReadonlyMap<string, string>;

export const SELECTOR_OPERATORS = ['In', 'NotIn', 'Exists', 'DoesNotExist'] as const;
export type SelectorOperator = (typeof SELECTOR_OPERATORS)[number];

/** One of a selector's `matchExpressions` (metav1.LabelSelectorRequirement). */
export interface LabelRequirement {
  readonly key: string;
  readonly operator: SelectorOperator;
  readonly values: readonly string[];
}

/** A label selector of Kubernetes' API: all of it has to hold. */
export interface LabelSelector {
  readonly matchLabels: Labels;
  readonly expressions: readonly LabelRequirement[];
}

/** As the API server matches: no selector selects nothing, an empty one everything. */
export function selects(selector: LabelSelector | undefined, labels: Labels): boolean {
  if (selector === undefined) return false;
  return hasLabels(labels, selector.matchLabels) && selector.expressions.every((one) => holds(one, labels));
}

/** Whether labels have each of the wanted ones with its value. */
export function hasLabels(labels: Labels, wanted: Iterable<readonly [key: string, value: string]>): boolean {
  for (const [key, value] of wanted) if (labels.get(key) !== value) return false;
  return true;
}

/** `NotIn` holds for what does not have the label at all, too. */
export function holds({ key, operator, values }: LabelRequirement, labels: Labels): boolean {
  const value = labels.get(key);
  if (operator === 'In') return value !== undefined && values.includes(value);
  if (operator === 'NotIn') return value === undefined || !values.includes(value);
  return operator === 'Exists' ? value !== undefined : value === undefined;
}

export function isSelectorOperator(text: string): text is SelectorOperator {
  return (SELECTOR_OPERATORS as readonly string[]).includes(text);
}
