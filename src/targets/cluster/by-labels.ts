import { type LabelSelector, selects } from '../../kubernetes/label-selector.ts';
import type { Texts } from '../fields.ts';
import { groupBy } from '../group-by.ts';
import { byNamespace } from './in-namespaces.ts';

interface Labelled {
  readonly namespace: string;
  readonly labels: Texts;
}

/** What a selector matches in some namespaces, or in all if none is named. */
export type FindByLabels<T> = (
  selector: LabelSelector | undefined,
  namespaces: readonly string[],
) => readonly T[];

/** Thousands of selectors are asked about thousands of objects: only those are looked at that have one of the labels. */
export function byLabels<T extends Labelled>(all: readonly T[]): FindByLabels<T> {
  const inNamespaces = byNamespace(all);
  const byKey = new Map<string, ReadonlyMap<string, readonly T[]>>();
  const withLabel = (key: string, value: string): readonly T[] => {
    let values = byKey.get(key);
    if (values === undefined) {
      values = groupBy(
        all.filter(({ labels }) => labels.has(key)),
        ({ labels }) => labels.get(key) ?? '',
      );
      byKey.set(key, values);
    }
    return values.get(value) ?? [];
  };
  return (selector, namespaces) => {
    if (selector === undefined) return [];
    const lists = [...selector.matchLabels].map(([key, value]) => withLabel(key, value));
    const [first, ...others] = lists;
    if (first === undefined)
      return inNamespaces(namespaces).filter(({ labels }) => selects(selector, labels));
    const fewest = others.reduce((a, b) => (b.length < a.length ? b : a), first);
    const wanted = new Set(namespaces);
    return fewest.filter(
      ({ namespace, labels }) => (wanted.size === 0 || wanted.has(namespace)) && selects(selector, labels),
    );
  };
}
