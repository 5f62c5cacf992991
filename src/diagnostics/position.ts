import type { Location, SourceText } from './diagnostic.ts';

/** Both count from 1; the column in code points of its line, as editors show it. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Offsets of a line's first unit and of the unit after its last, the line break not included. */
export interface LineBounds {
  readonly start: number;
  readonly end: number;
}

const lineStartsOf = new WeakMap<SourceText, readonly number[]>();

/** Line and column of an offset. An offset beyond the text is its end. */
export function positionOf(document: SourceText, offset: number): Position {
  const inside = Math.max(0, Math.min(offset, document.text.length));
  const starts = lineStarts(document);
  const line = lastAtOrBefore(starts, inside);
  const start = starts[line] ?? 0;
  return { line: line + 1, column: inside - start - pairsBetween(document, start, inside) + 1 };
}

/** Where a place begins and ends; the end is exclusive. */
export function rangeOf({ document, span }: Location): { readonly start: Position; readonly end: Position } {
  return {
    start: positionOf(document, span.start),
    end: positionOf(document, Math.max(span.start, span.end)),
  };
}

/** Where a line, counted from 1, begins and ends. */
export function lineBounds(document: SourceText, line: number): LineBounds {
  const starts = lineStarts(document);
  const { text } = document;
  const start = starts[line - 1] ?? text.length;
  const next = starts[line];
  if (next === undefined) return { start, end: text.length };
  const crlf = text[next - 1] === '\n' && text[next - 2] === '\r' && next - 2 >= start;
  return { start, end: next - (crlf ? 2 : 1) };
}

function lineStarts(document: SourceText): readonly number[] {
  const known = lineStartsOf.get(document);
  if (known !== undefined) return known;
  const starts = findLineStarts(document.text);
  lineStartsOf.set(document, starts);
  return starts;
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  // A carriage return alone is a line break too (YAML 1.2.2, 5.4).
  for (const match of text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);
  return starts;
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

const blockLength = 4096;
const pairsBeforeBlockOf = new WeakMap<SourceText, Uint32Array>();

/** How many surrogate pairs are completed between two offsets: code units less code points. */
function pairsBetween(document: SourceText, start: number, end: number): number {
  if (end - start <= blockLength) return countPairs(document.text, start, end);
  return pairsBefore(document, end) - pairsBefore(document, start);
}

// Every place on a line of megabytes would cost a scan of that line; counts per block make it a scan of one block.
function pairsBefore(document: SourceText, offset: number): number {
  const block = Math.floor(offset / blockLength);
  return (pairsBeforeBlock(document)[block] ?? 0) + countPairs(document.text, block * blockLength, offset);
}

function pairsBeforeBlock(document: SourceText): Uint32Array {
  const known = pairsBeforeBlockOf.get(document);
  if (known !== undefined) return known;
  const { text } = document;
  const counts = new Uint32Array(Math.floor(text.length / blockLength) + 1);
  for (let block = 1; block < counts.length; block++) {
    counts[block] =
      (counts[block - 1] ?? 0) + countPairs(text, (block - 1) * blockLength, block * blockLength);
  }
  pairsBeforeBlockOf.set(document, counts);
  return counts;
}

/** Pairs whose second half lies in the range. */
function countPairs(text: string, start: number, end: number): number {
  let pairs = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0xdc00 || unit > 0xdfff || at === 0) continue;
    const before = text.charCodeAt(at - 1);
    if (before >= 0xd800 && before <= 0xdbff) pairs++;
  }
  return pairs;
}
