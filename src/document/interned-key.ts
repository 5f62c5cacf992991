/** Keys of the schema and the most common ones of users; the names of ten thousand containers are not kept. */
const mostShared = 512;

const shared = new Map<string, string>();

/**
 * The same key, as one string for all its occurrences: V8 finds a property and compares a key by the address of such
 * a string, where it would otherwise look at each character again.
 */
export function internedKey(text: string): string {
  const found = shared.get(text);
  if (found !== undefined) return found;
  if (shared.size === mostShared) return text;
  // The names of properties are the strings that V8 shares.
  const [key = text] = Object.keys({ [text]: undefined });
  shared.set(key, key);
  return key;
}
