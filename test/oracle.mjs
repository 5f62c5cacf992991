/**
 * Asks the oracle (Kubernetes' validation, the operator's and Prometheus' own code) about every render fixture:
 * it rejects nothing, and finds exactly the targets of `targets.json`. Then a mutation run: with one character of a
 * selector, a port or a label of the output changed, the comparison must fail.
 *
 *     npm run oracle [-- --oracle PATH] [-- NAME...]
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readFixtures } from './fixtures/read-fixtures.mjs';

const oracle =
  process.env.APPCFG_ORACLE ?? fileURLToPath(new URL('../../shared/oracle/oracle', import.meta.url));
if (!existsSync(oracle)) {
  console.error(`no oracle at ${oracle}; APPCFG_ORACLE names another one`);
  process.exit(3);
}
const names = process.argv.slice(2);
const fixtures = readFixtures().filter(
  ({ name, stdout, args }) =>
    args[0] === 'render' &&
    stdout !== '' &&
    (names.length === 0 || names.some((part) => name.includes(part))),
);

/** What the oracle says of manifests. */
function ask(manifests, flags) {
  const { stdout, stderr, status } = spawnSync(oracle, [...flags, '-'], {
    input: manifests,
    encoding: 'utf8',
  });
  if (status === 2 || stdout === '') return { failed: stderr };
  return JSON.parse(stdout);
}

/** The difference between what was found and what is expected, one line each. */
function differences(answer, expected) {
  if (answer.failed !== undefined) return [`the oracle failed: ${answer.failed}`];
  const key = ({ source, url, interval, timeout, job }) =>
    JSON.stringify({ source, url, interval, timeout, job });
  const found = answer.targets.map(key).sort();
  const wanted = expected.map(key).sort();
  return [
    ...answer.rejected.map(({ kind, name, message }) => `rejected: ${kind} ${name}: ${message}`),
    ...answer.duplicates.map(({ url, jobs }) => `duplicate: ${url} (${jobs.join(', ')})`),
    ...answer.unselected.map(({ kind, name, reason }) => `unselected: ${kind} ${name}: ${reason}`),
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

/** Each line of a selector, a port or a label that decides what is scraped, with its last character changed. */
function mutations(manifests) {
  const lines = manifests.split('\n');
  const decides =
    /^\s*(- )?(app|appcfg\.dev\/scrape|port|targetPort|containerPort|name|prometheus\.io\/(scrape|port|path)): (?<value>\S+)$/;
  const found = lines.flatMap((line, index) =>
    isDecisive(lines, index) && decides.test(line) ? [index] : [],
  );
  return found.map((index) => {
    const line = lines[index];
    const quoted = line.endsWith('"') ? 1 : 0;
    const at = line.length - 1 - quoted;
    const other = line[at] === '1' || line[at] === 'a' ? '2' : '1';
    const mutated = [...lines];
    mutated[index] = line.slice(0, at) + other + line.slice(at + 1);
    return { line: index + 1, from: line.trim(), to: mutated[index].trim(), manifests: mutated.join('\n') };
  });
}

/** Whether a changed line can change a target: not the name of a container or of an object that nothing refers to. */
function isDecisive(lines, index) {
  const monitors = lines.some((line) => /^kind: (PodMonitor|ServiceMonitor)$/.test(line));
  const document = lines.slice(lines.lastIndexOf('---', index) + 1, index + 1);
  const kind = lines.slice(lines.lastIndexOf('---', index) + 1).find((line) => line.startsWith('kind: '));
  const line = lines[index];
  const path = pathOf(document);
  if (/prometheus\.io\//.test(line)) return !monitors;
  if (kind === 'kind: PodMonitor' || kind === 'kind: ServiceMonitor') {
    return /^spec\.(selector|podMetricsEndpoints|endpoints)/.test(path) && !/relabelings/i.test(path);
  }
  if (kind === 'kind: Deployment') return path === 'spec.template.metadata.labels' && /\bapp: /.test(line);
  return false;
}

/** `spec.template.metadata.labels` for the last line of a document. */
function pathOf(document) {
  const path = [];
  let indent = document.at(-1).search(/[^\s-]/);
  for (const line of [...document].reverse().slice(1)) {
    const own = line.search(/[^\s-]/);
    const key = /^\s*(?:- )?([^:]+):\s*$/.exec(line);
    if (own < indent && key !== null) {
      path.unshift(key[1]);
      indent = own;
    }
  }
  return path.join('.');
}

let failures = 0;
let targets = 0;
let mutants = 0;
for (const { name, stdout, targets: expected = [], oracle: flags } of fixtures) {
  const found = differences(ask(stdout, flags), expected);
  targets += expected.length;
  if (found.length > 0) {
    failures += 1;
    console.log(`✗ ${name}\n  ${found.join('\n  ')}`);
    continue;
  }
  if (expected.length === 0) continue;
  for (const mutation of mutations(stdout)) {
    mutants += 1;
    if (differences(ask(mutation.manifests, flags), expected).length > 0) continue;
    failures += 1;
    console.log(`✗ ${name}: unnoticed in line ${mutation.line}: ${mutation.from} → ${mutation.to}`);
  }
}
console.log(
  `${fixtures.length} fixtures with ${targets} targets, ${mutants} mutations: ${failures} failures`,
);
process.exitCode = failures === 0 ? 0 : 1;
