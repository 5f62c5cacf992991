import { writeOutput } from '../files/write-output.ts';

/** Says a line on standard error, where nothing can be said of what cannot be written. */
export function sayLine(line: string): void {
  writeOutput(2, [Buffer.from(`${line}\n`)], 'standard error');
}
