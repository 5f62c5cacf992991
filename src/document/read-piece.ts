import type { Diagnostic, Result, SourceText } from '../diagnostics/diagnostic.ts';
import { readLines } from './fast-lines/read-lines.ts';
import type { Node } from './node.ts';
import type { Piece } from './pieces.ts';

/** The parser's events of one document take some 40 times its text, and no memory holds more than this. */
const maxDocumentLength = 32 * 1024 * 1024;

/** The document of a piece, one result or, if it is empty, none; undefined if it needs the parser. */
export function readPiece(source: SourceText, piece: Piece): readonly Result<Node>[] | undefined {
  const isTooLarge = piece.end - piece.start > maxDocumentLength;
  return isTooLarge ? [{ diagnostics: [documentTooLarge(source, piece)] }] : readLines(source, piece);
}

function documentTooLarge(document: SourceText, { start }: Piece): Diagnostic {
  return {
    code: 'document-too-large',
    severity: 'error',
    message: 'this document has more than the 32 MB that are read at once',
    hint: 'separate its applications by lines ---',
    location: { document, span: { start, end: start } },
  };
}

export function emptyDocument(document: SourceText): Diagnostic {
  return {
    code: 'empty-document',
    severity: 'error',
    message: 'the text holds no document',
    location: { document, span: { start: 0, end: 0 } },
  };
}
