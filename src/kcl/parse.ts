import type { Diagnostic, SourceText } from '../diagnostics/diagnostic.ts';
import { Scalar } from '../document/node.ts';
import { parseValue, type Surrounding, schemaOf } from './parse-value.ts';
import {
  beyondLiterals,
  isSign,
  isUnreadable,
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
import type { Value } from './syntax-tree.ts';
import type { Token } from './token.ts';
import { tokensOf } from './tokens.ts';

/** A variable of a KCL text: `NAME: Schema {…}` unites with others of its name, `NAME = …` may be there once. */
export interface Variable {
  readonly name: Scalar;
  readonly unites: boolean;
  readonly value: Value;
}

/** So many mistakes are reported of one text. */
const mostDiagnostics = 20;

/** Words that begin a statement which has to be evaluated. */
const STATEMENTS: ReadonlySet<string> = new Set([
  'schema',
  'mixin',
  'protocol',
  'rule',
  'check',
  'assert',
  'if',
  'elif',
  'else',
  'for',
  'lambda',
  'type',
  'all',
  'any',
  'filter',
  'map',
]);

/**
 * The variables of one KCL text, in the order in which they are written.
 *
 * @param command by which KCL computes what is not a literal
 */
export function parseKcl(
  source: SourceText,
  command: string,
): {
  readonly variables: readonly Variable[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const tokens = tokensOf(source.text);
  const reader: Reader = { source, command, tokens, position: 0, depth: 0, diagnostics: [] };
  const variables: Variable[] = [];
  const schemas = new Map<string, string>();
  for (skipNewlines(reader); peek(reader).kind !== 'end'; skipNewlines(reader)) {
    if (reader.diagnostics.length >= mostDiagnostics) break;
    try {
      const variable = parseStatement(reader, schemas);
      if (variable !== undefined) variables.push(variable);
      endStatement(reader);
    } catch (error) {
      if (!isUnreadable(error)) throw error;
      reader.depth = 0;
      skipStatement(reader);
    }
  }
  return { variables, diagnostics: reader.diagnostics };
}

function parseStatement(reader: Reader, schemas: Map<string, string>): Variable | undefined {
  const token = peek(reader);
  if (token.kind === 'string' && token.problem === undefined) {
    // A docstring.
    next(reader);
    return undefined;
  }
  if (token.kind !== 'name') {
    refuseProblem(reader, token);
    refusePlaceholder(reader);
    const hint = isSign(token, '/') ? 'a comment begins with #' : undefined;
    throw mistake(reader, token, `${nameOf(token)} does not begin a statement`, hint);
  }
  if (token.text === 'import') return parseImport(reader, schemas);
  if (STATEMENTS.has(token.text)) throw beyondLiterals(reader, token, `"${token.text}" has to be evaluated`);
  return parseVariable(reader, { schemas, isMonitoring: false });
}

/** `import a.b.c as d`: the last word of the path is the name if none is given. */
function parseImport(reader: Reader, schemas: Map<string, string>): undefined {
  next(reader);
  while (isSign(peek(reader), '.')) next(reader);
  const first = peek(reader);
  if (first.kind !== 'name')
    throw mistake(reader, first, `import is followed by a path, not by ${nameOf(first)}`);
  const { text: path } = parsePath(reader);
  let name = path.slice(path.lastIndexOf('.') + 1);
  if (peek(reader).kind === 'name' && peek(reader).text === 'as') {
    next(reader);
    const alias = next(reader);
    if (alias.kind !== 'name')
      throw mistake(reader, alias, `as is followed by a name, not by ${nameOf(alias)}`);
    name = alias.text;
  }
  schemas.set(name, path);
  return undefined;
}

function parseVariable(reader: Reader, surrounding: Surrounding): Variable {
  const token = next(reader);
  const { source } = reader;
  const text = token.text.replace(/^\$/, '');
  const name = new Scalar(source, token.start, token.end, text, text, false);
  const operator = next(reader);
  if (isSign(operator, '=')) {
    const isChain = peek(reader).kind === 'name' && isSign(peek(reader, 1), '=');
    if (isChain)
      throw beyondLiterals(
        reader,
        peek(reader),
        'a variable that is given its value by another has to be evaluated',
      );
    return { name, unites: false, value: parseValue(reader, surrounding, text) };
  }
  if (isSign(operator, '+=') || isSign(operator, '.') || isSign(operator, '['))
    throw beyondLiterals(
      reader,
      { start: token.start, end: operator.end },
      `a change of ${token.text} has to be evaluated`,
    );
  if (!isSign(operator, ':'))
    throw mistake(
      reader,
      token,
      `":" or "=" is missing behind ${token.text}`,
      `${token.text}: Schema {…}, or ${token.text} = …`,
    );
  if (isInstance(reader)) return { name, unites: true, value: parseValue(reader, surrounding, text) };
  const type = readType(reader, token.text);
  const value = parseValue(reader, surrounding, text);
  if (type === undefined || value.kind !== 'config' || value.schema !== undefined)
    return { name, unites: false, value };
  return {
    name,
    unites: false,
    value: { ...value, schema: schemaOf(reader, type, surrounding.schemas) },
  };
}

/** A schema's name and its braces, and not a type before `=`. */
function isInstance(reader: Reader): boolean {
  const { position } = reader;
  if (peek(reader).kind !== 'name') return false;
  parsePath(reader);
  const isCalled = isSign(peek(reader), '{') || isSign(peek(reader), '(');
  reader.position = position;
  return isCalled;
}

/** The schema of `NAME: TYPE = VALUE`, of which a mapping is an instance; other types do not change the value. */
function readType(reader: Reader, name: string): Token | undefined {
  const first = peek(reader);
  const path = first.kind === 'name' ? parsePath(reader) : undefined;
  if (path !== undefined && isSign(peek(reader), '=')) {
    next(reader);
    return path;
  }
  while (peek(reader).kind !== 'newline' && peek(reader).kind !== 'end') {
    if (isSign(next(reader), '=')) return undefined;
  }
  const hint = `a mapping is given with =: ${name} = {…}; YAML belongs in a file that ends in .yaml`;
  throw mistake(reader, first, `the value of ${name} is missing`, hint);
}

function endStatement(reader: Reader): void {
  const token = peek(reader);
  if (token.kind === 'newline' || token.kind === 'end') return;
  throw mistake(
    reader,
    token,
    `${nameOf(token)} is not expected here`,
    'begin a statement on a line of its own',
  );
}

/** Goes on at the next line that begins a statement: a name, or a string, in the first column. */
function skipStatement(reader: Reader): void {
  while (peek(reader).kind !== 'end') {
    const isLineStart = next(reader).kind === 'newline';
    const token = peek(reader);
    const { text } = reader.source;
    const inFirstColumn =
      token.start === 0 || text[token.start - 1] === '\n' || text[token.start - 1] === '\r';
    if (isLineStart && inFirstColumn && (token.kind === 'name' || token.kind === 'string')) return;
  }
}
