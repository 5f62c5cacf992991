import { Scalar } from '../document/node.ts';
import { beyondLiterals, mistake, next, peek, type Reader, refuseProblem } from './reader.ts';
import type { Literal } from './syntax-tree.ts';
import type { Token } from './token.ts';

const CONSTANTS: Readonly<Record<string, string | boolean | null>> = { True: true, False: false, None: null };

/** Whether a name is one of KCL's own values. */
export function isConstant(name: string): boolean {
  return Object.hasOwn(CONSTANTS, name) || name === 'Undefined';
}

/** The value that a constant's name stands for; `Undefined` is none. */
export function parseConstant(reader: Reader): Literal {
  const { source } = reader;
  const { start, end, text } = next(reader);
  if (text === 'Undefined') return { kind: 'literal', source, start, end, node: undefined };
  const value = CONSTANTS[text] as boolean | null;
  return {
    kind: 'literal',
    source,
    start,
    end,
    node: new Scalar(source, start, end, value, String(value), false),
  };
}

export function literal(reader: Reader, token: Token): Literal {
  const { source } = reader;
  const { start, end, text } = token;
  refuseProblem(reader, token);
  const isText = token.kind === 'string';
  const node = new Scalar(source, start, end, isText ? text : (token.value as number), text, isText);
  return { kind: 'literal', source, start, end, node };
}

export function parseSigned(reader: Reader): Literal {
  const sign = next(reader);
  const token = peek(reader);
  if (token.kind !== 'number') throw beyondLiterals(reader, sign, `"${sign.text}" has to be computed`);
  next(reader);
  if (token.isFloat === true && /[A-Za-z]$/.test(reader.source.text.slice(token.start, token.end)))
    throw mistake(reader, token, 'a number with a unit has no sign');
  const signed =
    sign.text === '+' ? token : { ...token, text: `-${token.text}`, value: -(token.value as number) };
  // KCL has no negative zero among its integers.
  const isZero = signed.value === 0 && token.isFloat !== true;
  return literal(reader, { ...signed, ...(isZero ? { text: '0', value: 0 } : {}), start: sign.start });
}

/** @param mayBeText as in a monitoring block, where a duration needs no quotes */
export function parseDuration(reader: Reader, mayBeText: boolean): Literal {
  const token = next(reader);
  if (mayBeText) {
    const { source } = reader;
    const { start, end, text } = token;
    return { kind: 'literal', source, start, end, node: new Scalar(source, start, end, text, text, true) };
  }
  if (token.value !== undefined) return literal(reader, withUnit(token));
  throw mistake(reader, token, `${token.text} is not a number`, `write it in quotes: "${token.text}"`);
}

function withUnit(token: Token): Token {
  return { ...token, kind: 'number', text: String(token.value) };
}
