import type { Failure, Finding } from './failure.ts';
import { indentOf, isGap, type Line, lineAt, lineBefore, wordsOf } from './lines.ts';

const blockStart = /(?:^|[\s:])[|>][-+0-9]{0,2}[ \t]*(?:#.*)?$/;
const keyColon = /:(?=\s|$)/;
const code = 'bad-indentation';

/** A line inside brackets that begins no deeper than the key before them. */
export function shallowBrackets({ at, reason, text, tokens }: Failure): Finding | undefined {
  const [open] = tokens.brackets;
  if (reason !== 'deficient indentation' || open === undefined) return undefined;
  const line = lineAt(text, at);
  return {
    code,
    message: 'a line inside brackets is indented deeper than the key before them',
    hint: `indent it by ${spaces(indentOf(lineAt(text, open)) + 1)} or more`,
    start: line.content,
    end: line.end,
  };
}

/** A line of a `|` or `>` text that begins no deeper than its key, or less deep than its first line. */
export function shallowBlock({ at, start, text }: Failure): Finding | undefined {
  let last = at;
  while (last > start && isGap(text[last])) last--;
  let line: Line | undefined = lineAt(text, last);
  let above = lineBefore(text, line, start);
  // The parser may have read on to the next key.
  if (above !== undefined && !endsInBlockStart(text, above)) {
    const higher = lineBefore(text, above, start);
    const isDeeper = indentOf(above) > indentOf(line);
    if (higher !== undefined && endsInBlockStart(text, higher) && !isDeeper) [line, above] = [above, higher];
  }
  let first = line;
  while (above !== undefined && indentOf(above) > indentOf(line)) {
    first = above;
    above = lineBefore(text, above, start);
  }
  if (above === undefined || !endsInBlockStart(text, above)) return undefined;
  const place = { code, start: line.content, end: line.end } as const;
  if (indentOf(line) <= indentOf(above) && first === line) {
    return {
      ...place,
      message: 'the lines of this text are not indented deeper than its key',
      hint: `indent them by ${spaces(indentOf(above) + 2)} or more`,
    };
  }
  if (indentOf(line) <= indentOf(above)) return undefined;
  return {
    ...place,
    message: 'this line is indented less than the first line of its text',
    hint: `indent it by ${spaces(indentOf(first))} or more`,
  };
}

function endsInBlockStart(text: string, line: Line): boolean {
  return blockStart.test(text.slice(line.content, line.end));
}

/** A line that begins if none above it does, or an item among keys, or a key among items. */
export function badIndentation({ at, start, text }: Failure): Finding | undefined {
  const line = lineAt(text, at);
  const above = lineBefore(text, line, start);
  if (above === undefined) return undefined;
  const { start: wordStart, words } = wordsOf(text, line);
  const isItem = wordStart > line.content;
  const colon = keyColon.exec(words);
  if (!isItem && colon === null) return undefined;
  const place = {
    code,
    start: line.content,
    end: isItem ? line.content + 1 : Math.max(wordStart + (colon?.index ?? words.length), line.content + 1),
  } as const;
  const columns = openColumns(text, above, start, isItem);
  if (columns.includes(indentOf(line))) return undefined;
  if (columns.length === 0) {
    return isItem
      ? {
          ...place,
          message: 'a list item cannot be among the keys of a mapping',
          hint: 'indent it below its key',
        }
      : { ...place, message: 'a key cannot be among the items of a list', hint: 'write a dash before it' };
  }
  const isBelowValue = indentOf(line) > indentOf(above) && !isItem && holdsValue(text, above);
  return {
    ...place,
    message: isBelowValue
      ? 'nothing can be indented below a key that has its value on its own line'
      : `the indentation of ${spaces(indentOf(line))} does not match any line above`,
    hint: indentBy(columns),
  };
}

function indentBy(columns: readonly number[]): string {
  const some = columns.filter((column) => column > 0).map(spaces);
  if (some.length === 0) return 'do not indent it';
  return `indent it by ${some.join(' or ')}${columns.includes(0) ? ', or not at all' : ''}`;
}

function holdsValue(text: string, line: Line): boolean {
  return /:[ \t]+[^#\s]/.test(text.slice(line.content, line.end));
}

/** Where the lists, or else the mappings, begin that a next line could go on with. */
function openColumns(text: string, last: Line, start: number, ofItems: boolean): readonly number[] {
  const columns: number[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (let line: Line | undefined = last; line !== undefined; line = lineBefore(text, line, start)) {
    const { start: wordStart, words } = wordsOf(text, line);
    const isItem = wordStart > line.content;
    const wordColumn = wordStart - line.start;
    if (wordColumn < least && !ofItems && keyColon.test(words)) columns.push(wordColumn);
    if (indentOf(line) < least && ofItems && isItem) columns.push(indentOf(line));
    least = Math.min(least, indentOf(line));
    if (least === 0) break;
  }
  return columns;
}

function spaces(count: number): string {
  return count === 1 ? '1 space' : `${count} spaces`;
}
