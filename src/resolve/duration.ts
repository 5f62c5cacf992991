import type { Duration } from '../application/model/application.ts';

// Units in descending order, each at most once (Prometheus, common/model.ParseDuration).
const PROMETHEUS = /^(?:(\d+)y)?(?:(\d+)w)?(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?(?:(\d+)ms)?$/;
const UNIT_MILLISECONDS = [31_536_000_000, 604_800_000, 86_400_000, 3_600_000, 60_000, 1000, 1];
// Protobuf's JSON mapping: seconds with up to nine digits behind the point.
const PROTOBUF = /^(\d+)\.(\d{1,9})s$/;

/**
 * Reads `15s`, `1m30s` (Prometheus) and `1.5s` (protobuf), and writes it as the operator's CRDs accept it:
 * `1.5s` is `1500ms`.
 *
 * @param text what the schema has accepted as a duration; anything else is a mistake of the program, and throws
 */
export function parseDuration(text: string): Duration {
  const match = PROMETHEUS.exec(text);
  if (match === null || text === '') return protobufDuration(text);
  const milliseconds = UNIT_MILLISECONDS.reduce((sum, size, index) => {
    const count = match[index + 1];
    return count === undefined ? sum : sum + Number(count) * size;
  }, 0);
  return { text, milliseconds };
}

function protobufDuration(text: string): Duration {
  const match = PROTOBUF.exec(text);
  if (match === null) throw new Error(`${text} is no duration`);
  const [, seconds, fraction = ''] = match;
  const milliseconds = Number(seconds) * 1000 + Number(fraction.padEnd(3, '0').slice(0, 3));
  const whole = milliseconds % 1000 === 0;
  return { text: whole ? `${milliseconds / 1000}s` : `${milliseconds}ms`, milliseconds };
}
