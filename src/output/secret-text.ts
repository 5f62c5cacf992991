import { emitYaml } from '../document/emit-yaml.ts';
import { plainValue } from '../document/plain.ts';
import { readDocuments } from '../document/read.ts';

/** What a diff shows of two texts. */
export interface ShownTexts {
  readonly old: string;
  readonly young: string;
}

/** A word that a Secret has, or that could be one in escapes. */
const MAY_HOLD = /Secret|\\/;

/**
 * Two texts of a file as a diff may show them, if one of them holds a Secret, in a List too: read and written anew,
 * each value of a Secret as a number that tells equal ones from different ones. Of a text that cannot be read, only
 * its length. Nothing if neither holds one.
 *
 * @param isSecret the file is named as one of a Secret
 */
export function withoutSecretValues(old: string, young: string, isSecret: boolean): ShownTexts | undefined {
  if (!isSecret && !MAY_HOLD.test(old) && !MAY_HOLD.test(young)) return undefined;
  const numbers = new Map<string, number>();
  const texts = [old, young].map((text) => readSecrets(text, numbers, isSecret));
  if (!isSecret && !texts.some(({ holdsSecret }) => holdsSecret)) return undefined;
  const [first, second] = texts.map(({ shown }) => shown);
  return { old: first ?? '', young: second ?? '' };
}

function readSecrets(
  text: string,
  numbers: Map<string, number>,
  isSecret: boolean,
): { readonly shown: string; readonly holdsSecret: boolean } {
  if (text === '') return { shown: '', holdsSecret: false };
  const values: unknown[] = [];
  for (const { value, diagnostics } of readDocuments({ name: 'text', text })) {
    if (value !== undefined) values.push(plainValue(value));
    else if (diagnostics.some(({ code }) => code !== 'empty-document'))
      return { shown: `# ${text.length} characters that cannot be read\n`, holdsSecret: MAY_HOLD.test(text) };
  }
  let holdsSecret = false;
  const hide = (value: unknown, isWhole = false): unknown => {
    if (Array.isArray(value)) return value.map((item) => hide(item));
    if (!isMapping(value)) return value;
    if (value.kind !== 'Secret' && !(isWhole && isSecret)) return mapped(value, (_, held) => hide(held));
    holdsSecret = true;
    return mapped(value, (key, held) =>
      PLAIN.has(key) ? held : key === 'metadata' ? metadataOf(held) : numbered(held),
    );
  };
  const numbered = (value: unknown): unknown => {
    if (isMapping(value)) return mapped(value, (_, held) => numbered(held));
    const text = JSON.stringify(value);
    const number = numbers.get(text) ?? numbers.size + 1;
    numbers.set(text, number);
    return `•••••• (${number})`;
  };
  // What kubectl applied last is the whole Secret once more.
  const metadataOf = (value: unknown): unknown =>
    isMapping(value)
      ? mapped(value, (key, held) => (key === 'annotations' ? numbered(held) : held))
      : numbered(value);
  return { shown: values.map((value) => emitYaml(hide(value, true))).join('---\n'), holdsSecret };
}

/** The fields of a Secret that say nothing of its values. */
const PLAIN = new Set(['apiVersion', 'kind', 'type', 'immutable']);

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mapped(
  value: Readonly<Record<string, unknown>>,
  change: (key: string, held: unknown) => unknown,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, change(key, held)]));
}
