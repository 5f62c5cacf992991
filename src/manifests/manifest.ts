import type { TextMap } from '../application/model/application.ts';

/** A Kubernetes object as it is emitted: keys in the order in which they are written. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: Metadata;
  readonly spec?: object;
  /** Of a Secret or ConfigMap. */
  readonly immutable?: boolean;
  readonly data?: Readonly<Record<string, string>>;
  readonly type?: string;
  /** Of a ServiceAccount. */
  readonly automountServiceAccountToken?: boolean;
}

export interface Metadata {
  readonly name: string;
  readonly namespace?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** The label of the one Service or Ingress that a monitor is meant for. */
export const SCRAPE_LABEL = 'appcfg.dev/scrape';

/** Later maps win; keys by code unit; undefined if there is no key at all. */
export function sortedRecord(...maps: readonly TextMap[]): Record<string, string> | undefined {
  const sorted: TextEntry[] = [];
  const isLong = maps.some(({ length }) => length > FEW);
  for (const map of maps)
    for (const entry of map) {
      if (isLong) sorted.push(entry);
      else insert(sorted, entry);
    }
  if (isLong) sorted.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  if (sorted.length === 0) return undefined;
  const record: Record<string, string> = {};
  for (const [key, value] of sorted) setOwn(record, key, value);
  return record;
}

const FEW = 50;

type TextEntry = TextMap[number];

/** Behind its equals. Labels are few and come nearly in order: done before a Map would be filled. */
function insert(sorted: TextEntry[], entry: TextEntry): void {
  let index = sorted.length;
  while (index > 0 && (sorted[index - 1] as TextEntry)[0] > entry[0]) {
    sorted[index] = sorted[index - 1] as TextEntry;
    index -= 1;
  }
  sorted[index] = entry;
}

/** A user's key may be `__proto__`, which a plain assignment would not keep. */
function setOwn(record: Record<string, string>, key: string, value: string): void {
  if (key !== '__proto__') record[key] = value;
  else Object.defineProperty(record, key, { value, enumerable: true, configurable: true, writable: true });
}

type MayBeAbsent<V> = undefined extends V ? true : V extends readonly unknown[] ? true : false;
type Present<T> = {
  [K in keyof T as MayBeAbsent<T[K]> extends true ? never : K]: T[K];
} & { [K in keyof T as MayBeAbsent<T[K]> extends true ? K : never]?: Exclude<T[K], undefined> };

/**
 * The fields that hold something, in their order: without those that are `undefined` or an empty list.
 * Five times as fast as a spread for each field that may be absent.
 */
export function present<T extends object>(fields: T): Present<T> {
  const held: Record<string, unknown> = {};
  for (const key of Object.keys(fields)) {
    const value = (fields as Record<string, unknown>)[key];
    if (value !== undefined && !(Array.isArray(value) && value.length === 0)) held[key] = value;
  }
  return held as Present<T>;
}
