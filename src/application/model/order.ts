import type { Place } from '../../diagnostics/diagnostic.ts';
import { Mapping } from '../../document/node.ts';

/** The keys of a written mapping in the order of their author, which a plain object would not keep for `"1"`. */
export function keysOf(place: Place): readonly string[] {
  return place instanceof Mapping ? place.entries.map(({ key }) => key.text) : [];
}
