import type { Duration } from './application.ts';

const UNITS: readonly (readonly [unit: string, milliseconds: number])[] = [
  ['y', 31_536_000_000],
  ['w', 604_800_000],
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1000],
  ['ms', 1],
];
// Prometheus: units in descending order, integers, each at most once (common/model.ParseDuration).
const PROMETHEUS = /^(?:(\d+)y)?(?:(\d+)w)?(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?(?:(\d+)ms)?$/;
// Protobuf's JSON mapping: seconds with up to nine digits behind the point.
const PROTOBUF = /^(\d+)\.(\d{1,9})s$/;
// Prometheus holds a duration in 64 bits of nanoseconds: 292 years.
const LONGEST = 9_223_372_036_854;

export type DurationMistake = 'not-a-duration' | 'zero' | 'below-a-millisecond' | 'too-long';

/**
 * Reads `15s`, `1m30s` (Prometheus) and `1.5s` (protobuf), and writes it as the operator's CRDs accept it:
 * `1.5s` is `1500ms`. Zero means "the global value" to Prometheus, so it is a mistake here.
 */
export function parseDuration(text: string): Duration | DurationMistake {
  const fraction = PROTOBUF.exec(text);
  if (fraction !== null) return fromSeconds(Number(fraction[1]), (fraction[2] as string).padEnd(9, '0'));
  const match = PROMETHEUS.exec(text);
  if (match === null || text === '') return text === '0' ? 'zero' : 'not-a-duration';
  let milliseconds = 0;
  UNITS.forEach(([, size], index) => {
    const count = match[index + 1];
    if (count !== undefined) milliseconds += Number(count) * size;
  });
  if (milliseconds === 0) return 'zero';
  return milliseconds > LONGEST ? 'too-long' : { text, milliseconds };
}

function fromSeconds(seconds: number, nanoseconds: string): Duration | DurationMistake {
  if (nanoseconds.slice(3) !== '000000') return 'below-a-millisecond';
  const milliseconds = seconds * 1000 + Number(nanoseconds.slice(0, 3));
  if (milliseconds === 0) return 'zero';
  if (milliseconds > LONGEST) return 'too-long';
  const text = milliseconds % 1000 === 0 ? `${milliseconds / 1000}s` : `${milliseconds}ms`;
  return { text, milliseconds };
}
