/**
 * Asks the oracle about each fixture of `targets` and of the folders that are named, with the same flags: the same
 * targets, label for label.
 *
 *     node test/targets/oracle-fixtures.mjs [FOLDER...]
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadAll } from 'js-yaml';
import { askOracleAt, needOracle } from '../ask-oracle.mjs';
import { runProgram } from '../program.mjs';
import { targetDifferences } from './compare.mjs';

/** Decide about targets, and the oracle has them as well. */
const ASKED = {
  namespace: { type: 'string', short: 'n' },
  release: { type: 'string' },
  prometheus: { type: 'string' },
  config: { type: 'string' },
  annotations: { type: 'boolean' },
};
/** Two annotations become one label, and chance decides whose value it has. */
const BY_CHANCE = ['collapsed-annotations'];

/** Decide about what is said and printed alone. */
const SHOWN = {
  ...Object.fromEntries(['all', 'quiet', 'strict'].map((name) => [name, { type: 'boolean' }])),
  ...Object.fromEntries(['format', 'require', 'trace'].map((name) => [name, { type: 'string' }])),
  ignore: { type: 'string', multiple: true },
};

/** The command line of a fixture in parts; undefined if the oracle cannot be asked the same. */
function questionOf({ args = [], stdin }, folder) {
  if (args[0] !== 'targets' || args[1] === 'diff') return undefined;
  try {
    const { values, positionals } = parseArgs({
      args: args.slice(1),
      options: { ...ASKED, ...SHOWN },
      allowPositionals: true,
      allowNegative: true,
    });
    const paths = positionals.map((path) => (path === '-' ? stdin : path));
    const isThere = paths.length > 0 && paths.every((path) => existsSync(join(folder, path)));
    return isThere && !holdsApplication(paths.map((path) => join(folder, path)))
      ? { values, paths, args, stdin }
      : undefined;
  } catch {
    return undefined;
  }
}

/** The oracle compiles nothing. */
function holdsApplication(paths) {
  return paths.some((path) =>
    statSync(path).isDirectory()
      ? holdsApplication(readdirSync(path).map((name) => join(path, name)))
      : path.endsWith('.k') || /^ *workload:/m.test(readFileSync(path, 'utf8')),
  );
}

/** Undefined if the oracle, which asks one resource of kind Prometheus, cannot ask whom appcfg asks. */
function flagsFor({ namespace, release, prometheus, config, annotations }, paths, folder) {
  // Those among the manifests are asked as if they had been named.
  const asksOwn = prometheus === undefined && release === undefined && config === undefined;
  const files = asksOwn ? paths : prometheus === undefined || prometheus === 'none' ? [] : [prometheus];
  const servers = files.flatMap((path) => serversIn(folder, path));
  if (servers.length > 1 || servers.some(({ kind }) => kind !== 'Prometheus')) return undefined;
  const named = prometheus === 'none' ? undefined : (prometheus ?? servers[0]?.path);
  return [
    ...(namespace === undefined ? [] : ['--namespace', namespace]),
    ...(release === undefined ? [] : ['--release', release]),
    ...(named === undefined ? [] : ['--prometheus', named]),
    ...(config === undefined ? [] : ['--config', config]),
    ...(annotations === undefined ? [] : [`--annotations=${annotations}`]),
  ];
}

function serversIn(folder, path) {
  try {
    const objects = loadAll(readFileSync(join(folder, path), 'utf8'));
    return objects
      .filter((one) => /^Prometheus(?:Agent)?$/.test(one?.kind))
      .map(({ kind }) => ({ kind, path }));
  } catch {
    // A folder, or text that is not YAML throughout.
    return [];
  }
}

needOracle();
const folders = process.argv.length > 2 ? process.argv.slice(2) : ['fixtures/targets'];
let asked = 0;
let different = 0;
for (const folder of folders.flatMap((one) => readdirSync(one).map((name) => join(one, name)))) {
  if (!existsSync(join(folder, 'case.json')) || BY_CHANCE.includes(basename(folder))) continue;
  const question = questionOf(JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8')), folder);
  if (question === undefined) continue;
  const { values, paths, args, stdin } = question;
  const flags = flagsFor(values, paths, folder);
  if (flags === undefined) continue;
  const line = ['targets', ...args.slice(1), '--format', 'json'];
  const input = stdin === undefined ? undefined : readFileSync(join(folder, stdin), 'utf8');
  const { stdout } = runProgram(line, { cwd: folder, input });
  if (!stdout.startsWith('{')) continue;
  const expected = askOracleAt(folder, [...flags, ...paths]);
  if (expected.failed !== undefined) {
    console.log(`? ${folder}: ${expected.failed.trim().split('\n')[0]}`);
    continue;
  }
  asked += 1;
  const lines = targetDifferences(JSON.parse(stdout).targets, expected.targets);
  if (lines.length > 0) different += 1;
  for (const one of lines) console.log(`✗ ${folder}: ${one}`);
}
console.log(`${asked} fixtures asked of the oracle, ${different} with other targets`);
process.exitCode = different === 0 ? 0 : 1;
