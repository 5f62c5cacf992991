import type { Result, SourceText } from '../diagnostics/diagnostic.ts';
import type { Node } from './node.ts';
import { cutIntoPieces, type Piece } from './pieces.ts';
import { emptyDocument, readPiece } from './read-piece.ts';
import { type Loosen, readPieceLazily } from './read-piece-lazy.ts';

/**
 * The documents of a YAML 1.2 or JSON text, one result each, read as they are asked for.
 *
 * Comments and empty documents are left out; a text of nothing else is the error `empty-document`. A mistake in one
 * document leaves the others readable. Keys are text as it was typed. Offsets count in the whole text.
 *
 * @param loosen rewrites a document that cannot be read, to read it a second time
 */
export function* readDocuments(
  source: SourceText,
  loosen?: Loosen,
): Generator<Result<Node>, void, undefined> {
  let isEmpty = true;
  for (const piece of cutIntoPieces(source.text)) {
    const results = readOnePiece(source, piece, loosen);
    if (results.length > 0) isEmpty = false;
    yield* results;
  }
  if (isEmpty) yield { diagnostics: [emptyDocument(source)] };
}

/** The document of one piece: one result, none if it is empty. */
export function readOnePiece(source: SourceText, piece: Piece, loosen?: Loosen): readonly Result<Node>[] {
  return readPiece(source, piece) ?? readPieceLazily(source, piece, loosen);
}
