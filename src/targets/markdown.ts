import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { positionOf } from '../diagnostics/position.ts';
import { inReadingOrder } from '../diagnostics/reading-order.ts';
import { markdownTable as table, markdownText as text } from './markdown-text.ts';
import type { DetailedPrediction } from './predict.ts';
import type { FoundWorkload } from './workloads.ts';

/**
 * The answer as Markdown, as a comment shows it: the sums, a table of what is wrong, and one of the workloads, those that
 * nothing scrapes first.
 */
export function markdownReport(
  { workloads }: DetailedPrediction,
  diagnostics: readonly Diagnostic[],
  summary: string,
): string {
  const sums = summary.trimEnd().split('\n').reverse();
  const messages = inReadingOrder(diagnostics).map(messageRow);
  const rows = [...workloads].sort((a, b) => Number(a.scraped) - Number(b.scraped)).map(workloadRow);
  return [
    '### What Prometheus would scrape',
    sums.map((sum) => text(sum)).join(' · '),
    ...(messages.length === 0 ? [] : [table(['', 'place', 'message', 'hint'], messages)]),
    ...(rows.length === 0 ? [] : [table(['workload', 'scraped', 'through', 'why not'], rows)]),
  ]
    .join('\n\n')
    .concat('\n');
}

function messageRow({
  severity,
  code,
  message,
  notes = [],
  hint = '',
  location,
}: Diagnostic): readonly string[] {
  const place =
    location === undefined
      ? ''
      : `${location.document.name}:${positionOf(location.document, location.span.start).line}`;
  const words = [message, ...notes].map(text).join('<br>');
  return [`${severity} \`${code}\``, text(place), words, text(hint)];
}

function workloadRow({
  kind,
  namespace,
  name,
  scraped,
  through,
  targets,
  why = '',
}: FoundWorkload): readonly string[] {
  const sum = scraped ? `yes, ${targets} target${targets === 1 ? '' : 's'}` : '**no**';
  return [text(`${kind} ${namespace}/${name}`), sum, through.map(text).join('<br>'), text(why)];
}
