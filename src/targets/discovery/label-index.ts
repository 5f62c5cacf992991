import { groupBy } from '../group-by.ts';
import type { Discovered } from './labels.ts';

/** A label that a target must carry: a scrape job asks for few of all targets, and the index has them. */
export interface Condition {
  readonly label: string;
  readonly values: readonly string[];
}

export type Index = (
  namespaces: readonly string[],
  conditions: readonly Condition[],
) => readonly Discovered[];

/** Finds discovered label sets by namespace and by the value of any label that is asked for. */
export function indexOf(all: readonly Discovered[]): Index {
  const byNamespace = groupBy(all, ({ namespace }) => namespace);
  const byLabel = new Map<string, ReadonlyMap<string, readonly Discovered[]>>();
  const valuesOf = (label: string, isGlobal: boolean): ReadonlyMap<string, readonly Discovered[]> => {
    const key = `${isGlobal}\n${label}`;
    let found = byLabel.get(key);
    if (found === undefined) {
      found = groupBy(all, (one) => `${isGlobal ? '' : one.namespace}\n${labelOf(one, label)}`);
      byLabel.set(key, found);
    }
    return found;
  };
  return (namespaces, conditions) => {
    const isGlobal = namespaces.length === 0;
    const wanted = isGlobal ? [''] : [...new Set(namespaces)];
    let fewest = isGlobal ? all : joined(wanted.map((namespace) => byNamespace.get(namespace) ?? []));
    for (const { label, values } of conditions) {
      if (fewest.length < 2) break;
      const index = valuesOf(label, isGlobal);
      const lists = wanted.flatMap((namespace) =>
        values.map((value) => index.get(`${namespace}\n${value}`) ?? []),
      );
      const count = lists.reduce((sum, list) => sum + list.length, 0);
      if (count < fewest.length) fewest = joined(lists);
    }
    return fewest;
  };
}

/** The lists one after the other; most often there is one, and it is not copied. */
export function joined<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const [only] = lists;
  return lists.length === 1 && only !== undefined ? only : lists.flat();
}

function labelOf({ layers }: Pick<Discovered, 'layers'>, name: string): string {
  for (const layer of layers) {
    const value = layer.get(name);
    if (value !== undefined) return value;
  }
  return '';
}
