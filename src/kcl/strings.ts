import type { Token, TokenProblem } from './token.ts';

const opening = /([rR]?)("""|'''|"|')/y;

const ESCAPES: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  "'": "'",
  '"': '"',
  $: '$',
};

const HEX_DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** The string that begins at an offset; undefined if none does. */
export function readString(text: string, start: number): Token | undefined {
  opening.lastIndex = start;
  const match = opening.exec(text);
  if (match === null) return undefined;
  const [opened, prefix, quote = '"'] = match;
  const isRaw = prefix !== '';
  const from = start + opened.length;
  const close = closingQuote(text, from, quote);
  if (close === undefined) return unterminated(text, start, from, quote);
  const token = { kind: 'string', start, end: close + quote.length } as const;
  const inner = text.slice(from, close);
  if (isRaw) return { ...token, text: lineFeeds(inner) };
  return { ...token, ...unescaped(text, from, close) };
}

/** A backslash keeps the quote behind it inside the string, also in a raw one. */
function closingQuote(text: string, from: number, quote: string): number | undefined {
  for (let index = from; index < text.length; index++) {
    const character = text[index];
    if (character === '\\') index += 1;
    else if (text.startsWith(quote, index)) return index;
    else if (character === '\n' && quote.length === 1) return undefined;
    if (quote.length === 1 && text[index] === '\n') return undefined;
  }
  return undefined;
}

function unterminated(text: string, start: number, from: number, quote: string): Token {
  const lineEnd = text.indexOf('\n', from);
  const end = quote.length === 3 || lineEnd === -1 ? text.length : lineEnd;
  const message = `this string has no closing ${quote}`;
  return {
    kind: 'string',
    start,
    end,
    text: text.slice(from, end),
    problem: { start, end: from, message, kind: 'syntax', hint: `close it with ${quote}` },
  };
}

function unescaped(text: string, from: number, to: number): { text: string; problem?: TokenProblem } {
  let value = '';
  let problem: TokenProblem | undefined;
  // To KCL, a dollar has an escape only in a text with ${, escaped or not.
  const hasInterpolation = text.slice(from, to).includes('${');
  for (let index = from; index < to; ) {
    const character = text[index] as string;
    if (character === '\\') {
      const escaped = readEscape(text, index, to, hasInterpolation);
      value += escaped.text;
      problem ??= escaped.problem;
      index = escaped.end;
    } else if (character === '$' && text[index + 1] === '{') {
      const close = text.indexOf('}', index);
      const end = close === -1 || close >= to ? to : close + 1;
      problem ??= beyond(
        index,
        end,
        `${text.slice(index, end)} is an interpolation, which has to be evaluated`,
      );
      value += text.slice(index, end);
      index = end;
    } else {
      value += character;
      index += 1;
    }
  }
  value = lineFeeds(value);
  return problem === undefined ? { text: value } : { text: value, problem };
}

function readEscape(
  text: string,
  start: number,
  to: number,
  hasInterpolation: boolean,
): { readonly text: string; readonly end: number; readonly problem?: TokenProblem } {
  const letter = text[start + 1] as string;
  const known = letter === '$' && !hasInterpolation ? undefined : ESCAPES[letter];
  if (known !== undefined) return { text: known, end: start + 2 };
  if (letter === '\n') return { text: '', end: start + 2 };
  if (letter === '\r' && text[start + 2] === '\n') return { text: '', end: start + 3 };
  const octal = /^[0-7]{1,3}/.exec(text.slice(start + 1, Math.min(start + 4, to)));
  if (octal !== null) {
    const end = start + 1 + octal[0].length;
    return { text: String.fromCharCode(Number.parseInt(octal[0], 8)), end };
  }
  const digits = HEX_DIGITS[letter];
  if (digits !== undefined) {
    const end = start + 2 + digits;
    const hex = text.slice(start + 2, end);
    const code = Number.parseInt(hex, 16);
    const isCharacter = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    if (end <= to && /^[0-9a-fA-F]+$/.test(hex) && isCharacter)
      return { text: String.fromCodePoint(code), end };
    const message = `\\${letter} is followed by ${digits} hexadecimal digits that name a character`;
    return { text: '', end: start + 2, problem: { start, end: Math.min(end, to), message, kind: 'syntax' } };
  }
  if (letter === 'N' && text[start + 2] === '{') {
    const close = text.indexOf('}', start);
    const end = close === -1 || close >= to ? to : close + 1;
    return { text: '', end, problem: beyond(start, end, 'the name of a character has to be looked up') };
  }
  // As KCL, which takes Python's rule: an unknown escape stays as it is.
  return { text: `\\${letter}`, end: start + 2 };
}

function beyond(start: number, end: number, message: string): TokenProblem {
  return { start, end, message, kind: 'beyond' };
}

function lineFeeds(text: string): string {
  return text.includes('\r') ? text.replaceAll('\r\n', '\n') : text;
}
