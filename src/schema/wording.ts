import { withoutPassword } from '../diagnostics/secrets.ts';
import { emitText } from '../document/emit-scalar.ts';
import { type Node, Scalar, Sequence } from '../document/node.ts';
import { typesOf } from './field.ts';
import type { FieldSchema, JsonType } from './field-schema.ts';

const LONGEST_QUOTATION = 60;

const WORDS: Readonly<Record<JsonType, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
};

/** A path as a person would write it: `workload.containers.web.ports[0]`, `labels["example.com/team"]`. */
export function fieldName(root: Node, path: readonly string[]): string {
  let name = '';
  path.forEach((step, index) => {
    if (root.at(...path.slice(0, index)) instanceof Sequence) name += `[${step}]`;
    else if (/^[\w-]+$/.test(step)) name += name === '' ? step : `.${step}`;
    else name += `[${quoted(step)}]`;
  });
  return name;
}

/** A text in double quotes, cut if it is long. */
export function quoted(text: string): string {
  const shown = text.length > LONGEST_QUOTATION ? `${text.slice(0, LONGEST_QUOTATION)}…` : text;
  return JSON.stringify(withoutPassword(shown));
}

/** Whether the field takes any scalar as the text that was typed. */
export function isAnyText(field: FieldSchema): boolean {
  const types = typesOf(field);
  return types.includes('string') && types.includes('boolean');
}

/** What a field asks for, as the end of `must be …`. */
export function asked(field: FieldSchema): string {
  if (field.enum !== undefined) return `one of ${allowed(field).join(', ')}`;
  const types = typesOf(field);
  // A number or boolean stands for its text there, so they need not be mentioned.
  if (isAnyText(field)) return WORDS.string;
  const noun = field['x-appcfg-noun'];
  // That a text is not a DNS label matters once it is a text.
  if (noun !== undefined && !(types.length === 1 && types[0] === 'string')) return noun;
  return types.map((type) => WORDS[type]).join(' or ');
}

/** The values that a field may have; of two that differ in case alone, the lower one. */
export function allowed({ enum: values }: FieldSchema): readonly string[] {
  if (values === undefined) return [];
  return values.filter((value) => value === value.toLowerCase() || !values.includes(value.toLowerCase()));
}

/** What was written, as the end of `not …`; a text itself only if it cannot be a secret. */
export function written(node: Node, field: FieldSchema): string {
  if (!(node instanceof Scalar)) return node instanceof Sequence ? 'a list' : 'a mapping';
  if (typeof node.value === 'string') return 'text';
  if (field['x-appcfg-secret'] === true) return typeof node.value === 'number' ? 'a number' : 'what it is';
  return typeof node.value === 'number' ? `the number ${node.text}` : node.text;
}

/** A JSON value on one line of YAML. */
export function inFlow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inFlow).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, held]) => `${inFlow(key)}: ${inFlow(held)}`);
    return `{${entries.join(', ')}}`;
  }
  if (typeof value !== 'string') return String(value);
  // Inside of brackets a comma or a bracket ends a plain text.
  const shown = withoutPassword(value);
  return /[,[\]{}]/.test(shown) ? JSON.stringify(shown) : emitText(shown);
}
