import { Mapping, type Node, Sequence } from '../node.ts';

/** How the author of a document writes, so that what is added looks like the rest. */
export interface TextLayout {
  readonly text: string;
  readonly newline: string;
  /** Spaces from a key to the keys below it. */
  readonly step: number;
  /** Spaces from a key to the dashes of its list. */
  readonly listStep: number;
  /** Keys are in double quotes. */
  readonly isJson: boolean;
}

export function layoutOf(root: Node): TextLayout {
  const { text } = root.document;
  const steps = { mapping: 0, list: -1 };
  measure(root, text, steps);
  const step = steps.mapping === 0 ? 2 : steps.mapping;
  return {
    text,
    newline: /\r\n|\n|\r/.exec(text)?.[0] ?? '\n',
    step,
    listStep: steps.list === -1 ? 0 : steps.list,
    isJson: isFlow(root) && /^\{\s*"/.test(text.slice(root.start, root.start + 1000)),
  };
}

/** In brackets or braces. */
export function isFlow(node: Node): boolean {
  const first = node.document.text[node.start];
  return first === '{' || first === '[';
}

/** How far an offset is from the beginning of its line. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

function indentOf(text: string, offset: number): number {
  const start = lineStart(text, offset);
  return text.slice(start).search(/[^ ]/);
}

export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isBreak(text[start - 1])) start--;
  return start;
}

/** Where the line ends, before its break. */
export function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isBreak(text[end])) end++;
  return end;
}

export function isBreak(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}

/** The first block mapping below a key of one, and the first block list, say how the whole is indented. */
function measure(node: Node, text: string, steps: { mapping: number; list: number }): void {
  if (isFlow(node)) {
    // Of JSON on several lines, the first key tells.
    const [first] = node instanceof Mapping ? node.entries : [];
    const deeper = first === undefined ? 0 : indentOf(text, first.key.start) - indentOf(text, node.start);
    if (steps.mapping === 0) steps.mapping = Math.max(deeper, 0);
    return;
  }
  if (node instanceof Sequence) for (const item of node.items) measure(item, text, steps);
  if (!(node instanceof Mapping)) return;
  for (const { key, value } of node.entries) {
    if (steps.mapping > 0 && steps.list >= 0) return;
    if (value.start < key.end || isFlow(value)) continue;
    const deeper = columnOf(text, value.start) - columnOf(text, key.start);
    if (value instanceof Mapping && steps.mapping === 0) steps.mapping = Math.max(deeper, 0);
    if (value instanceof Sequence && steps.list === -1) steps.list = Math.max(deeper, 0);
    measure(value, text, steps);
  }
}
