import { type Entry, Mapping, type Node, Scalar, type Sequence } from '../node.ts';
import type { Edit } from './edit.ts';
import type { AddedValue } from './insertion.ts';
import { columnOf, isBreak, isFlow, lineEnd, lineStart, type TextLayout } from './layout.ts';
import { blockLines, inline, inlineEntries } from './write-value.ts';

/** Puts entries behind those that a mapping has, in the style of the mapping. */
export function insertEntries(
  mapping: Mapping,
  entries: Readonly<Record<string, AddedValue>>,
  layout: TextLayout,
): readonly Edit[] {
  if (!isFlow(mapping)) return insertBlock(mapping, blockLines(entries, layout), layout);
  const last = ownEntries(mapping).at(-1);
  const written = inlineEntries(entries, layout.isJson);
  if (last !== undefined) return insertFlow(last.key.start, entryEnd(last), written, entries, layout);
  // All that it holds comes from a merge key, or it is empty.
  const text = mapping.entries.length === 0 ? written.join(', ') : `${written.join(', ')}, `;
  return [put(mapping.start + 1, text)];
}

/** Puts one more item at the end of a list. */
export function insertItem(list: Sequence, item: AddedValue, layout: TextLayout): readonly Edit[] {
  if (!isFlow(list)) return insertBlock(list, blockLines([item], layout), layout);
  const last = list.items.at(-1);
  const written = inline(item, layout.isJson);
  if (last === undefined) return [put(list.start + 1, written)];
  return insertFlow(last.start, last.end, [written], [item], layout);
}

/** The entries that are in the mapping itself, and were not merged into it. */
export function ownEntries(mapping: Mapping): readonly Entry[] {
  return mapping.entries.filter(({ key }) => key.start >= mapping.start && key.end <= mapping.end);
}

/** Where the alias of an entry is; undefined if its value is written out. */
export function aliasOf({ key, value }: Entry): { readonly start: number; readonly end: number } | undefined {
  // An anchor is before each of its aliases.
  if (value.start >= key.end) return undefined;
  const search = /\s*:\s*(\*[^\s,[\]{}]+)/y;
  search.lastIndex = key.end;
  const found = search.exec(key.document.text);
  if (found?.[1] === undefined) return undefined;
  return { start: search.lastIndex - found[1].length, end: search.lastIndex };
}

function entryEnd(entry: Entry): number {
  const alias = aliasOf(entry);
  return alias === undefined ? Math.max(entry.value.end, entry.key.end) : alias.end;
}

function put(at: number, text: string): Edit {
  return { start: at, end: at, text };
}

export function insertBlock(
  node: Mapping | Sequence,
  lines: readonly string[],
  layout: TextLayout,
): readonly Edit[] {
  const { text, newline } = layout;
  const indent = ' '.repeat(columnOf(text, node.start));
  const indented = lines.map((line) => indent + line);
  if (keepsBreaks(node)) {
    let at = node.end;
    while (isBreak(text[at])) at++;
    return [put(at, indented.map((line) => line + newline).join(''))];
  }
  return [put(lineEnd(text, node.end), indented.map((line) => newline + line).join(''))];
}

/** Whether the last value is a block text, `|+`, to which all line breaks behind it belong. */
function keepsBreaks(node: Node): boolean {
  if (node instanceof Scalar)
    return /^[|>][0-9]?\+/.test(node.document.text.slice(node.start, node.start + 3));
  const last = node instanceof Mapping ? node.entries.at(-1)?.value : node.items.at(-1);
  return last !== undefined && last.end === node.end && keepsBreaks(last);
}

/**
 * Behind the last entry or item of brackets: on a line of its own if the last has one, below its comment, else on
 * the same line.
 */
function insertFlow(
  lastStart: number,
  lastEnd: number,
  written: readonly string[],
  values: Readonly<Record<string, AddedValue>> | readonly AddedValue[],
  layout: TextLayout,
): readonly Edit[] {
  const { text, newline, isJson, step } = layout;
  const indent = text.slice(lineStart(text, lastStart), lastStart);
  const end = lineEnd(text, lastEnd);
  const [isRest, comma] = /^[ \t]*(,)?[ \t]*(?:#.*)?$/.exec(text.slice(lastEnd, end)) ?? [];
  if (indent.trim() !== '' || isRest === undefined || end === text.length) {
    return [put(lastEnd, `, ${written.join(', ')}`)];
  }
  const lines = isJson ? jsonLines(values, step, newline + indent) : written;
  const added = lines.map((line) => newline + indent + line).join(',');
  return [...(comma === undefined ? [put(lastEnd, ',')] : []), put(end, added)];
}

/** As `JSON.stringify` with an indentation writes them. */
function jsonLines(
  values: Readonly<Record<string, AddedValue>> | readonly AddedValue[],
  step: number,
  newline: string,
): string[] {
  const pretty = (value: unknown) => JSON.stringify(value, null, step).replaceAll('\n', newline);
  if (Array.isArray(values)) return values.map(pretty);
  return Object.entries(values).map(([key, value]) => `${JSON.stringify(key)}: ${pretty(value)}`);
}
