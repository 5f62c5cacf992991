import { counted } from '../../diagnostics/counted.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { positionOf } from '../../diagnostics/position.ts';
import { inReadingOrder } from '../../diagnostics/reading-order.ts';
import { markdownCode as code, markdownRow, markdownTable, markdownText as text } from '../markdown-text.ts';
import { type Difference, differencesOf } from './describe-change.ts';
import { countTargets, diffSentence } from './diff-sentence.ts';
import { workloadText } from './diff-table.ts';
import type { TargetDiff } from './diff-targets.ts';
import type { TargetSet } from './keyed-targets.ts';

/** GitHub takes 65,536 characters; the rest is for what marks the comment. */
const LONGEST = 65_000;
/** What a section has besides its rows. */
const AROUND_ROWS = 300;

/** A table of a comment; folded, it is shown when somebody opens it. */
interface Section {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly isFolded?: true;
}

/**
 * The comparison as a comment of a pull request: a sentence, a table for each kind of change, what is the same folded.
 * Where it is too long, each table has its first rows and says how many more there are.
 */
export function diffMarkdown(diff: TargetDiff): string {
  const sections = sectionsOf(diff).filter(({ rows }) => rows.length > 0);
  const sentence = `**${text(diffSentence(diff))}**`;
  return `${[sentence, ...fitted(sections, LONGEST - sentence.length)].join('\n\n')}\n`;
}

function sectionsOf(diff: TargetDiff): readonly Section[] {
  const { lost, gained, changed, unchanged, diagnostics } = diff;
  const counts = countTargets(diff);
  const head = ['workload', 'container', 'URL', 'through'];
  const messages = ['', 'place', 'message', 'hint'];
  return [
    {
      title: `Lost: ${counted(counts.lost, 'target')}`,
      head: [...head, 'why'],
      rows: lost.map((set) => [...cellsOf(set), text(set.why)]),
    },
    {
      title: `New messages: ${diagnostics.new.length}`,
      head: messages,
      rows: inReadingOrder(diagnostics.new).map(messageCells),
    },
    {
      title: `Changed: ${counted(counts.changed, 'target')}`,
      head: [...head, 'what'],
      rows: changed.map((one) => [
        ...cellsOf(one.before),
        differencesOf(one).map(differenceMarkdown).join('<br>'),
      ]),
    },
    { title: `New: ${counted(counts.gained, 'target')}`, head, rows: gained.map(cellsOf) },
    {
      title: `Messages that are gone: ${diagnostics.gone.length}`,
      head: messages.slice(0, -1),
      rows: inReadingOrder(diagnostics.gone).map((one) => messageCells(one).slice(0, -1)),
      isFolded: true,
    },
    {
      title: `As before: ${counted(counts.unchanged, 'target')}`,
      head,
      rows: unchanged.map(cellsOf),
      isFolded: true,
    },
  ];
}

function cellsOf(set: TargetSet): readonly string[] {
  const { targets, container, stable, job } = set;
  const count = targets.length === 1 ? '' : ` ×${targets.length}`;
  return [`${code(workloadText(set))}${count}`, code(container), code(stable.url), code(job)];
}

function differenceMarkdown({ what, isLabel, before, after }: Difference): string {
  const name = isLabel ? `label ${code(what)}` : what;
  if (before === undefined)
    return isLabel ? `${name} is new: ${code(after ?? '')}` : `${name} ${code(after ?? '')}`;
  if (after === undefined)
    return isLabel ? `${name} is gone: ${code(before)}` : `no longer ${name} ${code(before)}`;
  return `${name} ${code(before)} → ${code(after)}`;
}

function messageCells({ severity, code: name, message, hint = '', location }: Diagnostic): readonly string[] {
  const place =
    location === undefined
      ? ''
      : `${location.document.name}:${positionOf(location.document, location.span.start).line}`;
  return [`${severity} ${code(name)}`, code(place), text(message), text(hint)];
}

/** As many rows of each section as there is room for: none takes what a later one needs for its fair share. */
function fitted(sections: readonly Section[], room: number): readonly string[] {
  let left = room;
  const sizes = sections.map(
    ({ rows }) => AROUND_ROWS + rows.reduce((all, cells) => all + markdownRow(cells).length + 1, 0),
  );
  return sections.map((section, index) => {
    const later = sizes.slice(index + 1);
    const share = Math.floor(left / (later.length + 1));
    const own = left - later.reduce((all, size) => all + Math.min(size, share), 0);
    const written = sectionText(section, own);
    left -= written.length + 2;
    return written;
  });
}

function sectionText({ title, head, rows, isFolded }: Section, room: number): string {
  let length = AROUND_ROWS;
  const most = rows.findIndex((cells) => {
    length += markdownRow(cells).length + 1;
    return length > room;
  });
  const shown = most === -1 ? rows : rows.slice(0, most);
  const more = rows.length - shown.length;
  const parts = [
    ...(shown.length === 0 ? [] : [markdownTable(head, shown)]),
    ...(more === 0 ? [] : [`and ${counted(more, 'more row')}`]),
  ];
  const body = parts.join('\n\n');
  return isFolded === true
    ? `<details><summary>${title}</summary>\n\n${body}\n\n</details>`
    : `#### ${title}\n\n${body}`;
}
