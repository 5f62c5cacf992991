/**
 * A YAML text as a stricter parser takes it, of the same length: what go-yaml, the parser of kubectl and of Helm, reads
 * and YAML 1.2 does not allow is rewritten in place, so that every offset stays right. Brackets and texts in quotes may
 * go on in any column, a comment may follow a quote or a bracket at once, `\'` is a quote, and the tags of types that
 * JSON does not have are left out.
 */
export function loosen(text: string): string {
  const scan: Scan = {
    text,
    out: text.split(''),
    at: 0,
    flow: 0,
    lineStart: 0,
    tokenColumn: 0,
    parentColumn: -1,
  };
  let isStart = true;
  let isClosed = false;
  while (scan.at < text.length) {
    const character = text[scan.at] as string;
    const isLineStart = scan.at === scan.lineStart;
    if (character === '\n' || character === '\r') {
      if (scan.flow > 0) scan.out[scan.at] = ' ';
      else isStart = true;
      scan.at += 1;
      scan.lineStart = scan.at;
      isClosed = false;
    } else if (character === ' ' || character === '\t') {
      if (scan.flow > 0) scan.out[scan.at] = ' ';
      scan.at += 1;
    } else if (character === '#' && (isStart || isClosed || isLineStart || isBlank(text[scan.at - 1]))) {
      blank(scan, lineEnd(text, scan.at));
    } else if (
      isLineStart &&
      scan.flow === 0 &&
      /^(?:---|\.\.\.)(?![^ \t\r\n])/u.test(text.slice(scan.at, scan.at + 4))
    ) {
      scan.at += 3;
      isStart = true;
      if (character === '.') blank(scan, lineEnd(text, scan.at));
    } else if (isStart && (character === '"' || character === "'")) {
      scan.tokenColumn = scan.at - scan.lineStart;
      quoted(scan, character);
      isStart = false;
      isClosed = true;
    } else if (isStart && (character === '!' || character === '&')) {
      property(scan, character);
    } else if (isStart && scan.flow === 0 && (character === '|' || character === '>')) {
      blockScalar(scan);
      isStart = true;
    } else if ((isStart || scan.flow > 0) && (character === '[' || character === '{')) {
      scan.tokenColumn = scan.at - scan.lineStart;
      scan.flow += 1;
      scan.at += 1;
      isStart = true;
    } else if (scan.flow > 0 && (character === ']' || character === '}')) {
      scan.flow -= 1;
      scan.at += 1;
      isStart = false;
      isClosed = true;
    } else if (scan.flow > 0 && character === ',') {
      scan.at += 1;
      isStart = true;
      isClosed = false;
    } else if (character === ':' && (isBlank(text[scan.at + 1]) || (scan.flow > 0 && isClosed))) {
      scan.parentColumn = scan.tokenColumn;
      scan.at += 1;
      isStart = true;
      isClosed = false;
    } else if (isStart && (character === '-' || character === '?') && isBlank(text[scan.at + 1])) {
      scan.parentColumn = scan.at - scan.lineStart;
      scan.at += 1;
    } else {
      if (isStart) scan.tokenColumn = scan.at - scan.lineStart;
      scan.at += 1;
      isStart = false;
      isClosed = false;
    }
  }
  return scan.out.join('');
}

interface Scan {
  readonly text: string;
  /** A character each. */
  readonly out: string[];
  at: number;
  /** How many brackets are open. */
  flow: number;
  lineStart: number;
  /** The column of the key or value that began last, and of the key or dash that the next value belongs to. */
  tokenColumn: number;
  parentColumn: number;
}

function isBlank(character: string | undefined): boolean {
  return character === undefined || /[ \t\r\n]/u.test(character);
}

function lineEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return end;
}

function blank(scan: Scan, end: number): void {
  scan.out.fill(' ', scan.at, end);
  scan.at = end;
}

/** An anchor stays; a tag of a type that is not one of JSON's goes. */
function property(scan: Scan, character: string): void {
  const [word = character] = /^[^ \t\r\n,[\]{}]+/u.exec(scan.text.slice(scan.at, scan.at + 200)) ?? [];
  const end = scan.at + word.length;
  const isKnown = /^!!(?:str|int|float|bool|null|map|seq|merge)$/u.test(word) || !word.startsWith('!!');
  if (isKnown) scan.at = end;
  else blank(scan, end);
}

/** The lines of a block scalar are as they are; a comment may follow its header at once. */
function blockScalar(scan: Scan): void {
  const { text } = scan;
  let header = scan.at + 1;
  while (/[-+0-9]/u.test(text[header] ?? '')) header += 1;
  const end = lineEnd(text, header);
  scan.at = header;
  if (text[header] === '#') blank(scan, end);
  let next = afterBreak(text, end);
  while (next < text.length) {
    const line = text.slice(next, lineEnd(text, next));
    const indentation = line.length - line.trimStart().length;
    if (line.trim() !== '' && indentation <= scan.parentColumn) break;
    next = afterBreak(text, next + line.length);
  }
  scan.at = next;
  scan.lineStart = next;
}

function afterBreak(text: string, at: number): number {
  return text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1;
}

/** A text in quotes on one line, with spaces behind it for what folding saves. */
function quoted(scan: Scan, quote: string): void {
  const { text } = scan;
  const start = scan.at;
  let end = start + 1;
  while (end < text.length) {
    if (quote === '"' && text[end] === '\\') end += 2;
    else if (text[end] !== quote) end += 1;
    else if (quote === "'" && text[end + 1] === "'") end += 2;
    else break;
  }
  scan.at = Math.min(end + 1, text.length);
  const written = text.slice(start + 1, end);
  if (end >= text.length || !/[\r\n]|\\'/u.test(written)) return;
  const folded = fold(quote === '"' ? written.replace(/\\([\s\S])/gu, unescaped) : written, quote);
  if (folded === undefined || folded.length > written.length) return;
  const line = `${quote}${folded}${quote}`.padEnd(scan.at - start);
  for (let index = 0; index < line.length; index++) scan.out[start + index] = line[index] as string;
  const lastBreak = Math.max(written.lastIndexOf('\n'), written.lastIndexOf('\r'));
  if (lastBreak >= 0) scan.lineStart = start + 2 + lastBreak;
}

function unescaped(whole: string, character: string): string {
  return character === "'" ? "'" : whole;
}

/** A line break is a space, and each empty line a line break (YAML 1.2.2, 6.5). */
function fold(written: string, quote: string): string | undefined {
  const lines = written.split(/\r\n|\n|\r/u);
  let folded = lines[0] ?? '';
  let empty = 0;
  for (const line of lines.slice(1)) {
    const text = line.replace(/^[ \t]+/u, '');
    if (text === '' && line !== lines.at(-1)) {
      empty += 1;
      continue;
    }
    if (empty > 0 && quote === "'") return undefined;
    const isEscaped = quote === '"' && /(?:^|[^\\])(?:\\\\)*\\$/u.test(folded);
    const before = isEscaped ? folded.slice(0, -1) : folded.replace(/[ \t]+$/u, '');
    folded = `${before}${empty > 0 ? '\\n'.repeat(empty) : isEscaped ? '' : ' '}${text}`;
    empty = 0;
  }
  return folded;
}
