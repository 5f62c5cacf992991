import { parseEvents, YAMLException } from 'js-yaml';
import type { Diagnostic, Result, SourceText } from '../diagnostics/diagnostic.ts';
import { composeDocuments } from './compose.ts';
import { maxDepth } from './composition.ts';
import type { Node } from './node.ts';
import { cutIntoPieces, type Piece } from './pieces.ts';
import { explainSyntaxError } from './syntax/explain.ts';

/** Small documents are parsed by the piece, since a call for each costs more than its events weigh. */
const pieceSize = 8192;

/** Beyond what we allow, so that the first mapping or list that is too deep is shown; its own stack holds this. */
const parserDepth = 10 * maxDepth;

/** The parser's events of one document take some 40 times its text, and no memory holds more than this. */
const maxDocumentLength = 32 * 1024 * 1024;

/**
 * The documents of a YAML 1.2 or JSON text, one result each, read as they are asked for.
 *
 * Comments and empty documents are left out; a text of nothing else is the error `empty-document`. A mistake in one
 * document leaves the others readable. Keys are text as it was typed. Offsets count in the whole text.
 */
export function* readDocuments(source: SourceText): Generator<Result<Node>> {
  let isEmpty = true;
  for (const piece of cutIntoPieces(source.text, { start: 0, end: source.text.length }, pieceSize)) {
    for (const result of readPiece(source, piece)) {
      isEmpty = false;
      yield result;
    }
  }
  if (isEmpty) yield { diagnostics: [emptyDocument(source)] };
}

/** The documents of one piece of a text; empty ones are left out. */
export function* readPiece(source: SourceText, piece: Piece): Generator<Result<Node>> {
  if (piece.end - piece.start > maxDocumentLength) {
    yield { diagnostics: [documentTooLarge(source, piece)] };
    return;
  }
  const whole = parsePiece(source, piece);
  if (!(whole instanceof YAMLException)) {
    yield* whole;
    return;
  }
  // The mistake is in one of the documents of this piece.
  for (const document of cutIntoPieces(source.text, piece, 0)) {
    const results = parsePiece(source, document);
    if (results instanceof YAMLException)
      yield { diagnostics: [explainSyntaxError(source, document, results)] };
    else yield* results;
  }
}

function parsePiece(source: SourceText, { start, end }: Piece): readonly Result<Node>[] | YAMLException {
  const text = source.text.slice(start, end);
  try {
    return composeDocuments(source, text, start, parseEvents(text, { maxDepth: parserDepth }));
  } catch (error) {
    if (error instanceof YAMLException) return error;
    throw error;
  }
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

function emptyDocument(document: SourceText): Diagnostic {
  return {
    code: 'empty-document',
    severity: 'error',
    message: 'the text holds no document',
    location: { document, span: { start: 0, end: 0 } },
  };
}
