import { type Composition, report } from './composition.ts';
import { type Entry, Mapping, type Node, type Scalar, Sequence } from './node.ts';

/** A merge key, `<<`, and the number of entries before it. */
export interface Merge {
  readonly at: number;
  readonly key: Scalar;
  readonly value: Node;
}

/**
 * A mapping's entries with those that its merge key brings, at the place of the merge key
 * (https://yaml.org/type/merge.html): a key that is written wins, then the earlier mapping of a list.
 */
export function mergeEntries(composition: Composition, written: readonly Entry[], merge: Merge): Entry[] {
  const taken = new Set(written.map((entry) => entry.key.text));
  const merged: Entry[] = [];
  for (const mapping of mergedMappings(composition, merge)) {
    for (const entry of mapping.entries) {
      if (taken.has(entry.key.text)) continue;
      taken.add(entry.key.text);
      merged.push(entry);
    }
  }
  return [...written.slice(0, merge.at), ...merged, ...written.slice(merge.at)];
}

function mergedMappings(composition: Composition, { value }: Merge): readonly Mapping[] {
  const sources = value instanceof Sequence ? value.items : [value];
  return sources.filter((source) => {
    if (source instanceof Mapping) return true;
    if (composition.unresolved.has(source)) return false;
    report(composition, 'invalid-merge', 'only mappings can be merged with <<', source.location, {
      hint: 'write <<: *anchor, or <<: [*first, *second], where each anchor is on a mapping',
    });
    return false;
  }) as Mapping[];
}
