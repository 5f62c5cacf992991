import { renderPretty } from '../../diagnostics/pretty.ts';
import { counted } from '../../diagnostics/summary.ts';
import { targetTable } from '../../targets/table.ts';
import type { TargetsAnswer } from './targets-answer.ts';

/** The targets in columns, what is wrong, and how much there is of each. */
export function writeTable({ prediction, diagnostics, color }: TargetsAnswer): readonly string[] {
  const { targets } = prediction;
  const parts = targets.length === 0 ? [] : [targetTable(targets)];
  if (diagnostics.length > 0) parts.push(renderPretty(diagnostics, { color }));
  const count = (severity: string): number => diagnostics.filter((one) => one.severity === severity).length;
  const sum = [
    counted(targets.length, 'target'),
    counted(count('error'), 'error'),
    counted(count('warning'), 'warning'),
  ];
  return [`${parts.join('\n')}${parts.length === 0 ? '' : '\n'}${sum.join(', ')}\n`];
}
