import type { LabelSelector } from '../../kubernetes/label-selector.ts';
import { sanitizeLabelName } from '../../prometheus/label-name.ts';
import { META } from '../discovery/labels.ts';
import { drop, keep, type RelabelStep } from '../relabel/step.ts';

/**
 * The relabel steps of a selector as VictoriaMetrics' operator and Google's write them: by the value of a label alone,
 * where the Prometheus operator asks as well whether the label is there.
 */
export function plainSelectorSteps(
  { matchLabels, expressions }: LabelSelector,
  role: string,
): readonly RelabelStep[] {
  const value = (key: string): string => `${META}${role}_label_${sanitizeLabelName(key)}`;
  const present = (key: string): string => `${META}${role}_labelpresent_${sanitizeLabelName(key)}`;
  return [
    ...[...matchLabels.keys()]
      .sort()
      .map((key) => keep([value(key)], matchLabels.get(key) ?? '', 'selector')),
    ...expressions.map(({ key, operator, values }) => {
      if (operator === 'In') return keep([value(key)], values.join('|'), 'selector');
      if (operator === 'NotIn') return drop([value(key)], values.join('|'), 'selector');
      return (operator === 'Exists' ? keep : drop)([present(key)], 'true', 'selector');
    }),
  ];
}
