import type { SentLabels } from '../mads/assignment.ts';
import { completeLabelName, sanitizeLabelName } from '../prometheus/label-name.ts';
import { compareBytes } from './label-names.ts';

/** `adapter`: as kuma-prometheus-sd named labels; `prometheus`: as Prometheus' kuma_sd_configs does. */
export type LabelStyle = 'adapter' | 'prometheus';

/** Where a label's value stands. */
interface Source {
  readonly from: 'target' | 'assignment' | 'fixed';
  readonly index: number;
}

/** Which value becomes which label. It depends on names alone, so targets with the same names share one. */
export interface LabelPlan {
  /** Sorted, each once. */
  readonly names: readonly string[];
  readonly sources: readonly Source[];
  /** Labels lost because another name of the same set became the same label name. */
  readonly collisions: number;
}

type Labels = Map<string, Source>;

/** Indices of a v1 target's own fields. */
const MESH = 0;
const SERVICE = 1;
const NAME = 2;
const SCHEME = 3;
const METRICS_PATH = 4;

/** Prometheus discovery/xds/kuma.go and the adapter agree: a target's labels < the assignment's < the fixed ones. */
export const planAdapter = remember((ofTarget, ofAssignment) =>
  plan([
    rename(ofTarget, 'target', completeLabelName),
    rename(ofAssignment, 'assignment', completeLabelName),
    fixed({
      mesh: MESH,
      service: SERVICE,
      dataplane: NAME,
      job: SERVICE,
      instance: NAME,
      __scheme__: SCHEME,
      __metrics_path__: METRICS_PATH,
    }),
  ]),
);

export const planPrometheus = remember((ofTarget, ofAssignment) =>
  plan([
    rename(ofTarget, 'target', metaName),
    rename(ofAssignment, 'assignment', metaName),
    fixed({
      __meta_kuma_mesh: MESH,
      __meta_kuma_service: SERVICE,
      __meta_kuma_dataplane: NAME,
      instance: NAME,
      __scheme__: SCHEME,
      __metrics_path__: METRICS_PATH,
    }),
  ]),
);

/** The server chose every label; here a target's win, and its address is no label. */
export const planV1Alpha1 = remember((ofTarget, ofAssignment) =>
  plan(
    [rename(ofAssignment, 'assignment', completeLabelName), rename(ofTarget, 'target', completeLabelName)],
    ['__address__'],
  ),
);

function metaName(name: string): string {
  return `__meta_kuma_label_${sanitizeLabelName(name)}`;
}

function fixed(indices: Readonly<Record<string, number>>): { labels: Labels; collisions: number } {
  const labels = Object.entries(indices).map(([name, index]): [string, Source] => [
    name,
    { from: 'fixed', index },
  ]);
  return { labels: new Map(labels), collisions: 0 };
}

/** Of two names that become the same label, the last in byte order stays, as in Kuma's own servers. */
function rename(
  names: readonly string[],
  from: Source['from'],
  toLabel: (name: string) => string,
): { labels: Labels; collisions: number } {
  const labels: Labels = new Map();
  const origins = new Map<string, string>();
  let collisions = 0;
  for (const [index, name] of names.entries()) {
    const label = toLabel(name);
    const origin = origins.get(label);
    if (origin !== undefined && origin !== name) {
      collisions++;
      if (compareBytes(origin, name) > 0) continue;
    }
    origins.set(label, name);
    labels.set(label, { from, index });
  }
  return { labels, collisions };
}

/** Later sets win over earlier ones. */
function plan(
  sets: readonly { readonly labels: Labels; readonly collisions: number }[],
  without: readonly string[] = [],
): LabelPlan {
  const merged = new Map(sets.flatMap(({ labels }) => [...labels]));
  for (const name of without) merged.delete(name);
  const names = [...merged.keys()].sort();
  return {
    names,
    sources: [...merged].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, source]) => source),
    collisions: sets.reduce((sum, { collisions }) => sum + collisions, 0),
  };
}

/** Plans are kept by the names they are for; not without end, since a server may send any names. */
function remember(
  make: (ofTarget: readonly string[], ofAssignment: readonly string[]) => LabelPlan,
): (ofTarget: SentLabels, ofAssignment: SentLabels) => LabelPlan {
  const known = new Map<string, LabelPlan>();
  return (ofTarget, ofAssignment) => {
    let key = '';
    // A length before each name keeps different lists apart, whatever characters they hold.
    for (const [name] of ofTarget) key += `${name.length}:${name}`;
    key += '/';
    for (const [name] of ofAssignment) key += `${name.length}:${name}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size >= 10_000) known.clear();
    const made = make(
      ofTarget.map(([name]) => name),
      ofAssignment.map(([name]) => name),
    );
    known.set(key, made);
    return made;
  };
}
