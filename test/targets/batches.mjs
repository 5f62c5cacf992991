/** Many small sets of manifests in one folder, each in a namespace of its own, a file for each object. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dump } from 'js-yaml';
import { scratchFolder } from '../scratch-folder.mjs';

const BATCH = 120;

/**
 * @param {string} name
 * @param {{cause: string, number: number, objects: object[], code?: string, line?: RegExp}[]} sets
 * @param {string[]} flags that the oracle and appcfg both understand
 */
export function* batches(name, sets, flags) {
  for (let start = 0; start < sets.length; start += BATCH) {
    const { folder, dispose } = scratchFolder();
    mkdirSync(join(folder, 'set'));
    const expectations = sets.slice(start, start + BATCH).map((set, index) => {
      const files = set.objects.map((object, place) => {
        const file = `set/${String(start + index).padStart(4, '0')}-${place}.yaml`;
        const text = dump(moved(object, start + index), { noRefs: true });
        writeFileSync(join(folder, file), text);
        return [file, text];
      });
      return { ...set, files: new Map(files) };
    });
    yield {
      name: `${name} ${start}`,
      folder,
      flags,
      expectations,
      dispose,
    };
  }
}

function moved(object, number) {
  const { namespace = 'default' } = object.metadata;
  const named = JSON.parse(JSON.stringify(object).replaceAll('"NS:', `"set${number}-`));
  if (object.kind === 'Namespace') return named;
  return { ...named, metadata: { ...named.metadata, namespace: `set${number}-${namespace}` } };
}

/** The sets of which the oracle refuses nothing, misses nothing and finds nothing twice. */
export function wholeSets(expectations, { rejected = [], unselected = [], duplicates = [] }) {
  const broken = new Set(
    [
      ...[...rejected, ...unselected].map(({ namespace, name }) => `${namespace} ${name}`),
      ...duplicates.map(({ jobs }) => jobs.join(' ')),
    ].flatMap((text) => text.match(/\bset\d+-/g) ?? []),
  );
  return expectations.filter(({ files }) => {
    const [first = ''] = files.keys();
    return !broken.has(`set${Number(/\d+/.exec(first)?.[0])}-`);
  });
}

/** Errors about sets that are whole. */
export function falseAlarms(whole, { diagnostics = [] }) {
  return whole.flatMap(({ cause, number, files }) =>
    diagnostics
      .filter(({ file, severity }) => severity === 'error' && files.has(file))
      .map((one) => `false alarm about ${cause} ${number}: ${one.code}: ${one.message}`),
  );
}
/** The sets whose mistake is not named by its code on its line. */
export function unnamedMistakes(expectations, diagnostics) {
  return expectations.flatMap(({ cause, number, code, line, files }) => {
    if (code === undefined) {
      const wrong = diagnostics.filter(({ file, severity }) => files.has(file) && severity === 'error');
      return wrong
        .filter((one) => one.code !== 'scraped-twice')
        .map((one) => `${cause} ${number}: ${one.code}: ${one.message}`);
    }
    const own = diagnostics.filter(({ file }) => files.has(file));
    const hit = own.some(
      (one) => one.code === code && line.test(files.get(one.file).split('\n')[one.line - 1]),
    );
    if (hit) return [];
    const said = own.map((one) => `${one.code} at ${files.get(one.file).split('\n')[one.line - 1].trim()}`);
    return [`${cause} ${number}: wants ${code} at ${line}, said ${said.join('; ') || 'nothing'}`];
  });
}
