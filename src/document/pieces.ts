/** A stretch of a text that holds a whole document, in UTF-16 offsets. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

// YAML 1.2 breaks lines at CR and LF only; the `m` flag of a regular expression knows U+2028 too.
const marker = /(?:^|[\r\n])(?:---|\.\.\.)(?![^ \t\r\n])/g;
const directivesFirst = /^\uFEFF?(?:[ \t]*(?:#[^\r\n]*)?[\r\n]\uFEFF?)*%/;

/**
 * Cuts a text into pieces of one document each, with the empty ones before it.
 *
 * A line that begins with `---` or `...` ends a document wherever it is, in a block scalar too (YAML 1.2.2, 9.1.2),
 * so the cuts are found without parsing. Directives stay with the document that they belong to.
 */
export function* cutIntoPieces(text: string): Generator<Piece> {
  const search = new RegExp(marker);
  let start = 0;
  // Directives are only read where no document is open: at the beginning and after `...`.
  let closed = 0;
  for (let match = search.exec(text); match !== null; match = search.exec(text)) {
    const lineEnd = match.index + match[0].length;
    const line = lineEnd - 3;
    if (text[line] === '.') {
      closed = afterLine(text, lineEnd);
      yield { start, end: closed };
      start = closed;
    } else {
      const hasDirectives = closed !== -1 && directivesFirst.test(text.slice(closed, line));
      closed = -1;
      if (hasDirectives || line <= start) continue;
      yield { start, end: line };
      start = line;
    }
  }
  if (start < text.length) yield { start, end: text.length };
}

function afterLine(text: string, position: number): number {
  let next = position;
  while (next < text.length && text[next] !== '\n' && text[next] !== '\r') next++;
  if (text[next] === '\r' && text[next + 1] === '\n') next++;
  return Math.min(next + 1, text.length);
}
