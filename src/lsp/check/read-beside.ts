import { dirname, resolve } from 'node:path';
import type { Diagnostic, Result, SourceText } from '../../diagnostics/diagnostic.ts';
import type { Around } from '../surroundings.ts';

/** The text of a file that another one names. What cannot be read is called as it is written there. */
export function readBeside(read: Around['read'], file: string, named: string): Result<SourceText> {
  const folder = dirname(file);
  const text = read(resolve(folder, named), file);
  const asWritten = (words: string) => words.replaceAll(`${folder}/`, '');
  return {
    ...text,
    diagnostics: text.diagnostics.map(
      ({ message, hint, ...one }): Diagnostic => ({
        ...one,
        message: asWritten(message),
        ...(hint === undefined ? {} : { hint: asWritten(hint) }),
      }),
    ),
  };
}
