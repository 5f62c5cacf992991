import { groupBy } from '../group-by.ts';
import { pageFoot, pageHead, pageTools } from './html-frame.ts';
import { faultHtml, rowHtml } from './html-row.ts';
import { escapeHtml } from './html-text.ts';
import {
  countStates,
  isBroken,
  type Picture,
  type PictureRow,
  type PictureSource,
  type StateCounts,
} from './picture.ts';
import { digits, pictureSummary, pictureTitle, plural } from './picture-summary.ts';

/** Of more broken rows than these, none is open from the start. */
const MOST_OPEN = 10;
const HEADINGS = { application: undefined, probe: 'Probes', other: 'Other targets and monitors' } as const;

/**
 * One page without network: the applications by namespace, each with a mark; opened, its ways or why there is none. In
 * pieces, to be printed one after the other. All of it is there without a script, which adds search and filter.
 */
export function htmlPage(picture: Picture, source: PictureSource): readonly string[] {
  const { rows, faults } = picture;
  const counts = countStates(rows);
  const isOpen = counts.not + counts.partly <= MOST_OPEN;
  const sections = [...groupBy(rows, ({ namespace }) => namespace)].map(([namespace, own]) =>
    sectionHtml(namespace, own, isOpen),
  );
  return [
    pageHead(pictureTitle(picture)),
    `<header>
<h1>${escapeHtml(pictureTitle(picture))}</h1>
<p class="sum">${escapeHtml(pictureSummary(picture))}</p>
${bar(rows, counts)}
${faults.map((fault) => faultHtml(fault)).join('\n')}
</header>
${tools(counts)}
<main>
`,
    ...sections,
    `<p id="none" hidden>Nothing here has that name and state.</p>
</main>
${foot(source)}`,
  ];
}

/** How much is scraped, in part, not because something is wrong, and not at all asked for, as the widths of one bar. */
function bar(rows: readonly PictureRow[], { all, scraped, partly, not }: StateCounts): string {
  if (all === 0) return '';
  const broken = rows.filter((row) => row.state === 'not' && isBroken(row)).length;
  const widths = { scraped, partly, not: broken, quiet: not - broken };
  let at = 0;
  const parts = Object.entries(widths).map(([state, count]) => {
    const part = `<rect class="${state}" x="${at}" width="${count}" height="1"/>`;
    at += count;
    return part;
  });
  return `<svg class="bar" viewBox="0 0 ${all} 1" preserveAspectRatio="none" aria-hidden="true">${parts.join('')}</svg>`;
}

function tools({ all, scraped, partly, not }: StateCounts): string {
  const choices = [
    ['all', 'All', all],
    ['not', 'Not scraped', not],
    ['partly', 'In part', partly],
    ['scraped', 'Scraped', scraped],
  ] as const;
  return pageTools('Search: application, Service, monitor, URL, reason', choices);
}

function sectionHtml(namespace: string, rows: readonly PictureRow[], isOpen: boolean): string {
  const name = namespace === '' ? 'In no namespace' : namespace;
  const workloads = rows.filter(({ part }) => part === 'application');
  const scraped = workloads.filter(({ state }) => state !== 'not').length;
  const sum =
    workloads.length === 0
      ? ''
      : `<small${rows.some(isBroken) ? ' class="less"' : ''}>${digits(scraped)} of ${digits(workloads.length)} scraped</small>`;
  const parts = [...groupBy(rows, ({ part }) => part).values()].map((own) => {
    const heading = HEADINGS[own[0]?.part ?? 'application'];
    const title = heading === undefined ? '' : `<h3>${heading}</h3>\n`;
    return `<div class="part">\n${title}${own.map((row) => rowHtml(row, isOpen)).join('\n')}\n</div>`;
  });
  return `<section data-namespace="${escapeHtml(namespace)}">
<h2>${escapeHtml(name)} ${sum}</h2>
${parts.join('\n')}
</section>
`;
}

function foot({ command, inputs, objects, ignored, changed, version }: PictureSource): string {
  const list = inputs.map((name) => `<li>${escapeHtml(name)}</li>`).join('');
  const files =
    inputs.length === 1
      ? escapeHtml(inputs[0] ?? '')
      : `<details><summary>${plural(inputs.length, 'file')}</summary><ul>${list}</ul></details>`;
  const rows: readonly (readonly [string, string])[] = [
    ['Command', `<code>${escapeHtml(command)}</code>`],
    ['Input', `${files}, ${plural(objects, 'object')}`],
    ...(changed === undefined ? [] : [['Last changed', changed] as const]),
    ...(ignored === 0 ? [] : [['Left out', plural(ignored, 'known message')] as const]),
    ['Made by', `appcfg ${escapeHtml(version)}`],
  ];
  return pageFoot(rows);
}
