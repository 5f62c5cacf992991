import { Mapping, type Node, Scalar } from './node.ts';

/** The JSON value that a document says: plain objects, arrays and scalars, with `NaN` for a number that bends. */
export function plainValue(node: Node): unknown {
  if (node instanceof Scalar) return node.value;
  if (!(node instanceof Mapping)) return node.items.map(plainValue);
  const object: Record<string, unknown> = {};
  for (const { key, value } of node.entries) {
    // An assignment to this one key would set the prototype.
    if (key.text === '__proto__') defineOwn(object, key.text, plainValue(value));
    else object[key.text] = plainValue(value);
  }
  return object;
}

function defineOwn(object: object, key: string, value: unknown): void {
  Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
}
