/** Finds those of some namespaces, in the order of the namespaces; with none named, all. */
export type InNamespaces<T> = (namespaces: readonly string[]) => readonly T[];

export function byNamespace<T extends { readonly namespace: string }>(all: readonly T[]): InNamespaces<T> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(one.namespace);
    if (group === undefined) groups.set(one.namespace, [one]);
    else group.push(one);
  }
  return (namespaces) => (namespaces.length === 0 ? all : namespaces.flatMap((one) => groups.get(one) ?? []));
}
