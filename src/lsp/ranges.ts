import type { Position, Range } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { SourceText, Span } from '../diagnostics/diagnostic.ts';

/** Lines of a text are found once. */
const linesOf = new WeakMap<SourceText, TextDocument>();

/** A span as the protocol has it: lines from 0, characters of a line in UTF-16 code units. */
export function rangeIn(source: SourceText, { start, end }: Span): Range {
  const lines = lined(source);
  return { start: lines.positionAt(start), end: lines.positionAt(Math.max(start, end)) };
}

/** The offset of a position; of one behind the end of its line, that end. */
export function offsetIn(source: SourceText, position: Position): number {
  return lined(source).offsetAt(position);
}

function lined(source: SourceText): TextDocument {
  const known = linesOf.get(source);
  if (known !== undefined) return known;
  const lines = TextDocument.create('', '', 0, source.text);
  linesOf.set(source, lines);
  return lines;
}
