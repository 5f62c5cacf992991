import type { SourceText, Span } from '../../diagnostics/diagnostic.ts';
import { Mapping, type Node, Scalar } from '../../document/node.ts';
import { cutIntoPieces } from '../../document/pieces.ts';
import { readOnePiece } from '../../document/read.ts';
import { isKcl } from '../../kcl/is-kcl.ts';
import { readKcl } from '../../kcl/read-kcl.ts';
import { cutOff } from './cut-off.ts';

/** Where somebody is typing, in a document that is read as if a word were there. */
export interface EditorCursor {
  readonly root: Node;
  /** To the mapping that gets a key, or to the value. */
  readonly path: readonly (string | number)[];
  readonly isKey: boolean;
  /** The keys that the mapping has already. */
  readonly siblings: readonly string[];
  /** What of the word is before the cursor. */
  readonly typed: string;
  /** The word, which is replaced by what is chosen. */
  readonly word: Span;
  /** The word is in quotes. */
  readonly isQuoted: boolean;
  /** Behind the word is a colon already. */
  readonly hasColon: boolean;
  /** The word is in brackets, where nothing can go on in a line of its own. */
  readonly isFlow: boolean;
  /** Where the key begins, in columns of its line. */
  readonly column: number;
}

/** A word that nobody writes, in the place of the one that is being typed. */
const WORD = 'appcfg5cursor';

/** Undefined in a comment, and if the text before the cursor cannot be read. */
export function cursorAt(source: SourceText, offset: number): EditorCursor | undefined {
  const { text } = source;
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const before = text.slice(lineStart, offset);
  if (/^[^"']*(?:^|\s)#/.test(before)) return undefined;
  const [typed = ''] = /[^\s[\]{},"']*$/.exec(before) ?? [];
  const [more = ''] = /^[^\s[\]{},"':]*/.exec(text.slice(offset)) ?? [];
  // The colon of a key is followed by a space.
  if (typed.endsWith(':') && !typed.endsWith('/:')) return undefined;
  const word = { start: offset - typed.length, end: offset + more.length };
  const around = {
    typed,
    word,
    isQuoted: /["']/.test(text[word.start - 1] ?? ''),
    hasColon: /^["']?[ \t]*[:=](?:\s|$)/.test(text.slice(word.end)),
    column: word.start - lineStart,
  };
  for (const inPlace of placeholders(source, text.slice(lineStart, word.start), around)) {
    const found = readWith(source, word, inPlace);
    if (found !== undefined) return { ...around, ...found };
  }
  return undefined;
}

/** What may be put in the place of the word: a key with nothing behind it, or a value. */
function placeholders(
  source: SourceText,
  before: string,
  { isQuoted, hasColon }: Pick<EditorCursor, 'isQuoted' | 'hasColon'>,
): readonly string[] {
  if (hasColon || isQuoted) return [WORD];
  if (isKcl(source)) return /^\s*$|[{,]\s*$/.test(before) ? [`${WORD} = 1`, `"${WORD}"`] : [`"${WORD}"`];
  return /^\s*(?:- +)*$/.test(before) ? [`${WORD}:`, WORD] : [WORD];
}

type Found = Pick<EditorCursor, 'root' | 'path' | 'isKey' | 'siblings' | 'isFlow'>;

/** The text with the word in its place; where what is behind the line cannot be read, without that. */
function readWith(source: SourceText, { start, end }: Span, inPlace: string): Found | undefined {
  const whole = source.text.slice(0, start) + inPlace + source.text.slice(end);
  const read = (text: string) => readAt({ name: source.name, text }, start);
  const root = read(whole) ?? read(cutOff(whole, start + inPlace.length));
  return root === undefined ? undefined : find(root, root, []);
}

function readAt(source: SourceText, offset: number): Node | undefined {
  if (isKcl(source)) return readKcl([source]).value;
  for (const piece of cutIntoPieces(source.text)) {
    if (offset < piece.start || offset >= piece.end) continue;
    for (const { value } of readOnePiece(source, piece)) if (value !== undefined) return value;
  }
  return undefined;
}

function find(root: Node, node: Node, path: readonly (string | number)[]): Found | undefined {
  if (node instanceof Scalar)
    return node.text.includes(WORD) ? { root, path, isKey: false, siblings: [], isFlow: false } : undefined;
  if (node instanceof Mapping) {
    const own = node.entries.find(({ key }) => key.text.includes(WORD));
    if (own !== undefined) {
      const siblings = node.entries.filter((one) => one !== own).map(({ key }) => key.text);
      const isFlow = node.document.text[node.start] === '{';
      return { root, path, isKey: true, siblings, isFlow };
    }
    for (const { key, value } of node.entries) {
      const found = find(root, value, [...path, key.text]);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  for (const [index, item] of node.items.entries()) {
    const found = find(root, item, [...path, index]);
    if (found !== undefined) return found;
  }
  return undefined;
}
