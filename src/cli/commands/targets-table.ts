import { renderPretty } from '../../diagnostics/pretty.ts';
import { inReadingOrder } from '../../diagnostics/reading-order.ts';
import { counted } from '../../diagnostics/summary.ts';
import { targetTable } from '../../targets/table.ts';
import type { TargetsAnswer } from './targets-answer.ts';

/** The targets in columns, what is wrong, and how much there is of each. */
export function writeTable(answer: TargetsAnswer): readonly string[] {
  const { prediction, diagnostics, color, isComplete, isQuiet } = answer;
  const { targets } = prediction;
  const messages = renderPretty(diagnostics, { color, isAbridged: !isComplete });
  if (isQuiet) return [messages];
  const parts = targets.length === 0 ? [] : [targetTable(targets)];
  if (messages !== '') parts.push(messages);
  const distinct = inReadingOrder(diagnostics);
  const count = (severity: string): number => distinct.filter((one) => one.severity === severity).length;
  const sum = [
    counted(targets.length, 'target'),
    counted(count('error'), 'error'),
    counted(count('warning'), 'warning'),
  ];
  return [`${parts.join('\n')}${parts.length === 0 ? '' : '\n'}${sum.join(', ')}\n`];
}
