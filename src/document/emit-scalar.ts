import { invisible, isPlainSafe } from './plain-style.ts';

const everyInvisible = new RegExp(invisible, 'gu');
const loneSurrogate = /[\ud800-\udfff]/u;
const controlCharacter = /[^\t\n -~\xa0-\uffff]/;
const lineBeforeText = /\n(?=[^\n])/g;

/** A text on one line: as it is if every parser reads it back as text, else in double quotes. */
export function emitText(text: string): string {
  return isPlainSafe(text) ? text : emitQuoted(text);
}

/**
 * A text of several lines as a literal block, its lines indented by `indent`; undefined if a parser would read
 * another text back.
 */
export function emitLiteral(text: string, indent: string): string | undefined {
  if (text.startsWith('\t') || controlCharacter.test(text)) return undefined;
  if (invisible.test(text) || text.trimStart() === '') return undefined;
  const first = text[0];
  const needsIndicator = first === ' ' || first === '\n';
  const chomping = !text.endsWith('\n') ? '-' : text.endsWith('\n\n') ? '+' : '';
  const lines = text.replace(lineBeforeText, `\n${indent}`);
  const start = first === '\n' ? '' : indent;
  return `|${needsIndicator ? '2' : ''}${chomping}\n${start}${lines}${chomping === '-' ? '\n' : ''}`;
}

/** A finite number in a form that YAML 1.1 and 1.2 both read: with a point before an exponent. */
export function emitNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`${value} has no form in JSON`);
  const text = String(value);
  return text.includes('e') && !text.includes('.') ? text.replace('e', '.0e') : text;
}

function emitQuoted(text: string): string {
  if (loneSurrogate.test(text)) throw new TypeError('half of a surrogate pair has no form in UTF-8');
  return JSON.stringify(text).replace(everyInvisible, escapeCharacter);
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
