/**
 * Compares dumps of a live cluster with the answer of its real Prometheus by `appcfg targets --against`, each with its
 * own and with that of the same cluster in another state, and by `appcfg targets diff`: target for target.
 *
 *     node test/recorded-against.mjs     # APPCFG_CLUSTERS names another folder of dumps
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProgram } from './program.mjs';

const folder =
  process.env.APPCFG_CLUSTERS ?? fileURLToPath(new URL('../../shared/recorded/cluster', import.meta.url));
if (!existsSync(folder)) {
  console.error(`no dumps at ${folder}; APPCFG_CLUSTERS names another folder`);
  process.exit(3);
}

let failures = 0;
let count = 0;

function answer(state, args) {
  const flags = readFileSync(join(folder, state, 'flags'), 'utf8')
    .trim()
    .split(/\s+/);
  const { stdout, stderr, status } = runProgram(['targets', ...args, '--format', 'json', ...flags], {
    cwd: join(folder, state),
  });
  if (stdout === '') throw new Error(`${state} ${args.join(' ')}: ${status} ${stderr}`);
  return { status, ...JSON.parse(stdout) };
}

function check(what, found, wanted) {
  count += 1;
  const [left, right] = [found, wanted].map((one) => JSON.stringify(one));
  if (left === right) return;
  failures += 1;
  console.log(`✗ ${what}\n  found:  ${left}\n  wanted: ${right}`);
}

const keyOf = ({ source, scrapePool = source, url, scrapeUrl = url, labels }) =>
  JSON.stringify([scrapePool, scrapeUrl, Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1))]);
const keysOf = (list) => list.map(keyOf).sort();

/** The classes by their definition, from the plain prediction and the plain answer. */
function wantedOf(state, from) {
  const predicted = answer(state, ['dump.yaml']).targets;
  const { data } = JSON.parse(readFileSync(join(folder, from, 'targets.json'), 'utf8'));
  const isPredicted = new Set(keysOf(predicted));
  const active = new Map(data.activeTargets.map((one) => [keyOf(one), one]));
  const left = predicted.filter((one) => !active.has(keyOf(one)));
  const isDropped = ({ source, url }) =>
    data.droppedTargets.some(
      ({ scrapePool, discoveredLabels }) =>
        scrapePool === source && url.includes(`//${discoveredLabels.__address__}/`),
    );
  const seen = data.activeTargets.filter((one) => isPredicted.has(keyOf(one)));
  return {
    up: keysOf(seen.filter(({ health }) => health !== 'down')),
    down: keysOf(seen.filter(({ health }) => health === 'down')),
    missing: keysOf(left.filter((one) => !isDropped(one))),
    dropped: keysOf(left.filter(isDropped)),
    unexpected: keysOf(data.activeTargets.filter((one) => !isPredicted.has(keyOf(one)))),
  };
}

function compare(state, from) {
  const file = state === from ? 'targets.json' : `../${from}/targets.json`;
  const found = answer(state, ['dump.yaml', '--against', file, '--allow-down']);
  const wanted = wantedOf(state, from);
  const what = `${state} against the Prometheus of ${from}`;
  for (const name of Object.keys(wanted)) check(`${what}: ${name}`, keysOf(found[name]), wanted[name]);
  const isThere = wanted.missing.length + wanted.dropped.length === 0;
  check(`${what}: exit code`, found.status, isThere ? 0 : 1);
  return found;
}

const states = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();
for (const state of states) compare(state, state);

const [healthy, changed] = ['1-healthy', '7-changed'];
if (states.includes(healthy) && states.includes(changed)) {
  const sources = (list) => list.map(({ source }) => source).sort();
  const pods = ['podMonitor/store/search/0', 'podMonitor/store/search/1'].flatMap((one) => [one, one]);
  const ports = ['serviceMonitor/store/cart/1', 'serviceMonitor/store/cart/1'];
  const late = compare(healthy, changed);
  check('pods that are gone are missing', sources(late.missing), pods);
  check('a port that was renamed is dropped', sources(late.dropped), ports);
  check('what is there no more is unexpected', sources(compare(changed, healthy).unexpected), [
    ...pods,
    ...ports,
  ]);
  const diff = answer(healthy, ['diff', 'dump.yaml', `../${changed}/dump.yaml`]);
  check('the change loses six targets', sources(diff.lost), [...pods, ...ports]);
  check('and changes none', [diff.gained, diff.changed], [[], []]);
}
console.log(
  `${states.length} recorded clusters beside their Prometheus: ${count} comparisons, ${failures} differences`,
);
process.exitCode = failures === 0 ? 0 : 1;
