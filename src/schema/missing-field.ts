import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Mapping, type Node } from '../document/node.ts';
import { resolved } from './field.ts';
import { exampleHint, type Mistake } from './mistake.ts';
import { inFlow } from './wording.ts';

export function missingField({ root, path, subject, field, params }: Mistake): Diagnostic {
  const name = String(params.missingProperty);
  const [example] = resolved(field.properties?.[name]).examples ?? [];
  const hint = example === undefined ? {} : { hint: `write ${name}: ${inFlow(example)}` };
  const parent = root.at(...path);
  const named = [name, ...(field['x-appcfg-instead'] ?? [])];
  const blank =
    parent instanceof Mapping ? parent.blank.find(({ key }) => named.includes(key.text)) : undefined;
  if (blank !== undefined) {
    const message = `${path.length === 0 ? '' : `${subject}.`}${blank.key.text} has no value`;
    const own = blank.key.text === name ? hint : {};
    return { code: 'empty-value', severity: 'error', message, ...own, location: blank.key.location };
  }
  return {
    code: 'missing-field',
    severity: 'error',
    message: `${name} is missing${path.length === 0 ? '' : ` in ${subject}`}`,
    ...hint,
    location: (path.length === 0 ? firstKey(root) : root.keyAt(...path)).location,
  };
}

/** A mapping or list that must hold something. */
export function nothingInside(mistake: Mistake): Diagnostic {
  return {
    code: 'empty-value',
    severity: 'error',
    message: `${mistake.subject} is empty`,
    ...exampleHint(mistake),
    location: mistake.node.location,
  };
}

/** The whole application has no key of its own that could be pointed at. */
function firstKey(node: Node): Node {
  return node instanceof Mapping && node.entries[0] !== undefined ? node.entries[0].key : node;
}
