import type { Result, SourceText } from '../diagnostics/diagnostic.ts';
import type { Node } from './node.ts';
import { cutIntoPieces } from './pieces.ts';
import { emptyDocument, readPiece } from './read-piece.ts';

/** What `readDocuments` returns; the parser is loaded only for a text that needs it: most start without. */
export async function* readDocumentsLazily(
  source: SourceText,
): AsyncGenerator<Result<Node>, void, undefined> {
  let isEmpty = true;
  for (const piece of cutIntoPieces(source.text)) {
    const results =
      readPiece(source, piece) ?? (await import('./read-piece-lazy.ts')).readPieceLazily(source, piece);
    if (results.length > 0) isEmpty = false;
    for (const result of results) yield result;
  }
  if (isEmpty) yield { diagnostics: [emptyDocument(source)] };
}
