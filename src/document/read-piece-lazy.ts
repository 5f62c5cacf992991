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
export function readPieceLazily(source: SourceText, piece: Piece): readonly Result<Node>[] {
  const results = parse(source, piece);
  return results instanceof YAMLException
    ? [{ diagnostics: [explainSyntaxError(source, piece, results)] }]
    : results;
}

function parse(source: SourceText, { start, end }: Piece): readonly Result<Node>[] | YAMLException {
  const text = source.text.slice(start, end);
  try {
    return composeDocuments(source, text, start, parseEvents(text, { maxDepth: parserDepth }));
  } catch (error) {
    if (error instanceof YAMLException) return error;
    throw error;
  }
}
