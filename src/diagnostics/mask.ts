import type { SourceText, Span } from './diagnostic.ts';
import { isUsualMark, mayShow, type Owner, shownLength, topOwner, underItem, underKey } from './harmless.ts';
import type { LineBounds } from './position.ts';
import { isPlainKey, withoutPassword } from './secrets.ts';

const HIDDEN = '•';

// A key in block style, up to its colon; in KCL = and += are there too.
const KEY = /([^\s:{}[\]",'#&*!|>%@`][^\s{}",]*?)[ \t]*:(?=\s|$)/y;
const KCL_KEY = /([\w.$-]+)[ \t]*(?::|\+?=)(?!=)/y;
const BLOCK_SCALAR = /[|>][-+0-9]*[ \t\r]*(?:#.*)?$/y;
const TEMPLATE = /\{\{[^\n]*?\}\}\}?/y;
const SCHEMA_NAME = /^(?:import\b.*|[\w.]+(?=[ \t]*\{))/;

/** A place in block style: what is there, and the column of its key or dash. */
interface Level {
  readonly owner: Owner;
  readonly column: number;
  readonly isItem: boolean;
  /** It has a value that is not shown: what is indented more deeply goes on with it. */
  isTold: boolean;
}

interface Bracket {
  readonly owner: Owner;
  key: Owner | undefined;
  hasValue: boolean;
}

/** What is read so far; lines follow one another. */
interface Reading {
  readonly text: string;
  readonly isKcl: boolean;
  readonly runs: Span[];
  levels: Level[];
  brackets: Bracket[];
  /** What the text is a value of. */
  readonly outer: Owner;
  quote: { readonly mark: string; readonly owner: Owner } | undefined;
  block: { readonly column: number; readonly owner: Owner } | undefined;
  /** The line at work. */
  start: number;
  end: number;
}

/**
 * The parts of a text that must not be shown, in their order: every value but those of fields that are known to be
 * harmless. It looks at the text alone, line by line, since one that cannot be parsed holds secrets too: what is in
 * no field that it can name is not shown.
 */
function hiddenParts(
  text: string,
  from: number,
  to: number,
  isKcl: boolean,
  outer = topOwner,
): readonly Span[] {
  const reading: Reading = {
    ...{ text, isKcl, runs: [], levels: [], brackets: [], outer, quote: undefined, block: undefined },
    ...{ start: from, end: from },
  };
  for (let start = from; start < to; ) {
    const next = text.indexOf('\n', start);
    reading.start = start;
    reading.end = next === -1 || next > to ? to : next;
    readLine(reading);
    start = reading.end + 1;
  }
  return reading.runs;
}

function readLine(reading: Reading): undefined {
  const { text, start, end } = reading;
  const at = skipBlanks(text, start, end);
  if (at === end) return;
  const column = at - start + (text.slice(start, at).includes('\t') ? 100 : 0);
  if (reading.block !== undefined) {
    if (column > reading.block.column) return hide(reading, at, end, reading.block.owner);
    reading.block = undefined;
  }
  if (reading.quote !== undefined) {
    const { mark, owner } = reading.quote;
    const close = closingQuote(text, mark, at, end);
    hide(reading, at, close, owner);
    if (close === end) return;
    reading.quote = undefined;
    if (reading.brackets.length > 0) readFlow(reading, close + 1);
    else readRest(reading, close + 1);
    return;
  }
  if (reading.brackets.length === 0) return readBlockLine(reading, at, column);
  const bracket = reading.brackets.at(-1);
  if (bracket?.hasValue) bracket.key = undefined;
  readFlow(reading, at);
}

function readBlockLine(reading: Reading, from: number, indent: number): undefined {
  const { text, start, end } = reading;
  if (/^(?:---|\.\.\.)(?=\s|$)/.test(text.slice(from, from + 4)) && from === start) {
    reading.levels = [];
    readValue(reading, from + 3, topOwner);
    return;
  }
  let at = from;
  let column = indent;
  while (text[at] === '-' && (at + 1 === end || isBlank(text[at + 1]))) {
    closeLevels(reading, column, true);
    reading.levels.push({ owner: underItem(ownerHere(reading)), column, isItem: true, isTold: false });
    const next = skipBlanks(text, at + 1, end);
    column += next - at;
    at = next;
    if (at === end) return;
  }
  const key = keyAt(reading, at);
  closeLevels(reading, column, false);
  // What goes on with a value is not one of the field that it looks like.
  if (reading.levels.at(-1)?.isTold) return hide(reading, key === undefined ? at : key.end, end, topOwner);
  if (key === undefined) {
    const level = reading.levels.at(-1);
    readValue(reading, at, ownerHere(reading));
    if (level !== undefined) level.isTold = false;
    return;
  }
  const parent = ownerHere(reading);
  const owner = underKey(parent, key.name);
  reading.levels.push({ owner, column, isItem: false, isTold: false });
  hideKey(reading, at, key.end, parent, key.name);
  readValue(reading, key.end, owner);
}

function ownerHere({ levels, outer }: Reading): Owner {
  return levels.at(-1)?.owner ?? outer;
}

/** A dash may be in the column of the key that its list belongs to. */
function closeLevels({ levels }: Reading, column: number, isDash: boolean): undefined {
  for (let top = levels.at(-1); top !== undefined; top = levels.at(-1)) {
    if (top.column < column || (isDash && top.column === column && !top.isItem)) return;
    levels.pop();
  }
}

function keyAt(
  { text, end, isKcl }: Reading,
  at: number,
): { readonly name: string; readonly end: number } | undefined {
  const mark = text[at];
  if (mark === '"' || mark === "'") {
    const close = closingQuote(text, mark, at + 1, end);
    const colon = skipBlanks(text, close + 1, end);
    return close < end && text[colon] === ':'
      ? { name: text.slice(at + 1, close), end: colon + 1 }
      : undefined;
  }
  const pattern = isKcl ? KCL_KEY : KEY;
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (match === null || at + match[0].length > end) return undefined;
  return { name: match[1] as string, end: at + match[0].length };
}

/** An unknown key below credentials may be one. */
function hideKey({ runs }: Reading, start: number, end: number, { zone }: Owner, name: string): undefined {
  if (zone === 'credentials' && !isPlainKey(name)) runs.push({ start, end });
}

function readValue(reading: Reading, from: number, owner: Owner): undefined {
  const { text, end } = reading;
  const at = skipBlanks(text, from, end);
  if (at === end) return;
  const mark = text[at] as string;
  if (isComment(text, at)) return hide(reading, at + 1, end, topOwner);
  if ('&!*'.includes(mark)) {
    const stop = wordEnd(text, at, end);
    if (mark !== '!' || !isUsualMark(text.slice(at + 1, stop))) hide(reading, at + 1, stop, owner);
    return readValue(reading, stop, owner);
  }
  BLOCK_SCALAR.lastIndex = at;
  if ((mark === '|' || mark === '>') && BLOCK_SCALAR.test(text.slice(0, end))) {
    reading.block = { column: reading.levels.at(-1)?.column ?? -1, owner };
    return;
  }
  if (mark === '"' || mark === "'") return readQuoted(reading, at, owner, readRest);
  const template = templateEnd(reading, at);
  if (template !== undefined) return readValue(reading, template, owner);
  if (mark === '{' || mark === '[') return readFlow(reading, at, owner);
  readPlain(reading, at, owner);
}

function readPlain(reading: Reading, at: number, owner: Owner): undefined {
  const { text, end, isKcl } = reading;
  const line = text.slice(at, end);
  const name = isKcl ? SCHEMA_NAME.exec(line)?.[0] : undefined;
  if (name !== undefined) return readRest(reading, at + name.length);
  const comment = line.search(/\s#/);
  const stop = comment === -1 ? end : at + comment;
  // A second key on the line is not one of a field that could be told: a: b: c.
  const known = /:(?:\s|$)/.test(text.slice(at, stop)) ? topOwner : owner;
  hide(reading, at, stop, known);
  const level = reading.levels.at(-1);
  if (level !== undefined && !mayShow(known, text.slice(at, stop).trim())) level.isTold = true;
  if (comment !== -1) hide(reading, stop + 2, end, topOwner);
}

/** What follows a value on its line: a comment, or what should not be there. */
function readRest(reading: Reading, from: number): undefined {
  const at = skipBlanks(reading.text, from, reading.end);
  if (at === reading.end) return;
  if (reading.isKcl && reading.text[at] === '{') return readFlow(reading, at, ownerHere(reading));
  hide(reading, reading.text[at] === '#' ? at + 1 : at, reading.end, topOwner);
}

function readQuoted(
  reading: Reading,
  at: number,
  owner: Owner,
  goOn: (reading: Reading, from: number) => undefined,
): undefined {
  const { text, end } = reading;
  const mark = text[at] as string;
  const close = closingQuote(text, mark, at + 1, end);
  hide(reading, at + 1, close, owner);
  if (close === end) reading.quote = { mark, owner };
  else goOn(reading, close + 1);
}

/** @param opening what an outermost bracket belongs to */
function readFlow(reading: Reading, from: number, opening?: Owner): undefined {
  const { text, end, brackets } = reading;
  let at = from;
  while (at < end) {
    const mark = text[at] as string;
    const top = brackets.at(-1);
    const template = mark === '{' ? templateEnd(reading, at) : undefined;
    if (isBlank(mark)) at += 1;
    else if (template !== undefined) at = template;
    else if (isComment(text, at)) return hide(reading, at + 1, end, topOwner);
    else if (mark === '{' || mark === '[') {
      const owner = top === undefined ? (opening ?? topOwner) : (top.key ?? top.owner);
      if (top !== undefined) top.hasValue = true;
      brackets.push({ owner: mark === '[' ? underItem(owner) : owner, key: undefined, hasValue: false });
      at += 1;
    } else if (mark === '}' || mark === ']') {
      brackets.pop();
      at += 1;
      if (brackets.length === 0) return readRest(reading, at);
    } else if (mark === ',') {
      if (top !== undefined) top.key = undefined;
      at += 1;
    } else if (mark === ':') at += 1;
    else if (top !== undefined) {
      const stop = readFlowToken(reading, at, top);
      if (stop === undefined) return;
      at = stop;
    } else return hide(reading, at, end, topOwner);
  }
}

/** Where the token ends; undefined where it goes on on the next line. */
function readFlowToken(reading: Reading, at: number, top: Bracket): number | undefined {
  const { text, end, isKcl } = reading;
  const mark = text[at] as string;
  const isQuoted = mark === '"' || mark === "'";
  const close = isQuoted ? closingQuote(text, mark, at + 1, end) : plainEnd(reading, at);
  const next = skipBlanks(text, isQuoted ? close + 1 : close, end);
  const name = isQuoted ? text.slice(at + 1, close) : text.slice(at, close).trimEnd();
  const sign = isKcl
    ? /^(?::|\+?=(?!=))/.exec(text.slice(next, next + 2))?.[0]
    : text[next] === ':'
      ? ':'
      : undefined;
  if (close < end && top.key === undefined && sign !== undefined) {
    hideKey(reading, at, close, top.owner, name);
    top.key = underKey(top.owner, name);
    top.hasValue = false;
    return next + sign.length;
  }
  if (isKcl && !isQuoted && text[next] === '{' && /^[\w.]+$/.test(name)) return next;
  const owner = top.key ?? top.owner;
  top.hasValue = true;
  if (!isQuoted) {
    hide(reading, at, close, owner);
    return Math.max(close, at + 1);
  }
  hide(reading, at + 1, close, owner);
  if (close < end) return close + 1;
  reading.quote = { mark, owner };
  return undefined;
}

/** The end of an expression of a template, whose words are shown and whose texts are not. */
function templateEnd({ text, end, runs }: Reading, at: number): number | undefined {
  TEMPLATE.lastIndex = at;
  const template = text.startsWith('{{', at) ? TEMPLATE.exec(text)?.[0] : undefined;
  if (template === undefined || at + template.length > end) return undefined;
  for (const match of template.matchAll(/"[^"]*"?|'[^']*'?/g))
    runs.push({ start: at + match.index, end: at + match.index + match[0].length });
  return at + template.length;
}

function plainEnd({ text, end, isKcl }: Reading, from: number): number {
  let at = from;
  while (at < end) {
    const mark = text[at] as string;
    if (',[]{}'.includes(mark) || isComment(text, at)) break;
    if (mark === ':' && (at + 1 === end || ' \t\r,[]{}'.includes(text[at + 1] as string))) break;
    if (isKcl && (mark === '=' || mark === ':')) break;
    at += 1;
  }
  return at;
}

/** Where the quote closes, or the end of the line. */
function closingQuote(text: string, mark: string, from: number, end: number): number {
  for (let at = from; at < end; at += 1) {
    if (mark === '"' && text[at] === '\\') at += 1;
    else if (text[at] === mark) {
      if (mark !== "'" || text[at + 1] !== "'") return at;
      at += 1;
    }
  }
  return end;
}

function isComment(text: string, at: number): boolean {
  return text[at] === '#' && (at === 0 || /\s/.test(text[at - 1] as string));
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t' || character === '\r';
}

function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(text[at])) at += 1;
  return at;
}

function wordEnd(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && !isBlank(text[at]) && !',[]{}'.includes(text[at] as string)) at += 1;
  return at;
}

function hide({ text, runs }: Reading, start: number, end: number, owner: Owner): undefined {
  const scalar = text.slice(start, end);
  const shown = scalar.length - scalar.trimStart().length + shownLength(owner, scalar.trim());
  if (start + shown < end && scalar.slice(shown).trim() !== '') runs.push({ start: start + shown, end });
}

/** `--set path=value`: the path says what the value is. */
function hiddenInSetting(text: string): readonly Span[] {
  const equals = text.search(/[=\s]/);
  if (equals === -1) return [];
  const path = text.slice(0, equals).replace(/^[^:[\]]*:/, '');
  const owner = path
    .split(/[.[\]"']+/)
    .filter((name) => name !== '')
    .reduce((above, name) => (/^\d+$/.test(name) ? underItem(above) : underKey(above, name)), topOwner);
  // A value in brackets has keys of its own.
  if (/[[{]/.test(text[equals + 1] ?? '')) return hiddenParts(text, equals + 1, text.length, false, owner);
  return mayShow(owner, text.slice(equals + 1)) ? [] : [{ start: equals + 1, end: text.length }];
}

/** `path=value` as a message may repeat it: the value where it is that of a field which is known to be harmless. */
export function shownSetting(setting: string): string {
  const [hidden] = hiddenInSetting(setting);
  return hidden === undefined
    ? withoutPassword(setting)
    : `${setting.slice(0, setting.search(/[=\s]/) + 1)}…`;
}

const knownParts = new WeakMap<SourceText, Map<number, readonly Span[]>>();

const knownStarts = new WeakMap<SourceText, readonly number[]>();

/** Where the document of a stream begins that an offset is in. */
function streamStart(document: SourceText, offset: number): number {
  let starts = knownStarts.get(document);
  if (starts === undefined) {
    const found = [0];
    for (const { index } of document.text.matchAll(/\n---/g)) found.push(index + 1);
    starts = found;
    knownStarts.set(document, starts);
  }
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= offset + 1) low = middle;
    else high = middle;
  }
  return starts[low] as number;
}

/** The hidden parts of the document of a stream that a line is in. */
function partsAround(document: SourceText, { start, end }: LineBounds): readonly Span[] {
  const { name, text } = document;
  // A list of codes and patterns.
  if (name.endsWith('.appcfg-ignore')) return [];
  const from = streamStart(document, start);
  const known = knownParts.get(document) ?? new Map<number, readonly Span[]>();
  knownParts.set(document, known);
  const parts = known.get(from);
  if (parts !== undefined) return parts;
  const next = text.indexOf('\n---', end);
  const found = name.startsWith('--set')
    ? hiddenInSetting(text)
    : hiddenParts(text, from, next === -1 ? text.length : next, name.endsWith('.k'));
  known.set(from, found);
  return found;
}

/** The hidden parts of a line, cut to it. */
export function hiddenOnLine(document: SourceText, bounds: LineBounds): readonly Span[] {
  const parts = partsAround(document, bounds);
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle] as Span).end <= bounds.start) low = middle + 1;
    else high = middle;
  }
  const found: Span[] = [];
  for (let index = low; index < parts.length; index++) {
    const { start, end } = parts[index] as Span;
    if (start >= bounds.end) break;
    found.push({ start: Math.max(start, bounds.start), end: Math.min(end, bounds.end) });
  }
  return found;
}

/** A line with each character of its hidden parts made unreadable for itself, so that no offset moves. */
export function shownLine(document: SourceText, bounds: LineBounds): string {
  const { text } = document;
  // A text without line breaks has thousands of parts, so that each character is copied once.
  let line = '';
  let shown = bounds.start;
  for (const { start, end } of hiddenOnLine(document, bounds)) {
    if (end <= shown) continue;
    line +=
      text.slice(shown, start) + text.slice(Math.max(shown, start), end).replace(/[^\s{}[\],]/g, HIDDEN);
    shown = end;
  }
  line += text.slice(shown, bounds.end);
  return withoutPassword(line);
}
