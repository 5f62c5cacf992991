import { parseEvents, YAMLException } from 'js-yaml';
import type { Result, SourceText } from '../diagnostics/diagnostic.ts';
import { composeDocuments } from './compose.ts';
import { maxDepth } from './composition.ts';
import type { Node } from './node.ts';
import { cutIntoPieces, type Piece } from './pieces.ts';
import { explainSyntaxError } from './syntax/explain.ts';

/** Beyond what we allow, so that the first mapping or list that is too deep is shown; its own stack holds this. */
const parserDepth = 10 * maxDepth;

/** The documents of a piece in any style of YAML 1.2 or JSON, one result each. */
export function parsePiece(source: SourceText, piece: Piece): readonly Result<Node>[] {
  const whole = parse(source, piece);
  if (!(whole instanceof YAMLException)) return whole;
  // The mistake is in one of the documents of this piece.
  return [...cutIntoPieces(source.text, piece, 0)].flatMap((document) => {
    const results = parse(source, document);
    return results instanceof YAMLException
      ? [{ diagnostics: [explainSyntaxError(source, document, results)] }]
      : results;
  });
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
