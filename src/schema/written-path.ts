import { childrenOf, type FieldPlace, ITEM, isOpen, KEY, type SchemaDocument } from './field-path.ts';

/**
 * The field under a path as it is written in a document, every key of the author and every index among its steps;
 * undefined if no schema of ours knows it.
 */
export function fieldUnder(
  place: FieldPlace,
  path: readonly (string | number)[],
  documents: readonly SchemaDocument[],
): FieldPlace | undefined {
  let found = place;
  for (const step of path) {
    const children = childrenOf(found, documents);
    const wanted = typeof step === 'number' ? ITEM : step;
    const child = children.find((one) => one.step === wanted) ?? children.find((one) => one.step === KEY);
    // A block and a list of blocks are one field.
    if (typeof step === 'number' && child?.step !== ITEM) continue;
    // What Kubernetes defines, no schema of ours does.
    if (child === undefined) return isOpen(found.field) ? found : undefined;
    found = child.place;
  }
  return found;
}

/** The fields that may be written in a mapping, without the keys that are the author's own. */
export function fieldsIn(place: FieldPlace, documents: readonly SchemaDocument[]): readonly FieldPlace[] {
  return childrenOf(place, documents)
    .filter(({ step }) => step !== KEY && step !== ITEM)
    .map((child) => child.place);
}

/** The last step of a field's path, which is its name. */
export function lastName({ path }: FieldPlace): string {
  return path.slice(path.lastIndexOf('.') + 1).replaceAll(ITEM, '');
}
