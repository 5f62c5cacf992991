import { writeOutput } from '../../files/write-output.ts';

/** Says a text on standard error, where nothing can be said of what cannot be written. */
export function writeStderr(text: string): void {
  writeOutput(2, [Buffer.from(text)], 'standard error');
}
