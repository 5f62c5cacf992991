import { type Composition, report } from './composition.ts';
import type { Scalar } from './node.ts';

const SPACE = '[\\u00a0\\u1680\\u2000-\\u200b\\u202f\\u205f\\u3000]';
const ANYWHERE = new RegExp(`${SPACE}+`);
// At the beginning of a line, behind a dash or a colon, at the end.
const BETWEEN_WORDS = new RegExp(`(?<=^|\\n[ \\t]*|^-[ \\t]*|:[ \\t]*)${SPACE}+|${SPACE}+$`);
// In a line that cannot be read: the same, and behind an opening bracket or a comma.
const IN_LINE = new RegExp(`(?<=^[ \\t]*|[-:,[{][ \\t]*)${SPACE}+|${SPACE}+$`);

/** Whether a text has spaces that YAML takes for letters: the no-break space of a web page, above all. */
export function hasWideSpaces(text: string): boolean {
  return ANYWHERE.test(text);
}

/** A key, or a value in no quotes, with such a space where YAML's own was meant. */
export function checkSpaces(composition: Composition, { location }: Scalar, isKey: boolean): void {
  const { document, span } = location;
  const found = (isKey ? ANYWHERE : BETWEEN_WORDS).exec(document.text.slice(span.start, span.end));
  if (found === null) return;
  const start = span.start + found.index;
  report(
    composition,
    'wide-space',
    spaceMessage(found[0]),
    { document, span: { start, end: start + found[0].length } },
    { hint: SPACE_HINT },
  );
}

/** The first such space in a line. */
export function wideSpaceIn(line: string): { readonly index: number; readonly length: number } | undefined {
  const found = IN_LINE.exec(line);
  return found === null ? undefined : { index: found.index, length: found[0].length };
}

export const SPACE_HINT = 'write a plain space; in quotes, any space is allowed';

export function spaceMessage(found: string): string {
  const code = found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return `${code === '00A0' ? 'a no-break space' : 'a space'} (U+${code}) is here, which YAML takes for a letter`;
}
