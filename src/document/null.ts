import { type Node, Scalar } from './node.ts';

/** Nothing is behind the key, or `null` was written out. */
export function isNull(node: Node | undefined): boolean {
  return node instanceof Scalar && node.value === null;
}
