import { internedKey } from '../interned-key.ts';
import { type Entry, Mapping, type Node, Scalar, Sequence } from '../node.ts';
import { resolvePlainScalar } from '../scalar-value.ts';
import { COLON, type Cursor, DASH, HASH, isSpaceOrEnd, LF, SPACE, skipSpaces } from './cursor.ts';

const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_MAP = 0x7b;
const CLOSE_MAP = 0x7d;

/** More is left to the parser, which counts. */
export const deepest = 50;

/** An implicit key ends on its line, within 1024 characters (YAML 1.2.2, 7.4.2). */
const longestKey = 200;

/** What begins no plain scalar, or one only before a letter (YAML 1.2.2, 5.3 and 7.3.3). */
const indicators = ',[]{}#&*!|>\'"%@`?:';

/** A scalar, list or mapping that begins at the cursor and ends on its line; the cursor is after it. */
export function readInline(cursor: Cursor): Node | undefined {
  switch (cursor.text.charCodeAt(cursor.at)) {
    case OPEN_LIST:
      return readFlowList(cursor);
    case OPEN_MAP:
      return readFlowMap(cursor);
    case DOUBLE_QUOTE:
    case SINGLE_QUOTE:
      return readQuoted(cursor, false);
    default:
      return readPlain(cursor, false);
  }
}

/** A key with its colon, which a space or the line's end follows; the cursor is behind the colon. */
export function readKey(cursor: Cursor): Scalar | undefined {
  const { text } = cursor;
  const start = cursor.at;
  const first = text.charCodeAt(start);
  if (first === DOUBLE_QUOTE || first === SINGLE_QUOTE) {
    const key = readQuoted(cursor, true);
    return key !== undefined && endKey(cursor) ? key : undefined;
  }
  let index = start;
  while (isKeyCharacter(text.charCodeAt(index))) index++;
  if (index === start || index - start > longestKey || first === DASH) return undefined;
  cursor.at = cursor.end = index;
  if (!endKey(cursor)) return undefined;
  const key = internedKey(text.slice(start, index));
  return new Scalar(cursor.source, start, index, key, key, false);
}

function endKey(cursor: Cursor): boolean {
  if (cursor.text.charCodeAt(cursor.at) !== COLON || !isSpaceOrEnd(cursor, cursor.at + 1)) return false;
  cursor.at++;
  return true;
}

/** Letters, digits, and `-`, `.`, `/` and `_` between them. */
function isKeyCharacter(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x2d && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    code === 0x5f
  );
}

function readQuoted(cursor: Cursor, isKey: boolean): Scalar | undefined {
  const { text, limit } = cursor;
  const start = cursor.at;
  const quote = text.charCodeAt(start);
  let index = start + 1;
  for (; ; index++) {
    const code = text.charCodeAt(index);
    if (code === quote) break;
    if (code === LF || index >= limit || (code === BACKSLASH && quote === DOUBLE_QUOTE)) return undefined;
  }
  // Two single quotes stand for one.
  if (quote === SINGLE_QUOTE && text.charCodeAt(index + 1) === quote) return undefined;
  if (isKey && index - start > longestKey) return undefined;
  const written = text.slice(start + 1, index);
  const value = isKey ? internedKey(written) : written;
  cursor.at = cursor.end = index + 1;
  return new Scalar(cursor.source, start, index + 1, value, value, true);
}

function readPlain(cursor: Cursor, isInFlow: boolean): Scalar | undefined {
  const { text, limit } = cursor;
  const start = cursor.at;
  const first = text.charCodeAt(start);
  if (indicators.includes(text.charAt(start)) || (first === DASH && !isLetter(cursor, start + 1, isInFlow)))
    return undefined;
  let index = start;
  // Behind the last character that is not a space.
  let end = start;
  for (; index < limit; index++) {
    const code = text.charCodeAt(index);
    if (code === SPACE) continue;
    if (code === LF || (code === HASH && end < index)) break;
    if (code === COLON && isSpaceOrEnd(cursor, index + 1)) return undefined;
    if (isInFlow) {
      if (code === COMMA || code === CLOSE_LIST || code === CLOSE_MAP) break;
      if (code === COLON || code === OPEN_LIST || code === OPEN_MAP) return undefined;
    }
    end = index + 1;
  }
  const written = text.slice(start, end);
  cursor.at = cursor.end = end;
  return new Scalar(cursor.source, start, end, resolvePlainScalar(written), written, false);
}

/** Whether what is at `index` makes text of the dash before it. */
function isLetter(cursor: Cursor, index: number, isInFlow: boolean): boolean {
  return !isSpaceOrEnd(cursor, index) && !(isInFlow && ',[]{}'.includes(cursor.text.charAt(index)));
}

function readFlowNode(cursor: Cursor): Node | undefined {
  const code = cursor.text.charCodeAt(cursor.at);
  const isPlain = code !== OPEN_LIST && code !== OPEN_MAP && code !== DOUBLE_QUOTE && code !== SINGLE_QUOTE;
  return isPlain ? readPlain(cursor, true) : readInline(cursor);
}

function readFlowList(cursor: Cursor): Sequence | undefined {
  const start = cursor.at;
  const items: Node[] = [];
  const isRead = readBetween(cursor, CLOSE_LIST, () => {
    const item = readFlowNode(cursor);
    if (item !== undefined) items.push(item);
    return item !== undefined;
  });
  return isRead ? new Sequence(cursor.source, start, cursor.end, items) : undefined;
}

function readFlowMap(cursor: Cursor): Mapping | undefined {
  const start = cursor.at;
  const entries: Entry[] = [];
  const isRead = readBetween(cursor, CLOSE_MAP, () => {
    const key = readKey(cursor);
    if (key === undefined || hasKey(entries, key.text)) return false;
    cursor.at = skipSpaces(cursor, cursor.at);
    const value = readFlowNode(cursor);
    if (value !== undefined) entries.push({ key, value });
    return value !== undefined;
  });
  return isRead ? new Mapping(cursor.source, start, cursor.end, entries) : undefined;
}

/** Reads what is between brackets, with commas between, up to behind the closing one. */
function readBetween(cursor: Cursor, closing: number, readOne: () => boolean): boolean {
  if (cursor.depth === deepest) return false;
  cursor.depth++;
  cursor.at++;
  for (let isLast = false; ; isLast = !skipComma(cursor)) {
    cursor.at = skipSpaces(cursor, cursor.at);
    if (cursor.text.charCodeAt(cursor.at) === closing) break;
    if (isLast || !readOne()) return false;
  }
  cursor.depth--;
  cursor.at = cursor.end = cursor.at + 1;
  return true;
}

function skipComma(cursor: Cursor): boolean {
  cursor.at = skipSpaces(cursor, cursor.at);
  if (cursor.text.charCodeAt(cursor.at) !== COMMA) return false;
  cursor.at++;
  return true;
}

/** A key that is written twice is a mistake, which is left to who explains it; and so is a very long mapping. */
export function hasKey(entries: readonly Entry[], key: string): boolean {
  for (const entry of entries) if (entry.key.text === key) return true;
  return false;
}
