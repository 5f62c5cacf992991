import type { Duration } from '../application/model/application.ts';
import { milliseconds } from '../prometheus/duration.ts';

// Protobuf's JSON mapping: seconds with up to nine digits behind the point.
const PROTOBUF = /^(\d+)\.(\d{1,9})s$/;

/**
 * Reads `15s`, `1m30s` (Prometheus) and `1.5s` (protobuf), and writes it as the operator's CRDs accept it:
 * `1.5s` is `1500ms`.
 *
 * @param text what the schema has accepted as a duration; anything else is a mistake of the program, and throws
 */
export function parseDuration(text: string): Duration {
  const read = milliseconds(text);
  return read === undefined ? protobufDuration(text) : { text, milliseconds: read };
}

function protobufDuration(text: string): Duration {
  const match = PROTOBUF.exec(text);
  if (match === null) throw new Error(`${text} is not a duration`);
  const [, seconds, fraction = ''] = match;
  const total = Number(seconds) * 1000 + Number(fraction.padEnd(3, '0').slice(0, 3));
  return { text: total % 1000 === 0 ? `${total / 1000}s` : `${total}ms`, milliseconds: total };
}
