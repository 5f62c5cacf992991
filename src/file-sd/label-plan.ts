import type { SentLabels } from '../mads/assignment.ts';
import { completeLabelName, sanitizeLabelName } from '../prometheus/label-name.ts';
import { compareBytes } from './label-names.ts';

/** `adapter`: as kuma-prometheus-sd named labels; `prometheus`: as Prometheus' kuma_sd_configs does. */
export type LabelStyle = 'adapter' | 'prometheus';

/** Where a label's value is. */
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
  /** Labels dropped because their names are Prometheus' own. */
  readonly reserved: number;
}

/** How a control plane's labels become those of a target. */
export interface Labelling {
  readonly style: LabelStyle;
  /** Whether labels are kept that begin with `__` and that no control plane sends by itself. */
  readonly keepReserved: boolean;
}

type Labels = Map<string, Source>;

/** Indices of a v1 target's own fields. */
const MESH = 0;
const SERVICE = 1;
const NAME = 2;
const SCHEME = 3;
const METRICS_PATH = 4;

/** What a dataplane's tags cannot become: they would steer scraping, or be taken for another discovery's. */
const RESERVED = /^__/;
/** Kuma sends these as labels, in v1alpha1. */
const SENT = new Set(['__address__', '__scheme__', '__metrics_path__']);

export type Planner = (ofTarget: SentLabels, ofAssignment: SentLabels) => LabelPlan;

/** Gives the plans of one run. Prometheus discovery/xds/kuma.go and the adapter agree on which label wins. */
export function createPlanners({
  style,
  keepReserved,
}: Labelling): Readonly<Record<'v1' | 'v1alpha1', Planner>> {
  const adapterName = (name: string) => {
    const label = completeLabelName(name);
    return keepReserved || !RESERVED.test(label) || SENT.has(name) ? label : undefined;
  };
  const toLabel = style === 'adapter' ? adapterName : metaName;
  return {
    // A target's labels < the assignment's < the fixed ones.
    v1: remember((ofTarget, ofAssignment) =>
      plan([
        rename(ofTarget, 'target', toLabel),
        rename(ofAssignment, 'assignment', toLabel),
        fixed(style === 'adapter' ? ADAPTER : PROMETHEUS),
      ]),
    ),
    // The server chose every label; here a target's win, and its address is not a label.
    v1alpha1: remember((ofTarget, ofAssignment) =>
      plan(
        [rename(ofAssignment, 'assignment', adapterName), rename(ofTarget, 'target', adapterName)],
        ['__address__'],
      ),
    ),
  };
}

const ADAPTER = {
  mesh: MESH,
  service: SERVICE,
  dataplane: NAME,
  job: SERVICE,
  instance: NAME,
  __scheme__: SCHEME,
  __metrics_path__: METRICS_PATH,
};

const PROMETHEUS = {
  __meta_kuma_mesh: MESH,
  __meta_kuma_service: SERVICE,
  __meta_kuma_dataplane: NAME,
  instance: NAME,
  __scheme__: SCHEME,
  __metrics_path__: METRICS_PATH,
};

function metaName(name: string): string {
  return `__meta_kuma_label_${sanitizeLabelName(name)}`;
}

function fixed(indices: Readonly<Record<string, number>>): Renamed {
  const labels = Object.entries(indices).map(([name, index]): [string, Source] => [
    name,
    { from: 'fixed', index },
  ]);
  return { labels: new Map(labels), collisions: 0, reserved: 0 };
}

interface Renamed extends Pick<LabelPlan, 'collisions' | 'reserved'> {
  readonly labels: Labels;
}

/** Of two names that become the same label, the last in byte order stays, as in Kuma's own servers. */
function rename(
  names: readonly string[],
  from: Source['from'],
  toLabel: (name: string) => string | undefined,
): Renamed {
  const labels: Labels = new Map();
  const origins = new Map<string, string>();
  let collisions = 0;
  let reserved = 0;
  for (const [index, name] of names.entries()) {
    const label = toLabel(name);
    if (label === undefined) {
      reserved++;
      continue;
    }
    const origin = origins.get(label);
    if (origin !== undefined && origin !== name) {
      collisions++;
      if (compareBytes(origin, name) > 0) continue;
    }
    origins.set(label, name);
    labels.set(label, { from, index });
  }
  return { labels, collisions, reserved };
}

/** Later sets win over earlier ones. */
function plan(sets: readonly Renamed[], without: readonly string[] = []): LabelPlan {
  const merged = new Map(sets.flatMap(({ labels }) => [...labels]));
  for (const name of without) merged.delete(name);
  const names = [...merged.keys()].sort();
  return {
    names,
    sources: [...merged].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, source]) => source),
    collisions: sets.reduce((sum, { collisions }) => sum + collisions, 0),
    reserved: sets.reduce((sum, { reserved }) => sum + reserved, 0),
  };
}

/** Plans are kept by the names they are for; not without end, since a server may send any names. */
function remember(
  make: (ofTarget: readonly string[], ofAssignment: readonly string[]) => LabelPlan,
): Planner {
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
