import type { Failure, Finding } from './failure.ts';
import { lineAt } from './lines.ts';

/** What follows a whole document, or is on the line of its marker. */
export function secondValue({ at, reason, text }: Failure): Finding | undefined {
  if (reason !== 'end of the stream or a document separator is expected') return undefined;
  const line = lineAt(text, at);
  const marker = text.slice(line.start, line.start + 3);
  const place = { code: 'syntax-error', start: at, end: at + 1 } as const;
  if (marker === '---') {
    const hint = 'write it on the line below';
    return { ...place, message: 'a mapping does not begin on the line of ---', hint };
  }
  if (marker === '...')
    return { ...place, message: 'nothing follows ... on its line', hint: 'write it below, after ---' };
  const opens = text[at] === '{' || text[at] === '[';
  if (!opens || at !== line.content) return undefined;
  return { ...place, message: 'a second value follows the first', hint: 'separate documents by a line ---' };
}
