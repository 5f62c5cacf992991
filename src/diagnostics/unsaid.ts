import { append } from './append.ts';
import type { Diagnostic, Location } from './diagnostic.ts';
import { isHarmlessField } from './harmless.ts';
import { hiddenOnLine } from './mask.ts';
import { lineBounds, positionOf } from './position.ts';

/** Of a value over more lines than these, the first. */
const mostLines = 40;
/** So much of a long value tells it in a message, where it may be cut. */
const enough = 24;
/** What is put for a value in a hint, while it is told from an ellipsis that the hint has of its own. */
const GAP = '\u{E000}';
const TO_FILL_IN = /(?<=(?:: |\[|, |=)"?)\u{E000}(?="?(?:[\s,\]})]|$))/gu;

/**
 * The diagnostic with no text in it that its code frames hide: what a message repeats of a value is replaced by `…`.
 * The same one where it repeats nothing.
 */
export function withoutHiddenValues(diagnostic: Diagnostic): Diagnostic {
  const { hint, ...rest } = diagnostic;
  const { message, notes, location, related } = rest;
  const places = [
    ...(location === undefined ? [] : [location]),
    ...(related ?? []).map((one) => one.location),
  ];
  const values = new Set(places.flatMap(hiddenValues));
  if (values.size === 0) return diagnostic;
  const longestFirst = [...values].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const without = (text: string) => longestFirst.reduce((left, value) => withoutValue(left, value), text);
  return {
    ...rest,
    message: without(message),
    ...(notes === undefined ? {} : { notes: notes.map(without) }),
    ...(hint === undefined ? {} : hintWithout(hint, longestFirst)),
    ...(related === undefined
      ? {}
      : { related: related.map((one) => ({ ...one, message: without(one.message) })) }),
  };
}

/** The hint, unless it is nothing to type without what is hidden: `key: …` and `[…]` leave a value to be filled in. */
function hintWithout(hint: string, values: readonly string[]): { readonly hint?: string } {
  const shown = values.reduce((text, value) => withoutValue(text, value, GAP), hint);
  return shown.replaceAll(TO_FILL_IN, '').includes(GAP) ? {} : { hint: shown.replaceAll(GAP, '…') };
}

/** What a frame hides on the lines of a place, and the words of it that only a value could have. */
function hiddenValues({ document, span }: Location): readonly string[] {
  if (document.text === '') return [];
  const first = positionOf(document, span.start).line;
  const last = Math.min(first + mostLines, positionOf(document, Math.max(span.start, span.end - 1)).line);
  const values: string[] = [];
  for (let line = first; line <= last; line++) {
    for (const { start, end } of hiddenOnLine(document, lineBounds(document, line))) {
      const value = document.text.slice(start, end).trim();
      if (value === '') continue;
      values.push(value);
      append(values, value.split(/[\s,;:&?=@"'\\/]+/).filter(isTelling));
    }
  }
  return values;
}

/** `text`, `Service`, `does-not`. */
function isWord(text: string): boolean {
  return /^[A-Z]?[a-z-]*$/.test(text);
}

/** A word that is not one of a language. */
function isTelling(word: string): boolean {
  return word.length > 4 && !isWord(word) && !isHarmlessField(word);
}

function withoutValue(text: string, value: string, gap = '…'): string {
  const start = value.slice(0, enough);
  let shown = '';
  let from = 0;
  for (let at = text.indexOf(start); at !== -1; at = text.indexOf(start, from)) {
    let end = at + start.length;
    while (end < text.length && end - at < value.length && text[end] === value[end - at]) end += 1;
    const isRepeated = isRepetition(text, at, end, value);
    shown += text.slice(from, at) + (isRepeated ? gap : text.slice(at, end));
    // A quotation that was cut has an ellipsis of its own.
    from = isRepeated && text[end] === '…' ? end + 1 : end;
  }
  return shown + text.slice(from);
}

/** In quotes, behind a key, or a word of its own that is long enough to be none of the message. */
function isRepetition(text: string, start: number, end: number, value: string): boolean {
  const [before = ' ', after = ' '] = [text[start - 1], text[end]];
  if (/["'`]/.test(before) && /["'`…]/.test(after)) return true;
  const isWhole = !/[\p{L}\p{N}_]/u.test(before) && !/[\p{L}\p{N}_]/u.test(after);
  const isValue =
    /(?:[[{=]|[:,] )$/.test(text.slice(Math.max(0, start - 2), start)) && /[\s,\]}]/.test(after);
  if (isWhole && isValue) return true;
  return isWhole && (value.length > 11 || (value.length > 3 && !isWord(value)));
}
