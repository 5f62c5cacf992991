import { type Diagnostic, errorAt } from '../../diagnostics/diagnostic.ts';
import { type Entry, Mapping, type Node, type Scalar } from '../../document/node.ts';
import { isNull } from '../../document/null.ts';
import { moduleOf, readAccessories } from '../dialects/accessories.ts';
import type { ReadApplication } from '../dialects/flat.ts';
import { isScrapingMark } from '../dialects/monitoring-block.ts';
import { isBlank, textAt, withEntries } from '../dialects/type-marks.ts';

/**
 * An application, or what is applied to one, with everything in the field of its own, so that whatever the two are
 * written in, the same thing is in the same place: the accessories that are read here, `opsRule` in the workload,
 * a monitoring block without the key that marks it. Accessories of other modules stay.
 *
 * @param below what it is applied to; undefined for the application itself, whose nulls mean nothing
 */
export function inOwnFields(written: Mapping, below: Mapping | undefined): ReadApplication {
  const { entries, diagnostics } = accessoriesMoved(written, below);
  return {
    application: withEntries(
      written,
      ruleMoved(entries, below === undefined).map((entry) =>
        entry.key.text === 'monitoring' ? ownMonitoring(entry, below !== undefined) : entry,
      ),
    ),
    diagnostics,
  };
}

interface Moved {
  readonly entries: readonly Entry[];
  readonly diagnostics: readonly Diagnostic[];
}

function accessoriesMoved(written: Mapping, below: Mapping | undefined): Moved {
  const accessories = written.entry('accessories');
  if (accessories === undefined) return { entries: written.entries, diagnostics: [] };
  const own = written.entries.filter((entry) => entry !== accessories);
  if (isNull(accessories.value) && below !== undefined)
    return { entries: own, diagnostics: [allAccessories(accessories.key)] };
  if (!(accessories.value instanceof Mapping)) return { entries: written.entries, diagnostics: [] };
  const { value, key } = accessories;
  const known = value.entries.filter((entry) => moduleOf(entry) !== undefined);
  const others = value.entries.filter((entry) => moduleOf(entry) === undefined);
  const database = own.filter((entry) => entry.key.text === 'database');
  const rest = others.length === 0 ? [] : [{ key, value: withEntries(value, others) }];
  const beside = own.filter((entry) => !database.includes(entry));
  const around = below === undefined ? beside : withParents(beside, known, key, below);
  const read = readAccessories(withEntries(written, [...around, { key, value: withEntries(value, known) }]));
  const removed = below === undefined ? [] : known.flatMap(removals);
  return {
    entries: [
      ...read.entries.filter((entry) => !isOnlyBelow(entry, own, below)),
      ...removed,
      ...database,
      ...rest,
    ],
    diagnostics: read.diagnostics,
  };
}

/** An Ingress of Kusion depends on the application's name and on its ports, and its ports on a workload. */
function withParents(
  entries: readonly Entry[],
  known: readonly Entry[],
  key: Scalar,
  below: Mapping,
): readonly Entry[] {
  const network = known.find((entry) => moduleOf(entry) === 'network');
  if (!(network?.value instanceof Mapping)) return entries;
  const name = below.entry('name');
  const workload = entries.find((entry) => entry.key.text === 'workload');
  const own =
    workload?.value instanceof Mapping ? workload.value : new Mapping(key.document, key.start, key.end, []);
  const workloadBelow = below.get('workload');
  const ports = workloadBelow instanceof Mapping ? workloadBelow.entry('ports') : undefined;
  const hasPorts = [own, network.value].some((node) => node.entry('ports') !== undefined);
  // The ports below are applied to themselves, which changes nothing.
  const held = hasPorts || ports === undefined ? own.entries : [...own.entries, ports];
  return [
    ...(name === undefined ? [] : [name]),
    ...entries.filter((entry) => entry !== workload),
    { key: workload === undefined ? textAt(key, 'workload') : workload.key, value: withEntries(own, held) },
  ];
}

/** The name, and a workload of nothing, were there for the reading alone. */
function isOnlyBelow(entry: Entry, own: readonly Entry[], below: Mapping | undefined): boolean {
  if (below === undefined || own.some(({ key }) => key.text === entry.key.text)) return false;
  if (entry.key.text === 'name') return true;
  return entry.key.text === 'workload' && entry.value instanceof Mapping && entry.value.entries.length === 0;
}

/** What an accessory that is null, or a part of one, removes; `monitoring: null` is in its own field already. */
function removals(entry: Entry): readonly Entry[] {
  const { key, value } = entry;
  const module = moduleOf(entry);
  if (module === 'opsRule' && isNull(value)) return [{ key: textAt(key, 'opsRule'), value }];
  if (module !== 'network') return [];
  const ports = isNull(value) ? entry : nullAt(value, 'ports');
  const ingress = isNull(value) ? entry : nullAt(value, 'ingress');
  return [
    ...(ports === undefined ? [] : [inWorkload(textAt(ports.key, 'ports'), ports.value)]),
    ...(ingress === undefined ? [] : [{ key: textAt(ingress.key, 'ingress'), value: ingress.value }]),
  ];
}

function nullAt(node: Node, name: string): Entry | undefined {
  const entry = node instanceof Mapping ? node.entry(name) : undefined;
  return entry !== undefined && isNull(entry.value) ? entry : undefined;
}

function inWorkload(key: Scalar, value: Node): Entry {
  const { document, start, end } = key;
  return { key: textAt(key, 'workload'), value: new Mapping(document, start, end, [{ key, value }]) };
}

/** Kusion's `opsRule` beside the workload is moved into it, unless it has one already. */
function ruleMoved(entries: readonly Entry[], isBase: boolean): readonly Entry[] {
  const rule = entries.find(({ key }) => key.text === 'opsRule');
  if (rule === undefined) return joined(entries);
  const workload = entries.find(({ key, value }) => key.text === 'workload' && value instanceof Mapping);
  const isTwice = workload?.value instanceof Mapping && workload.value.entry('opsRule') !== undefined;
  if (isTwice || (isBase && (workload === undefined || isNull(rule.value)))) return joined(entries);
  return joined([...entries.filter((entry) => entry !== rule), inWorkload(rule.key, rule.value)]);
}

/** Several workloads, of which all but one hold what was moved into them, as one. */
function joined(entries: readonly Entry[]): readonly Entry[] {
  const all = entries.filter(({ key }) => key.text === 'workload');
  const [first] = all;
  if (first === undefined || all.length === 1 || !(first.value instanceof Mapping)) return entries;
  const held = all.flatMap(({ value }) => (value instanceof Mapping ? value.entries : []));
  const value = withEntries(first.value, held);
  return [...entries.filter((entry) => !all.includes(entry)), { key: first.key, value }];
}

/**
 * A block under the one key `Prometheus.Scraping:` is that block; `monitoring:` with nothing behind it is one of all
 * defaults, and removes nothing.
 */
function ownMonitoring(entry: Entry, isLaid: boolean): Entry {
  const { key, value } = entry;
  if (isLaid && isBlank(value)) return { key, value: new Mapping(key.document, key.start, key.end, []) };
  if (!(value instanceof Mapping) || value.entries.length !== 1) return entry;
  const [only] = value.entries;
  const isMark = only?.key.text.includes('.') === true && isScrapingMark(only.key.text);
  return isMark ? { key, value: only.value } : entry;
}

function allAccessories(key: Scalar): Diagnostic {
  return errorAt(key, 'bad-overlay', 'accessories are fields of their own, and are removed one by one', {
    hint: 'write monitoring: null, or accessories: {network: null}',
  });
}
