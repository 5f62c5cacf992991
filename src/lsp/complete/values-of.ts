import { emitText } from '../../document/emit-scalar.ts';
import type { FieldPlace } from '../../schema/field-path.ts';
import type { Word } from './word.ts';

/** The values that a field's schema names: those that are allowed, else its default and its examples. */
export function valuesOf({ field }: FieldPlace): readonly Word[] {
  const { enum: allowed, type, default: byDefault, examples = [] } = field;
  if (allowed !== undefined) return wordsFor(allowed, 'allowed', byDefault);
  const types = [type ?? []].flat();
  if (types.length === 1 && types[0] === 'boolean') return wordsFor([true, false], 'allowed', byDefault);
  return [...wordsFor([byDefault], 'default', byDefault), ...wordsFor(examples, 'example', byDefault)];
}

function wordsFor(values: readonly unknown[], detail: string, byDefault: unknown): readonly Word[] {
  return values.flatMap((value): readonly Word[] => {
    if (typeof value === 'string' && !/[\r\n]/.test(value))
      return [{ text: emitText(value), kind: 'value', detail: value === byDefault ? 'default' : detail }];
    if (typeof value !== 'number' && typeof value !== 'boolean') return [];
    return [{ text: String(value), kind: 'value', detail: value === byDefault ? 'default' : detail }];
  });
}
