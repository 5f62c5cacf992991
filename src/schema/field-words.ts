/** What a field's type and values are called where people read them: `explain`, and the reference page. */

/** The part of a field that its words are made of, with what its `$ref` leads to. */
export interface WordedField {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly items?: WordedField;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly additionalProperties?: WordedField | boolean;
}

const WORDS: Readonly<Record<string, string>> = {
  object: 'mapping',
  string: 'text',
  integer: 'number',
  boolean: 'true or false',
  array: 'list',
};

/**
 * `number or text`, `list of text`, `map to number`, or the allowed values.
 *
 * @param resolve the field with what its `$ref` leads to
 * @param quote how a value is written
 */
export function typeWords(
  { enum: allowed, type, items, additionalProperties, properties }: WordedField,
  resolve: (field: WordedField) => WordedField,
  quote: (value: unknown) => string,
): string {
  if (allowed !== undefined) return allowed.map(quote).join(', ');
  if (items !== undefined) return `list of ${typeWords(resolve(items), resolve, quote)}`;
  if (properties === undefined && typeof additionalProperties === 'object')
    return `map to ${typeWords(resolve(additionalProperties), resolve, quote)}`;
  // What becomes text as it was typed.
  if (String(type) === 'string,number,boolean') return 'text';
  const types = type === undefined ? [] : [type].flat();
  return types.map((one) => WORDS[one] ?? one).join(' or ') || 'a block or a list of blocks';
}

/** A value as it is written behind a key; a mapping or list in YAML's flow style, which is JSON. */
export function valueText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
