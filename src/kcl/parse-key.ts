import { Scalar } from '../document/node.ts';
import { isConstant } from './parse-literal.ts';
import {
  isSign,
  mistake,
  nameOf,
  next,
  parsePath,
  peek,
  type Reader,
  refusePlaceholder,
  refuseProblem,
} from './reader.ts';
import type { Config, ConfigEntry, Operator, Value } from './syntax-tree.ts';
import type { Token } from './token.ts';

/** What is between a key and its value. */
export function isOperator(token: Token): boolean {
  return token.kind === 'punctuation' && [':', '=', '+='].includes(token.text);
}

/** A name, a string, or a path of names. */
export function parseKey(reader: Reader): readonly Scalar[] {
  const token = peek(reader);
  const { source } = reader;
  if (token.kind === 'string') {
    next(reader);
    refuseProblem(reader, token);
    return [new Scalar(source, token.start, token.end, token.text, token.text, true)];
  }
  if (isSign(token, '.') && isSign(peek(reader, 1), '.'))
    throw mistake(
      reader,
      token,
      'dots stand for what is left out of an example, and are not KCL',
      'write the fields in their place, or remove the dots',
    );
  refusePlaceholder(reader);
  if (token.kind !== 'name')
    throw mistake(
      reader,
      token.problem ?? token,
      token.problem?.message ?? `${nameOf(token)} is not a key`,
      'a key is a name or a string',
    );
  if (isConstant(token.text))
    throw mistake(reader, token, `${token.text} is not a key`, `write it in quotes: "${token.text}"`);
  const path = parsePath(reader);
  let offset = path.start;
  return path.text.split('.').map((typed) => {
    const start = offset;
    offset += typed.length + 1;
    const text = typed.replace(/^\$/, '');
    return new Scalar(source, start, start + typed.length, text, text, false);
  });
}

/** `a.b.c: 1` is `a: {b: {c: 1}}`. */
export function nested(keys: readonly Scalar[], operator: Operator, value: Value): ConfigEntry {
  const { source } = value;
  const [first, ...rest] = keys as [Scalar, ...Scalar[]];
  const [second] = rest;
  if (second === undefined) return { key: first, operator, value };
  const inner = nested(rest, operator, value);
  const config: Config = { kind: 'config', source, start: second.start, end: value.end, entries: [inner] };
  return { key: first, operator: ':', value: config };
}
