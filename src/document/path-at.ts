import { Mapping, type Node, Sequence } from './node.ts';

/** The keys and indices that lead to what is at an offset; as far as something is there. */
export function pathAt(node: Node, offset: number): readonly (string | number)[] {
  if (node instanceof Mapping) {
    const entry = node.entries.find(({ key, value }) => holds(key, offset) || holds(value, offset));
    if (entry === undefined) return [];
    return [entry.key.text, ...(holds(entry.key, offset) ? [] : pathAt(entry.value, offset))];
  }
  if (!(node instanceof Sequence)) return [];
  const index = node.items.findIndex((item) => holds(item, offset));
  const item = node.items[index];
  return item === undefined ? [] : [index, ...pathAt(item, offset)];
}

function holds({ start, end }: Node, offset: number): boolean {
  return start <= offset && offset < Math.max(end, start + 1);
}
