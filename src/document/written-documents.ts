import { append } from '../diagnostics/append.ts';
import type { Diagnostic, SourceText } from '../diagnostics/diagnostic.ts';
import { readLines } from './fast-lines/read-lines.ts';
import type { Node } from './node.ts';
import { cutIntoPieces, type Piece } from './pieces.ts';
import { readPieceLazily } from './read-piece-lazy.ts';

/** One document of a text with the stretch that is its own, the comments before and behind it included. */
export interface WrittenDocument extends Piece {
  readonly root: Node;
}

export interface WrittenDocuments {
  readonly documents: readonly WrittenDocument[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The documents of a YAML or JSON text; together their stretches are the whole text. */
export function writtenDocuments(source: SourceText): WrittenDocuments {
  const documents: WrittenDocument[] = [];
  const diagnostics: Diagnostic[] = [];
  let start = 0;
  for (const piece of cutIntoPieces(source.text)) {
    const results = readLines(source, piece) ?? readPieceLazily(source, piece);
    for (const result of results) {
      append(diagnostics, result.diagnostics);
      if (result.value !== undefined) documents.push({ root: result.value, start, end: piece.end });
    }
    // A piece of comments alone belongs to the document behind it, at the end to the one before.
    if (results.length > 0) start = piece.end;
  }
  const last = documents.at(-1);
  if (last !== undefined) documents[documents.length - 1] = { ...last, end: source.text.length };
  return { documents, diagnostics };
}

// The line that begins a document, with the directives before it.
const MARKER =
  /^(?:%[^\r\n]*(?:\r\n|\n|\r)|[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|\r))*?---(?:[ \t]*(?:\r\n|\n|\r|$)|[ \t]+)/;
const DIRECTIVE = /^%[^\r\n]*(?:\r\n|\n|\r)/gm;

/** The text of a document as it is among others: less the marker `---` and directives, ended by a line break. */
export function documentText(text: string): string {
  const marker = MARKER.exec(text)?.[0];
  const before =
    marker === undefined ? '' : marker.replace(/---[ \t]*(?:\r\n|\n|\r|$)?$/, '').replace(DIRECTIVE, '');
  const own = marker === undefined ? text : before + text.slice(marker.length);
  return /[\r\n]$/.test(own) ? own : `${own}${/\r\n/.test(own) ? '\r\n' : '\n'}`;
}
