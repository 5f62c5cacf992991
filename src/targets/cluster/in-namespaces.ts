import { groupBy } from '../group-by.ts';

/** Finds those of some namespaces, in the order of the namespaces; with none named, all. */
export type InNamespaces<T> = (namespaces: readonly string[]) => readonly T[];

export function byNamespace<T extends { readonly namespace: string }>(all: readonly T[]): InNamespaces<T> {
  const groups = groupBy(all, ({ namespace }) => namespace);
  return (namespaces) => (namespaces.length === 0 ? all : namespaces.flatMap((one) => groups.get(one) ?? []));
}
