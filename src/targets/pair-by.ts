import { groupBy } from './group-by.ts';

/** The pairs of two lists that have a key in common, and what is left of both, each in its order. */
export interface Pairing<A, B> {
  readonly pairs: readonly (readonly [A, B])[];
  readonly left: readonly A[];
  readonly right: readonly B[];
}

/** Each member of the first list with the first free one of the second that has its key. */
export function pairBy<A extends object, B extends object>(
  all: readonly A[],
  others: readonly B[],
  keyOf: (one: A | B) => string,
): Pairing<A, B> {
  if (all.length === 0 || others.length === 0) return { pairs: [], left: all, right: others };
  const waiting = new Map([...groupBy(others, keyOf)].map(([key, group]) => [key, group.values()]));
  const pairs: (readonly [A, B])[] = [];
  const left = all.filter((one) => {
    const found = waiting.get(keyOf(one))?.next().value;
    if (found !== undefined) pairs.push([one, found]);
    return found === undefined;
  });
  const taken = new Set(pairs.map(([, other]) => other));
  return { pairs, left, right: others.filter((other) => !taken.has(other)) };
}
