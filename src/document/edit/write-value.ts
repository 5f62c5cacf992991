import { emitText } from '../emit-scalar.ts';
import { Mapping, type Node, Scalar } from '../node.ts';
import { isNull } from '../null.ts';
import { isPlainSafe } from '../plain-style.ts';
import { type AddedValue, type Insertion, insertedValue } from './insertion.ts';
import { isFlow, type TextLayout } from './layout.ts';

// What ends a plain text in brackets, or reads as the colon of a key in some parsers.
const FLOW_MARKS = /[,[\]{}:]/;

/** A value on one line, in brackets and braces. */
export function inline(value: AddedValue, isJson: boolean): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return inlineText(value, isJson);
  if (Array.isArray(value)) return `[${value.map((item) => inline(item, isJson)).join(', ')}]`;
  return `{${inlineEntries(value as Readonly<Record<string, AddedValue>>, isJson).join(', ')}}`;
}

export function inlineEntries(entries: Readonly<Record<string, AddedValue>>, isJson: boolean): string[] {
  return Object.entries(entries).map(
    ([key, value]) => `${inlineText(key, isJson)}: ${inline(value, isJson)}`,
  );
}

function inlineText(text: string, isJson: boolean): string {
  return !isJson && isPlainSafe(text) && !FLOW_MARKS.test(text) ? text : JSON.stringify(text);
}

/** The lines of a mapping or list in block style, the first in the column where the others begin. */
export function blockLines(value: AddedValue, layout: TextLayout): string[] {
  if (Array.isArray(value)) {
    return value.flatMap((item) =>
      blockLines(item, layout).map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`)),
    );
  }
  if (typeof value !== 'object') return [blockScalar(value as string | number)];
  return Object.entries(value).flatMap(([key, held]) => entryLines(key, held, layout));
}

function entryLines(key: string, value: AddedValue, layout: TextLayout): string[] {
  const name = emitText(key);
  if (typeof value !== 'object') return [`${name}: ${blockScalar(value)}`];
  const indent = ' '.repeat(Array.isArray(value) ? layout.listStep : layout.step);
  return [`${name}:`, ...blockLines(value, layout).map((line) => indent + line)];
}

function blockScalar(value: string | number): string {
  return typeof value === 'number' ? String(value) : emitText(value);
}

/** What an alias stands for, written out on one line with what is added to it. */
export function writtenOut(node: Node, insertion: Insertion | undefined, isJson: boolean): string {
  if (node instanceof Scalar) return scalarCopy(node);
  if (!(node instanceof Mapping)) {
    const items = node.items.map((item, index) => writtenOut(item, insertion?.items.get(index), isJson));
    const appended = insertion === undefined ? [] : insertion.appended.map((item) => inline(item, isJson));
    return `[${[...items, ...appended].join(', ')}]`;
  }
  const entries = node.entries.map(({ key, value }) => {
    const inserted = insertion?.entries.get(key.text);
    const copy =
      inserted !== undefined && isNull(value)
        ? inline(insertedValue(inserted), isJson)
        : writtenOut(value, typeof inserted === 'object' ? inserted : undefined, isJson);
    return `${inlineText(key.text, isJson)}: ${copy}`;
  });
  const held = new Set(node.entries.map(({ key }) => key.text));
  const added = insertion === undefined ? [] : [...insertion.entries].filter(([key]) => !held.has(key));
  const inserted = Object.fromEntries(added.map(([key, value]) => [key, insertedValue(value)]));
  return `{${[...entries, ...inlineEntries(inserted, isJson)].join(', ')}}`;
}

function scalarCopy({ value, text }: Scalar): string {
  if (value === null) return 'null';
  return typeof value === 'string' ? inlineText(text, false) : text;
}

/** Empty braces or brackets with nothing between them. */
export function isEmptyFlow(node: Node): boolean {
  if (node instanceof Scalar || !isFlow(node)) return false;
  return node.document.text.slice(node.start + 1, node.end - 1).trim() === '';
}
