import type { Diagnostic, SourceText } from '../diagnostics/diagnostic.ts';
import type { Token } from './token.ts';

/** Where in its tokens a parser is, and what it has found wrong. One for each text. */
export interface Reader {
  readonly source: SourceText;
  /** By which KCL computes what is not a literal. */
  readonly command: string;
  readonly tokens: readonly Token[];
  position: number;
  depth: number;
  readonly diagnostics: Diagnostic[];
}

/** Ends the statement that cannot be read; what follows it is read. Never leaves the room. */
class UnreadableStatement extends Error {}

export function isUnreadable(error: unknown): boolean {
  return error instanceof UnreadableStatement;
}

export function peek({ tokens, position }: Reader, ahead = 0): Token {
  return tokens[Math.min(position + ahead, tokens.length - 1)] as Token;
}

export function next(reader: Reader): Token {
  const token = peek(reader);
  if (token.kind !== 'end') reader.position += 1;
  return token;
}

export function isSign(token: Token, text: string): boolean {
  return token.kind === 'punctuation' && token.text === text;
}

export function skipNewlines(reader: Reader): void {
  while (peek(reader).kind === 'newline') reader.position += 1;
}

/** Reports what KCL itself would refuse. */
export function mistake(
  reader: Reader,
  { start, end }: { readonly start: number; readonly end: number },
  message: string,
  hint?: string,
): Error {
  report(reader, {
    code: 'kcl-syntax',
    severity: 'error',
    message,
    ...(hint === undefined ? {} : { hint }),
    location: { document: reader.source, span: { start, end } },
  });
  return new UnreadableStatement();
}

/** Reports what KCL has to compute, which reading it does not. */
export function beyondLiterals(
  reader: Reader,
  { start, end }: { readonly start: number; readonly end: number },
  message: string,
  instead?: string,
): Error {
  report(reader, {
    code: 'kcl-beyond-literals',
    severity: 'error',
    message,
    notes: ['appcfg reads KCL that is written out: schemas, mappings, lists, texts and numbers'],
    hint: instead ?? `${reader.command} | appcfg render -`,
    location: { document: reader.source, span: { start, end } },
  });
  return new UnreadableStatement();
}

/** Ends the statement at a token that is not read as a literal: it is a mistake, or has to be computed. */
export function refuseProblem(reader: Reader, { problem }: Token): void {
  if (problem === undefined) return;
  throw problem.kind === 'beyond'
    ? beyondLiterals(reader, problem, problem.message)
    : mistake(reader, problem, problem.message, problem.hint);
}

/** Ends the statement at `{{ … }}`, as in the scaffolds of Kusion and in charts. */
export function refusePlaceholder(reader: Reader): void {
  const [first, second] = [peek(reader), peek(reader, 1)];
  if (!isSign(first, '{') || !isSign(second, '{') || first.end !== second.start) return;
  const message = 'this is a placeholder, which is filled in before KCL reads it';
  throw mistake(
    reader,
    { start: first.start, end: second.end },
    message,
    'fill it in, or write what is meant',
  );
}

function report(reader: Reader, diagnostic: Diagnostic): void {
  reader.diagnostics.push(diagnostic);
}

/** What a token is called in a message. */
export function nameOf({ kind, text }: Token): string {
  switch (kind) {
    case 'newline':
      return 'the end of the line';
    case 'end':
      return 'the end of the text';
    case 'string':
      return 'a string';
    default:
      return `"${text}"`;
  }
}

/** `ac.AppConfiguration`, as one token. */
export function parsePath(reader: Reader): Token {
  const first = next(reader);
  let { end, text } = first;
  while (isSign(peek(reader), '.') && peek(reader, 1).kind === 'name') {
    next(reader);
    const part = next(reader);
    text += `.${part.text}`;
    end = part.end;
  }
  return { ...first, text, end };
}
