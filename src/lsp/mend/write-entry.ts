import type { SourceText } from '../../diagnostics/diagnostic.ts';
import type { Edit } from '../../document/edit/edit.ts';
import { insertBlock, ownEntries } from '../../document/edit/insert.ts';
import { columnOf, isFlow, layoutOf, lineEnd, lineStart } from '../../document/edit/layout.ts';
import type { Entry, Mapping } from '../../document/node.ts';
import { plainValue } from '../../document/plain.ts';
import { readDocuments } from '../../document/read.ts';
import { isKcl } from '../../kcl/is-kcl.ts';

/** A key and its value, as a hint writes them. */
interface WrittenEntry {
  readonly key: string;
  readonly value: string;
}

/** Puts an entry into a mapping, in its style: behind the others, a name before them. */
export function insertEntry(
  mapping: Mapping,
  { key, value }: WrittenEntry,
  source: SourceText,
): readonly Edit[] {
  const own = ownEntries(mapping);
  const [first, last] = [own[0], own.at(-1)];
  const text = `${keyText(key, source, mapping)}${isKcl(source) ? ' = ' : ': '}${valueText(value, source, mapping)}`;
  if (isFlow(mapping)) {
    if (last === undefined) return [put(mapping.start + 1, text)];
    return [put(Math.max(last.value.end, last.key.end), `, ${text}`)];
  }
  if (first === undefined || last === undefined) return [];
  const layout = layoutOf(mapping);
  const indent = ' '.repeat(columnOf(source.text, first.key.start));
  if (key === 'name') return [put(first.key.start, `${text}${layout.newline}${indent}`)];
  if (isKcl(source)) return [put(lineEnd(source.text, last.value.end), `${layout.newline}${indent}${text}`)];
  return insertBlock(mapping, [text], layout);
}

/** Takes an entry out of its mapping, with its line or its comma. */
export function removeEntry(mapping: Mapping, entry: Entry, { text }: SourceText): readonly Edit[] {
  const index = mapping.entries.indexOf(entry);
  const next = mapping.entries[index + 1];
  const before = mapping.entries[index - 1];
  const end = Math.max(entry.value.end, entry.key.end);
  const start = lineStart(text, entry.key.start);
  const isAlone =
    text.slice(start, entry.key.start).trim() === '' && /^[ \t,]*(?:#.*)?$/m.test(restOfLine(text, end));
  if (isAlone) {
    const lineBreak = /^\r?\n|^\r/.exec(text.slice(lineEnd(text, end), lineEnd(text, end) + 2))?.[0] ?? '';
    return [{ start, end: lineEnd(text, end) + lineBreak.length, text: '' }];
  }
  if (next !== undefined) return [{ start: entry.key.start, end: next.key.start, text: '' }];
  if (before === undefined) return [{ start: entry.key.start, end, text: '' }];
  return [{ start: Math.max(before.value.end, before.key.end), end, text: '' }];
}

function restOfLine(text: string, offset: number): string {
  return text.slice(offset, lineEnd(text, offset));
}

/** A value of a hint as the text writes values: as it is, in JSON and KCL with quotes. */
export function valueText(value: string, source: SourceText, mapping: Mapping): string {
  if (!isKcl(source) && !layoutOf(mapping).isJson) return value;
  const [read] = readDocuments({ name: '', text: value });
  if (read?.value === undefined) return value;
  const text = JSON.stringify(plainValue(read.value));
  return isKcl(source)
    ? text.replace(/^(?:true|false)$/, (word) => word[0]?.toUpperCase() + word.slice(1))
    : text;
}

function keyText(key: string, source: SourceText, mapping: Mapping): string {
  return !isKcl(source) && layoutOf(mapping).isJson ? JSON.stringify(key) : key;
}

function put(at: number, text: string): Edit {
  return { start: at, end: at, text };
}
