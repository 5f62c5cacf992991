import type { Result, SourceText } from '../../diagnostics/diagnostic.ts';
import { type Entry, Mapping, type Node, Scalar, Sequence } from '../node.ts';
import type { Piece } from '../pieces.ts';
import {
  type Cursor,
  DASH,
  HASH,
  isRestEmpty,
  isSpaceOrEnd,
  LF,
  lineEnd,
  skipSpaces,
  toContent,
} from './cursor.ts';
import { deepest, hasKey, readInline, readKey } from './inline.ts';

const none: Result<never>['diagnostics'] = [];

/** Other letters, tabs and line breaks have rules of their own. */
const notAscii = /[^\n -~]/;

/** From here on, a look at each entry for a key that is written twice would take long. */
const manyEntries = 100;

/**
 * The documents of a piece of text that is written line by line, as nearly all are: mappings and lists in block
 * style, and each scalar, `[list]` and `{mapping}` on one line.
 *
 * This is a shorter way to what the parser says of the same text, in a fraction of its time, and nothing else: if
 * there is anything more (an anchor, a tag, a text of several lines, an escape, a mistake), the answer is undefined.
 */
export function readLines(source: SourceText, { start, end }: Piece): readonly Result<Node>[] | undefined {
  const { text } = source;
  if (notAscii.test(start === 0 && end === text.length ? text : text.slice(start, end))) return undefined;
  const cursor: Cursor = { source, text, limit: end, at: start, indent: -1, end: start, depth: 0 };
  const results: Result<Node>[] = [];
  toContent(cursor, start);
  while (cursor.indent !== -1) {
    if (isMarker(cursor)) {
      if (!isRestEmpty(cursor, cursor.at + 3)) return undefined;
      toContent(cursor, lineEnd(cursor, cursor.at) + 1);
      continue;
    }
    const value = readBlock(cursor);
    if (value === undefined || (cursor.indent !== -1 && !isMarker(cursor))) return undefined;
    results.push({ value, diagnostics: none });
  }
  return results;
}

/** `---` at the beginning of a line. */
function isMarker({ text, at, indent }: Cursor): boolean {
  return indent === 0 && text.charCodeAt(at) === DASH && text.startsWith('---', at);
}

/** The mapping or list whose first line is the cursor's. */
function readBlock(cursor: Cursor): Node | undefined {
  if (cursor.depth === deepest) return undefined;
  cursor.depth++;
  const node = isItem(cursor) ? readList(cursor, cursor.indent) : readMapping(cursor, cursor.indent);
  cursor.depth--;
  return node;
}

function isItem(cursor: Cursor): boolean {
  return cursor.text.charCodeAt(cursor.at) === DASH && isSpaceOrEnd(cursor, cursor.at + 1);
}

function readMapping(cursor: Cursor, indent: number): Mapping | undefined {
  const start = cursor.at;
  const entries: Entry[] = [];
  do {
    const key = readKey(cursor);
    if (key === undefined || entries.length === manyEntries || hasKey(entries, key.text)) return undefined;
    const value = readValue(cursor, indent, true);
    if (value === undefined) return undefined;
    entries.push({ key, value });
  } while (cursor.indent === indent && !isMarker(cursor));
  // A line that is further to the right goes on with a text, or is nowhere.
  return cursor.indent > indent ? undefined : new Mapping(cursor.source, start, cursor.end, entries);
}

function readList(cursor: Cursor, indent: number): Sequence | undefined {
  const start = cursor.at;
  const items: Node[] = [];
  do {
    cursor.end = cursor.at = cursor.at + 1;
    const item = readItem(cursor, indent);
    if (item === undefined) return undefined;
    items.push(item);
  } while (cursor.indent === indent && isItem(cursor));
  return cursor.indent > indent ? undefined : new Sequence(cursor.source, start, cursor.end, items);
}

/** What is behind a dash: on its line, a mapping may begin there. */
function readItem(cursor: Cursor, indent: number): Node | undefined {
  const dash = cursor.at - 1;
  const start = skipSpaces(cursor, cursor.at);
  cursor.at = start;
  const { end } = cursor;
  const key = readKey(cursor);
  cursor.at = start;
  if (key === undefined) {
    cursor.at = cursor.end = end;
    return readValue(cursor, indent, false);
  }
  cursor.indent = indent + start - dash;
  return readBlock(cursor);
}

/** What is behind a colon or a dash, on its line or on those that are indented below it. */
function readValue(cursor: Cursor, indent: number, isOfKey: boolean): Node | undefined {
  const { source, text } = cursor;
  const behind = cursor.at;
  cursor.at = skipSpaces(cursor, behind);
  const code = text.charCodeAt(cursor.at);
  if (code === LF || code === HASH || cursor.at >= cursor.limit) {
    toContent(cursor, lineEnd(cursor, cursor.at) + 1);
    if (cursor.indent > indent) return readBlock(cursor);
    // A list may begin as far to the left as the key that it belongs to.
    if (isOfKey && cursor.indent === indent && isItem(cursor)) return readBlock(cursor);
    cursor.end = behind;
    return new Scalar(source, behind, behind, null, '', false);
  }
  const node = readInline(cursor);
  if (node === undefined || !isRestEmpty(cursor, cursor.at)) return undefined;
  toContent(cursor, lineEnd(cursor, cursor.at) + 1);
  return node;
}
