import { Mapping, type Node, Scalar } from '../node.ts';
import { plainValue } from '../plain.ts';
import { type Insertion, insertedValue } from './insertion.ts';

/**
 * Whether a value is the one before with exactly what was to be added: the proof of an edit, made on what was read
 * back. Scalars are compared as they were typed, since not every number has a value that all parsers agree on.
 */
export function agrees(edited: Node, before: Node, insertion: Insertion | undefined): boolean {
  if (before instanceof Scalar) {
    if (before.value === null && insertion !== undefined) return isValue(edited, insertion);
    return edited instanceof Scalar && sameScalar(edited, before);
  }
  if (before instanceof Mapping) return edited instanceof Mapping && sameEntries(edited, before, insertion);
  if (edited instanceof Scalar || edited instanceof Mapping) return false;
  const appended = insertion === undefined ? [] : insertion.appended;
  if (edited.items.length !== before.items.length + appended.length) return false;
  const isKept = before.items.every((item, index) =>
    agrees(edited.items[index] as Node, item, insertion?.items.get(index)),
  );
  const added = edited.items.slice(before.items.length).map(plainValue);
  return isKept && JSON.stringify(added) === JSON.stringify(appended);
}

function sameEntries(edited: Mapping, before: Mapping, insertion: Insertion | undefined): boolean {
  const inserted = insertion === undefined ? [] : [...insertion.entries];
  const added = inserted.filter(([key]) => before.get(key) === undefined);
  if (edited.entries.length !== before.entries.length + added.length) return false;
  const isKept = before.entries.every(({ key, value }) => {
    const other = edited.get(key.text);
    const more = insertion?.entries.get(key.text);
    if (other === undefined) return false;
    if (more === undefined || typeof more === 'object') return agrees(other, value, more);
    return other instanceof Scalar && other.value === more;
  });
  return isKept && added.every(([key, value]) => isValue(edited.get(key), value));
}

function isValue(node: Node | undefined, insertion: Insertion | string | number): boolean {
  return node !== undefined && JSON.stringify(plainValue(node)) === JSON.stringify(insertedValue(insertion));
}

function sameScalar(a: Scalar, b: Scalar): boolean {
  if (a.value === null && b.value === null) return true;
  return a.text === b.text && Object.is(a.value, b.value) && a.tag === b.tag;
}
