import { Scalar } from '../document/node.ts';
import { refuseOperator } from './operators.ts';
import { isOperator, nested, parseKey } from './parse-key.ts';
import { isConstant, literal, parseConstant, parseDuration, parseSigned } from './parse-literal.ts';
import {
  beyondLiterals,
  isSign,
  mistake,
  nameOf,
  next,
  parsePath,
  peek,
  type Reader,
  refusePlaceholder,
  refuseProblem,
  skipNewlines,
} from './reader.ts';
import type { Config, ConfigEntry, List, Operator, Value } from './syntax-tree.ts';
import type { Token } from './token.ts';

/** As deep as a document of YAML may be. */
const deepest = 100;

/** Words that begin what has to be computed. */
const COMPUTED = new Set(['if', 'for', 'lambda', 'not', 'all', 'any', 'filter', 'map']);

/** The schemas of a monitoring block, by the last word of their path. */
const MONITORING_SCHEMAS = new Set(['Scraping', 'Prometheus']);

/** What a value is part of: in a monitoring block, a duration may be without quotes. */
export interface Surrounding {
  readonly schemas: ReadonlyMap<string, string>;
  readonly isMonitoring: boolean;
}

/**
 * The literal that comes next.
 *
 * @param key under which it is, if it has one
 */
export function parseValue(reader: Reader, surrounding: Surrounding, key?: string): Value {
  reader.depth += 1;
  if (reader.depth > deepest)
    throw mistake(reader, peek(reader), `mappings and lists are nested more than ${deepest} deep`);
  const value = parsePrimary(reader, surrounding, key);
  reader.depth -= 1;
  refuseOperator(reader, value);
  return value;
}

function parsePrimary(reader: Reader, surrounding: Surrounding, key: string | undefined): Value {
  const token = peek(reader);
  refusePlaceholder(reader);
  if (isSign(token, '{')) return parseConfig(reader, surrounding, key);
  if (isSign(token, '[')) return parseList(reader, surrounding, key);
  if (isSign(token, '(')) return parseParenthesized(reader, surrounding, key);
  if (isSign(token, '-') || isSign(token, '+')) return parseSigned(reader);
  switch (token.kind) {
    case 'string':
    case 'number':
      return literal(reader, next(reader));
    case 'duration':
      return parseDuration(reader, surrounding.isMonitoring);
    case 'name':
      return parseNamed(reader, surrounding, key);
    default: {
      refuseProblem(reader, token);
      throw mistake(
        reader,
        token,
        `a value is missing before ${nameOf(token)}`,
        'a value begins on the line of its key',
      );
    }
  }
}

function parseParenthesized(reader: Reader, surrounding: Surrounding, key: string | undefined): Value {
  const open = next(reader);
  const value = parseValue(reader, surrounding, key);
  const close = next(reader);
  if (!isSign(close, ')')) throw mistake(reader, open, 'this ( is not closed', 'close it with )');
  return value;
}

function parseList(reader: Reader, surrounding: Surrounding, key: string | undefined): List {
  const open = next(reader);
  const items: Value[] = [];
  skipNewlines(reader);
  while (!isSign(peek(reader), ']')) {
    const token = peek(reader);
    if (token.kind === 'end') throw mistake(reader, open, 'this [ is not closed', 'close it with ]');
    if (isSign(token, '*'))
      throw beyondLiterals(reader, token, 'the items of another list have to be computed');
    if (isSign(token, ',') || isSign(token, '}') || isSign(token, ')'))
      throw mistake(
        reader,
        token,
        `${nameOf(token)} is not expected in a list`,
        'a comma is on the line of the item before it',
      );
    items.push(parseValue(reader, surrounding, key));
    if (isSign(peek(reader), ',')) next(reader);
    skipNewlines(reader);
  }
  const close = next(reader);
  return { kind: 'list', source: reader.source, start: open.start, end: close.end, items };
}

/** A constant or an instance of a schema; any other name is a variable. */
function parseNamed(reader: Reader, surrounding: Surrounding, key: string | undefined): Value {
  const token = peek(reader);
  if (isConstant(token.text)) return parseConstant(reader);
  if (COMPUTED.has(token.text)) throw beyondLiterals(reader, token, `"${token.text}" has to be computed`);
  const path = parsePath(reader);
  if (isSign(peek(reader), '(') && isSign(peek(reader, 1), ')') && isSign(peek(reader, 2), '{'))
    reader.position += 2;
  const after = peek(reader);
  if (isSign(after, '{')) return parseConfig(reader, surrounding, key, path);
  if (isSign(after, '(')) throw beyondLiterals(reader, path, `${path.text}(…) has to be computed`);
  const meant = { true: 'True', false: 'False', null: 'None', none: 'None' }[path.text.toLowerCase()];
  throw beyondLiterals(
    reader,
    path,
    `${path.text} is a variable, which has to be computed`,
    meant === undefined ? hintOfUnknown(reader, path.text) : `write ${meant}`,
  );
}

/** Of a name that the text gives no value, which is mostly a text without quotes. */
function hintOfUnknown({ source, command }: Reader, path: string): string | undefined {
  const name = path.split('.', 1)[0] as string;
  const isGiven = new RegExp(`^\\$?${name}[ \\t]*[:=]|\\b(?:import|as)\\b.*\\b${name}[ \\t]*(?:#|$)`, 'm');
  if (!/^\w+$/.test(name) || isGiven.test(source.text)) return undefined;
  return `a text is written in quotes; a variable is computed by ${command} | appcfg render -`;
}

/**
 * `{…}`, or an instance of the schema that was named before it.
 *
 * @param key under which it is, if it has one
 */
function parseConfig(
  reader: Reader,
  { schemas, isMonitoring }: Surrounding,
  key?: string,
  path?: Token,
): Config {
  const open = next(reader);
  const last = path?.text.slice(path.text.lastIndexOf('.') + 1);
  const inside: Surrounding = {
    schemas,
    isMonitoring:
      isMonitoring || key === 'monitoring' || (last !== undefined && MONITORING_SCHEMAS.has(last)),
  };
  const entries: ConfigEntry[] = [];
  skipNewlines(reader);
  while (!isSign(peek(reader), '}')) {
    const token = peek(reader);
    if (token.kind === 'end') throw mistake(reader, open, 'this { is not closed', 'close it with }');
    entries.push(parseEntry(reader, inside));
    if (isSign(peek(reader), ',')) next(reader);
    if (isSign(peek(reader), ';'))
      throw mistake(reader, peek(reader), 'entries are separated by a comma or a new line, not by ;');
    skipNewlines(reader);
  }
  const close = next(reader);
  const { source } = reader;
  const start = path === undefined ? open.start : path.start;
  const schema = path === undefined ? undefined : schemaOf(reader, path, schemas);
  return {
    kind: 'config',
    source,
    start,
    end: close.end,
    entries,
    ...(schema === undefined ? {} : { schema }),
  };
}

/** The schema under its full path: an import's name stands for what was imported. */
export function schemaOf(
  { source }: Reader,
  { text, start, end }: Token,
  schemas: ReadonlyMap<string, string>,
): Scalar {
  const [first = '', ...rest] = text.split('.');
  const imported = schemas.get(first);
  const path = imported === undefined ? text : [imported, ...rest].join('.');
  return new Scalar(source, start, end, path, path, false);
}

function parseEntry(reader: Reader, surrounding: Surrounding): ConfigEntry {
  const token = peek(reader);
  if (isSign(token, '**'))
    throw beyondLiterals(reader, token, 'the entries of another mapping have to be computed');
  const isComputed = token.kind === 'name' && (token.text === 'if' || token.text === 'for');
  if (isComputed) throw beyondLiterals(reader, token, `"${token.text}" has to be computed`);
  const keys = parseKey(reader);
  const operator = next(reader);
  if (!isOperator(operator)) {
    if (isSign(operator, '['))
      throw beyondLiterals(reader, operator, 'an item of a list by its index has to be computed');
    throw mistake(
      reader,
      operator,
      `":", "=" or "+=" is missing before ${nameOf(operator)}`,
      'a key and its value are on one line',
    );
  }
  const innermost = keys.at(-1) as Scalar;
  const value = parseValue(reader, surrounding, innermost.text);
  return nested(keys, operator.text as Operator, value);
}
