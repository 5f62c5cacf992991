import { readNumber } from './numbers.ts';
import { readString } from './strings.ts';
import type { Token } from './token.ts';

const space = /(?:[ \t\f\uFEFF]|\\\r?\n|#[^\r\n]*)+/y;
const lineBreak = /\r?\n|\r/y;
const asciiName = /\$?[A-Za-z_]\w*/y;
const asciiLetters = /\$?\w*/y;
const placeholderName = /\$\{[A-Za-z_]\w*\}/y;
const punctuation = /\*\*|\+=|->|==|!=|<=|>=|[-+*/%|&^~<>=.,:;?!@()[\]{}]/y;

/** The tokens of a KCL text, the last of them `end`. Comments and continued lines are left out. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let index = 0;
  while (index < text.length) {
    const blank = lengthAt(space, text, index);
    if (blank > 0) {
      index += blank;
      continue;
    }
    const token = readToken(text, index);
    tokens.push(token);
    index = token.end;
  }
  tokens.push({ kind: 'end', start: text.length, end: text.length, text: '' });
  return tokens;
}

function readToken(text: string, start: number): Token {
  const broken = lengthAt(lineBreak, text, start);
  if (broken > 0) return { kind: 'newline', start, end: start + broken, text: '\n' };
  const character = text.charCodeAt(start);
  if (character >= 0x30 && character <= 0x39) return readNumber(text, start);
  const string = readString(text, start);
  if (string !== undefined) return string;
  const named = nameLength(text, start);
  if (named > 0) return { kind: 'name', start, end: start + named, text: text.slice(start, start + named) };
  const sign = lengthAt(punctuation, text, start);
  const end = start + Math.max(sign, String.fromCodePoint(text.codePointAt(start) as number).length);
  const token = { kind: 'punctuation', start, end, text: text.slice(start, end) } as const;
  if (sign > 0) return token;
  const placeholder = lengthAt(placeholderName, text, start);
  if (placeholder > 0) return unfilled(text.slice(start, start + placeholder), start);
  const message = `${JSON.stringify(token.text)} is not a character of KCL outside a string`;
  return { ...token, problem: { start, end, message, kind: 'syntax' } };
}

/** As in the text that `kusion init` and its documents begin with. */
function unfilled(text: string, start: number): Token {
  const end = start + text.length;
  const message = 'this is a placeholder, which is filled in before KCL reads it';
  const hint = 'write the name that is meant in its place';
  return { kind: 'punctuation', start, end, text, problem: { start, end, message, kind: 'syntax', hint } };
}

function nameLength(text: string, start: number): number {
  const next = start + lengthAt(asciiLetters, text, start);
  if (!(text.charCodeAt(next) > 0x7f)) return lengthAt(asciiName, text, start);
  // biome-ignore lint/complexity/useRegexLiterals: V8 looks a \p{…} up in Unicode's tables as soon as it reads a literal
  return lengthAt(new RegExp('\\$?[\\p{L}_][\\p{L}\\p{N}_]*', 'uy'), text, start);
}

function lengthAt(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.exec(text)?.[0].length ?? 0;
}
