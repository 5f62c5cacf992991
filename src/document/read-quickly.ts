import type { Result, SourceText } from '../diagnostics/diagnostic.ts';
import type { Node } from './node.ts';
import type { Piece } from './pieces.ts';
import { emptyDocument, piecesOf, readEach, readPiece } from './read-piece.ts';

/** What `readDocuments` says, where the parser is loaded only for a text that needs it: most start without. */
export async function* readDocumentsQuickly(
  source: SourceText,
): AsyncGenerator<Result<Node>, void, undefined> {
  let isEmpty = true;
  for (const piece of piecesOf(source)) {
    const results = readPiece(source, piece) ?? (await parseEach(source, piece));
    if (results.length > 0) isEmpty = false;
    yield* results;
  }
  if (isEmpty) yield { diagnostics: [emptyDocument(source)] };
}

async function parseEach(source: SourceText, piece: Piece): Promise<readonly Result<Node>[]> {
  const { parsePiece } = await import('./parse-piece.ts');
  return readEach(source, piece, parsePiece);
}
