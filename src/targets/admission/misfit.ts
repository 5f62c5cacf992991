import { type Diagnostic, errorAt, type Place } from '../../diagnostics/diagnostic.ts';

/** What is wrong with one value. `path` leads there from the object. */
export interface Misfit {
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly hint?: string;
  /** The message needs no name of the field in front. */
  readonly isWhole?: true;
  /** It is the key that is wrong, and not the value behind it. */
  readonly isKey?: true;
  /** The key that was meant. */
  readonly instead?: string;
  /** Quotes around what is written would mend it. */
  readonly lacksQuotes?: true;
}

/** What becomes of an object with a mistake of this room's. */
export const REFUSED = ['the cluster refuses it, and nothing of it takes effect'];

/** `spec.endpoints[0].port` */
export function fieldPath(path: Misfit['path']): string {
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`),
    '',
  );
}

/** Behind a message that names a key: the whole path to it, if that says more. */
export function withinText(path: Misfit['path']): string {
  return path.length > 1 ? ` (${fieldPath(path)})` : '';
}

/** A misfit as something to say, about an object by its name, at the place of the value or key. */
export function misfitMessage(name: string, misfit: Misfit, place: Place): Diagnostic {
  const { path, message, isKey, isWhole } = misfit;
  const at = isKey === true ? place.keyAt(...path) : place.at(...path);
  const field = fieldPath(path);
  const what = isKey === true || isWhole === true ? message : `${field} ${message}`;
  return errorAt(at, 'refused-object', `${name}: ${what}${isKey === true ? withinText(path) : ''}`, {
    notes: REFUSED,
    ...hintOf(misfit, at),
  });
}

/** In a text, the word itself is meant, which YAML 1.1 reads as something else: `no`, `1e3`. */
function hintOf({ path, hint, lacksQuotes }: Misfit, { location }: Place): Pick<Misfit, 'hint'> {
  // What reads an annotation wants to see "true", and not "yes".
  if (lacksQuotes === true && !path.includes('annotations')) {
    const { start, end } = location.span;
    const written = location.document.text.slice(start, end);
    if (/^[\w+.-]+$/u.test(written)) return { hint: `write it in quotes: "${written}"` };
  }
  return hint === undefined ? {} : { hint };
}
