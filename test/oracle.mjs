/**
 * Asks the oracle (Kubernetes' validation, the operator's and Prometheus' own code) about every render fixture:
 * it rejects nothing, and finds exactly the targets of `targets.json`. Then a mutation run: with one character of a
 * selector, a port or a label of the output changed, the comparison must fail. Last, generated applications.
 *
 *     npm run oracle [-- NAME...]     # APPCFG_ORACLE names another binary
 */
import { askOracle, needOracle, objections } from './ask-oracle.mjs';
import { fixturesWithManifests } from './fixtures/read-fixtures.mjs';
import { mutantsOf } from './mutations.mjs';
import { judgeApplications } from './properties/oracle-applications.mjs';
import { judgeExisting } from './properties/oracle-existing.mjs';

needOracle();
const names = process.argv.slice(2);
const fixtures = fixturesWithManifests().filter(
  ({ name }) => names.length === 0 || names.some((part) => name.includes(part)),
);

/** The difference between what was found and what is expected, one line each. */
function differences(answer, expected) {
  if (answer.failed !== undefined) return [`the oracle failed: ${answer.failed}`];
  const key = ({ source, url, interval, timeout, job }) =>
    JSON.stringify({ source, url, interval, timeout, job });
  const found = answer.targets.map(key).sort();
  const wanted = expected.map(key).sort();
  return [
    ...objections(answer),
    ...missing(wanted, found).map((target) => `missing: ${target}`),
    ...missing(found, wanted).map((target) => `unexpected: ${target}`),
    ...expected.flatMap((target) => labelDifferences(target, answer.targets)),
  ];
}

function missing(from, other) {
  const rest = [...other];
  return from.filter((item) => {
    const index = rest.indexOf(item);
    if (index >= 0) rest.splice(index, 1);
    return index < 0;
  });
}

/** A fixture may expect some of a target's labels too. */
function labelDifferences({ source, url, labels = {} }, targets) {
  const found = targets.find((target) => target.source === source && target.url === url);
  return Object.entries(labels)
    .filter(([label, value]) => found !== undefined && found.labels[label] !== value)
    .map(([label, value]) => `${url}: label ${label} is ${found.labels[label]}, not ${value}`);
}

/** Mutants of many fixtures are asked about at once, each in namespaces of its own. */
const BATCH = 150;

/** The mutants that are not noticed: all that they change leaves the targets as they are expected. */
function unnoticed(batch, flags) {
  const objects = batch.flatMap((mutant, number) => mutant.objects.map((object) => moved(object, number)));
  const answer = askOracle(objects.map((object) => JSON.stringify(object)).join('\n---\n'), flags);
  if (answer.failed !== undefined) throw new Error(answer.failed);
  return batch.filter(({ expected }, number) => {
    const found = answerOf(number, answer);
    return differences(found, withoutAddresses(expected)).length === 0;
  });
}

function moved(object, number) {
  const { namespace = 'default' } = object.metadata;
  return { ...object, metadata: { ...object.metadata, namespace: `mutant${number}-${namespace}` } };
}

/** What the answer says of one mutant, as if it had been asked about alone. Duplicates are more targets, too. */
function answerOf(number, { targets, rejected, unselected }) {
  const prefix = `mutant${number}-`;
  const isOwn = ({ namespace }) => namespace.startsWith(prefix);
  const own = targets.filter(({ source, labels }) =>
    isOwn({ namespace: source.split('/')[1] ?? labels.namespace }),
  );
  return {
    targets: withoutAddresses(JSON.parse(JSON.stringify(own).replaceAll(prefix, ''))),
    rejected: rejected.filter(isOwn),
    duplicates: [],
    unselected: unselected.filter(isOwn),
  };
}

/** Pods are numbered over all namespaces, so only the order of their addresses can be compared. */
function withoutAddresses(targets) {
  const text = JSON.stringify(targets);
  const address = /\b10\.\d+\.\d+\.\d+\b/g;
  const value = (ip) => ip.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  const pods = [...new Set(text.match(address))].sort((a, b) => value(a) - value(b));
  return JSON.parse(text.replace(address, (ip) => `pod-${pods.indexOf(ip)}`));
}

let failures = 0;
let targets = 0;
const mutants = new Map();
for (const { name, stdout, targets: expected = [], oracle: flags } of fixtures) {
  const found = differences(askOracle(stdout, flags), expected);
  targets += expected.length;
  if (found.length > 0) {
    failures += 1;
    console.log(`✗ ${name}\n  ${found.join('\n  ')}`);
  } else if (expected.length > 0) {
    const key = JSON.stringify(flags);
    const own = mutantsOf(stdout).map((mutant) => ({ ...mutant, name, expected }));
    mutants.set(key, [...(mutants.get(key) ?? []), ...own]);
  }
}
let mutations = 0;
for (const [flags, all] of mutants) {
  mutations += all.length;
  for (let start = 0; start < all.length; start += BATCH) {
    for (const { name, change } of unnoticed(all.slice(start, start + BATCH), JSON.parse(flags))) {
      failures += 1;
      console.log(`✗ ${name}: unnoticed: ${change}`);
    }
  }
}
console.log(
  `${fixtures.length} fixtures with ${targets} targets, ${mutations} mutations: ${failures} failures`,
);
if (names.length === 0) {
  for (const [judge, what] of [
    [judgeApplications, 'generated applications'],
    [judgeExisting, 'generated manifests'],
  ]) {
    const { applications, targets, differences } = judge();
    failures += differences.length;
    for (const difference of differences) console.log(`✗ ${difference}`);
    console.log(`${applications} ${what} with ${targets} targets: ${differences.length} differences`);
  }
}
process.exitCode = failures === 0 ? 0 : 1;
