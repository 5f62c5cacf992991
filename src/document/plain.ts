import { Mapping, type Node, Scalar } from './node.ts';
import { setOwn } from './own-key.ts';

/** The JSON value that a document says: plain objects, arrays and scalars, with `NaN` for a number that bends. */
export function plainValue(node: Node): unknown {
  if (node instanceof Scalar) return node.value;
  if (!(node instanceof Mapping)) return node.items.map(plainValue);
  const object: Record<string, unknown> = {};
  for (const { key, value } of node.entries) {
    setOwn(object, key.text, plainValue(value));
  }
  return object;
}
