import { printable, printableLines } from '../../diagnostics/printable.ts';
import { writtenOrigin } from '../discovery/labels.ts';
import { type FoundTarget, shownUrl } from '../scrape/target.ts';
import { alignColumns } from '../table.ts';
import type { RunningComparison, SeenTarget } from './comparison.ts';

const HEAD = ['STATE', 'WORKLOAD', 'URL', 'THROUGH', 'WHAT'];

/** The targets by what is the matter with them, those that are as predicted last. */
export function againstTable({ up, down, missing, dropped, unexpected }: RunningComparison): string {
  const rows = [
    ...missing.map((target) => predictedRow('missing', target, 'Prometheus does not know of it')),
    ...dropped.map((target) => predictedRow('dropped', target, 'discovered, and dropped by relabeling')),
    ...down.map((one) => seenRow('down', one, whatOf(one))),
    ...unexpected.map(({ source, url, health, lastError }) => [
      'unexpected',
      '-',
      url,
      source,
      health === 'down' ? `down: ${lastError}` : health,
    ]),
    ...up.map((one) => seenRow('up', one, one.running.health === 'unknown' ? 'not scraped yet' : '')),
  ];
  if (rows.length === 0) return '';
  return printableLines(alignColumns([HEAD, ...rows.map((cells) => cells.map(printable))]));
}

/** `27 targets are predicted: 25 up, 2 down; 1 is there and not predicted`. */
export function againstSummary({ up, down, missing, dropped, unexpected }: RunningComparison): string {
  const predicted = up.length + down.length + missing.length + dropped.length;
  const counts = Object.entries({
    up: up.length,
    down: down.length,
    missing: missing.length,
    dropped: dropped.length,
  })
    .filter(([, count]) => count > 0)
    .map(([what, count]) => `${count} ${what}`);
  const more =
    unexpected.length === 0
      ? ''
      : `; ${unexpected.length} ${unexpected.length === 1 ? 'is' : 'are'} there and not predicted`;
  const all = predicted === 1 ? '1 target is predicted' : `${predicted} targets are predicted`;
  return `${all}${counts.length === 0 ? '' : `: ${counts.join(', ')}`}${more}\n`;
}

/** What Prometheus says, less the URL, which is in the line already, and what it comes from. */
function whatOf({ running: { lastError, url }, cause }: SeenTarget): string {
  const error = lastError.replace(`Get "${url}": `, '');
  return cause === undefined ? error : `${error}: ${cause}`;
}

function predictedRow(state: string, target: FoundTarget, what: string): readonly string[] {
  return [state, workloadOf(target), shownUrl(target), target.source, what];
}

function seenRow(state: string, { predicted, running }: SeenTarget, what: string): readonly string[] {
  return [state, workloadOf(predicted), running.url, running.source, what];
}

function workloadOf({ origin }: FoundTarget): string {
  const object = writtenOrigin(origin);
  return object === undefined ? '-' : `${object.namespace}/${object.name} (${object.kind})`;
}
