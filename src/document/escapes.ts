import { type Composition, report } from './composition.ts';
import type { Scalar } from './node.ts';

const escapeSequence = /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|[^uU])/gs;
const largestCodePoint = 0x10ffff;

/** Refuses `\u` escapes that name half a character, and `\U` escapes that name none: UTF-8 cannot hold them. */
export function checkEscapes(composition: Composition, scalar: Scalar): void {
  const written = composition.source.text.slice(scalar.start, scalar.end);
  let high: RegExpExecArray | undefined;
  for (const match of written.matchAll(escapeSequence)) {
    const code = Number.parseInt(match[1] ?? match[2] ?? '0', 16);
    const isLow = match[1] !== undefined && code >= 0xdc00 && code <= 0xdfff;
    if (high !== undefined) {
      const isPair = isLow && match.index === high.index + high[0].length;
      if (!isPair) reportEscape(composition, scalar, high);
      high = undefined;
      if (isPair) continue;
    }
    if (match[1] !== undefined && code >= 0xd800 && code <= 0xdbff) high = match;
    else if (isLow || code > largestCodePoint || (code >= 0xd800 && code <= 0xdfff)) {
      reportEscape(composition, scalar, match);
    }
  }
  if (high !== undefined) reportEscape(composition, scalar, high);
}

function reportEscape(composition: Composition, scalar: Scalar, match: RegExpExecArray): void {
  const start = scalar.start + match.index;
  report(
    composition,
    'not-a-character',
    `${match[0]} is not a character`,
    { document: scalar.document, span: { start, end: start + match[0].length } },
    { hint: 'write the character itself, or both halves of its pair, such as \\ud83d\\ude00' },
  );
}
