import type { TargetsAnswer } from '../../commands/targets-answer.ts';
import type { Formats } from '../format.ts';

const report = () => import('../../commands/targets-report.ts');

/** Every format of `targets`: `--format` takes the names of the rows. */
export const targetsFormats = {
  table: {
    diagnostics: 'answer',
    reader: 'people',
    writer: async () => (await import('../../commands/targets-table.ts')).writeTable,
  },
  json: {
    diagnostics: 'answer',
    writer: async () => (await import('../../commands/targets-json.ts')).writeJson,
  },
  html: {
    diagnostics: 'answer',
    reader: 'people',
    writer: async () => (await import('../../commands/targets-html.ts')).writeHtml,
  },
  mermaid: {
    diagnostics: 'answer',
    reader: 'people',
    writer: async () => (await import('../../commands/targets-mermaid.ts')).writeMermaid,
  },
  github: { diagnostics: 'answer', writer: async () => (await report()).writeGithub },
  sarif: { diagnostics: 'answer', writer: async () => (await report()).writeSarif },
  junit: { diagnostics: 'answer', writer: async () => (await report()).writeJunit },
  markdown: { diagnostics: 'answer', reader: 'people', writer: async () => (await report()).writeMarkdown },
} as const satisfies Formats<TargetsAnswer>;
