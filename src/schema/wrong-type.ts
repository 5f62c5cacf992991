import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { isSecretField } from '../diagnostics/secrets.ts';
import { Scalar } from '../document/node.ts';
import { ambiguousNumber } from './ambiguous-number.ts';
import { correctionOf } from './corrections.ts';
import { accepts, resolved, typesOf } from './field.ts';
import { exampleHint, type Mistake, write } from './mistake.ts';
import { shapeHint } from './other-shape.ts';
import { asked, inFlow, isAnyText, written } from './wording.ts';

const TRUE_WORDS = ['y', 'yes', 'on', 'true', '1'];
const FALSE_WORDS = ['n', 'no', 'off', 'false', '0'];
// What a shell would split into the same words without asking what they mean.
const PLAIN_WORDS = /^[\w./:=@%+,-]+(?: [\w./:=@%+,-]+)*$/;

export function wrongType(mistake: Mistake): Diagnostic {
  const { field, node, subject } = mistake;
  if (isKeyAloneInSecret(mistake)) return keyAlone(mistake);
  if (field['x-appcfg-secret'] === true) return secretType(mistake);
  const types = typesOf(field);
  if (!(node instanceof Scalar)) return mismatch(mistake, shapeHint(mistake));
  if (node.value === null) return noValue(mistake);
  if (typeof node.value !== 'number') return mismatch(mistake, scalarHint(mistake, node));
  const takesScalars = types.some((type) => type === 'string' || type === 'number' || type === 'integer');
  if (Number.isNaN(node.value) && takesScalars) return ambiguousNumber(mistake, node);
  if (field['x-appcfg-code'] !== 'bad-duration') return mismatch(mistake, scalarHint(mistake, node));
  const withUnit = `${node.text}s`;
  const hint = accepts(field, withUnit) ? { hint: `write ${withUnit}` } : exampleHint(mistake);
  return {
    code: 'bad-duration',
    severity: 'error',
    message: `${subject} ${node.text} has no unit`,
    ...hint,
    location: node.location,
  };
}

/** `data: {key}`, without a colon. */
function isKeyAloneInSecret({ root, path, node }: Mistake): boolean {
  const isValue = path.at(-2) === 'data' && path.at(-4) === 'secrets';
  if (!isValue || !(node instanceof Scalar) || node.value !== null) return false;
  const { document, span } = root.keyAt(...path).location;
  return !/^["']?\s*:/.test(document.text.slice(span.end));
}

/** What is there as a key may be meant as the value. */
function keyAlone({ subject, node }: Mistake): Diagnostic {
  const message = `${subject.replace(/(?:\.[^.[\]]*|\[".*"\])$/s, '')} has a key with nothing behind it`;
  const hint = 'write <key>: <value>';
  return { code: 'wrong-type', severity: 'error', message, hint, location: node.location };
}

/** Leaves out what was written, and points at the key. */
function secretType(mistake: Mistake): Diagnostic {
  const { root, path, subject, field } = mistake;
  const takesReference = String(field.examples?.[0]).includes('://');
  return {
    code: 'wrong-type',
    severity: 'error',
    message: `${subject} must be text`,
    ...(takesReference ? exampleHint(mistake) : { hint: 'write it in quotes' }),
    location: root.keyAt(...path).location,
  };
}

function mismatch(mistake: Mistake, hint: { readonly hint?: string }): Diagnostic {
  const { field, node, subject } = mistake;
  return {
    code: 'wrong-type',
    severity: 'error',
    message: `${subject} must be ${asked(field)}, not ${written(node, field)}`,
    ...hint,
    location: node.location,
  };
}

function noValue(mistake: Mistake): Diagnostic {
  const { root, path, node } = mistake;
  const isBlank = node.start === node.end;
  return {
    code: 'empty-value',
    severity: 'error',
    message: `${mistake.subject} has no value`,
    ...(isAnyText(mistake.field) ? { hint: 'write "" for an empty text' } : exampleHint(mistake)),
    location: (isBlank ? root.keyAt(...path) : node).location,
  };
}

/** What to type instead of a scalar that is not what is asked for. */
function scalarHint(mistake: Mistake, scalar: Scalar): { readonly hint?: string } {
  const { field } = mistake;
  if (field['x-appcfg-secret'] === true || mistake.path.some(isSecretField)) return exampleHint(mistake);
  const { text, value } = scalar;
  const types = typesOf(field);
  if (types.includes('boolean')) {
    const word = text.toLowerCase();
    if (TRUE_WORDS.includes(word)) return { hint: 'write true' };
    return FALSE_WORDS.includes(word) ? { hint: 'write false' } : {};
  }
  if (types.includes('string')) {
    if (types.includes('integer') && typeof value === 'boolean') return exampleHint(mistake);
    return field.enum === undefined && accepts(field, text)
      ? { hint: `write "${text}"` }
      : exampleHint(mistake);
  }
  if (types.includes('array')) return { hint: write(mistake, listOf(mistake, scalar)) };
  if (types.includes('object')) return objectHint(mistake, scalar);
  if (typeof value !== 'string') return {};
  const digits = text.trim().replaceAll('_', '');
  if (!/^-?\d+$/.test(digits)) return exampleHint(mistake);
  return { hint: scalar.quoted ? `write ${digits} without quotes` : `write ${digits}` };
}

/** The list that a single value was probably meant to be. */
function listOf({ field, path }: Mistake, { text, value }: Scalar): unknown {
  const item = resolved(field.items);
  if (typesOf(item).includes('object')) {
    return item.properties?.port !== undefined && Number.isInteger(value)
      ? [{ port: value }]
      : field.examples?.[0];
  }
  if (item['x-appcfg-noun'] !== 'text') {
    const correct = accepts(item, text) ? text : correctionOf(text, item);
    return correct === undefined ? field.examples?.[0] : [correct];
  }
  if (PLAIN_WORDS.test(text)) return text.split(' ');
  return path.at(-1) === 'command' ? ['/bin/sh', '-c', text] : field.examples?.[0];
}

function objectHint(mistake: Mistake, { text }: Scalar): { readonly hint?: string } {
  const takesPort = mistake.field.properties?.port !== undefined && mistake.field.required?.includes('port');
  return takesPort && /^\d+$/.test(text)
    ? { hint: `write ${inFlow({ port: Number(text) })}` }
    : exampleHint(mistake);
}
