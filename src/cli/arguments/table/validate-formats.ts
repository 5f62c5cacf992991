import type { ValidateAnswer } from '../../commands/validate-answer.ts';
import type { Formats } from '../format.ts';

const text = () => import('../../commands/validate-text.ts');
const report = () => import('../../commands/validate-report.ts');

/** Every format of `validate`: `--format` takes the names of the rows. */
export const validateFormats = {
  pretty: { diagnostics: 'answer', reader: 'people', writer: async () => (await text()).writePretty },
  json: { diagnostics: 'answer', writer: async () => (await text()).writeJson },
  github: { diagnostics: 'answer', writer: async () => (await report()).writeGithub },
  sarif: { diagnostics: 'answer', writer: async () => (await report()).writeSarif },
  junit: { diagnostics: 'answer', writer: async () => (await report()).writeJunit },
} as const satisfies Formats<ValidateAnswer>;
