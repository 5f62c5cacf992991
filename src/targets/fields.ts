/** A mapping of a manifest, its values not looked at yet. */
export type Fields = Readonly<Record<string, unknown>>;

/** Labels and annotations, in the order of their author. */
export type Texts = ReadonlyMap<string, string>;

const NO_FIELDS: Fields = {};
const NO_ITEMS: readonly unknown[] = [];
export const NO_TEXTS: ReadonlyMap<string, string> = new Map();

/** The mapping under a path of keys; empty if there is none. */
export function fieldsAt(value: unknown, ...path: readonly string[]): Fields {
  const found = valueAt(value, ...path);
  return isFields(found) ? found : NO_FIELDS;
}

/** The list under a path of keys; empty if there is none. */
export function listAt(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = valueAt(value, ...path);
  return Array.isArray(found) ? found : NO_ITEMS;
}

/** The text under a path of keys; `''` if there is none, as Go reads an absent field. */
export function textAt(value: unknown, ...path: readonly string[]): string {
  const found = valueAt(value, ...path);
  return typeof found === 'string' ? found : '';
}

export function textsAt(value: unknown, ...path: readonly string[]): readonly string[] {
  return listAt(value, ...path).filter((item) => typeof item === 'string');
}

/** The whole number under a path of keys. */
export function integerAt(value: unknown, ...path: readonly string[]): number | undefined {
  const found = valueAt(value, ...path);
  return typeof found === 'number' && Number.isInteger(found) ? found : undefined;
}

export function booleanAt(value: unknown, ...path: readonly string[]): boolean | undefined {
  const found = valueAt(value, ...path);
  return typeof found === 'boolean' ? found : undefined;
}

/** The labels or annotations under a path of keys, those that are text. */
export function textMapAt(value: unknown, ...path: readonly string[]): Texts {
  const found = valueAt(value, ...path);
  if (!isFields(found)) return NO_TEXTS;
  const map = new Map<string, string>();
  for (const key of Object.keys(found)) {
    const text = found[key];
    if (typeof text === 'string') map.set(key, text);
  }
  return map;
}

/** What is under a path of keys; undefined if there is nothing, or null. */
export function valueAt(value: unknown, ...path: readonly string[]): unknown {
  let found: unknown = value;
  for (const key of path) {
    if (!isFields(found) || !Object.hasOwn(found, key)) return undefined;
    found = found[key];
  }
  return found === null ? undefined : found;
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
