import type { Diagnostic, Result, SourceText } from '../diagnostics/diagnostic.ts';
import { readLines } from './lines/read-lines.ts';
import type { Node } from './node.ts';
import { cutIntoPieces, type Piece } from './pieces.ts';

/** Small documents are parsed by the piece, since a call for each costs more than its events weigh. */
const pieceSize = 8192;

/** The parser's events of one document take some 40 times its text, and no memory holds more than this. */
const maxDocumentLength = 32 * 1024 * 1024;

export function piecesOf({ text }: SourceText): Generator<Piece> {
  return cutIntoPieces(text, { start: 0, end: text.length }, pieceSize);
}

/** The documents of a piece, one result each; undefined where one of them needs the parser. */
export function readPiece(source: SourceText, piece: Piece): readonly Result<Node>[] | undefined {
  const isTooLarge = piece.end - piece.start > maxDocumentLength;
  return isTooLarge ? [{ diagnostics: [documentTooLarge(source, piece)] }] : readLines(source, piece);
}

/** The same, a document at a time, since most documents of such a piece need no parser either. */
export function readEach(
  source: SourceText,
  piece: Piece,
  parse: (source: SourceText, document: Piece) => readonly Result<Node>[],
): readonly Result<Node>[] {
  return [...cutIntoPieces(source.text, piece, 0)].flatMap(
    (document) => readLines(source, document) ?? parse(source, document),
  );
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
