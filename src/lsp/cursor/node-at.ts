import type { SourceText } from '../../diagnostics/diagnostic.ts';
import { Mapping, type Node, Scalar, Sequence } from '../../document/node.ts';
import { isKcl } from '../../kcl/is-kcl.ts';
import { readKcl } from '../../kcl/read-kcl.ts';
import { kindOfText } from '../check/text-kind.ts';

/** A key or value of a text, and where it is in its document. */
export interface NodeAt {
  readonly root: Node;
  readonly path: readonly (string | number)[];
  readonly node: Scalar;
  readonly isKey: boolean;
}

/** The key or value that a cursor is on; undefined between them, and in a text that cannot be read. */
export function nodeAt(source: SourceText, offset: number, workspace: string): NodeAt | undefined {
  for (const root of rootsOf(source, workspace)) {
    const found = within(root, offset, []);
    if (found !== undefined) return { root, ...found };
  }
  return undefined;
}

/** The documents of a text that can be read; of KCL its one. */
export function rootsOf(source: SourceText, workspace: string): readonly Node[] {
  if (!isKcl(source)) return kindOfText(source, workspace).roots;
  const { value } = readKcl([source]);
  return value === undefined ? [] : [value];
}

function within(
  node: Node,
  offset: number,
  path: readonly (string | number)[],
): Omit<NodeAt, 'root'> | undefined {
  if (node instanceof Scalar) return holds(node, offset) ? { path, node, isKey: false } : undefined;
  if (node instanceof Sequence) {
    for (const [index, item] of node.items.entries()) {
      const found = within(item, offset, [...path, index]);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  for (const { key, value } of node.entries) {
    const below = [...path, key.text];
    if (holds(key, offset)) return { path: below, node: key, isKey: true };
    const found =
      value instanceof Mapping && !holds(value, offset) ? undefined : within(value, offset, below);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A cursor behind the last character is on it too. */
function holds({ start, end }: Node, offset: number): boolean {
  return start <= offset && offset <= end && start < end;
}
