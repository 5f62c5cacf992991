import type { LabelLayer } from '../discovery/labels.ts';

/** The labels of one target while it is relabelled: what was discovered, and what the steps have changed. */
export interface LabelSet {
  /** `''` for a label that is not there: to Prometheus the two are one. */
  readonly get: (name: string) => string;
  /** An empty value takes the label away. */
  readonly set: (name: string, value: string) => void;
  /** By name, so that steps over all labels go through them in the same order every time; all, if none are wanted. */
  readonly entries: (
    isWanted?: (name: string) => boolean,
  ) => readonly (readonly [name: string, value: string])[];
}

/**
 * @param layers the first one that has a label gives its value
 * @param defaults what holds if the value is missing or empty: Prometheus' own labels of the job
 */
export function labelSet(layers: readonly LabelLayer[], defaults: LabelLayer): LabelSet {
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
    entries: (isWanted = () => true) => {
      const all = new Map<string, string>();
      for (const names of [defaults, ...layers, changed]) {
        for (const name of names.keys()) {
          if (!isWanted(name) || all.has(name)) continue;
          all.set(name, changed.get(name) ?? discovered(name));
        }
      }
      return [...all].filter(([, value]) => value !== '').sort(([a], [b]) => (a < b ? -1 : 1));
    },
  };
}
