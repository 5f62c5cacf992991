import { OF_POD } from '../scrape/target.ts';

/** Whether a text is the other one with any name or address for each `<pod>`. */
export function isLike(stable: string | undefined, text: string | undefined): boolean {
  if (stable === undefined || text === undefined) return false;
  const parts = stable.split(OF_POD);
  const [first = ''] = parts;
  if (parts.length === 1 || !text.startsWith(first)) return stable === text;
  let at = first.length;
  for (const [index, part] of parts.slice(1).entries()) {
    const isLast = index === parts.length - 2;
    // A name or an address is at least one character.
    const found = isLast ? text.length - part.length : text.indexOf(part, at + 1);
    if (found <= at || !text.startsWith(part, found)) return false;
    at = found + part.length;
  }
  return true;
}
