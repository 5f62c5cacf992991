import { writeOutput } from '../../files/write-output.ts';
import { EXIT } from './exit-code.ts';
import { printIfAny } from './terminal.ts';

/** Prints the answer of a command; gives its exit code, and reports why if it cannot be written. */
export async function printAnswer(answer: string | readonly string[]): Promise<number> {
  const failed = writeOutput(
    1,
    [answer].flat().map((text) => Buffer.from(text)),
  );
  if (failed === undefined) return EXIT.done;
  await printIfAny([failed]);
  return EXIT.environment;
}
