import { type CompletionItem, CompletionItemKind, InsertTextMode } from 'vscode-languageserver/node';
import { APPLICATION_FIELDS } from '../../application/overlays/overlay.ts';
import type { SourceText } from '../../diagnostics/diagnostic.ts';
import { isKcl } from '../../kcl/is-kcl.ts';
import type { FieldPlace } from '../../schema/field-path.ts';
import { fieldsOfSchemas } from '../../schema/fields-of-schemas.ts';
import { fieldsIn, lastName } from '../../schema/written-path.ts';
import { kindOfText } from '../check/text-kind.ts';
import { cursorAt, type EditorCursor } from '../cursor/cursor.ts';
import { fieldAtPlace, writtenAs } from '../cursor/known-place.ts';
import { describeField } from '../describe-field.ts';
import { rangeIn } from '../ranges.ts';
import type { Around } from '../surroundings.ts';
import { manifestWords } from './manifest-words.ts';
import { monitorWords } from './monitor-words.ts';
import { namesAt } from './names-at.ts';
import { valuesOf } from './values-of.ts';
import type { Word } from './word.ts';

const KINDS = {
  value: CompletionItemKind.EnumMember,
  name: CompletionItemKind.Reference,
  file: CompletionItemKind.File,
} as const;

/** What may be written at an offset: fields that are not there yet, values, and names that are declared. */
export function completionsAt(source: SourceText, offset: number, around: Around): readonly CompletionItem[] {
  const cursor = cursorAt(source, offset);
  if (cursor === undefined) return [];
  const { isWorkspace, isManifest } = kindOfText(source, around.settings.workspace);
  const written = writtenAs(cursor.root, isWorkspace) ?? (isBegun(cursor) ? 'flat' : undefined);
  const place = written === undefined ? undefined : fieldAtPlace(cursor, written);
  if (place === undefined)
    return isManifest ? wordItems(monitorWords(cursor, source, around), cursor, source) : [];
  const fields = cursor.isKey ? fieldsIn(place, fieldsOfSchemas.documents) : [];
  if (fields.length > 0) {
    return fields
      .filter((field) => !cursor.siblings.includes(lastName(field)))
      .map((field, index) => fieldItem(field, index, cursor, source));
  }
  // A value may begin on a line of its own.
  if (cursor.isKey && cursor.hasColon) return [];
  const words = [
    ...namesAt(cursor, place).map(
      ({ name }): Word => ({ text: name, kind: 'name', detail: 'declared here' }),
    ),
    ...manifestWords(cursor, place, source, around),
    ...valuesOf(place),
  ];
  return wordItems(words, cursor, source);
}

function wordItems(
  words: readonly Word[],
  cursor: EditorCursor,
  source: SourceText,
): readonly CompletionItem[] {
  const seen = new Set(cursor.isKey ? cursor.siblings : []);
  return words
    .filter(({ text }) => !seen.has(text) && seen.add(text))
    .map((word, index) => wordItem(word, index, cursor, source));
}

/** Whether a key is typed at the top of what holds nothing but fields of an application. */
function isBegun({ path, isKey, siblings }: EditorCursor): boolean {
  if (!isKey || path.length > 0 || siblings.length === 0) return false;
  return siblings.every((key) => APPLICATION_FIELDS.includes(key));
}

function fieldItem(
  field: FieldPlace,
  index: number,
  cursor: EditorCursor,
  source: SourceText,
): CompletionItem {
  const name = lastName(field);
  return {
    label: name,
    kind: CompletionItemKind.Property,
    sortText: `${field.required ? 0 : 1}${String(index).padStart(3, '0')}`,
    documentation: { kind: 'markdown', value: describeField(field) },
    insertTextMode: InsertTextMode.asIs,
    textEdit: { range: rangeIn(source, cursor.word), newText: name + behindKey(field, cursor, source) },
  };
}

/** What comes behind a key: its colon, and for a mapping or list the line on which its first part begins. */
function behindKey({ field }: FieldPlace, cursor: EditorCursor, source: SourceText): string {
  if (cursor.hasColon || cursor.isQuoted) return '';
  if (isKcl(source)) return ' = ';
  const types = [field.type ?? (field.then === undefined ? [] : 'object')].flat();
  const isBlock =
    !cursor.isFlow && types.length > 0 && types.every((one) => /^(?:object|array|null)$/.test(one));
  if (!isBlock) return ': ';
  const indent = ' '.repeat(cursor.column + 2);
  return `:\n${indent}${types.includes('object') ? '' : '- '}`;
}

function wordItem(
  { text, kind, detail }: Word,
  index: number,
  cursor: EditorCursor,
  source: SourceText,
): CompletionItem {
  const newText =
    isKcl(source) && !cursor.isQuoted && !/^(?:\d+|true|false)$/.test(text) ? `"${text}"` : text;
  return {
    label: text,
    kind: KINDS[kind],
    detail,
    sortText: String(index).padStart(3, '0'),
    filterText: text,
    textEdit: { range: rangeIn(source, cursor.word), newText },
  };
}
