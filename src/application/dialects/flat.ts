import { append } from '../../diagnostics/append.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type Entry, Mapping, type Node, type Scalar } from '../../document/node.ts';
import { isNull } from '../../document/null.ts';
import { readAccessories } from './accessories.ts';
import { readMonitoring } from './monitoring-block.ts';
import { fromBackend } from './network.ts';
import { normalizeNode } from './normalize.ts';
import { listAt, markOf, TYPE_MARK, textAt, withEntries } from './type-marks.ts';

/** An application in normalized form, as far as it can be read, and what is wrong with how it is written. */
export interface ReadApplication {
  readonly application: Mapping;
  readonly diagnostics: readonly Diagnostic[];
}

/** What lays something upon an application that was read from any of the dialects, as the flat one writes it. */
export type ApplyOverlays = (application: Mapping) => ReadApplication;

/** Nothing is applied to it. */
export const asWritten: ApplyOverlays = (application) => ({ application, diagnostics: [] });

/**
 * An application of the flat dialect in normalized form: accessories as if written in the fields of their own,
 * `monitoring` always a list of blocks, `type` if a mark or a schedule tells it, no marks, no empty entries.
 */
export function readFlat(written: Mapping, applyOverlays: ApplyOverlays): ReadApplication {
  const { application: node, diagnostics: found } = applyOverlays(written);
  const diagnostics: Diagnostic[] = [...found];
  const accessories = readAccessories(node);
  append(diagnostics, accessories.diagnostics);

  const blocks: Node[] = [];
  let monitoring: Scalar | undefined;
  const entries: Entry[] = [];
  for (const entry of accessories.entries) {
    const { key, value } = entry;
    if (key.text === 'monitoring') {
      const read = readMonitoring(key, value);
      append(diagnostics, read.diagnostics);
      append(blocks, read.value === undefined ? [] : read.value);
      monitoring = key;
    } else if (key.text === 'ingress') entries.push({ key, value: withOwnBackend(value) });
    else if (key.text === 'workload')
      entries.push({ key, value: readWorkload(value, accessories.entries, diagnostics) });
    else if (key.text !== 'opsRule') entries.push(entry);
  }
  const [first] = blocks;
  if (monitoring !== undefined && first !== undefined) {
    entries.push({ key: monitoring, value: listAt(first, blocks) });
  }
  const normalized = normalizeNode(withEntries(node, entries), '', diagnostics);
  return { application: normalized instanceof Mapping ? normalized : node, diagnostics };
}

/** A default backend may be written in Kubernetes' shape. */
function withOwnBackend(ingress: Node): Node {
  if (!(ingress instanceof Mapping)) return ingress;
  return withEntries(
    ingress,
    ingress.entries.map(({ key, value }) => ({
      key,
      value: key.text === 'defaultBackend' ? fromBackend(value, undefined) : value,
    })),
  );
}

/** Kusion's `opsRule` beside the workload is one in it, and its map of constraints is the pod's list. */
function readWorkload(workload: Node, beside: readonly Entry[], diagnostics: Diagnostic[]): Node {
  if (!(workload instanceof Mapping)) return workload;
  const rule = beside.find(({ key, value }) => key.text === 'opsRule' && !isNull(value));
  const own = workload.entry('opsRule');
  const isTwice = rule !== undefined && own !== undefined && !isNull(own.value);
  if (isTwice) diagnostics.push(opsRuleTwice(own.key, rule.key));
  const constraints = workload.entry('topologySpreadConstraints');
  const isMap = constraints !== undefined && isMapOfMappings(constraints.value);
  if ((rule === undefined || isTwice) && !isMap) return withWorkloadType(workload);
  const entries = workload.entries
    .filter((entry) => entry !== own || rule === undefined || isTwice)
    .map((entry) =>
      entry === constraints && isMap ? { key: entry.key, value: asList(entry.value) } : entry,
    );
  const moved = rule === undefined || isTwice ? entries : [...entries, rule];
  return withWorkloadType(withEntries(workload, moved));
}

function isMapOfMappings(node: Node): boolean {
  return (
    node instanceof Mapping &&
    node.entries.some(({ value }) => value instanceof Mapping) &&
    node.entries.every(({ key, value }) => key.text === TYPE_MARK || value instanceof Mapping)
  );
}

function asList(map: Node): Node {
  if (!(map instanceof Mapping)) return map;
  return listAt(
    map,
    map.entries
      .filter(({ key }) => key.text !== TYPE_MARK)
      // A map has no order of its own.
      .sort((a, b) => (a.key.text < b.key.text ? -1 : 1))
      .map(({ value }) => value),
  );
}

function opsRuleTwice(inside: Scalar, beside: Scalar): Diagnostic {
  return {
    code: 'written-twice',
    severity: 'error',
    message: 'opsRule is written in the workload and beside it',
    related: [{ message: 'first written here', location: inside.location }],
    hint: 'keep one of the two',
    location: beside.location,
  };
}

/** A `schedule` makes a marked Job or an unmarked workload a CronJob; KCL's mark `Job` alone makes a Job. */
function withWorkloadType(workload: Node): Node {
  if (!(workload instanceof Mapping)) return workload;
  const written = workload.get('type');
  if (written !== undefined && !isNull(written)) return workload;
  const mark = markOf(workload);
  const schedule = workload.entry('schedule');
  const scheduled = schedule !== undefined && !isNull(schedule.value) && mark !== 'Service';
  if (!scheduled && mark !== 'Job') return workload;
  const key = scheduled ? schedule.key : workload.keyAt('_type');
  const type = textAt(key, scheduled ? 'CronJob' : 'Job');
  return withEntries(workload, [...workload.entries, { key: textAt(key, 'type'), value: type }]);
}
