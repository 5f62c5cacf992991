import type { Location, Span } from './diagnostic.ts';
import { shownLine } from './mask.ts';
import type { Paint } from './paint.ts';
import { type LineBounds, lineBounds } from './position.ts';
import { columns, printable } from './printable.ts';

/** A line of up to so many units is shown as it is. */
const longestLine = 120;
/** Of a longer one, so many units before the place. */
const before = 40;

/**
 * The line that a location begins on, underlined as far as the location goes on that line:
 *
 *        |
 *     14 |   timeout: 20s
 *        |            ^^^
 *
 * A long line is cut around the place, with `…` for what is left out. No text, no lines.
 */
export function codeFrame(
  { document, span, hidden = [] }: Location,
  line: number,
  gutter: number,
  paint: Paint,
): readonly string[] {
  if (document.text === '') return [];
  const bounds = lineBounds(document, line);
  const text = shownLine(document, bounds);
  const part = (from: number, to: number) =>
    visible(withoutSecrets(text.slice(from - bounds.start, to - bounds.start), from, hidden));
  const start = Math.max(bounds.start, Math.min(span.start, bounds.end));
  const shown = window(document.text, bounds, start);
  const end = Math.max(start, Math.min(span.end, shown.end));
  const ahead = (shown.start > bounds.start ? '…' : '') + part(shown.start, start);
  const marked = part(start, end).trimEnd();
  const behind = part(end, shown.end) + (shown.end < bounds.end ? '…' : '');
  const source = `${ahead}${part(start, end)}${behind}`.trimEnd();
  const carets = '^'.repeat(Math.max(1, columns(marked)));
  const bar = paint.gutter('|');
  const empty = `${' '.repeat(gutter + 1)}${bar}`;
  const number = paint.gutter(String(line).padStart(gutter));
  return [
    empty,
    `${number} ${bar}${source === '' ? '' : ` ${source}`}`,
    `${empty} ${' '.repeat(columns(ahead))}${paint.severity(carets)}`,
  ];
}

/** A part of a text from an offset on, each character of a secret as `*`. */
function withoutSecrets(part: string, offset: number, hidden: readonly Span[]): string {
  let shown = part;
  for (const { start, end } of hidden) {
    const from = Math.max(0, start - offset);
    const to = Math.min(part.length, end - offset);
    if (from < to) shown = shown.slice(0, from) + '*'.repeat(to - from) + shown.slice(to);
  }
  return shown;
}

function window(text: string, bounds: LineBounds, place: number): LineBounds {
  if (bounds.end - bounds.start <= longestLine) return bounds;
  const start = Math.max(bounds.start, Math.min(place - before, bounds.end - longestLine));
  const end = Math.min(bounds.end, start + longestLine);
  return { start: wholeCharacter(text, start), end: wholeCharacter(text, end) };
}

/** A cut between the halves of a surrogate pair moves in front of it. */
function wholeCharacter(text: string, offset: number): number {
  const code = offset > 0 ? text.codePointAt(offset - 1) : undefined;
  return code !== undefined && code > 0xffff ? offset - 1 : offset;
}

// A tab's width depends on the terminal, a few spaces' does not.
function visible(text: string): string {
  return printable(text.replaceAll('\t', '    '));
}
