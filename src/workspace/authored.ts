import type { TextMap } from '../application/model/application.ts';

/** An authored map of text, in the order of its author. */
export function textMap(map: Readonly<Record<string, unknown>> | undefined): TextMap {
  return map === undefined ? [] : Object.entries(map as Record<string, string>);
}

/** Keys of the second win; the order is that of the first appearance. */
export function mergedText(below: TextMap, above: TextMap): TextMap {
  return below.length === 0 ? above : [...new Map([...below, ...above])];
}

/**
 * The named fields that were written, in the order of the names.
 * Spread last in an object: V8 takes a hundred times as long for each field behind a spread.
 */
export function pick<T extends object, K extends keyof T>(from: T, names: readonly K[]): Pick<T, K> {
  const picked: Partial<Pick<T, K>> = {};
  for (const name of names) if (from[name] !== undefined) picked[name] = from[name];
  return picked as Pick<T, K>;
}

/** Digits in quotes are a number: neither a port name (RFC 6335) nor a percentage is all digits. */
export function digitsAsNumber(port: number | string): number | string {
  return typeof port === 'string' && /^\d+$/.test(port) ? Number(port) : port;
}
