/** The brackets that close. */
const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

/** A text up to an offset, with the brackets closed that are open there. */
export function cutOff(text: string, offset: number): string {
  const kept = text.slice(0, offset);
  const open: string[] = [];
  let quote: string | undefined;
  for (let at = 0; at < kept.length; at++) {
    const character = kept[at] as string;
    if (quote !== undefined) {
      if (character === '\\' && quote === '"') at += 1;
      else if (character === quote || character === '\n') quote = undefined;
    } else if (/["']/.test(character) && !/[\p{L}\p{N}]/u.test(kept[at - 1] ?? '')) quote = character;
    else if (character === '#' && /[\s]/.test(kept[at - 1] ?? ' ')) at = endOfLine(kept, at);
    else if (CLOSING[character] !== undefined) open.push(CLOSING[character]);
    else if (character === open.at(-1)) open.pop();
  }
  return `${kept}${quote ?? ''}${open.reverse().join('')}\n`;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}
