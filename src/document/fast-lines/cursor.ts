import type { SourceText } from '../../diagnostics/diagnostic.ts';

/** Where the reading of lines is. Offsets count in the whole text. */
export interface Cursor {
  readonly source: SourceText;
  readonly text: string;
  /** Where the lines end. */
  readonly limit: number;
  /** The next character to be read. */
  at: number;
  /** The column of the line's first character, or -1 where no line with content is left. */
  indent: number;
  /** Where the last token ended. */
  end: number;
  /** Mappings and lists that are open. */
  depth: number;
}

export const LF = 0x0a;
export const SPACE = 0x20;
export const HASH = 0x23;
export const DASH = 0x2d;
export const COLON = 0x3a;

/** Goes to the first character of the next line, from the line that begins at `lineStart`, that is not a comment. */
export function toContent(cursor: Cursor, lineStart: number): void {
  const { text, limit } = cursor;
  let index = lineStart;
  while (index < limit) {
    const start = index;
    while (text.charCodeAt(index) === SPACE) index++;
    const code = text.charCodeAt(index);
    if (index >= limit) break;
    if (code === LF) index++;
    else if (code === HASH) index = lineEnd(cursor, index) + 1;
    else {
      cursor.indent = index - start;
      cursor.at = index;
      return;
    }
  }
  cursor.indent = -1;
  cursor.at = limit;
}

/** The offset of the line's end, where its break is, if it has one. */
export function lineEnd({ text, limit }: Cursor, from: number): number {
  const found = text.indexOf('\n', from);
  return found === -1 || found > limit ? limit : found;
}

export function skipSpaces({ text }: Cursor, from: number): number {
  let index = from;
  while (text.charCodeAt(index) === SPACE) index++;
  return index;
}

/** Whether nothing but a comment, which has a space before it, is from `at` to the end of the line. */
export function isRestEmpty(cursor: Cursor, at: number): boolean {
  const index = skipSpaces(cursor, at);
  if (index >= cursor.limit) return true;
  const code = cursor.text.charCodeAt(index);
  return code === LF || (code === HASH && index > at);
}

/** Whether a space or the line's end is at `index`: what makes an indicator of the character before it. */
export function isSpaceOrEnd({ text, limit }: Cursor, index: number): boolean {
  const code = text.charCodeAt(index);
  return code === SPACE || code === LF || index >= limit;
}
