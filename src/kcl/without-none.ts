import { Mapping, type Node, Sequence } from '../document/node.ts';
import { isNull } from '../document/null.ts';

/** The same without what is `None`, in mappings and in lists, as Kusion has KCL leave it out. */
export function withoutNone(node: Mapping): Mapping {
  const entries = node.entries
    .filter(({ value }) => !isNull(value))
    .map(({ key, value }) => ({ key, value: inside(value) }));
  return new Mapping(node.document, node.start, node.end, entries);
}

function inside(node: Node): Node {
  if (node instanceof Mapping) return withoutNone(node);
  if (!(node instanceof Sequence)) return node;
  const items = node.items.filter((item) => !isNull(item)).map(inside);
  return new Sequence(node.document, node.start, node.end, items);
}
