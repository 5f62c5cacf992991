import { writeOutput } from '../../files/write-output.ts';

/** Prints a text on standard error; if that fails, there is nowhere to report it. */
export function writeStderr(text: string): void {
  writeOutput(2, [Buffer.from(text)], 'standard error');
}
