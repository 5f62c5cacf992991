import type { YAMLException } from 'js-yaml';
import type { Diagnostic, RelatedPlace, SourceText } from '../../diagnostics/diagnostic.ts';
import type { Piece } from '../pieces.ts';
import { missingComma, templateBraces, unclosedBracket } from './brackets.ts';
import { controlCharacter, reservedCharacter, tabIndentation } from './characters.ts';
import { secondValue } from './documents.ts';
import { missingColon, missingSpace, unexpectedColon, unexpectedDash } from './entries.ts';
import type { Failure, Finding, Rule } from './failure.ts';
import { badIndentation, shallowBlock, shallowBrackets } from './indentation.ts';
import { kclBlock } from './kcl-block.ts';
import { textAfterQuote, unclosedQuote, unknownEscape } from './quotes.ts';
import { knownReason } from './reasons.ts';
import { readTokens } from './tokens.ts';
import { wideSpace } from './wide-spaces.ts';

/** The most telling first: what one mistake causes, another one describes too. */
const rules: readonly Rule[] = [
  kclBlock,
  reservedCharacter,
  knownReason,
  unknownEscape,
  controlCharacter,
  wideSpace,
  tabIndentation,
  unclosedQuote,
  templateBraces,
  unclosedBracket,
  shallowBrackets,
  textAfterQuote,
  missingComma,
  unexpectedDash,
  unexpectedColon,
  secondValue,
  missingSpace,
  shallowBlock,
  missingColon,
  badIndentation,
];

/** What a person can do about a text that the parser does not take. */
export function explainSyntaxError(
  source: SourceText,
  { end, start }: Piece,
  { mark, reason }: YAMLException,
): Diagnostic {
  const { text } = source;
  const at = Math.min(start + (mark?.position ?? 0), end);
  const failure: Failure = { text, start, end, at, reason, tokens: readTokens(text, start, at) };
  const { code, hint, message, other, ...span } = firstFinding(failure);
  return {
    code,
    severity: 'error',
    message,
    ...(hint === undefined ? {} : { hint }),
    ...(other === undefined ? {} : { related: [relatedPlace(source, other)] }),
    location: { document: source, span },
  };
}

function firstFinding(failure: Failure): Finding {
  for (const rule of rules) {
    const finding = rule(failure);
    if (finding !== undefined) return finding;
  }
  const { at, end } = failure;
  return {
    code: 'syntax-error',
    message: 'this is not allowed here',
    hint: 'look for a missing quote, colon or indentation above; documents are separated by a line ---',
    start: at,
    end: Math.min(at + 1, end),
  };
}

function relatedPlace(
  document: SourceText,
  { end, message, start }: NonNullable<Finding['other']>,
): RelatedPlace {
  return { message, location: { document, span: { start, end } } };
}
