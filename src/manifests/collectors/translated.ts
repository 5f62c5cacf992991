import type { Manifest } from '../manifest.ts';

/** A mapping of a monitor, in the order in which it is emitted. */
export type MonitorPart = Readonly<Record<string, unknown>>;

/** A monitor of the operator as the kind of another collector that does the same. */
export type Translate = (monitor: Manifest & { readonly spec: MonitorPart }) => Manifest;

/** How fields are called in another kind: a name, a way to make a new one of the value, or null for what is left out. */
export type FieldNames = Readonly<
  Record<string, string | null | ((value: unknown) => readonly [name: string, value: unknown])>
>;

/** The fields under their names in another kind; those of which nothing is said keep theirs. */
export function renamed(fields: MonitorPart, names: FieldNames): MonitorPart {
  const entries = Object.entries(fields).flatMap(([key, value]) => {
    const name = Object.hasOwn(names, key) ? names[key] : key;
    if (name === null || name === undefined) return [];
    return [typeof name === 'string' ? ([name, value] as const) : name(value)];
  });
  return Object.fromEntries(entries);
}

/** The mappings of a list, each under new names. */
export function eachRenamed(list: unknown, names: FieldNames): readonly MonitorPart[] {
  return (list as readonly MonitorPart[]).map((item) => renamed(item, names));
}
