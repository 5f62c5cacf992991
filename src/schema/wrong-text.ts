import { type Diagnostic, seeAlso } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/did-you-mean.ts';
import { Scalar } from '../document/node.ts';
import { correctionOf } from './corrections.ts';
import { accepts, resolved, typesOf } from './field.ts';
import type { FieldSchema } from './field-schema.ts';
import { exampleHint, type Mistake } from './mistake.ts';
import { allowed, inFlow, quoted } from './wording.ts';

// Larger limits are those of the number's own type, not of its meaning.
const LARGEST_MEANT = 1_000_000;

/** A text that is not one of those allowed. */
export function notAllowed({ field, node, subject }: Mistake): Diagnostic {
  const text = node instanceof Scalar ? node.text : '';
  const values = allowed(field).join(', ');
  const { location } = node;
  const guess = nearest(text, allowed(field));
  return {
    code: 'not-allowed-value',
    severity: 'error',
    message: `${guess === undefined ? subjectAndText(subject, text, field) : `${subject} ${quoted(text)}`} is not one of ${values}${guess === undefined ? '' : `; did you mean "${guess}"?`}`,
    location,
  };
}

/** A text that the field's pattern refuses. */
export function wrongText(mistake: Mistake): Diagnostic {
  const { field, node, subject } = mistake;
  const text = node instanceof Scalar ? node.text : '';
  if (text === '') {
    return {
      code: 'empty-value',
      severity: 'error',
      message: `${subject} is empty`,
      ...exampleHint(mistake),
      location: node.location,
    };
  }
  return refused(mistake, subjectAndText(subject, text, field), text, field);
}

/** An item that the list, which is a set, holds before. */
export function listedTwice({ node, subject, params }: Mistake): Diagnostic {
  const [first, second] = [Number(params.j), Number(params.i)].sort((a, b) => a - b) as [number, number];
  const item = node.at(second);
  const text = item instanceof Scalar ? quoted(item.text) : 'a value';
  return {
    code: 'duplicate-item',
    severity: 'error',
    message: `${subject} lists ${text} twice`,
    related: [seeAlso('the first one is here', node.at(first))],
    hint: 'remove one of the two',
    location: item.location,
  };
}

/** What is wrong and what was typed, but for what may be a secret. */
function subjectAndText(subject: string, text: string, field: FieldSchema): string {
  return field['x-appcfg-secret'] === true ? subject : `${subject} ${quoted(text)}`;
}

/** A key of the author that the pattern of its map refuses. */
export function wrongKey(mistake: Mistake): Diagnostic {
  const { root, path, subject, field, params } = mistake;
  const key = String(params.propertyName);
  const node = root.keyAt(...path, key);
  const names = resolved(field.propertyNames);
  if (key === '') {
    const message = `a key in ${subject} is empty`;
    return { code: 'empty-value', severity: 'error', message, location: node.location };
  }
  return refused({ ...mistake, node }, `${quoted(key)} in ${subject}`, key, names);
}

/** A number below or above what the field takes. */
export function outOfRange({ field, node, subject }: Mistake): Diagnostic {
  const { minimum = 0, maximum = Number.POSITIVE_INFINITY } = field;
  const text = node instanceof Scalar ? node.text : '';
  const range =
    maximum <= LARGEST_MEANT
      ? `between ${minimum} and ${maximum}`
      : Number(text) < minimum
        ? `${minimum} or more`
        : `${maximum} or less`;
  return {
    code: field['x-appcfg-code'] ?? 'out-of-range',
    severity: 'error',
    message: `${subject} is ${text}, and must be ${range}`,
    location: node.location,
  };
}

function refused({ node }: Mistake, what: string, text: string, field: FieldSchema): Diagnostic {
  const rule = field['x-appcfg-rule'];
  const hint = hintFor(text, field);
  return {
    code: field['x-appcfg-code'] ?? 'not-allowed-value',
    severity: 'error',
    message: `${what} is not ${field['x-appcfg-noun'] ?? 'allowed'}`,
    ...(rule === undefined ? {} : { notes: [rule] }),
    ...(hint === undefined ? {} : { hint }),
    location: node.location,
  };
}

function hintFor(text: string, field: FieldSchema): string | undefined {
  if (field['x-appcfg-hint'] !== undefined) return field['x-appcfg-hint'];
  if (field['x-appcfg-secret'] === true) return undefined;
  if (typesOf(field).includes('integer') && /^[1-9]\d*$/.test(text)) return numberHint(text, field);
  const correct = correctionOf(text, field);
  if (field['x-appcfg-code'] === 'bad-path' && text.includes('?') && !accepts(field, '/?')) {
    return 'write what follows the ? as params: {name: [value]}';
  }
  return correct === undefined ? undefined : `write ${inFlow(correct)}`;
}

function numberHint(text: string, { minimum = 0, maximum = 0 }: FieldSchema): string {
  return Number(text) > maximum
    ? `a number is between ${minimum} and ${maximum}`
    : `write ${text} without quotes`;
}
