import { groupBy } from '../group-by.ts';
import { type Discovered, type DiscoveredObject, kept } from './labels.ts';

/** A label that a target must carry: a scrape job asks for few of all targets, and the index has them. */
export interface Condition {
  readonly label: string;
  readonly values: readonly string[];
}

export type Index = (
  namespaces: readonly string[],
  conditions: readonly Condition[],
) => readonly Discovered[];

/**
 * Finds targets by namespace and by the labels of their objects.
 *
 * @param isOfObject whether nothing but the object gives a target a label of that name
 */
export function indexOf(objects: readonly DiscoveredObject[], isOfObject: (label: string) => boolean): Index {
  const find = finder(objects, isOfObject);
  const inNamespace = new Map(
    [...groupBy(objects, ({ namespace }) => namespace)].map(([namespace, own]) => [
      namespace,
      finder(own, isOfObject),
    ]),
  );
  return (namespaces, conditions) =>
    namespaces.length === 0
      ? find(conditions)
      : joined([...new Set(namespaces)].map((namespace) => inNamespace.get(namespace)?.(conditions) ?? []));
}

/** Looks at the fewest objects that have a label which is asked for. */
function finder(
  objects: readonly DiscoveredObject[],
  isOfObject: (label: string) => boolean,
): (conditions: readonly Condition[]) => readonly Discovered[] {
  const all = kept(() => objects.flatMap(({ targets }) => targets()));
  const byLabel = new Map<string, ReadonlyMap<string, readonly DiscoveredObject[]>>();
  const valuesOf = (label: string): ReadonlyMap<string, readonly DiscoveredObject[]> => {
    let found = byLabel.get(label);
    if (found === undefined) {
      found = groupBy(objects, ({ layers }) => labelOf(layers, label));
      byLabel.set(label, found);
    }
    return found;
  };
  return (conditions) => {
    let fewest = objects;
    for (const { label, values } of conditions) {
      if (fewest.length < 2) break;
      if (!isOfObject(label)) continue;
      const index = valuesOf(label);
      const lists = [...new Set(values)].map((value) => index.get(value) ?? []);
      const count = lists.reduce((sum, list) => sum + list.length, 0);
      if (count < fewest.length) fewest = joined(lists);
    }
    return fewest === objects ? all() : joined(fewest.map(({ targets }) => targets()));
  };
}

/** The lists one after the other; most often there is one, and it is not copied. */
export function joined<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const [only] = lists;
  return lists.length === 1 && only !== undefined ? only : lists.flat();
}

/** `''` for a label that is not there. */
export function labelOf(layers: DiscoveredObject['layers'], name: string): string {
  for (const layer of layers) {
    const value = layer.get(name);
    if (value !== undefined) return value;
  }
  return '';
}
