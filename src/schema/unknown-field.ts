import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/did-you-mean.ts';
import { isPlainKey } from '../diagnostics/secrets.ts';
import { placesOf, resolved } from './field.ts';
import type { FieldSchema } from './field-schema.ts';
import { insteadOfKubernetes } from './kubernetes-field.ts';
import type { Mistake } from './mistake.ts';

/** More places than these would not help. */
const MOST_PLACES = 2;
/** Of a block with more fields than these, a message names the first ones alone. */
const MOST_FIELDS = 32;
const FIRST_FIELDS = 12;

export function unknownField({ root, path, subject, field, params }: Mistake): Diagnostic {
  const name = String(params.additionalProperty);
  const { location } = root.keyAt(...path, name);
  if (field['x-appcfg-planned']?.includes(name)) {
    return {
      code: 'not-supported-yet',
      severity: 'error',
      message: `"${name}" in ${subject} is not supported yet`,
      location,
    };
  }
  const isAliased = Object.hasOwn(field['x-appcfg-aliases'] ?? {}, name);
  const instead = insteadOfKubernetes(path, name);
  const guess = instead === undefined || isAliased ? guessField(field, name) : undefined;
  // A secret may be where a key belongs.
  const isShown = field['x-appcfg-secret'] !== true || isPlainKey(name);
  const message = isShown ? `unknown field "${name}" in ${subject}` : `unknown field in ${subject}`;
  if (guess !== undefined) {
    return {
      code: 'unknown-field',
      severity: 'error',
      message: `${message}; did you mean "${guess}"?`,
      ...(instead === undefined ? {} : { hint: instead }),
      location,
    };
  }
  const hint = isShown ? (instead ?? whereItBelongs(name, field, subject)) : itsFields(field, subject);
  return { code: 'unknown-field', severity: 'error', message, hint, location };
}

/** The field of the object that a name was probably meant to be. */
export function guessField(field: FieldSchema, name: string): string | undefined {
  const aliases = field['x-appcfg-aliases'];
  if (aliases !== undefined && Object.hasOwn(aliases, name)) return aliases[name];
  return nearest(name, [...Object.keys(field.properties ?? {}), ...(field['x-appcfg-instead'] ?? [])]);
}

/** A resource on its own beside Kubernetes' requests and limits. */
export function mixedResources({ root, path, subject, field, params }: Mistake): Diagnostic {
  const name = String(params.additionalProperty);
  const [rule] = Object.values(field.dependentSchemas ?? {}).map(resolved);
  const guess = nearest(name, Object.keys(field.properties ?? {}));
  const hint = guess === undefined ? rule?.['x-appcfg-hint'] : `did you mean ${guess}?`;
  return {
    code: 'mixed-resources',
    severity: 'error',
    message: `"${name}" is written next to requests and limits in ${subject}`,
    ...(hint === undefined ? {} : { hint }),
    location: root.keyAt(...path, name).location,
  };
}

function whereItBelongs(name: string, field: FieldSchema, subject: string): string {
  const places = placesOf(name);
  if (places.length > 0 && places.length <= MOST_PLACES) {
    return `"${name}" belongs in ${places.map((place) => (place === '' ? 'the application itself' : place)).join(' or ')}`;
  }
  return itsFields(field, subject);
}

function itsFields(field: FieldSchema, subject: string): string {
  const names = Object.keys(field.properties ?? {});
  if (names.length <= MOST_FIELDS) return `its fields are ${names.join(', ')}`;
  const shown = names.slice(0, FIRST_FIELDS).join(', ');
  const path = subject.replaceAll(/\[\d+\]/g, '');
  return `its fields are ${shown}, and ${names.length - FIRST_FIELDS} more, which appcfg explain ${path} lists`;
}
