/** A power of two, with room for the keys of the schema and the most common ones of users. */
const slots = 1024;

const shared: (string | undefined)[] = new Array(slots).fill(undefined);

/**
 * The stretch of a text as a key that is one string for all its occurrences: V8 finds a property and compares a key
 * by the address of such a string, where it would otherwise look at each character again.
 */
export function internedKey(text: string, start = 0, end = text.length): string {
  const length = end - start;
  const slot = (text.charCodeAt(start) * 31 + text.charCodeAt(end - 1) * 7 + length * 131) & (slots - 1);
  const known = shared[slot];
  if (known !== undefined && known.length === length && text.startsWith(known, start)) return known;
  const written = text.slice(start, end);
  // The names of properties are the strings that V8 shares.
  const [key = written] = Object.keys({ [written]: undefined });
  shared[slot] = key;
  return key;
}
