const UNITS: readonly (readonly [words: RegExp, unit: string, milliseconds: number])[] = [
  [/^(?:ms|msecs?|millis|milliseconds?)$/i, 'ms', 1],
  [/^(?:|s|secs?|seconds?)$/i, 's', 1000],
  [/^(?:m|mins?|minutes?)$/i, 'm', 60_000],
  [/^(?:h|hrs?|hours?)$/i, 'h', 3_600_000],
  [/^(?:d|days?)$/i, 'd', 86_400_000],
];

/** What a text that is no duration may have been meant to be: with the right units, `5m` for `5 min`; or as a sum, `90s` for `1.5m`. */
export function meantDurations(text: string): readonly string[] {
  const parts = [...text.matchAll(/([\d.]+)\s*([a-z]*)/gi)];
  if (text.replaceAll(/[\d.]+\s*[a-z]*/gi, '').trim() !== '') return [];
  let milliseconds = 0;
  let sameParts = '';
  for (const [, amount, word] of parts) {
    const known = UNITS.find(([words]) => words.test(String(word)));
    if (known === undefined) return [];
    milliseconds += Number(amount) * known[2];
    sameParts += `${amount}${known[1]}`;
  }
  return [sameParts, milliseconds % 1000 === 0 ? `${milliseconds / 1000}s` : `${milliseconds}ms`];
}
