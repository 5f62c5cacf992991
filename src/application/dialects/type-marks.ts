import { Mapping, type Node, Scalar, Sequence } from '../../document/node.ts';

/** The key under which KCL prints a mapping's schema type. */
export const TYPE_MARK = '_type';

/**
 * The last word of a mapping's `_type`, the only part that no release of Kusion has changed:
 * `catalog.models.schema.v1.workload.Service` is a `Service`.
 */
export function markOf(node: Node | undefined): string | undefined {
  if (!(node instanceof Mapping)) return undefined;
  const mark = node.get(TYPE_MARK);
  return mark instanceof Scalar && typeof mark.value === 'string' ? lastWord(mark.value) : undefined;
}

/** `Scraping` for `Prometheus.Scraping`, `!Prometheus.Scraping` and `Scraping`. */
export function lastWord(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1).replace(/^!/, '');
}

/** Nothing is behind the key, not even `null`. */
export function isBlank(node: Node | undefined): boolean {
  return node instanceof Scalar && !node.quoted && node.text === '';
}

/** A mapping with other entries, at the same place. */
export function withEntries(
  mapping: Mapping,
  entries: Mapping['entries'],
  blank?: Mapping['blank'],
): Mapping {
  return new Mapping(mapping.document, mapping.start, mapping.end, entries, undefined, blank);
}

/** A text that stands for `node`, so that a message about it points there. */
export function textAt(node: Node, text: string): Scalar {
  return new Scalar(node.document, node.start, node.end, text, text, false);
}

/** The place of a list is that of its first item. */
export function listAt(place: Node, items: readonly Node[]): Sequence {
  return new Sequence(place.document, place.start, place.end, items);
}
