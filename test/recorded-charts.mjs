/**
 * Asks `appcfg targets` about rendered Helm charts that other people published: as many targets as the cluster's own
 * code finds; no error about anything but what is really wrong with a chart, and each of that named.
 *
 *     node test/recorded-charts.mjs [-v] [NAME...]     # APPCFG_CHARTS names another folder
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProgram } from './program.mjs';

const folder =
  process.env.APPCFG_CHARTS ?? fileURLToPath(new URL('../../shared/recorded/charts', import.meta.url));
if (!existsSync(folder)) {
  console.error(`no charts at ${folder}; APPCFG_CHARTS names another folder`);
  process.exit(3);
}

const [isVerbose, names] =
  process.argv[2] === '-v' ? [true, process.argv.slice(3)] : [false, process.argv.slice(2)];
const expected = Object.entries(JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'))).filter(
  ([file]) => names.length === 0 || names.some((name) => file.includes(name)),
);

/** The objects that a diagnostic is about, as they are listed; none if it says nothing of the kind. */
function namesOf({ message, notes = [], object }) {
  const text = [message, ...notes].join('\n');
  const named = text.match(/\b[A-Z][A-Za-z]+ [a-z0-9.-]+\/[a-zA-Z0-9.:-]+/g) ?? [];
  const own = object === undefined ? [] : [`${object.kind} ${object.namespace}/${object.name}`];
  return [...own, ...named];
}

const total = { targets: 0, wrong: 0, alarms: 0, missed: 0, refusing: 0, crashed: 0 };
for (const [file, { targets, about, refused = [] }] of expected) {
  const line = ['targets', '--namespace', 'apps', '--prometheus', 'none', '--format', 'json', file];
  const { stdout, stderr, status } = runProgram(line, { cwd: folder });
  const say = (what) => console.log(`✗ ${file}: ${what}`);
  if (stdout === '') {
    total.crashed += 1;
    say(stderr.split('\n')[0]);
    continue;
  }
  const answer = JSON.parse(stdout);
  total.targets += targets;
  if (answer.targets.length !== targets) {
    total.wrong += 1;
    say(`${answer.targets.length} targets, not ${targets}`);
  }
  const allowed = [...about, ...refused];
  for (const one of answer.diagnostics.filter(({ severity }) => severity === 'error')) {
    const objects = namesOf(one);
    if (objects.some((name) => allowed.includes(name))) continue;
    total.alarms += 1;
    if (isVerbose) say(`false alarm ${one.code}: ${one.message}`);
  }
  const said = new Set(answer.diagnostics.filter(({ severity }) => severity !== 'note').flatMap(namesOf));
  for (const object of allowed.filter((name) => !said.has(name))) {
    total.missed += 1;
    if (isVerbose) say(`not named: ${object}`);
  }
  if (/kube-prometheus/.test(file) && status !== 0) {
    total.refusing += 1;
    if (isVerbose) say(`exit ${status}`);
  }
}
console.log(
  `${expected.length} recorded charts with ${total.targets} targets: ${total.wrong} with another number, ` +
    `${total.alarms} false alarms, ${total.missed} mistakes not named, ` +
    `${total.refusing} of kube-prometheus refused, ${total.crashed} without an answer`,
);
process.exitCode = Object.entries(total).every(([what, sum]) => what === 'targets' || sum === 0) ? 0 : 1;
