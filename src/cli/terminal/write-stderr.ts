import { printableLines } from '../../diagnostics/printable.ts';
import { writeOutput } from '../../files/write-output.ts';
import { isColoured } from './color.ts';

/** Prints lines for people on standard error; if that fails, there is nowhere to report it. */
export function writeStderr(text: string): void {
  writeOutput(2, [Buffer.from(printableLines(text, isColoured(text, 'stderr')))], 'standard error');
}
