// Units in descending order, each at most once (Prometheus, common/model.ParseDuration).
const DURATION = /^(?:(\d+)y)?(?:(\d+)w)?(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?(?:(\d+)ms)?$/u;
const UNITS: readonly (readonly [unit: string, milliseconds: number])[] = [
  ['y', 31_536_000_000],
  ['w', 604_800_000],
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1000],
  ['ms', 1],
];
const SIZES = UNITS.map(([, size]) => size);

/** The milliseconds of a duration as Prometheus reads it: `1m30s`, `0`. Undefined if it is not one. */
export function milliseconds(text: string): number | undefined {
  if (text === '0') return 0;
  const match = text === '' ? null : DURATION.exec(text);
  if (match === null) return undefined;
  let total = 0;
  for (let index = 0; index < SIZES.length; index++) {
    const count = match[index + 1];
    if (count !== undefined) total += Number(count) * Number(SIZES[index]);
  }
  return total;
}

/** As Prometheus writes a duration: `90s` is `1m30s`; years, weeks and days only if nothing is left over. */
export function durationText(total: number): string {
  if (total === 0) return '0s';
  let rest = total;
  let text = '';
  for (const [unit, size] of UNITS) {
    const isExact = unit === 'y' || unit === 'w' || unit === 'd';
    if (isExact && rest % size !== 0) continue;
    const count = Math.floor(rest / size);
    if (count > 0) text += `${count}${unit}`;
    rest -= count * size;
  }
  return text;
}
