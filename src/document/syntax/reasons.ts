import { maxDepth } from '../composition.ts';
import type { Failure, Finding } from './failure.ts';
import { isGap, lineAt } from './lines.ts';

type Wording = Pick<Finding, 'message' | 'hint'>;

const quoteIt = (indicator: string) => `put a text that begins with ${indicator} in quotes`;

const tag: Wording = { message: 'this is not a tag that YAML can read', hint: quoteIt('!') };
const header: Wording = {
  message: 'after | or >, only + or - and a digit for the indentation are allowed',
  hint: 'begin the text on the next line',
};

/** What the parser says about tags, anchors and blocks, and what it means. */
const wordings: readonly (readonly [reason: string, wording: Wording])[] = [
  ['duplication of a tag property', { message: 'this is the second tag of one value', hint: quoteIt('!') }],
  [
    'duplication of an anchor property',
    { message: 'this is the second anchor of one value', hint: quoteIt('&') },
  ],
  [
    'alias node should not have',
    { message: 'an alias has no tag and no anchor of its own', hint: quoteIt('*') },
  ],
  ['name of an anchor node', { message: 'a name follows &', hint: quoteIt('&') }],
  ['name of an alias node', { message: 'a name follows *', hint: quoteIt('*') }],
  ['unexpected end of the stream within a verbatim tag', tag],
  ['named tag handle', tag],
  ['tag suffix', tag],
  ['tag name', tag],
  ['undeclared tag handle', tag],
  ['repeat of a', header],
  ['bad explicit indentation width', header],
  ['a line break is expected', header],
];

const directiveReasons =
  /directive|YAML version|tag handle \(first|tag prefix \(second|previously declared suffix/;

/** A mistake that the parser names well enough, in words and at the place that a person knows. */
export function knownReason({ at, end, reason, start, text }: Failure): Finding | undefined {
  if (reason.startsWith('nesting exceeded')) {
    const message = `mappings and lists nest more than ${maxDepth} deep`;
    return { code: 'nested-too-deeply', message, start: at, end: at + 1 };
  }
  const known = wordings.find(([beginning]) => reason.startsWith(beginning));
  if (known !== undefined) return { code: 'syntax-error', ...known[1], ...wordAround(text, at) };
  if (reason === 'directives end mark is expected') {
    return {
      code: 'syntax-error',
      message: 'a line --- follows the directives',
      hint: 'write --- above this line',
      ...lineSpan(text, Math.min(at, end)),
    };
  }
  if (!directiveReasons.test(reason)) return undefined;
  const directive = lineAt(text, Math.max(text.lastIndexOf('%', at), start));
  return { code: 'syntax-error', message: reason, start: directive.start, end: directive.end };
}

/** The word that the parser was at, or had just read. */
function wordAround(text: string, at: number): { start: number; end: number } {
  let start = at;
  while (start > 0 && !isGap(text[start - 1])) start--;
  let end = at;
  while (end < text.length && !isGap(text[end])) end++;
  return { start, end };
}

function lineSpan(text: string, at: number): { start: number; end: number } {
  const { content, end } = lineAt(text, at);
  return { start: content, end };
}
