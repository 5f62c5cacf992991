import { META } from '../../prometheus/label-name.ts';
import type { Condition } from '../discovery/label-index.ts';
import type { RelabelStep } from './step.ts';

/**
 * What a discovered label set must have to get through the keep steps whose outcome no earlier step can change.
 * They are necessary, not sufficient: the steps themselves decide.
 */
export function conditionsOf(steps: readonly RelabelStep[]): readonly Condition[] {
  const conditions: Condition[] = [];
  const written = new Set<string>();
  for (const step of steps) {
    const { action, targetLabel } = step;
    if (action === 'keep') {
      const condition = conditionOf(step);
      if (condition !== undefined && !written.has(condition.label)) conditions.push(condition);
    } else if (action === 'replace') {
      if (targetLabel.includes('$')) return conditions;
      written.add(targetLabel);
    } else if (action === 'hashmod' || action === 'lowercase' || action === 'uppercase') {
      written.add(targetLabel);
    } else if (action !== 'drop') return conditions;
  }
  return conditions;
}

function conditionOf({ sourceLabels, separator, regex }: RelabelStep): Condition | undefined {
  const [label, present] = sourceLabels;
  const { literals } = regex;
  if (label === undefined || literals === undefined || !label.startsWith(META) || literals.includes(''))
    return undefined;
  if (present === undefined) return { label, values: literals };
  if (sourceLabels.length > 2 || separator === '') return undefined;
  const values = literals.map((literal) => literal.split(separator)).filter((parts) => parts.length === 2);
  if (values.length < literals.length || values.some(([value]) => value === '')) return undefined;
  return { label, values: values.map(([value]) => value as string) };
}
