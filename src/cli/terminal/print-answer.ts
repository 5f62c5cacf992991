import { printableLines } from '../../diagnostics/printable.ts';
import { writeOutput } from '../../files/write-output.ts';
import { isColoured } from './color.ts';
import { EXIT } from './exit-code.ts';
import { printIfAny } from './terminal.ts';

/** Prints an answer for people; gives its exit code, and reports why if it cannot be written. */
export function printAnswer(answer: string | readonly string[]): Promise<number> {
  return printForPrograms([answer].flat().map((text) => printableLines(text, isColoured(text, 'stdout'))));
}

/** The same for what programs read, whose format says what may be in it. */
export async function printForPrograms(answer: string | readonly string[]): Promise<number> {
  const failed = writeOutput(
    1,
    [answer].flat().map((text) => Buffer.from(text)),
  );
  if (failed === undefined) return EXIT.done;
  await printIfAny([failed]);
  return EXIT.environment;
}
