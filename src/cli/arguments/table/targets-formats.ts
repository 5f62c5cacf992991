import type { TargetsAnswer } from '../../commands/targets-answer.ts';
import type { Formats } from '../format.ts';

/** Every format of `targets`: `--format` takes the names of the rows. */
export const targetsFormats = {
  table: {
    diagnostics: 'answer',
    writer: async () => (await import('../../commands/targets-table.ts')).writeTable,
  },
  json: {
    diagnostics: 'answer',
    writer: async () => (await import('../../commands/targets-json.ts')).writeJson,
  },
  html: {
    diagnostics: 'answer',
    writer: async () => (await import('../../commands/targets-html.ts')).writeHtml,
  },
  mermaid: {
    diagnostics: 'answer',
    writer: async () => (await import('../../commands/targets-mermaid.ts')).writeMermaid,
  },
} as const satisfies Formats<TargetsAnswer>;
