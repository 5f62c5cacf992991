import { nearest } from '../diagnostics/did-you-mean.ts';
import { Mapping, type Node, Scalar, Sequence } from '../document/node.ts';
import { plainValue } from '../document/plain.ts';
import { resolved, typesOf } from './field.ts';
import type { FieldSchema } from './field-schema.ts';
import { exampleHint, type Mistake, write } from './mistake.ts';
import { inFlow, isAnyText } from './wording.ts';

/** Stands for what was typed, which may be a secret. */
const AS_BEFORE = '…';
const RESOURCE_LISTS = ['requests', 'limits'];

/** What to type instead of a mapping or a list that is not what is asked for: Kubernetes' own shapes above all. */
export function shapeHint(mistake: Mistake): { readonly hint?: string } {
  const { field, node } = mistake;
  const types = typesOf(field);
  const hint =
    node instanceof Mapping
      ? types.includes('array')
        ? listFromMapping(mistake, node)
        : valueFromMapping(mistake, node)
      : node instanceof Sequence && types.includes('object')
        ? mappingFromList(mistake, node)
        : undefined;
  if (hint !== undefined) return { hint };
  // An example of somebody else's text does not describe this one.
  return isAnyText(field) ? {} : exampleHint(mistake);
}

/** `ports: {http: 8080}`, or one item whose dash is missing. */
function listFromMapping(mistake: Mistake, node: Mapping): string | undefined {
  const { properties } = resolved(mistake.field.items);
  if (properties === undefined || node.entries.length === 0) return undefined;
  if (node.entries.every(({ key }) => properties[key.text] !== undefined)) {
    return write(mistake, [plainValue(node)]);
  }
  const isPort = ({ value }: { value: Node }) => value instanceof Scalar && typeof value.value === 'number';
  if (properties.port === undefined || !node.entries.every(isPort)) return undefined;
  return write(
    mistake,
    node.entries.map(({ key, value }) => ({ name: key.text, port: plainValue(value) })),
  );
}

/** Kubernetes' `valueFrom`, and its `value` without the name. */
function valueFromMapping(mistake: Mistake, node: Mapping): string | undefined {
  if (!typesOf(mistake.field).includes('string')) return undefined;
  // Kubernetes' own two objects, misspelled.
  const around =
    mistake.field['x-appcfg-code'] === 'bad-quantity' && nearest(String(mistake.path.at(-1)), RESOURCE_LISTS);
  if (around) return `write ${around}: ${inFlow(plainValue(node))}`;
  const reference = referenceIn(node);
  return reference === undefined ? undefined : write(mistake, reference);
}

function mappingFromList(mistake: Mistake, node: Sequence): string | undefined {
  const { field } = mistake;
  const [first] = node.items;
  if (first === undefined) return undefined;
  if (typeof field.additionalProperties === 'object' && field.properties === undefined) {
    const named = node.items.map((item) => nameAndValue(item, resolved(field.additionalProperties)));
    const known = named.filter((entry) => entry !== undefined);
    return known.length === 0
      ? undefined
      : write(mistake, Object.fromEntries(known)).replaceAll(`"${AS_BEFORE}"`, AS_BEFORE);
  }
  const isSingle = node.items.length === 1 && first instanceof Mapping;
  return isSingle
    ? `write it without the dash: ${write(mistake, ownWords(first, field)).slice('write '.length)}`.replaceAll(
        `"${AS_BEFORE}"`,
        AS_BEFORE,
      )
    : undefined;
}

/** The values of the fields that are known; what is nested, or has another name, may hold a secret. */
function ownWords({ entries }: Mapping, { properties = {} }: FieldSchema): unknown {
  const isShown = (name: string, value: Node) => value instanceof Scalar && properties[name] !== undefined;
  return Object.fromEntries(
    entries.map(({ key, value }) => [key.text, isShown(key.text, value) ? plainValue(value) : AS_BEFORE]),
  );
}

/** An item of Kubernetes' lists, `{name: web, …}`, or of Compose's, `NAME=value`, as an entry of a map. */
function nameAndValue(item: Node, entry: FieldSchema): readonly [name: string, value: unknown] | undefined {
  if (item instanceof Scalar) {
    const [, name] = /^([^=\s]+)=/.exec(item.text) ?? [];
    return name === undefined ? undefined : [name, AS_BEFORE];
  }
  const name = item.has('name') ? item.at('name') : undefined;
  if (!(name instanceof Scalar)) return undefined;
  if (typesOf(entry).includes('object')) {
    const image = item.has('image') ? item.at('image') : undefined;
    return [name.text, { image: image instanceof Scalar ? image.text : AS_BEFORE }];
  }
  return [name.text, referenceIn(item) ?? AS_BEFORE];
}

function referenceIn(node: Node): string | undefined {
  for (const [key, scheme] of [
    ['secretKeyRef', 'secret'],
    ['configMapKeyRef', 'configmap'],
  ] as const) {
    if (!node.has('valueFrom', key, 'name') || !node.has('valueFrom', key, 'key')) continue;
    const reference = node.at('valueFrom', key);
    return `${scheme}://${inFlow(plainValue(reference.at('name')))}/${inFlow(plainValue(reference.at('key')))}`;
  }
  return undefined;
}
