import { getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import { type Composition, report, skipSpace } from './composition.ts';
import { checkEscapes } from './escapes.ts';
import { internedKey } from './interned-key.ts';
import { Scalar, type ScalarValue } from './node.ts';
import { resolvePlainScalar } from './scalar-value.ts';
import { resolveTaggedScalar } from './tagged-scalar.ts';
import { checkSpaces } from './wide-space.ts';

/** What is before an absent value: the colon of its key, or the dash of its item. */
export type Indicator = ':' | '-' | '';

const plain = SCALAR_STYLE.PLAIN;
const doubleQuoted = SCALAR_STYLE.DOUBLE_QUOTED;
const blockHeader = /[|>][-+0-9]{0,2}(?=[ \t]*(?:[ \t]#.*)?$)/;

/** A text as long as this weighs as much as another node. */
const charactersPerNode = 64;

/** A value: what it means by YAML's rules, or by its tag. */
export function composeScalar(composition: Composition, event: ScalarEvent, after: Indicator): Scalar {
  const text = getScalarValue(composition.piece, event);
  const quoted = event.style !== plain;
  if (event.tagStart !== -1) return composeTaggedScalar(composition, event, text, quoted, true);
  const value = quoted ? text : resolvePlainScalar(text);
  const scalar = place(composition, event, after, value, text, quoted);
  if (composition.hasWideSpaces && !quoted) checkSpaces(composition, scalar, false);
  return scalar;
}

/** A key: always the text, so that `1`, `on` and `null` are keys as they were typed. */
export function composeKey(composition: Composition, event: ScalarEvent): Scalar {
  const text = internedKey(getScalarValue(composition.piece, event));
  const quoted = event.style !== plain;
  if (event.tagStart !== -1) return composeTaggedScalar(composition, event, text, quoted, false);
  const scalar = place(composition, event, '', text, text, quoted);
  if (composition.hasWideSpaces && !quoted) checkSpaces(composition, scalar, true);
  return scalar;
}

function composeTaggedScalar(
  composition: Composition,
  event: ScalarEvent,
  text: string,
  quoted: boolean,
  isValue: boolean,
): Scalar {
  const tag = composition.piece.slice(event.tagStart, event.tagEnd);
  const resolved = resolveTaggedScalar(tag, composition.handles, text, quoted);
  const value = isValue ? resolved.value : text;
  const scalar = place(composition, event, '', value, text, quoted, resolved.unknownTag);
  if (resolved.problem !== undefined) {
    const { code, message, ...details } = resolved.problem;
    report(composition, code, message, scalar.location, details);
  }
  return scalar;
}

function place(
  composition: Composition,
  event: ScalarEvent,
  after: Indicator,
  value: ScalarValue,
  text: string,
  quoted: boolean,
  tag?: string,
): Scalar {
  const { base, source } = composition;
  composition.height = 0;
  composition.size += 1 + Math.floor(text.length / charactersPerNode);
  let start = base + event.valueStart;
  let end = base + event.valueEnd;
  if (event.valueStart === -1) {
    start = end = absentPlace(composition, event, after);
  } else if (event.style > doubleQuoted) {
    start = headerPlace(source.text, start);
    composition.end = end = Math.max(start + 1, beforeBreaks(source.text, end));
  } else if (quoted) {
    start -= 1;
    composition.end = end += 1;
  } else {
    composition.end = end;
  }
  if (event.tagStart !== -1) start = base + event.tagStart;
  const scalar = new Scalar(source, start, end, value, text, quoted, tag);
  if (event.style === doubleQuoted && !event.fast) checkEscapes(composition, scalar);
  return scalar;
}

/** Behind the tag or the anchor of a value that is not there, else behind the colon or the dash that it follows. */
function absentPlace(composition: Composition, event: ScalarEvent, after: Indicator): number {
  const properties = Math.max(event.tagEnd, event.anchorEnd);
  if (properties !== -1) composition.end = composition.base + properties;
  else if (after !== '') {
    const indicator = skipSpace(composition.source.text, composition.end);
    if (composition.source.text[indicator] === after) composition.end = indicator + 1;
  }
  return composition.end;
}

/** The `|` or `>` of a block scalar, on the line before its text. */
function headerPlace(text: string, contentStart: number): number {
  const lineEnd = beforeBreaks(text, contentStart);
  let line = lineEnd;
  while (line > 0 && text[line - 1] !== '\n' && text[line - 1] !== '\r') line--;
  const header = blockHeader.exec(text.slice(line, lineEnd));
  return header === null ? line : line + header.index;
}

function beforeBreaks(text: string, end: number): number {
  let last = end;
  while (text[last - 1] === '\n' || text[last - 1] === '\r') last--;
  return last;
}
