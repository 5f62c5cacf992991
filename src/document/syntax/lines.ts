const listPrefix = /^(?:-[ \t]+)*/;

/** A line of a text, without its line break. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** Where its text begins. */
  readonly content: number;
}

export function lineAt(text: string, position: number): Line {
  let start = position;
  while (start > 0 && !isBreak(text[start - 1])) start--;
  let end = position;
  while (end < text.length && !isBreak(text[end])) end++;
  let content = start;
  while (content < end && isWhite(text[content])) content++;
  return { start, end, content };
}

/** The line above that holds more than a comment. */
export function lineBefore(text: string, line: Line, start: number): Line | undefined {
  let position = line.start;
  while (position > start) {
    const above = lineAt(text, text.startsWith('\r\n', position - 2) ? position - 2 : position - 1);
    if (above.content < above.end && text[above.content] !== '#') return above;
    position = above.start;
  }
  return undefined;
}

/** The text of a line behind the dashes of its lists, and where it begins. */
export function wordsOf(text: string, line: Line): { readonly start: number; readonly words: string } {
  const whole = text.slice(line.content, line.end);
  const prefix = listPrefix.exec(whole)?.[0] ?? '';
  return { start: line.content + prefix.length, words: whole.slice(prefix.length) };
}

/** Spaces before a line's text. */
export function indentOf({ start, content }: Line): number {
  return content - start;
}

export function isBreak(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}

export function isWhite(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}

/** Whether a token ends here: at white space, a line break, or the end of the text. */
export function isGap(character: string | undefined): boolean {
  return character === undefined || isWhite(character) || isBreak(character);
}
