import { skipSpace } from '../composition.ts';
import { indentOf, isBreak, isGap, isWhite, lineAt, wordsOf } from './lines.ts';

/** A text in quotes; `end` is behind the closing quote, -1 if it is behind what was read. */
export interface QuotedText {
  readonly start: number;
  readonly end: number;
}

export interface Tokens {
  /** Brackets and braces that are not closed, the outermost first. */
  readonly brackets: readonly number[];
  /** The last text in quotes. */
  readonly quoted: QuotedText | undefined;
}

/**
 * The quotes and brackets in a text, as far as `end`, told from those inside comments, plain texts and blocks.
 *
 * A second look at what the parser refused: it may be wrong about a text that no parser could read, and so decides
 * only if a message points.
 */
export function readTokens(text: string, start: number, end: number): Tokens {
  const brackets: number[] = [];
  let quoted: QuotedText | undefined;
  let position = skipSpace(text, start);
  while (position < end) {
    const character = text[position];
    if (character === '"' || character === "'") {
      const close = closingQuote(text, position);
      quoted = { start: position, end: close < end ? close + 1 : -1 };
      if (quoted.end === -1) break;
      position = quoted.end;
    } else if (character === '[' || character === '{') {
      brackets.push(position);
      position++;
    } else if ((character === ']' || character === '}') && brackets.length > 0) {
      brackets.pop();
      position++;
    } else if ((character === '|' || character === '>') && brackets.length === 0) {
      position = afterBlock(text, position);
    } else {
      position = afterWord(text, position, brackets.length > 0);
    }
    position = skipSpace(text, position);
  }
  return { brackets, quoted };
}

function closingQuote(text: string, open: number): number {
  const quote = text[open];
  for (let index = open + 1; index < text.length; index++) {
    if (text[index] === '\\' && quote === '"') index++;
    else if (text[index] === quote) {
      if (quote === '"' || text[index + 1] !== quote) return index;
      index++;
    }
  }
  return text.length;
}

/** Behind a literal or folded block: the lines that are indented deeper than its key or dash. */
function afterBlock(text: string, position: number): number {
  let headerEnd = position + 1;
  while ('-+0123456789'.includes(text[headerEnd] ?? ' ')) headerEnd++;
  while (isWhite(text[headerEnd])) headerEnd++;
  if (headerEnd < text.length && !isBreak(text[headerEnd]) && text[headerEnd] !== '#') return position + 1;
  const line = lineAt(text, position);
  const { start: wordStart } = wordsOf(text, line);
  const isItem = wordStart === position;
  // A block that is the item itself is indented deeper than its dash.
  const parentColumn = isItem ? text.lastIndexOf('-', position) - line.start : wordStart - line.start;
  let next = line.end;
  while (next < text.length) {
    while (isBreak(text[next])) next++;
    const below = lineAt(text, next);
    if (below.content < below.end && indentOf(below) <= parentColumn) break;
    next = Math.max(below.end, next + 1);
  }
  return next;
}

/** Behind an indicator, a tag, or a text without quotes. */
function afterWord(text: string, start: number, inBrackets: boolean): number {
  if ('-?:,'.includes(text[start] ?? ' ') && (isGap(text[start + 1]) || text[start] === ','))
    return start + 1;
  const isProperty = '&*!'.includes(text[start] ?? ' ');
  for (let index = start + 1; index < text.length; index++) {
    const character = text[index];
    if (isBreak(character) || (isProperty && isGap(character))) return index;
    if (character === ':' && isGap(text[index + 1])) return index + 1;
    if (character === '#' && isGap(text[index - 1])) return index;
    if (inBrackets && character !== undefined && ',[]{}'.includes(character)) return index;
  }
  return text.length;
}
