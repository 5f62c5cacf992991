import type { Result, SourceText } from '../diagnostics/diagnostic.ts';
import { decodeText } from '../document/decode.ts';

/** A text alone, or with the name that messages call it by. */
export type Text = string | SourceText;

/**
 * The text as the command line would read it from a file.
 *
 * Errors: those of a file's text; `not-utf8` also where half of a surrogate pair is, which no file can hold.
 *
 * @param name what a text without a name of its own is called
 */
export function readText(text: Text, name: string): Result<SourceText> {
  const source = typeof text === 'string' ? { name, text } : text;
  const half = /\p{Surrogate}/u.exec(source.text);
  if (half === null) return decodeText(source.name, new TextEncoder().encode(source.text));
  const span = { start: half.index, end: half.index + 1 };
  return {
    diagnostics: [
      {
        code: 'not-utf8',
        severity: 'error',
        message: 'half of a surrogate pair is here, which UTF-8 cannot hold',
        location: { document: source, span },
      },
    ],
  };
}
