import { beyondLiterals, mistake, peek, type Reader } from './reader.ts';
import type { Value } from './syntax-tree.ts';
import type { Token } from './token.ts';

/** Signs and words behind a value that compute something of it. */
const OPERATORS = new Set([
  '+',
  '-',
  '*',
  '/',
  '%',
  '|',
  '&',
  '^',
  '<',
  '>',
  '<=',
  '>=',
  '==',
  '!=',
  '**',
  '.',
  '(',
  '[',
]);
const WORD_OPERATORS = new Set(['if', 'for', 'and', 'or', 'in', 'is', 'not', 'as']);

/** Ends the statement if something is computed of a value. */
export function refuseOperator(reader: Reader, value: Value): void {
  const token = peek(reader);
  const isOperator =
    token.kind === 'punctuation'
      ? OPERATORS.has(token.text)
      : token.kind === 'name' && WORD_OPERATORS.has(token.text);
  if (!isOperator || startsItem(reader, token)) return;
  if (isPercentage(reader, value)) {
    const typed = reader.source.text.slice(value.start, token.end);
    throw mistake(
      reader,
      { start: value.start, end: token.end },
      `${typed} is not a number`,
      `write it in quotes: "${typed}"`,
    );
  }
  throw beyondLiterals(reader, { start: value.start, end: token.end }, `"${token.text}" has to be computed`);
}

/** `30%`, with nothing behind it that it could be the rest of. */
function isPercentage(reader: Reader, { kind, end }: Value): boolean {
  const [sign, after] = [peek(reader), peek(reader, 1)];
  if (kind !== 'literal' || sign.text !== '%' || sign.start !== end) return false;
  return after.kind === 'newline' || after.kind === 'end' || [',', '}', ']'].includes(after.text);
}

/** In a list without commas, `[1 [2]]`, a bracket on its own begins the next item only after a line break. */
function startsItem(reader: Reader, token: Token): boolean {
  return reader.tokens[reader.position - 1]?.kind === 'newline' && token.kind === 'punctuation';
}
