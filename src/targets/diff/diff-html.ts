import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { positionOf } from '../../diagnostics/position.ts';
import { inReadingOrder } from '../../diagnostics/reading-order.ts';
import { groupBy } from '../group-by.ts';
import { faultOf } from '../picture/fault-of.ts';
import { pageFoot, pageHead, pageTools } from '../picture/html-frame.ts';
import { faultHtml } from '../picture/html-row.ts';
import { escapeHtml } from '../picture/html-text.ts';
import type { PictureFault } from '../picture/picture.ts';
import { plural } from '../picture/picture-summary.ts';
import { differencesOf, differenceText } from './describe-change.ts';
import { diffSentence } from './diff-sentence.ts';
import { workloadText } from './diff-table.ts';
import type { TargetDiff } from './diff-targets.ts';
import type { TargetSet } from './keyed-targets.ts';

/** What the page says of its making. */
export interface DiffSource {
  /** The command, as one would type it. */
  readonly command: string;
  readonly version: string;
}

/** A set of targets, what its line says of it, and whether that is something wrong. */
interface Line {
  readonly set: TargetSet;
  readonly says: readonly string[];
}

/** More rows than these are closed from the start. */
const MOST_OPEN = 10;

/** The rows of a kind, by the class that gives them their colour and the filter its choice. */
const KINDS = [
  { state: 'not', mark: 'lost', heading: 'Lost' },
  { state: 'partly', mark: 'changed', heading: 'Changed' },
  { state: 'scraped', mark: 'new', heading: 'New' },
  { state: 'same', mark: 'as before', heading: 'As before' },
] as const;

/** The comparison as one page without network, that of `targets --format html` in its form. */
export function diffHtml(diff: TargetDiff, { command, version }: DiffSource): readonly string[] {
  const lines: readonly (readonly Line[])[] = [
    diff.lost.map((set) => ({ set, says: [set.why] })),
    diff.changed.map((one) => ({ set: one.before, says: differencesOf(one).map(differenceText) })),
    diff.gained.map((set) => ({ set, says: [] })),
    diff.unchanged.map((set) => ({ set, says: [] })),
  ];
  const sections = KINDS.map((kind, index) => ({ ...kind, rows: rowsOf(lines[index] ?? []) }));
  const title = diffSentence(diff).replace(/\.$/u, '');
  const [head = '', counts = ''] = title.split(/ (?=\()/u);
  const choices = sections.map(({ state, heading, rows }) => [state, heading, rows.length] as const);
  const all = choices.reduce((sum, [, , count]) => sum + count, 0);
  return [
    pageHead(head),
    `<header>
<h1>${escapeHtml(head)}</h1>
<p class="sum">${escapeHtml(counts.replace(/^\((.*?)\)/u, '$1'))}</p>
${messagesHtml('New', diff.diagnostics.new)}
</header>
${pageTools('Search: workload, container, URL, label, reason', [['all', 'All', all], ...choices])}
<main>
`,
    ...sections.filter(({ rows }) => rows.length > 0).map(sectionHtml),
    `<p id="none" hidden>Nothing here has that name and state.</p>
${messagesHtml('Gone', diff.diagnostics.gone)}
</main>
`,
    pageFoot([
      ['Command', `<code>${escapeHtml(command)}</code>`],
      ['Made by', `appcfg ${escapeHtml(version)}`],
    ]),
  ];
}

/** The lines of one workload are one row. */
function rowsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  return [...groupBy(lines, ({ set }) => workloadText(set)).values()];
}

function sectionHtml({
  state,
  mark,
  heading,
  rows,
}: (typeof KINDS)[number] & { readonly rows: readonly (readonly Line[])[] }): string {
  const isOpen = state !== 'same' && rows.length <= MOST_OPEN;
  return `<section data-namespace="">
<h2>${heading} <small>${plural(sum(rows.flat()), 'target')}</small></h2>
<div class="part">
${rows.map((lines) => rowHtml(lines, state, mark, isOpen)).join('\n')}
</div>
</section>
`;
}

function rowHtml(lines: readonly Line[], state: string, mark: string, isOpen: boolean): string {
  const [first] = lines;
  const { workload, job = '' } = first?.set ?? {};
  const name = workload === undefined ? job : `${workload.namespace}/${workload.name}`;
  const said = [...new Set(lines.flatMap(({ says }) => says))].filter((one) => one !== '').join(', ');
  const cells = [
    `<span class="mark">${mark}</span>`,
    `<span class="name">${escapeHtml(name)}</span>`,
    `<span class="kind">${escapeHtml(workload?.kind ?? '')}</span>`,
    `<span class="via${said === '' ? '' : ' why'}">${escapeHtml(said === '' ? jobsOf(lines) : said)}</span>`,
    `<span class="count">${plural(sum(lines), 'target')}</span>`,
  ];
  return `<details class="row ${state}"${isOpen ? ' open' : ''}>
<summary>
${cells.join('\n')}
</summary>
<div class="inside">
<ol class="way"><li class="ends"><table class="step">${lines.map(lineHtml).join('')}</table></li></ol>
</div>
</details>`;
}

function lineHtml({ set, says }: Line): string {
  const { stable, container, job, targets } = set;
  const what = says.filter((one) => one !== '').join(', ');
  const cells = [
    `<code>${escapeHtml(stable.url)}</code>${what === '' ? '' : `<br>${escapeHtml(what)}`}`,
    escapeHtml(container === '' ? '' : `container ${container}`),
    `through ${escapeHtml(job)}`,
    plural(targets.length, 'target'),
  ];
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

function jobsOf(lines: readonly Line[]): string {
  return [...new Set(lines.map(({ set }) => set.job))].join(', ');
}

function sum(lines: readonly Line[]): number {
  return lines.reduce((all, { set }) => all + set.targets.length, 0);
}

function messagesHtml(what: string, diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.length === 0) return '';
  const list = inReadingOrder(diagnostics).map((one) => faultHtml(faultOfSide(one)));
  const title = `${what}: ${plural(diagnostics.length, 'message')}`;
  return `<h3>${title}</h3>
${list.join('\n')}`;
}

/** A page over two sides names the line alone. */
function faultOfSide(diagnostic: Diagnostic): PictureFault {
  const { place: _, ...fault } = faultOf(diagnostic);
  const { location } = diagnostic;
  if (location === undefined) return fault;
  const { document, span } = location;
  return { ...fault, place: `${document.name}:${positionOf(document, span.start).line}` };
}
