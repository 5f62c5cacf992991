import { printable, printableLines } from '../diagnostics/printable.ts';
import { writtenOrigin } from './discovery/labels.ts';
import { containerOf, type FoundTarget, portOf, shownLabels, shownUrl } from './scrape/target.ts';
import type { WorkloadAnswer } from './workloads.ts';

const HEAD = ['WORKLOAD', 'CONTAINER', 'PORT', 'URL', 'INTERVAL', 'TIMEOUT', 'THROUGH'] as const;
/** What other columns say already, or what differs from pod to pod. */
const SHOWN_ELSEWHERE: ReadonlySet<string> = new Set(['container', 'instance', 'namespace', 'pod']);

/**
 * Targets for people, and below them the workloads that nothing scrapes, each with the reason: a line for each workload, container and URL as far as it is the same for all of its pods. The
 * address of a pod is one that no cluster has given yet, and is shown as that: `<pod>`. Where several Prometheus
 * resources or collectors are asked, a column names the one of each target.
 */
export function targetTable(
  targets: readonly FoundTarget[],
  workloads: readonly WorkloadAnswer[] = [],
): string {
  const isOfSeveral =
    targets.some(({ prometheus }) => prometheus !== undefined) ||
    new Set(targets.map(({ collector }) => collector)).size > 1;
  const lines = new Map<string, { readonly cells: readonly string[]; count: number }>();
  for (const target of targets) {
    const cells = cellsOf(target, isOfSeveral);
    const key = JSON.stringify(cells);
    const same = lines.get(key);
    if (same === undefined) lines.set(key, { cells, count: 1 });
    else same.count += 1;
  }
  const rows = [...lines.values()]
    .map(({ cells: [workload = '', ...rest], count }) => [
      count > 1 ? `${workload} ×${count}` : workload,
      ...rest,
    ])
    .sort(byCells);
  const missed = workloads
    .filter(({ scraped, targets: all }) => !scraped && all === 0)
    .map((one) => missedCells(one, isOfSeveral));
  const cells = [...rows, ...missed].map((row) => row.map(printable));
  return printableLines(
    alignColumns([[...HEAD, ...(isOfSeveral ? ['PROMETHEUS'] : []), 'LABELS'], ...cells]),
  );
}

function cellsOf(target: FoundTarget, isOfSeveral: boolean): string[] {
  const { origin, url, interval, timeout, source, blocked, collector = '-', prometheus = collector } = target;
  const object = writtenOrigin(origin);
  const workload = object === undefined ? '-' : `${object.namespace}/${object.name} (${object.kind})`;
  const rest = shownLabels(target)
    .filter(([name]) => !SHOWN_ELSEWHERE.has(name))
    .map(([name, value]) => `${name}=${value}`)
    .join(' ');
  return [
    workload,
    containerOf(target) ?? '-',
    portOf(url),
    blocked === undefined ? shownUrl(target) : `${shownUrl(target)} (blocked)`,
    interval,
    timeout,
    source,
    ...(isOfSeveral ? [prometheus] : []),
    rest,
  ];
}

function missedCells({ kind, namespace, name, why = '' }: WorkloadAnswer, isOfSeveral: boolean): string[] {
  const unused = isOfSeveral ? ['-', '-', '-', '-'] : ['-', '-', '-'];
  return [`${namespace}/${name} (${kind})`, '-', '-', 'not scraped', ...unused, why];
}

/** `2 of 3 workloads are scraped, 1 workload is not scraped`; nothing where there is none. */
export function scrapedSummary(workloads: readonly WorkloadAnswer[]): string | undefined {
  const all = workloads.length;
  if (all === 0) return undefined;
  const scraped = workloads.filter((one) => one.scraped).length;
  const sum = `${scraped} of ${all} workload${all === 1 ? ' is' : 's are'} scraped`;
  const missed = all - scraped;
  return missed === 0 ? sum : `${sum}, ${missed} workload${missed === 1 ? ' is' : 's are'} not scraped`;
}

function byCells(a: readonly string[], b: readonly string[]): number {
  const [left, right] = [a.join('\n'), b.join('\n')];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** Rows of cells as text, each column as wide as its widest cell. */
export function alignColumns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    rows.reduce((width, row) => Math.max(width, row[column]?.length ?? 0), 0),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
    .concat('\n');
}
