/**
 * Compares `appcfg targets` with the oracle: target for target, label for label, and that each monitor that the oracle
 * calls rejected, unselected or duplicate is named by a diagnostic on its own lines.
 *
 *     node test/targets/differential.mjs [--sample N] [NAME...]     # APPCFG_ORACLE names another binary
 *
 * `--sample N` takes every Nth of the few thousand mutants of what the fixtures render, and everything else whole.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { needOracle, oracle } from '../ask-oracle.mjs';
import { fixturesWithManifests } from '../fixtures/read-fixtures.mjs';
import { mutantsOf, readObjects } from '../mutations.mjs';
import { program, programArguments } from '../program.mjs';
import { batches, unnamedMistakes } from './batches.mjs';
import { differences } from './compare.mjs';
import { junkSets } from './junk-sets.mjs';
import { liveSets } from './live-sets.mjs';
import { manifestSets } from './manifest-sets.mjs';
import { mutatedSets, soundSets } from './mutated-sets.mjs';
import { configuration, resources } from './setups.mjs';

needOracle();

const { values, positionals: names } = parseArgs({
  options: { sample: { type: 'string', default: '1' } },
  allowPositionals: true,
});
const every = Number(values.sample);

function run(command, args, folder) {
  const { stdout, stderr } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1024 * 1024 * 1024,
  });
  try {
    return JSON.parse(stdout);
  } catch {
    return { failed: stderr || stdout || 'no answer' };
  }
}

/** The same sets under another Prometheus: what they make of it is compared, not what is reported. */
function* underSetups() {
  const sets = soundSets().map((set) => ({ ...set, any: true }));
  const under = function* (name, flag, text) {
    for (const batch of batches(name, sets, [flag, 'setup.yaml'])) {
      writeFileSync(join(batch.folder, 'setup.yaml'), JSON.stringify(text));
      yield batch;
    }
  };
  yield* under('config', '--config', configuration);
  for (const [name, resource] of Object.entries(resources)) yield* under(name, '--prometheus', resource);
}

function renderedFixtures() {
  return fixturesWithManifests();
}

/** What the fixtures render, each as it is. */
function renderedSets() {
  return renderedFixtures().map(({ name, stdout }, number) => ({
    cause: name,
    number,
    objects: readObjects(stdout),
    any: true,
  }));
}

/** One character of what decides about a target is changed, in everything that the fixtures render. */
function renderedMutants() {
  return renderedFixtures()
    .filter(({ targets = [] }) => targets.length > 0)
    .flatMap(({ name, stdout }) =>
      mutantsOf(stdout).map(({ change, objects }, number) => ({
        cause: `${name} ${change}`,
        number,
        objects,
        any: true,
      })),
    )
    .filter((_, index) => index % every === 0);
}

function* allSets() {
  yield* batches('sound', soundSets(), []);
  yield* batches('live', liveSets(), []);
  const mutated = mutatedSets();
  yield* batches(
    'mutated',
    mutated.filter(({ release }) => !release),
    [],
  );
  yield* batches(
    'release',
    mutated.filter(({ release }) => release),
    ['--release', 'stack'],
  );
  yield* batches('rendered', renderedSets(), []);
  yield* batches('rendered mutants', renderedMutants(), []);
  yield* batches('junk', junkSets(), []);
  yield* underSetups();
  yield* manifestSets();
}

let failures = 0;
let sets = 0;
let targets = 0;
const named = { rejected: 0, unselected: 0, duplicates: 0 };
for (const { name, folder, flags, ownFlags = [], expectations = [], dispose } of allSets()) {
  if (names.length > 0 && !names.some((part) => name.includes(part))) continue;
  const expected = run(oracle, [...flags, 'set'], folder);
  const found = run(
    program,
    [...programArguments, 'targets', '--format', 'json', ...flags, ...ownFlags, 'set'],
    folder,
  );
  sets += Math.max(1, expectations.length);
  targets += expected.targets?.length ?? 0;
  for (const kind of Object.keys(named)) named[kind] += expected[kind]?.length ?? 0;
  const judged = expectations.filter(({ any }) => any !== true);
  const wrong = [
    ...differences(found, expected, folder),
    ...unnamedMistakes(judged, found.diagnostics ?? []),
  ];
  if (wrong.length > 0) {
    failures += wrong.length;
    console.log(`✗ ${name}\n  ${wrong.slice(0, 60).join('\n  ')}`);
  }
  dispose();
}
console.log(
  `${sets} sets, ${targets} targets, ${named.rejected} rejected, ${named.unselected} unselected, ` +
    `${named.duplicates} duplicates: ${failures} differences`,
);
process.exitCode = failures === 0 ? 0 : 1;
