import type { Span } from '../../diagnostics/diagnostic.ts';
import { type Entry, Mapping, type Node, Scalar } from '../../document/node.ts';

/** A mapping around a place, and the entry of it in which the place is. */
export interface AroundPlace {
  readonly mapping: Mapping;
  readonly entry: Entry | undefined;
}

/** The mappings around a stretch of a document, the innermost first; the first may be the stretch itself. */
export function mappingsAround(root: Node, span: Span): readonly AroundPlace[] {
  const found: AroundPlace[] = [];
  let node: Node | undefined = root;
  while (node !== undefined && !(node instanceof Scalar)) {
    if (!(node instanceof Mapping)) {
      node = node.items.find((item) => holds(item, span));
      continue;
    }
    const entry: Entry | undefined = node.entries.find(
      ({ key, value }) => holds(key, span) || holds(value, span),
    );
    found.unshift({ mapping: node, entry });
    node = entry === undefined ? undefined : entry.value;
  }
  return found;
}

/** What is exactly there: a key or a value. */
export function scalarAt(root: Node, span: Span): Scalar | undefined {
  const [around] = mappingsAround(root, span);
  const inside = around?.entry === undefined ? [] : [around.entry.key, ...scalarsIn(around.entry.value)];
  return inside.find(({ start, end }) => start === span.start && end === span.end);
}

function scalarsIn(node: Node): readonly Scalar[] {
  if (node instanceof Scalar) return [node];
  return node instanceof Mapping ? [] : node.items.flatMap(scalarsIn);
}

function holds({ start, end }: Node, span: Span): boolean {
  return start <= span.start && span.end <= end;
}
