import type { SourceText, Span } from '../diagnostics/diagnostic.ts';
import type { TemplatePosition } from './tree.ts';

/** The offset of a position, at most the length of the text. */
export function offsetOf({ text }: SourceText, { line, column }: TemplatePosition): number {
  let start = 0;
  const lineBreak = /\r\n?|\n/g;
  for (let current = 1; current < line; current++) {
    if (lineBreak.exec(text) === null) return text.length;
    start = lineBreak.lastIndex;
  }
  return Math.min(start + column, text.length);
}

/** Where a node of the tree is. */
export function spanOf(
  template: SourceText,
  {
    loc: { start, end },
  }: { readonly loc: { readonly start: TemplatePosition; readonly end: TemplatePosition } },
): Span {
  return { start: offsetOf(template, start), end: offsetOf(template, end) };
}
