/** A stretch of a text that holds whole documents, in UTF-16 offsets. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

// YAML 1.2 breaks lines at CR and LF only, where the `m` flag of a regular expression knows U+2028 too.
const marker = /(?:^|[\r\n])(?:---|\.\.\.)(?![^ \t\r\n])/g;
const directivesFirst = /^\uFEFF?(?:[ \t]*(?:#[^\r\n]*)?[\r\n]\uFEFF?)*%/;

/**
 * Cuts a text into pieces of whole documents, each of at least `size` UTF-16 units but for the last.
 *
 * A line that begins with `---` or `...` ends a document wherever it stands, in a block scalar too (YAML 1.2.2, 9.1.2),
 * so the cuts are found without parsing. Directives stay with the document that they belong to.
 */
export function* cutIntoPieces(text: string, whole: Piece, size: number): Generator<Piece> {
  const search = new RegExp(marker);
  search.lastIndex = Math.max(0, whole.start - 1);
  let start = whole.start;
  // Directives are only read where no document is open: at the beginning and after `...`.
  let closed = whole.start;
  for (let match = search.exec(text); match !== null; match = search.exec(text)) {
    const lineEnd = match.index + match[0].length;
    const line = lineEnd - 3;
    if (line >= whole.end) break;
    if (text[line] === '.') {
      closed = afterLine(text, lineEnd, whole.end);
      if (closed - start < size) continue;
      yield { start, end: closed };
      start = closed;
    } else {
      const hasDirectives = closed !== -1 && directivesFirst.test(text.slice(closed, line));
      closed = -1;
      if (hasDirectives || line - start < Math.max(size, 1)) continue;
      yield { start, end: line };
      start = line;
    }
  }
  if (start < whole.end) yield { start, end: whole.end };
}

function afterLine(text: string, position: number, end: number): number {
  let next = position;
  while (next < end && text[next] !== '\n' && text[next] !== '\r') next++;
  if (text[next] === '\r' && text[next + 1] === '\n') next++;
  return Math.min(next + 1, end);
}
