import { append } from '../../diagnostics/append.ts';
import { nearest } from '../../diagnostics/did-you-mean.ts';
import { isCredentialBlock, isPlainKey, withoutPassword } from '../../diagnostics/secrets.ts';
import { PORT_NAME } from '../../kubernetes/names.ts';
import { isFields } from '../fields.ts';
import { fieldPath, type Misfit } from './misfit.ts';

/** What a field may hold, in so far as a server would refuse it otherwise. */
export type Shape =
  | 'any'
  | 'text'
  /** A text, or what a lenient decoder takes for one: a number, true or false. */
  | 'scalar'
  | 'integer'
  | 'boolean'
  | 'integer-or-text'
  | 'port-or-name'
  | { readonly oneOf: readonly string[] }
  | {
      readonly pattern: RegExp;
      readonly what: string;
      /** What was probably meant by a value that does not fit. */
      readonly correct?: (value: string) => string | undefined;
      /** A number, true or false is taken for a text. */
      readonly isScalar?: true;
    }
  | { readonly from: number; readonly to?: number }
  | {
      readonly list: Shape;
      readonly least?: number;
      /** Nothing is in it twice. */
      readonly isSet?: true;
    }
  | { readonly map: Shape }
  | {
      readonly fields: Readonly<Record<string, Shape>>;
      readonly required?: readonly string[];
      /** What to type instead of a key that is not known; undefined if nothing better than a near name is known. */
      readonly hintFor?: (key: string) => string | undefined;
    };

const NO_SHAPES: Readonly<Record<string, Shape>> = {};

/** Everything that keeps a value from having a shape, `outer` being what is known beside its key. `null` stands for an absent field, as it does to a server. */
export function misfits(
  value: unknown,
  shape: Shape,
  path: readonly (string | number)[],
  outer: Readonly<Record<string, Shape>> = NO_SHAPES,
): readonly Misfit[] {
  if (value === null || value === undefined || shape === 'any') return [];
  if (shape === 'port-or-name') return portOrName(value, path);
  if (typeof shape === 'string') return fits(value, shape) ? [] : [wrongType(value, shape, path)];
  if ('oneOf' in shape) {
    if (typeof value === 'string' && shape.oneOf.includes(value)) return [];
    if (typeof value !== 'string') return [wrongType(value, 'text', path)];
    const meant = nearest(value, shape.oneOf);
    const hint = meant === undefined ? {} : { hint: `did you mean ${meant}?` };
    return [{ path, message: `${JSON.stringify(value)} is not one of ${shape.oneOf.join(', ')}`, ...hint }];
  }
  if ('pattern' in shape) return matching(value, shape, path);
  if ('from' in shape) return outOfRange(value, shape, path);
  if ('list' in shape) {
    if (!Array.isArray(value)) return [{ ...wrongType(value, 'list', path), ...asList(value, shape.list) }];
    if (value.length < (shape.least ?? 0)) return [{ path, message: 'is empty' }];
    const repeated = shape.isSet === true ? value.findIndex((item, at) => value.indexOf(item) < at) : -1;
    if (repeated >= 0) return [{ path: [...path, repeated], message: 'is in the list twice' }];
    return value.flatMap((item, index) => misfits(item, shape.list, [...path, index], outer));
  }
  if (!isFields(value)) return [wrongType(value, 'mapping', path)];
  if ('map' in shape)
    return Object.keys(value).flatMap((key) => misfits(value[key], shape.map, [...path, key]));
  return ofFields(value, shape, path, outer);
}

/** One value where a list of them belongs. */
function asList(value: unknown, item: Shape): { readonly hint?: string } {
  if (typeof value === 'string' && item === 'text') return { hint: `write [${value}]` };
  if (typeof value === 'string' && item === 'scalar') return { hint: 'write it in brackets, [ and ]' };
  if (!isFields(value) || typeof item !== 'object' || !('fields' in item)) return {};
  return { hint: 'write it as an entry of a list: - before its first key' };
}

function matching(
  value: unknown,
  { pattern, what, correct, isScalar }: Extract<Shape, { readonly pattern: RegExp }>,
  path: readonly (string | number)[],
): readonly Misfit[] {
  const meant = correct?.(String(value));
  const hint = meant === undefined ? undefined : { hint: `write ${meant}` };
  if (typeof value !== 'string' && !(isScalar && isPlain(value)))
    return [
      hint === undefined ? wrongType(value, 'text', path) : { ...mistyped(value, 'text', path), ...hint },
    ];
  if (pattern.test(String(value))) return [];
  return value === ''
    ? [{ path, message: 'is empty' }]
    : [{ path, message: `${withoutPassword(JSON.stringify(value))} is not a ${what}`, ...hint }];
}

function isPlain(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function ofFields(
  value: Readonly<Record<string, unknown>>,
  { fields, required = [], hintFor }: Extract<Shape, { readonly fields: unknown }>,
  path: readonly (string | number)[],
  outer: Readonly<Record<string, Shape>>,
): readonly Misfit[] {
  const found: Misfit[] = [];
  for (const key of Object.keys(value)) {
    const shape = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (shape !== undefined) append(found, misfits(value[key], shape, [...path, key], fields));
    else {
      const hint = hintFor?.(key);
      const unknown = unknownField(key, value[key], fields, path, outer);
      found.push(hint === undefined ? unknown : { ...unknown, hint });
    }
  }
  for (const key of required) {
    // Under another name it is there, and has a message of its own.
    if (found.some(({ isKey, instead }) => isKey === true && instead === key)) continue;
    if (value[key] === undefined || value[key] === null) found.push(missingField(key, path));
  }
  return found;
}

/** A misfit whose message tells by itself where the field is missing. */
export function missingField(key: string, path: Misfit['path']): Misfit {
  const message = `the field ${key} is missing${path.length === 0 ? '' : ` in ${fieldPath(path)}`}`;
  return { path, message, isWhole: true };
}

function unknownField(
  key: string,
  value: unknown,
  known: Readonly<Record<string, Shape>>,
  path: readonly (string | number)[],
  outer: Readonly<Record<string, Shape>>,
): Misfit {
  const instead = TWINS[key] !== undefined && Object.hasOwn(known, TWINS[key]) ? TWINS[key] : undefined;
  const holder = path.findLast((step) => typeof step === 'string');
  const hint =
    instead === undefined && Object.hasOwn(outer, key)
      ? `it belongs beside ${holder}, and not into it`
      : hintForUnknown(key, value, known, instead);
  // A secret may be where a key belongs.
  if (path.some((step) => isCredentialBlock(String(step))) && !isPlainKey(key))
    return { path, message: 'unknown field', ...(hint === undefined ? {} : { hint }) };
  const meant = instead ?? nearest(key, Object.keys(known));
  return {
    path: [...path, key],
    message: `unknown field ${key}`,
    isKey: true,
    ...(meant === undefined ? {} : { instead: meant }),
    ...(hint === undefined ? {} : { hint }),
  };
}

/** The endpoints of a PodMonitor and of a ServiceMonitor have different names. */
const TWINS: Readonly<Record<string, string>> = {
  endpoints: 'podMetricsEndpoints',
  podMetricsEndpoints: 'endpoints',
};

function hintForUnknown(
  key: string,
  value: unknown,
  known: Readonly<Record<string, Shape>>,
  instead: string | undefined,
): string | undefined {
  if (instead !== undefined) return `write ${instead}`;
  if (Object.hasOwn(known, 'matchNames')) {
    if (key === 'matchLabels' || key === 'matchExpressions')
      return 'namespaces are named here, and not selected: write matchNames: [<namespace>], or any: true';
  } else if (Object.hasOwn(known, 'matchLabels') && typeof value === 'string') {
    return `labels belong under matchLabels: write matchLabels: {${key}: ${value}}`;
  }
  const within = Object.keys(known).find((name) => Object.hasOwn(fieldsOf(known[name]), key));
  if (within !== undefined) {
    const shape = known[within];
    const isList = typeof shape === 'object' && 'list' in shape;
    return isList ? `it belongs into an entry of ${within}` : `it belongs into ${within}`;
  }
  const guess = nearest(key, Object.keys(known));
  return guess === undefined ? undefined : `did you mean ${guess}?`;
}

function fieldsOf(shape: Shape | undefined): Readonly<Record<string, Shape>> {
  if (typeof shape !== 'object') return {};
  if ('list' in shape) return fieldsOf(shape.list);
  return 'fields' in shape ? shape.fields : {};
}

function fits(value: unknown, shape: string): boolean {
  if (shape === 'text') return typeof value === 'string';
  if (shape === 'scalar') return isPlain(value);
  if (shape === 'boolean') return typeof value === 'boolean';
  return Number.isInteger(value) || (shape === 'integer-or-text' && typeof value === 'string');
}

/** 0 and an empty name stand for the Service's own port. */
function portOrName(value: unknown, path: readonly (string | number)[]): readonly Misfit[] {
  if (typeof value === 'number') return outOfRange(value, { from: 0, to: 65535 }, path);
  if (typeof value !== 'string') return [wrongType(value, 'integer-or-text', path)];
  return value === '' || PORT_NAME.test(value)
    ? []
    : [
        {
          path,
          message: `${JSON.stringify(value)} is not the name of a port`,
          ...(/^\d+$/u.test(value) ? { hint: `write ${value} without quotes` } : {}),
        },
      ];
}

function outOfRange(
  value: unknown,
  { from, to = Number.MAX_SAFE_INTEGER }: { readonly from: number; readonly to?: number },
  path: readonly (string | number)[],
): readonly Misfit[] {
  if (typeof value !== 'number' || !Number.isInteger(value)) return [wrongType(value, 'integer', path)];
  return value >= from && value <= to ? [] : [{ path, message: `${value} is not from ${from} to ${to}` }];
}

const NAMES: Readonly<Record<string, string>> = {
  text: 'a text',
  scalar: 'a text',
  integer: 'a whole number',
  boolean: 'true or false',
  list: 'a list',
  mapping: 'a mapping',
  'integer-or-text': 'a whole number or a text',
};

function wrongType(value: unknown, wanted: string, path: Misfit['path']): Misfit {
  return { ...mistyped(value, wanted, path), ...asType(value, wanted) };
}

function mistyped(value: unknown, wanted: string, path: Misfit['path']): Misfit {
  return { path, message: `must be ${NAMES[wanted]}, not ${kindOf(value)}` };
}

/** A value that is right but for its quotes. */
function asType(value: unknown, wanted: string): Pick<Misfit, 'hint' | 'lacksQuotes'> {
  if (wanted === 'text' && (typeof value === 'number' || typeof value === 'boolean'))
    return { hint: `write it in quotes: "${value}"`, lacksQuotes: true };
  const isWritten =
    (wanted === 'boolean' && (value === 'true' || value === 'false')) ||
    (wanted === 'integer' && typeof value === 'string' && /^\d{1,9}$/.test(value));
  return isWritten ? { hint: `write it without quotes: ${value}` } : {};
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  if (typeof value === 'string') return 'a text';
  return typeof value === 'number' ? `the number ${value}` : String(value);
}
