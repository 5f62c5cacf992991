/**
 * Compares `appcfg targets` over dumps of a live cluster with what its real Prometheus scraped at that moment: target
 * for target, label for label.
 *
 *     node test/recorded-clusters.mjs [NAME...]     # APPCFG_CLUSTERS names another folder of dumps
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

/** Jobs of the chart that nothing here is to know: a probe of Services, and a gateway. */
const FOREIGN = ['kubernetes-services', 'prometheus-pushgateway'];
/** A Secret that no dump holds: what lacks it is scraped as far as the dump tells, and is not in the cluster. */
const TAKEN_ON_TRUST = ['podMonitor/bakery/yeast/0', 'serviceMonitor/bakery/yeast/0'];

function scraped(state) {
  const { data } = JSON.parse(readFileSync(join(state, 'targets.json'), 'utf8'));
  return data.activeTargets
    .filter(({ scrapePool }) => !FOREIGN.includes(scrapePool))
    .map(({ scrapePool, scrapeUrl, labels }) => keyOf(scrapePool, scrapeUrl, labels));
}

function keyOf(source, url, labels) {
  return JSON.stringify([source, url, Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1))]);
}

function less(from, other) {
  const rest = [...other];
  return from.filter((one) => {
    const index = rest.indexOf(one);
    if (index >= 0) rest.splice(index, 1);
    return index < 0;
  });
}

const names = process.argv.slice(2);
const states = readdirSync(folder, { withFileTypes: true })
  .filter(
    (entry) => entry.isDirectory() && (names.length === 0 || names.some((name) => entry.name.includes(name))),
  )
  .map(({ name }) => name)
  .sort();
let failures = 0;
let count = 0;
for (const name of states) {
  const state = join(folder, name);
  const flags = readFileSync(join(state, 'flags'), 'utf8').trim().split(/\s+/);
  const { stdout, stderr } = runProgram(['targets', 'dump.yaml', '--format', 'json', ...flags], {
    cwd: state,
  });
  if (stdout === '') {
    failures += 1;
    console.log(`✗ ${name}: ${stderr}`);
    continue;
  }
  const found = JSON.parse(stdout)
    .targets.filter(({ source }) => !TAKEN_ON_TRUST.includes(source))
    .map(({ source, url, labels }) => keyOf(source, url, labels));
  const wanted = scraped(state);
  count += wanted.length;
  const lines = [
    ...less(wanted, found).map((one) => `missing: ${one}`),
    ...less(found, wanted).map((one) => `unexpected: ${one}`),
  ];
  failures += lines.length;
  if (lines.length > 0) console.log(`✗ ${name}\n  ${lines.join('\n  ')}`);
}
console.log(`${states.length} recorded clusters with ${count} targets: ${failures} differences`);
process.exitCode = failures === 0 ? 0 : 1;
