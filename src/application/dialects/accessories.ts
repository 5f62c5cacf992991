import { append } from '../../diagnostics/append.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type Entry, Mapping, type Node, Scalar, Sequence } from '../../document/node.ts';
import { isNull } from '../../document/null.ts';
import { isScrapingMark } from './monitoring-block.ts';
import { readNetwork } from './network.ts';
import { listAt, markOf, TYPE_MARK, textAt } from './type-marks.ts';

type Module = 'network' | 'monitoring' | 'opsRule';

/** Kusion's modules by the last word of an accessory's `_type`, and by its key if it has no mark. */
const MODULES_BY_MARK = new Map<string, Module>([
  ['Network', 'network'],
  ['Prometheus', 'monitoring'],
  ['Scraping', 'monitoring'],
  ['OpsRule', 'opsRule'],
]);
const MODULES_BY_KEY = new Map<string, Module>([
  ['network', 'network'],
  ['monitoring', 'monitoring'],
  ['opsRule', 'opsRule'],
  ['opsrule', 'opsRule'],
]);

/**
 * The application's entries with each accessory as if it were written in the field of its own.
 * An accessory of another module is named in a warning, with each `env` value that waits for it.
 */
export function readAccessories(node: Mapping): {
  readonly entries: readonly Entry[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const accessories = node.entry('accessories');
  const database = node.entry('database');
  if (accessories === undefined && database === undefined) return { entries: node.entries, diagnostics: [] };

  const diagnostics: Diagnostic[] = [];
  const own = node.entries.filter((entry) => entry !== accessories && entry !== database);
  if (database !== undefined && !isNull(database.value)) diagnostics.push(otherModule(database.key, node));
  if (accessories === undefined || isNull(accessories.value)) return { entries: own, diagnostics };
  if (!(accessories.value instanceof Mapping)) {
    return { entries: own, diagnostics: [...diagnostics, wrongShape(accessories)] };
  }

  const monitoring: Entry[] = [];
  let entries: readonly Entry[] = own;
  for (const entry of accessories.value.entries) {
    if (entry.key.text === TYPE_MARK) continue;
    const module = moduleOf(entry);
    if (module === 'monitoring') monitoring.push(entry);
    else if (isNull(entry.value)) continue;
    else if (module === undefined) diagnostics.push(otherModule(entry.key, node, entry.value));
    else if (module === 'network') {
      const read = readNetwork(entry, entries);
      append(diagnostics, read.diagnostics);
      if (read.value !== undefined) entries = read.value;
    } else {
      const twice = entries.find(({ key }) => key.text === module);
      if (twice === undefined) entries = [...entries, { key: textAt(entry.key, module), value: entry.value }];
      else diagnostics.push(writtenTwice(module, twice.key, entry.key));
    }
  }
  const top = node.entry('monitoring');
  const [first] = monitoring;
  if (first !== undefined && top !== undefined && !isNull(top.value)) {
    diagnostics.push(writtenTwice('monitoring', top.key, first.key));
  } else if (first !== undefined) {
    entries = [
      ...entries.filter(({ key }) => key.text !== 'monitoring'),
      asOneBlockOrList(first, monitoring),
    ];
  }
  return { entries, diagnostics };
}

/** The module that an accessory belongs to, if it is one that is read. */
export function moduleOf({ key, value }: Entry): Module | undefined {
  const mark = markOf(value);
  if (mark !== undefined) return MODULES_BY_MARK.get(mark);
  if (value.tag !== undefined && isScrapingMark(value.tag)) return 'monitoring';
  return MODULES_BY_KEY.get(key.text);
}

/** Two monitoring blocks under different keys are a list. */
function asOneBlockOrList(first: Entry, all: readonly Entry[]): Entry {
  const key = textAt(first.key, 'monitoring');
  if (all.length === 1) return { key, value: first.value };
  const blocks = all.flatMap(({ value }) => (value instanceof Sequence ? value.items : [value]));
  return { key, value: listAt(first.value, blocks) };
}

function otherModule(key: Scalar, application: Mapping, value?: Node): Diagnostic {
  const waiting = variablesOf(application);
  const isManifest = value instanceof Mapping && markOf(value) === 'K8sManifest';
  return {
    code: 'foreign-module',
    severity: 'warning',
    message: `"${key.text}" belongs to another module of Kusion, and nothing is emitted for it`,
    notes: waiting.map((name) => `env ${name} refers to what it would have set`),
    ...(isManifest ? { hint: 'write workload: {manifest: <path>} to have what runs there scraped' } : {}),
    location: key.location,
  };
}

/** The names of the variables that refer to what a module of Kusion sets, `$(KUSION_DB_HOST_…)`. */
function variablesOf(application: Mapping): string[] {
  const containers = application.at('workload', 'containers');
  if (!(containers instanceof Mapping)) return [];
  return containers.entries.flatMap(({ value: container }) => {
    const env = container.at('env');
    if (!(env instanceof Mapping) || !container.has('env')) return [];
    return env.entries.filter(({ value }) => refersToKusion(value)).map(({ key }) => key.text);
  });
}

function refersToKusion(value: Node): boolean {
  return value instanceof Scalar && value.text.includes('$(KUSION_');
}

function writtenTwice(field: string, first: Scalar, second: Scalar): Diagnostic {
  return {
    code: 'written-twice',
    severity: 'error',
    message: `${field} is written beside accessories and in them`,
    related: [{ message: 'first written here', location: first.location }],
    hint: 'keep one of the two',
    location: second.location,
  };
}

function wrongShape({ value }: Entry): Diagnostic {
  return {
    code: 'wrong-type',
    severity: 'error',
    message: 'accessories must be a mapping from a name to a block',
    location: value.location,
  };
}
