import { type Diagnostic, errorAt, seeAlso } from '../diagnostics/diagnostic.ts';
import { type Entry, Mapping, type Node, Scalar, Sequence } from '../document/node.ts';
import { type Config, type List, type Literal, TYPE_MARK, type Value } from './syntax-tree.ts';

/** A value that was written for a key. */
interface Part {
  readonly value: Value;
  readonly isAppended: boolean;
}

/**
 * What several values for one key are together, as KCL unites them (KCL's specification, unification): mappings by
 * key, lists by index, and everything else has to be equal. Undefined if they are `Undefined`.
 *
 * Errors: `kcl-conflict`.
 */
export function unify(values: readonly Value[], diagnostics: Diagnostic[]): Node | undefined {
  return unifyParts(
    values.map((value) => ({ value, isAppended: false })),
    diagnostics,
  );
}

function unifyParts(parts: readonly Part[], diagnostics: Diagnostic[]): Node | undefined {
  const defined = parts.filter(({ value }) => !isNothing(value));
  const [first] = defined;
  if (first === undefined)
    return parts.map(({ value }) => (value as Literal).node).find((node) => node !== undefined);
  const other = defined.find(({ value }) => value.kind !== first.value.kind);
  if (other !== undefined) {
    diagnostics.push(conflict(first.value, other.value));
    return undefined;
  }
  const values = defined.map(({ value }) => value);
  switch (first.value.kind) {
    case 'config':
      return unifyConfigs(values as readonly Config[], diagnostics);
    case 'list':
      return unifyLists(defined as readonly (Part & { readonly value: List })[], diagnostics);
    default:
      return unifyLiterals(values as readonly Literal[], diagnostics);
  }
}

/** `None` gives way to any value, as `Undefined` does. */
function isNothing(value: Value): boolean {
  return value.kind === 'literal' && (value.node === undefined || value.node.value === null);
}

function unifyConfigs(configs: readonly Config[], diagnostics: Diagnostic[]): Mapping {
  const byKey = new Map<string, { readonly key: Scalar; parts: Part[] }>();
  for (const { entries } of configs) {
    for (const { key, operator, value } of entries) {
      const part = { value, isAppended: operator === '+=' };
      const known = byKey.get(key.text);
      if (known === undefined) byKey.set(key.text, { key, parts: [part] });
      else if (operator === '=') known.parts = [part];
      else known.parts.push(part);
      if (operator === '+=' && value.kind !== 'list') diagnostics.push(notAList(key, value));
    }
  }
  const entries: Entry[] = [];
  for (const { key, parts } of byKey.values()) {
    const value = unifyParts(parts, diagnostics);
    if (value !== undefined) entries.push({ key, value });
  }
  const { source, start, end } = configs[0] as Config;
  const schema = configs.find((config) => config.schema !== undefined)?.schema;
  if (schema !== undefined) {
    const key = new Scalar(schema.document, schema.start, schema.end, TYPE_MARK, TYPE_MARK, false);
    entries.push({ key, value: schema });
  }
  return new Mapping(source, start, end, entries);
}

function unifyLists(
  parts: readonly (Part & { readonly value: List })[],
  diagnostics: Diagnostic[],
): Sequence {
  let items: Value[][] = [];
  for (const { value, isAppended } of parts) {
    if (isAppended || items.length === 0) for (const item of value.items) items.push([item]);
    else if (items.length === value.items.length)
      items = items.map((item, index) => [...item, value.items[index] as Value]);
    else diagnostics.push(conflict((parts[0] as Part).value, value));
  }
  const { source, start, end } = (parts[0] as Part).value;
  const nodes = items.map((item) => unify(item, diagnostics)).filter((node) => node !== undefined);
  return new Sequence(source, start, end, nodes);
}

function unifyLiterals(values: readonly Literal[], diagnostics: Diagnostic[]): Node | undefined {
  const [first, ...others] = values as readonly [Literal, ...Literal[]];
  for (const other of others) {
    const isEqual = other.node?.value === first.node?.value && other.node?.text === first.node?.text;
    if (!isEqual) diagnostics.push(conflict(first, other));
  }
  return first.node;
}

function conflict(first: Value, second: Value): Diagnostic {
  return errorAt(placeOf(second), 'kcl-conflict', 'this value conflicts with another one for the same key', {
    related: [seeAlso('the other one is here', placeOf(first))],
    notes: ['":" unites two values, and these are not equal'],
    hint: 'write = before it, to replace the other one',
  });
}

function notAList(key: Scalar, value: Value): Diagnostic {
  return errorAt(
    placeOf(value),
    'kcl-conflict',
    `"+=" appends to a list, and the value of ${key.text} is not a list`,
    {
      hint: 'write : or = instead',
    },
  );
}

function placeOf({ source, start, end }: Value): Scalar {
  return new Scalar(source, start, end, null, '', false);
}
