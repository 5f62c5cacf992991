/**
 * Compares `appcfg targets` with the oracle: target for target, label for label, and that each monitor that the oracle
 * calls rejected, unselected or duplicate is named by a diagnostic on its own lines; of what it finds whole, nothing may be
 * an error.
 *
 *     node test/targets/differential.mjs [--sample N] [NAME...]     # APPCFG_ORACLE names another binary
 *
 * `--sample N` takes every Nth of the few thousand mutants of what the fixtures render, and everything else whole;
 * `--platforms N` draws N sets of Namespaces, live objects, Secrets, endpoints by hand and monitors between them.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { needOracle, oracle } from '../ask-oracle.mjs';
import { fixturesWithManifests } from '../fixtures/read-fixtures.mjs';
import { mutantsOf, readObjects } from '../mutations.mjs';
import { program, programArguments } from '../program.mjs';
import { batches, falseAlarms, unnamedMistakes, wholeSets } from './batches.mjs';
import { differences } from './compare.mjs';
import { junkSets } from './junk-sets.mjs';
import { liveSets } from './live-sets.mjs';
import { manifestSets } from './manifest-sets.mjs';
import { mutatedSets, soundSets } from './mutated-sets.mjs';
import { platformSets, platforms } from './platform-sets.mjs';
import { configuration, resources } from './setups.mjs';

needOracle();

const { values, positionals: names } = parseArgs({
  options: { sample: { type: 'string', default: '1' }, platforms: { type: 'string', default: '360' } },
  allowPositionals: true,
});
const every = Number(values.sample);
const count = Number(values.platforms);

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

/** The sets of a platform, with every monitor selected, those of a release, and those of each resource. */
function* platformBatches() {
  const sets = platformSets(count);
  const judged = function* (name, flags, whole) {
    for (const batch of batches(name, sets, flags)) yield { ...batch, isJudged: true, ...whole(batch) };
  };
  yield* judged('platform', [], () => ({ ownFlags: ['--prometheus', 'none'] }));
  yield* judged('platform of a release', ['--release', 'stack'], () => ({}));
  for (const [name, resources] of Object.entries(platforms))
    yield* judged(`platform: ${name}`, [], ({ folder }) => {
      resources.forEach((resource, index) => {
        writeFileSync(join(folder, `setup-${index}.yaml`), JSON.stringify(resource));
      });
      const list = { apiVersion: 'v1', kind: 'List', items: resources };
      writeFileSync(join(folder, 'setup.yaml'), JSON.stringify(list));
      // The oracle asks one at a time.
      return {
        ownFlags: ['--prometheus', 'setup.yaml'],
        asked: resources.map((_, index) => ['--prometheus', `setup-${index}.yaml`]),
      };
    });
}

/** The answers about several Prometheus as one: a monitor is missed if all of them miss it. */
function union(answers) {
  const [first] = answers;
  if (answers.length === 1 || answers.some(({ failed }) => failed !== undefined))
    return answers.find(({ failed }) => failed !== undefined) ?? first;
  const inAll = (kind) =>
    first[kind].filter((one) =>
      answers.every((other) =>
        other[kind].some((same) => JSON.stringify(identity(same)) === JSON.stringify(identity(one))),
      ),
    );
  return {
    targets: answers.flatMap(({ targets: some }) => some),
    rejected: answers.flatMap(({ rejected }) => rejected),
    unselected: inAll('unselected'),
    duplicates: answers.flatMap(({ duplicates }) => duplicates),
  };
}

function identity({ kind, namespace, name }) {
  return [kind, namespace, name];
}

/** Monitors of collectors that the oracle does not have. */
const OF_OTHER_COLLECTORS =
  /^apiVersion: (?:azmonitoring\.|operator\.victoriametrics\.|monitoring\.googleapis\.)/m;

function renderedFixtures() {
  return fixturesWithManifests().filter(({ stdout }) => !OF_OTHER_COLLECTORS.test(stdout));
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
  for (const batch of batches('live', liveSets(), [])) yield { ...batch, isJudged: true };
  yield* platformBatches();
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
let wholes = 0;
const named = { rejected: 0, unselected: 0, duplicates: 0 };
for (const batch of allSets()) {
  const { name, folder, flags, ownFlags = [], asked = [[]], expectations = [], dispose } = batch;
  if (names.length > 0 && !names.some((part) => name.includes(part))) continue;
  const expected = union(asked.map((more) => run(oracle, [...flags, ...more, 'set'], folder)));
  const found = run(
    program,
    [...programArguments, 'targets', '--format', 'json', ...flags, ...ownFlags, 'set'],
    folder,
  );
  sets += Math.max(1, expectations.length);
  targets += expected.targets?.length ?? 0;
  for (const kind of Object.keys(named)) named[kind] += expected[kind]?.length ?? 0;
  const judged = expectations.filter(({ any }) => any !== true);
  const whole = batch.isJudged === true ? wholeSets(expectations, expected) : [];
  wholes += whole.length;
  const wrong = [
    ...differences(found, expected, folder),
    ...unnamedMistakes(judged, found.diagnostics ?? []),
    ...falseAlarms(whole, found),
  ];
  if (wrong.length > 0) {
    failures += wrong.length;
    console.log(`✗ ${name}\n  ${wrong.slice(0, 60).join('\n  ')}`);
  }
  dispose();
}
console.log(
  `${sets} sets, ${wholes} of them whole, ${targets} targets, ${named.rejected} rejected, ${named.unselected} unselected, ` +
    `${named.duplicates} duplicates: ${failures} differences`,
);
process.exitCode = failures === 0 ? 0 : 1;
