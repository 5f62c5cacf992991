import type { Token } from './token.ts';

/** The factors that KCL multiplies a number by (KCL's specification, number units). */
const UNITS: Readonly<Record<string, number>> = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  k: 1e3,
  K: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
};

const LARGEST_INTEGER = 2n ** 63n - 1n;

const radix = /0[xX][0-9a-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+/y;
const float = /[0-9][0-9_]*(?:\.[0-9]*(?:[eE][-+]?[0-9]+)?|[eE][-+]?[0-9]+)/y;
const integer = /[0-9][0-9_]*/y;
const suffix = /[A-Za-z]+/y;
/** Prometheus' and protobuf's durations, as Kusion's design document writes them. */
const duration = /[0-9]+(?:\.[0-9]+)?(?:ms|us|ns|[smhdwy])(?:[0-9]+(?:ms|[smhdwy]))*(?![A-Za-z0-9_])/y;

/** The number or duration that begins at an offset, which holds a digit. */
export function readNumber(text: string, start: number): Token {
  const prefixed = matchAt(radix, text, start);
  if (prefixed !== undefined) return integerToken(prefixed, start);
  const lasting = matchAt(duration, text, start);
  const whole = matchAt(integer, text, start) as string;
  const unit = matchAt(suffix, text, start + whole.length);
  if (unit !== undefined && Object.hasOwn(UNITS, unit))
    return multiplied(whole, unit, start, lasting === whole + unit);
  if (lasting !== undefined) return { kind: 'duration', start, end: start + lasting.length, text: lasting };
  const decimal = matchAt(float, text, start);
  if (decimal !== undefined) return floatToken(decimal, start);
  if (unit === undefined) return integerToken(whole, start);
  const end = start + whole.length + unit.length;
  const message = `${whole}${unit} is not a number: KCL has no unit "${unit}"`;
  const hint = `write it in quotes: "${whole}${unit}"`;
  return {
    kind: 'number',
    start,
    end,
    text: text.slice(start, end),
    value: Number.NaN,
    problem: { start, end, message, kind: 'syntax', hint },
  };
}

function matchAt(pattern: RegExp, text: string, start: number): string | undefined {
  pattern.lastIndex = start;
  return pattern.exec(text)?.[0];
}

function integerToken(typed: string, start: number): Token {
  const digits = typed.replaceAll('_', '');
  const exact =
    /^0[xob]?$/i.test(digits) && digits.length > 1
      ? 0n
      : BigInt(/^0[xob]/i.test(digits) ? digits : withoutZeros(digits));
  const end = start + typed.length;
  const token = { kind: 'number', start, end, text: String(exact), value: Number(exact) } as const;
  if (exact > LARGEST_INTEGER) {
    const message = `${typed} is larger than the largest integer of KCL, ${LARGEST_INTEGER}`;
    return { ...token, problem: { start, end, message, kind: 'syntax' } };
  }
  // As in YAML: a schema accepts no number that readers disagree on.
  return Number.isSafeInteger(token.value) ? token : { ...token, value: Number.NaN };
}

function withoutZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '');
}

function floatToken(typed: string, start: number): Token {
  const value = Number(typed.replaceAll('_', ''));
  const end = start + typed.length;
  const token = { kind: 'number', start, end, text: printed(value), value, isFloat: true } as const;
  if (!typed.includes('_')) return token;
  const message = `${typed} is not a number: a number with a decimal point has no _`;
  return { ...token, problem: { start, end, message, kind: 'syntax' } };
}

function multiplied(whole: string, unit: string, start: number, isDuration: boolean): Token {
  const value = Number(whole.replaceAll('_', '')) * (UNITS[unit] as number);
  const end = start + whole.length + unit.length;
  // `5m` is five minutes in a monitoring block, and 0.005 elsewhere.
  if (isDuration) return { kind: 'duration', start, end, text: whole + unit, value, isFloat: true };
  return { kind: 'number', start, end, text: printed(value), value, isFloat: true };
}

/** A number with a decimal point, as KCL prints it. */
export function printed(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e16 ? `${value}.0` : String(value);
}
