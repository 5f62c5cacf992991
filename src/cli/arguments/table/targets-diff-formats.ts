import type { TargetsDiffAnswer } from '../../commands/targets-diff-answer.ts';
import type { Formats } from '../format.ts';

const text = () => import('../../commands/targets-diff-text.ts');

/** Every format of `targets diff`: `--format` takes the names of the rows. */
export const targetsDiffFormats = {
  table: { diagnostics: 'answer', reader: 'people', writer: async () => (await text()).writeTable },
  json: { diagnostics: 'answer', writer: async () => (await text()).writeJson },
  markdown: {
    diagnostics: 'answer',
    reader: 'people',
    writer: async () => (await import('../../commands/targets-diff-page.ts')).writeMarkdown,
  },
  html: {
    diagnostics: 'answer',
    reader: 'people',
    writer: async () => (await import('../../commands/targets-diff-page.ts')).writeHtml,
  },
} as const satisfies Formats<TargetsDiffAnswer>;
