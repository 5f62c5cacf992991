import type { TextMap } from '../application/model/application.ts';
import { type Diagnostic, errorAt } from '../diagnostics/diagnostic.ts';
import { type Entry, Mapping, type Node, Scalar, Sequence } from '../document/node.ts';
import { isNull } from '../document/null.ts';
import { hasLabels, holds, isSelectorOperator } from '../kubernetes/label-selector.ts';
import { MANAGED_BY_APPCFG } from '../kubernetes/recommended-labels.ts';
import { textOf } from './kinds.ts';

/** The labels or annotations under a key of metadata; Kubernetes takes nothing but text in them. */
export function textMapAt(metadata: Node | undefined, field: string, diagnostics: Diagnostic[]): TextMap {
  const written = metadata instanceof Mapping ? metadata.entry(field) : undefined;
  if (written === undefined || isNull(written.value)) return [];
  if (!(written.value instanceof Mapping)) {
    diagnostics.push(errorAt(written.value, 'wrong-type', `${field} must be a mapping`));
    return [];
  }
  return written.value.entries.map(({ key, value }): [string, string] => {
    const text = textOf(value);
    if (text !== undefined) return [key.text, text];
    const hint = value instanceof Scalar ? { hint: `write "${value.text}"` } : {};
    const message = `${key.text} in ${field} must be text`;
    diagnostics.push(errorAt(isBlank(value) ? key : value, 'wrong-type', message, hint));
    return [key.text, ''];
  });
}

/** The entries of metadata that hold labels and annotations. */
export function labelEntries(metadata: Node | undefined): readonly Entry[] {
  if (!(metadata instanceof Mapping)) return [];
  return metadata.entries.filter(({ key }) => key.text === 'labels' || key.text === 'annotations');
}

export function selects(selector: TextMap, labels: TextMap): boolean {
  return selector.length > 0 && hasLabels(new Map(labels), selector);
}

/** The first of a selector's `matchExpressions` that labels do not satisfy (metav1.LabelSelectorRequirement). */
export function unsatisfied(expressions: Node | undefined, labels: TextMap): Node | undefined {
  if (!(expressions instanceof Sequence)) return undefined;
  const held = new Map(labels);
  return expressions.items.find((expression) => {
    if (!(expression instanceof Mapping)) return false;
    const key = String(textOf(expression.get('key')));
    const operator = textOf(expression.get('operator'));
    if (operator === undefined || !isSelectorOperator(operator)) return false;
    const listed = expression.get('values');
    const values =
      listed instanceof Sequence ? listed.items.map(textOf).filter((text) => text !== undefined) : [];
    return !holds({ key, operator, values }, held);
  });
}

function isBlank(node: Node): boolean {
  return node.start === node.end;
}

const JOB_LABELS = ['app', 'app.kubernetes.io/name', 'k8s-app'];

/** The label whose value is Prometheus' `job`: the first of these that there is. */
export function jobLabelOf(labels: TextMap): TextMap[number] | undefined {
  const key = JOB_LABELS.find((name) => labels.some(([label]) => label === name));
  return labels.find(([label]) => label === key);
}

/** Whether appcfg made an object. */
export function isOwnOutput(object: Mapping): boolean {
  return selects([MANAGED_BY_APPCFG], textMapAt(object.get('metadata'), 'labels', []));
}

/** Whether an object of the text is one that an earlier run emitted for the application, and this one replaces. */
export function isOfEarlierRun(object: Mapping, application: string): boolean {
  const labels = textMapAt(object.get('metadata'), 'labels', []);
  return selects([['app', application], MANAGED_BY_APPCFG], labels);
}
