import { codes } from '../diagnostics/codes.ts';
import { fieldRows } from '../schema/field-page.ts';
import type { FieldPlace } from '../schema/field-path.ts';
import { fieldsOfSchemas } from '../schema/fields-of-schemas.ts';

/** What a person is looking for first stays in the hover; the rest is in `appcfg explain`. */
const CODE_LABELS: ReadonlySet<string> = new Set(['default', 'example']);

/** What `appcfg explain` prints of a field, in Markdown. */
export function describeField(place: FieldPlace): string {
  const { path, field } = place;
  const rows = fieldRows(place, fieldsOfSchemas.documents, (code) => codes[code]);
  const lines = rows.map(
    ([label, text]) => `- ${label}: ${CODE_LABELS.has(label) ? code(text) : escaped(text)}`,
  );
  return [`**${escaped(path)}**`, '', escaped(field.description ?? ''), '', ...lines].join('\n');
}

function code(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

/** Text in which Markdown finds nothing but code in backticks. */
function escaped(text: string): string {
  return text.replaceAll(/(`[^`]*`)|[\\*_<>[\]#|]/g, (found, quoted) =>
    quoted === undefined ? `\\${found}` : found,
  );
}
