import { type Entry, Mapping, type Node } from './node.ts';
import { isNull } from './null.ts';

/**
 * A value with another applied to it (JSON Merge Patch, RFC 7386): mappings merge by key, lists and scalars replace,
 * `null` removes. Entries keep the order of what is below, new ones follow. Every part is the node that was read, so
 * it knows the text that it was written in; neither of the two is changed.
 */
export function applyOverlay(below: Node | undefined, above: Node): Node {
  if (!(above instanceof Mapping)) return above;
  if (!(below instanceof Mapping)) return withoutRemovals(above);
  const rest = new Map(above.entries.map((entry) => [entry.key.text, entry]));
  const entries: Entry[] = [];
  for (const entry of below.entries) {
    const above = rest.get(entry.key.text);
    rest.delete(entry.key.text);
    if (above === undefined) entries.push(entry);
    else if (!isNull(above.value)) entries.push(overlaidEntry(entry, above));
  }
  for (const entry of rest.values()) if (!isNull(entry.value)) entries.push(whole(entry));
  // A mark is where it was written.
  const { document, start, end, tag } = above.tag === undefined ? below : above;
  return new Mapping(document, start, end, entries, tag);
}

/** A mapping that goes on keeps its key; what is replaced takes the key that is before the new value. */
function overlaidEntry(below: Entry, above: Entry): Entry {
  const value = applyOverlay(below.value, above.value);
  return below.value instanceof Mapping && above.value instanceof Mapping
    ? { key: below.key, value }
    : { key: above.key, value };
}

function whole(entry: Entry): Entry {
  const value = applyOverlay(undefined, entry.value);
  return value === entry.value ? entry : { key: entry.key, value };
}

/** What removes something if there is nothing. */
function withoutRemovals(mapping: Mapping): Mapping {
  const entries = mapping.entries.filter(({ value }) => !isNull(value)).map(whole);
  const same =
    entries.length === mapping.entries.length &&
    entries.every((entry, index) => entry === mapping.entries[index]);
  const { document, start, end, tag } = mapping;
  return same ? mapping : new Mapping(document, start, end, entries, tag);
}
