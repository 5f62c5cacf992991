import { parseEvents, YAMLException } from 'js-yaml';
import type { Result, SourceText } from '../diagnostics/diagnostic.ts';
import { composeDocuments } from './compose.ts';
import { maxDepth } from './composition.ts';
import type { Node } from './node.ts';
import type { Piece } from './pieces.ts';
import { explainSyntaxError } from './syntax/explain.ts';

/** Beyond what we allow, so that the first mapping or list that is too deep is shown; its own stack holds this. */
const parserDepth = 10 * maxDepth;

/** The document of a piece, in any style of YAML 1.2 or JSON; none if it is empty. */
export function readPieceLazily(source: SourceText, piece: Piece, loosen?: Loosen): readonly Result<Node>[] {
  const text = source.text.slice(piece.start, piece.end);
  const results = parse(source, text, piece.start);
  const isRead = !(results instanceof YAMLException) && !results.some(isSyntaxMistake);
  if (isRead) return results;
  const loosened = loosen === undefined ? results : parse(source, loosen(text), piece.start);
  if (!(loosened instanceof YAMLException) && !loosened.some(isSyntaxMistake)) return loosened;
  return results instanceof YAMLException
    ? [{ diagnostics: [explainSyntaxError(source, piece, results)] }]
    : results;
}

/** Of the same length as what it is given. */
export type Loosen = (text: string) => string;

function isSyntaxMistake({ diagnostics }: Result<Node>): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

function parse(source: SourceText, text: string, start: number): readonly Result<Node>[] | YAMLException {
  try {
    return composeDocuments(source, text, start, parseEvents(text, { maxDepth: parserDepth }));
  } catch (error) {
    if (error instanceof YAMLException) return error;
    throw error;
  }
}
