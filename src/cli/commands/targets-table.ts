import { counted } from '../../diagnostics/counted.ts';
import { renderPretty } from '../../diagnostics/pretty.ts';
import { inReadingOrder } from '../../diagnostics/reading-order.ts';
import { scrapedSummary, targetTable } from '../../targets/table.ts';
import type { TargetsAnswer } from './targets-answer.ts';

/** The targets in columns, what is wrong, and how much there is of each. */
export function writeTable(answer: TargetsAnswer): readonly string[] {
  const { prediction, diagnostics, color, isComplete, isQuiet } = answer;
  const { targets, workloads } = prediction;
  const messages = renderPretty(diagnostics, { color, isAbridged: !isComplete });
  if (isQuiet) return [messages];
  const isEmpty = targets.length === 0 && workloads.length === 0;
  const parts = isEmpty ? [] : [targetTable(targets, workloads)];
  if (messages !== '') parts.push(messages);
  return [`${[...parts, targetsSummary(answer)].join('\n')}`];
}

/** How much there is of each, and how many workloads are scraped. */
export function targetsSummary({ prediction, diagnostics, ignored }: TargetsAnswer): string {
  const distinct = inReadingOrder(diagnostics);
  const count = (severity: string): number => distinct.filter((one) => one.severity === severity).length;
  const blocked = prediction.targets.filter((target) => target.blocked !== undefined).length;
  const sum = [
    counted(prediction.targets.length, 'target'),
    ...(blocked === 0 ? [] : [`${blocked} blocked`]),
    counted(count('error'), 'error'),
    counted(count('warning'), 'warning'),
    ...(ignored === 0 ? [] : [`${ignored} ignored`]),
  ];
  const scraped = scrapedSummary(prediction.workloads);
  return `${sum.join(', ')}\n${scraped === undefined ? '' : `${scraped}\n`}`;
}
