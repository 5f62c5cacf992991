/** A stretch of a text that is replaced, in UTF-16 offsets; where both are the same, something is put in. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A stretch of a text with its edits made; of those at one offset, the first comes first. */
export function applyEdits(
  text: string,
  edits: readonly Edit[],
  { start, end }: { readonly start: number; readonly end: number } = { start: 0, end: text.length },
): string {
  let edited = '';
  let done = start;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    edited += text.slice(done, edit.start) + edit.text;
    done = Math.max(done, edit.end);
  }
  return edited + text.slice(done, end);
}
