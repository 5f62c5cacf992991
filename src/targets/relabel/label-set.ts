import type { TextMap } from '../fields.ts';

/** The labels of one target while it is relabelled: what was discovered, and what the steps have changed. */
export interface LabelSet {
  /** `''` for a label that is not there: to Prometheus the two are one. */
  readonly get: (name: string) => string;
  /** An empty value takes the label away. */
  readonly set: (name: string, value: string) => void;
  /** By name, so that steps over all labels go through them in the same order every time. */
  readonly entries: () => readonly (readonly [name: string, value: string])[];
}

/**
 * @param layers the first one that has a label gives its value
 * @param defaults what holds where the value is missing or empty: Prometheus' own labels of the job
 */
export function labelSet(layers: readonly TextMap[], defaults: TextMap): LabelSet {
  const changed = new Map<string, string>();
  const discovered = (name: string): string => {
    for (const layer of layers) {
      const value = layer.get(name);
      if (value === undefined) continue;
      if (value !== '') return value;
      break;
    }
    return defaults.get(name) ?? '';
  };
  return {
    get: (name) => changed.get(name) ?? discovered(name),
    set: (name, value) => {
      changed.set(name, value);
    },
    entries: () => {
      const all = new Map<string, string>(defaults);
      for (let index = layers.length - 1; index >= 0; index--) {
        for (const name of layers[index]?.keys() ?? []) all.set(name, discovered(name));
      }
      for (const [name, value] of changed) all.set(name, value);
      return [...all].filter(([, value]) => value !== '').sort(([a], [b]) => (a < b ? -1 : 1));
    },
  };
}
