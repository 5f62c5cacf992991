/** For each code a message that carries it, as one of the fixtures has it: where, what, why, and what to type instead. */
import { readFixtures } from '../test/fixtures/read-fixtures.mjs';

// A short one shows as much.
const MOST_LINES = 9;
const MESSAGE = /^(?:error|warning|note)\[([a-z0-9-]+)\]: .*(?:\n[ \d].*)*/gm;

export function compileCodeExamples() {
  const examples = new Map();
  for (const { stdout, stderr } of readFixtures()) {
    for (const [message, code] of `${stdout}\n${stderr}`.matchAll(MESSAGE)) {
      const known = examples.get(code);
      if (known === undefined || isBetter(message, known)) examples.set(code, message);
    }
  }
  const rows = [...examples]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, message]) => `  ${JSON.stringify(code)}: ${JSON.stringify(message.split('\n'))},\n`);
  return `import type { DiagnosticCode } from '../diagnostics/codes.ts';

/** A message of each code, line by line. */
export const codeExamples: Readonly<Partial<Record<DiagnosticCode, readonly string[]>>> = {
${rows.join('')}};
`;
}

/** The first that is short enough, else the shortest. */
function isBetter(message, known) {
  const lines = (text) => text.split('\n').length;
  return lines(known) > MOST_LINES && lines(message) < lines(known);
}
