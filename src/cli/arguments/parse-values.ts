const MILLISECONDS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 } as const;
const BYTES = { '': 1, KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30, KB: 1e3, MB: 1e6, GB: 1e9 } as const;

/** The longest delay that Node's timers know. */
const LONGEST_MS = 2 ** 31 - 1;
/** grpc-js keeps a message's length in 31 bits. */
const LARGEST = 2 ** 31 - 1;

/** `1m30s` or `1.5s`, a duration as Go reads it, in milliseconds; more than zero. */
export function parseDuration(text: string): number | undefined {
  if (!/^(\d+(\.\d+)?(ms|s|m|h))+$/.test(text)) return undefined;
  let total = 0;
  for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/g)) {
    total += Number(amount) * MILLISECONDS[unit as keyof typeof MILLISECONDS];
  }
  return total > 0 && total <= LONGEST_MS ? total : undefined;
}

/** `64MiB` in bytes. */
export function parseSize(text: string): number | undefined {
  const [, amount, unit] = /^(\d+) ?(|[KMG]i?B)$/.exec(text) ?? [];
  if (amount === undefined || unit === undefined) return undefined;
  const size = Number(amount) * BYTES[unit as keyof typeof BYTES];
  if (size === 2 ** 31) return LARGEST;
  return size > 0 && size <= LARGEST ? size : undefined;
}

export function parseMode(text: string): number | undefined {
  return /^0?[0-7]{3}$/.test(text) ? Number.parseInt(text, 8) : undefined;
}

export function parseNumber(
  least: number,
  most: number,
  whole: boolean,
): (text: string) => number | undefined {
  return (text) => {
    if (!/^\d+(\.\d+)?$/.test(text)) return undefined;
    const value = Number(text);
    return value < least || value > most || (whole && !Number.isInteger(value)) ? undefined : value;
  };
}

/** `:9101`, `localhost:9101`, `[::1]:9101`; no host means every interface. */
export function parseListen(text: string): { host?: string; port: number } | undefined {
  const [, bracketed, plain, digits] = /^(?:\[([\da-fA-F:.]+)\]|([^:[\]]*)):(\d+)$/.exec(text) ?? [];
  const port = Number(digits);
  if (digits === undefined || port > 65_535) return undefined;
  const host = bracketed ?? plain ?? '';
  return host === '' ? { port } : { host, port };
}
