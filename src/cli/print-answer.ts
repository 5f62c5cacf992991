import { writeOutput } from '../files/write-output.ts';
import { EXIT } from './exit-code.ts';

/** Prints the answer of a command; gives its exit code. */
export function printAnswer(text: string): number {
  return writeOutput(1, [Buffer.from(text)]) === undefined ? EXIT.done : EXIT.environment;
}
