import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Scalar } from '../document/node.ts';
import { accepts, typesOf } from './field.ts';
import { exampleHint, type Mistake } from './mistake.ts';

/** A number that the versions of YAML, or its parsers, do not read as the same. */
export function ambiguousNumber(mistake: Mistake, { text, location }: Scalar): Diagnostic {
  const { field, subject } = mistake;
  const [older, newer] = [readAsYaml11(text), readAsYaml12(text)];
  const readings = [...new Set([older, newer])].filter(Number.isSafeInteger).join(' or ');
  const asText = typesOf(field).includes('string') && !typesOf(field).includes('integer');
  const typed = asText && accepts(field, text) ? `"${text}"` : asText ? '' : readings;
  return {
    code: 'ambiguous-number',
    severity: 'error',
    message:
      older === newer
        ? `${subject} ${text} is a number that not every YAML parser reads the same`
        : `${subject} ${text} is read differently by YAML 1.1 and 1.2`,
    ...(older === newer
      ? {}
      : {
          notes: [`YAML 1.1 reads ${readingText(older, text)}, YAML 1.2 reads ${readingText(newer, text)}`],
        }),
    ...(typed === '' ? exampleHint(mistake) : { hint: `write ${typed}` }),
    location,
  };
}

function readingText(reading: number | undefined, text: string): string {
  return reading === undefined ? `the text "${text}"` : String(reading);
}

/** https://yaml.org/type/int.html and float.html, as libyaml's users have them: an exponent wants point and sign. */
function readAsYaml11(text: string): number | undefined {
  const digits = text.replaceAll('_', '');
  const sign = digits.startsWith('-') ? -1 : 1;
  const unsigned = digits.replace(/^[-+]/, '');
  if (/^0[0-7]+$/.test(unsigned)) return sign * Number.parseInt(unsigned, 8);
  if (/^0[bx][0-9a-f]+$/i.test(unsigned)) return sign * Number(unsigned);
  if (/^(?:0|[1-9]\d*)$/.test(unsigned)) return sign * Number(unsigned);
  return /^\d*\.\d*(?:[eE][-+]\d+)?$/.test(unsigned) ? sign * Number(unsigned) : special(text);
}

/** The core schema of YAML 1.2, chapter 10.3. */
function readAsYaml12(text: string): number | undefined {
  const sign = text.startsWith('-') ? -1 : 1;
  const unsigned = text.replace(/^[-+]/, '');
  if (/^0o[0-7]+$/.test(text) || /^0x[0-9a-fA-F]+$/.test(text)) return Number(text);
  return /^(?:\.\d+|\d+\.?\d*)(?:[eE][-+]?\d+)?$/.test(unsigned) ? sign * Number(unsigned) : special(text);
}

function special(text: string): number | undefined {
  if (/^[-+]?\.inf$/i.test(text))
    return text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return /^\.nan$/i.test(text) ? Number.NaN : undefined;
}
