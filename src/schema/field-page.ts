import type { DiagnosticCode } from '../diagnostics/codes.ts';
import {
  type DescribedField,
  type FieldPlace,
  fieldsBelow,
  isOpen,
  type SchemaDocument,
} from './field-path.ts';
import { typeWords, valueText, type WordedField } from './field-words.ts';

/** The page of a code. */
export interface RuleText {
  readonly rule: string;
  readonly source: string;
}

const LABEL = 10;

/**
 * What `explain FIELD` prints: description, type, default, examples, the rules that hold for it and whose they are,
 * and the fields below it.
 */
export function fieldPage(
  place: FieldPlace,
  documents: readonly SchemaDocument[],
  ruleOf: (code: DiagnosticCode) => RuleText,
): string {
  const { field, path } = place;
  const rows = [
    ...fieldRows(place, documents, ruleOf),
    ['schema', `schemas/${nameOf(place.document)}${place.pointer}`] as const,
  ];
  const text = rows.map(([label, value], index) => line(rows[index - 1]?.[0] === label ? '' : label, value));
  return `${path}\n\n  ${field.description}\n\n${text.join('')}${listOf(place, documents)}`;
}

/** What there is to say about a field besides its description. */
export type FieldRow = readonly [label: string, text: string];

export function fieldRows(
  { field, path, required }: FieldPlace,
  documents: readonly SchemaDocument[],
  ruleOf: (code: DiagnosticCode) => RuleText,
): readonly FieldRow[] {
  const name = path.slice(path.lastIndexOf('.') + 1).replaceAll('[]', '');
  const rows: FieldRow[] = [['type', typeOf(field, documents)]];
  const range = rangeOf(field);
  if (range !== '') rows.push(['range', range]);
  if (field.default !== undefined) rows.push(['default', valueText(field.default)]);
  if (required) rows.push(['required', 'yes']);
  for (const example of (field.examples ?? []).slice(0, 3))
    rows.push(['example', `${name === '<name>' ? '' : `${name}: `}${exampleText(example)}`]);
  if (field['x-appcfg-rule'] !== undefined) rows.push(['rule', field['x-appcfg-rule']]);
  for (const code of codesOf(field)) rows.push(['rule', `${code}: ${ruleOf(code).rule}`]);
  const sources = new Set(codesOf(field).map((code) => ruleOf(code).source));
  for (const source of sources) rows.push(['source', source]);
  if (isOpen(field)) rows.push(['fields', "Kubernetes' own, which kubectl explain tells"]);
  return rows;
}

function line(label: string, text: string): string {
  return `  ${label.padEnd(LABEL)}${text}\n`;
}

function typeOf(field: DescribedField, documents: readonly SchemaDocument[]): string {
  const resolve = ({ $ref, ...own }: WordedField): WordedField => {
    if ($ref === undefined) return own;
    const name = $ref.slice($ref.lastIndexOf('/') + 1);
    return { ...documents.map(({ $defs }) => $defs[name]).find((one) => one !== undefined), ...own };
  };
  return typeWords(field, resolve, String).replaceAll('a block or', 'a block, or');
}

function rangeOf({ minimum, maximum }: DescribedField): string {
  const isLimit = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER;
  if (minimum === undefined) return isLimit ? `${maximum} at most` : '';
  return isLimit ? `${minimum} to ${maximum}` : `${minimum} and up`;
}

/** As one would type it: YAML in one line. */
function exampleText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(exampleText).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, part]) => `${key}: ${exampleText(part)}`);
    return `{${entries.join(', ')}}`;
  }
  const isPlain =
    typeof value !== 'string' || /^(?:[A-Za-z/][\w./:-]*|(?:\d+(?:ms|[smhd]|[KMG]i))+)$/.test(value);
  return isPlain && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(String(value))
    ? String(value)
    : JSON.stringify(value);
}

function codesOf(field: DescribedField): readonly DiagnosticCode[] {
  const own = field['x-appcfg-code'];
  return [...(own === undefined ? [] : [own]), ...(field['x-appcfg-rules'] ?? [])];
}

function nameOf({ $id }: SchemaDocument): string {
  return $id.slice($id.lastIndexOf('/') + 1);
}

function listOf(place: FieldPlace, documents: readonly SchemaDocument[]): string {
  const fields = fieldsBelow(place, documents);
  if (fields.length === 0) return '';
  const names = fields.map(({ path }) => path.slice(path.lastIndexOf('.') + 1));
  const width = names.reduce((longest, name) => Math.max(longest, name.length), 0) + 2;
  const rows = fields.map(({ field, required }, index) => {
    const must = required ? ' (required)' : '';
    return `  ${String(names[index]).padEnd(width)}${field.description}${must}\n`;
  });
  return `\nfields\n\n${rows.join('')}`;
}
