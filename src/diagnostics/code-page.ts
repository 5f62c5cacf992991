import { codeExamples } from '../generated/code-examples.ts';
import { type CodeEntry, codes, type DiagnosticCode } from './codes.ts';

/** More fields than these would hide the example. */
const MOST_FIELDS = 12;

export function isCode(name: string): name is DiagnosticCode {
  return Object.hasOwn(codes, name);
}

/** What `explain CODE` prints: the rule, whose it is, the fields that it is about, and a message as it is reported. */
export function codePage(code: DiagnosticCode, fields: readonly string[]): string {
  const { rule, source, exit }: CodeEntry = codes[code];
  const rows = [`  source    ${source}\n`];
  if (exit !== undefined) rows.push(`  exit      ${exit}\n`);
  const shown = fields.length > MOST_FIELDS ? [...fields.slice(0, MOST_FIELDS), '…'] : fields;
  for (const [index, field] of shown.entries()) {
    rows.push(`  ${(index === 0 ? 'fields' : '').padEnd(10)}${field}\n`);
  }
  const example = codeExamples[code]?.map((text) => `  ${text}`.trimEnd());
  const shownExample = example === undefined ? '' : `\nexample\n\n${example.join('\n')}\n`;
  return `${code}\n\n  ${rule}\n\n${rows.join('')}${shownExample}`;
}
