import type { ScalarValue } from './node.ts';

const safeIntegerDigits = 15;
const coreNumber = /^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+)$/;
const specialFloat = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
const agreedDecimal = /^(?:-?(?:0|[1-9][0-9]*)\.[0-9]+|\.[0-9]+)$/;
const agreedInteger = /^-?(?:0|[1-9][0-9]*)$/;

/**
 * What a plain scalar means in the core schema of YAML 1.2 (chapter 10.3), as far as YAML 1.1 agrees.
 *
 * A number that is written in any other way than JSON's, less the exponent, is `NaN`: the two versions, or the
 * parsers of one, give it different values. `.5` is a number in both.
 */
export function resolvePlainScalar(text: string): ScalarValue {
  if (text.length === 0) return null;
  const first = text.charCodeAt(0);
  // '+' to '9' is '+', ',', '-', '.', '/' and the digits.
  if (first >= 0x2b && first <= 0x39) return resolveNumber(text);
  switch (text) {
    case '~':
    case 'null':
    case 'Null':
    case 'NULL':
      return null;
    case 'true':
    case 'True':
    case 'TRUE':
      return true;
    case 'false':
    case 'False':
    case 'FALSE':
      return false;
    default:
      return text;
  }
}

function resolveNumber(text: string): string | number {
  if (isShortInteger(text)) return Number(text);
  if (agreedDecimal.test(text) || agreedInteger.test(text)) {
    const value = Number(text);
    const exact = Math.abs(value) <= Number.MAX_SAFE_INTEGER && !Object.is(value, -0);
    return exact ? value : Number.NaN;
  }
  return coreNumber.test(text) || specialFloat.test(text) ? Number.NaN : text;
}

/** Ports, replicas and most other numbers, without a regular expression. */
function isShortInteger(text: string): boolean {
  if (text.length > safeIntegerDigits) return false;
  const first = text.charCodeAt(0);
  if (first < 0x31 || first > 0x39) return false;
  for (let index = 1; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x30 || code > 0x39) return false;
  }
  return true;
}
