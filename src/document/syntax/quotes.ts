import type { Failure, Finding } from './failure.ts';
import { isBreak, isGap, isWhite, lineAt } from './lines.ts';

const missesComma = /missed comma/;
const nextEntry = /^(?:["']|[\w./-]+:(?:\s|$))/;
const inQuotes = /within a (?:single|double) quoted scalar$/;

/** A quote that is never closed, or that swallowed lines up to the next quote. */
export function unclosedQuote({ at, end, reason, text, tokens: { quoted } }: Failure): Finding | undefined {
  if (quoted === undefined) return undefined;
  const endsInside = inQuotes.test(reason) || reason === 'deficient indentation' || at === end;
  const isOpen = quoted.end === -1 && endsInside;
  const written = text.slice(quoted.start, quoted.end);
  const tookLines = follows(text, quoted.end, at) && (written.includes('\n') || written.includes('\r'));
  if (!isOpen && !tookLines) return undefined;
  const quote = text[quoted.start];
  const finding: Finding = {
    code: 'unclosed-quote',
    message: `this ${quote} is not closed on its line`,
    hint: `end the text with ${quote}, or indent the lines that it goes on over deeper than its key`,
    start: quoted.start,
    end: quoted.start + 1,
  };
  if (isOpen) return finding;
  return {
    ...finding,
    other: { start: quoted.end - 1, end: quoted.end, message: 'closed by the next quote here' },
  };
}

/** `'it's'`: a quote inside a text ends it. */
export function textAfterQuote({ at, reason, text, tokens: { quoted } }: Failure): Finding | undefined {
  // In brackets, what looks like the next entry only lacks its comma.
  const rest = text.slice(at, lineAt(text, at).end);
  if (missesComma.test(reason) && nextEntry.test(rest)) return undefined;
  const isText = !isGap(text[at]) && text[at] !== ':';
  if (quoted === undefined || !isText || !follows(text, quoted.end, at)) return undefined;
  const quote = text[quoted.start];
  const inside = quote === '"' ? '\\"' : "''";
  return {
    code: 'text-after-quote',
    message: `the text ends at the ${quote} before this`,
    hint: `write ${inside} for a ${quote} inside the text, or put the whole text in quotes`,
    start: at,
    end: wordEnd(text, at),
    other: { start: quoted.end - 1, end: quoted.end, message: 'ended here' },
  };
}

/** A backslash that YAML does not know. */
export function unknownEscape({ at, end: documentEnd, reason, text }: Failure): Finding | undefined {
  const isUnknown = reason === 'unknown escape sequence';
  if ((!isUnknown && reason !== 'expected hexadecimal character') || at === documentEnd) return undefined;
  const start = text.lastIndexOf('\\', at);
  const end = isBreak(text[at]) ? at : at + 1;
  const digits = { x: 'two', u: 'four', U: 'eight' }[text[start + 1] ?? ''];
  return {
    code: 'unknown-escape',
    message: isUnknown
      ? `${text.slice(start, end)} is not an escape of YAML`
      : `${text.slice(start, start + 2)} comes before ${digits} hexadecimal digits`,
    hint: 'write \\\\ for a backslash, or put the text in single quotes',
    start,
    end,
  };
}

/** Whether nothing but white space is between the two places. */
function follows(text: string, before: number, at: number): boolean {
  if (before === -1) return false;
  let position = before;
  while (position < at && isWhite(text[position])) position++;
  return position === at;
}

function wordEnd(text: string, start: number): number {
  const { end } = lineAt(text, start);
  let position = start;
  while (position < end && !isGap(text[position])) position++;
  return Math.max(position, start + 1);
}
