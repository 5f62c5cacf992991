/**
 * Compares `appcfg targets` with the oracle: target for target, label for label, and that each monitor that the oracle
 * calls rejected, unselected or duplicate is named by a diagnostic on its own lines.
 *
 *     node test/targets/differential.mjs [NAME...]     # APPCFG_ORACLE names another binary
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { differences } from './compare.mjs';
import { manifestSets } from './manifest-sets.mjs';

const oracle =
  process.env.APPCFG_ORACLE ?? fileURLToPath(new URL('../../../shared/oracle/oracle', import.meta.url));
const appcfg = fileURLToPath(new URL('../../dist/appcfg.cjs', import.meta.url));
if (!existsSync(oracle)) {
  console.error(`no oracle at ${oracle}; APPCFG_ORACLE names another one`);
  process.exit(3);
}

function run(program, args, folder) {
  const { stdout, stderr } = spawnSync(program, args, {
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

const names = process.argv.slice(2);
let failures = 0;
let sets = 0;
let targets = 0;
const named = { rejected: 0, unselected: 0, duplicates: 0 };
for (const { name, folder, flags, dispose } of manifestSets()) {
  if (names.length > 0 && !names.some((part) => name.includes(part))) continue;
  const expected = run(oracle, [...flags, 'set'], folder);
  const found = run(process.execPath, [appcfg, 'targets', '--format', 'json', ...flags, 'set'], folder);
  sets += 1;
  targets += expected.targets?.length ?? 0;
  for (const kind of Object.keys(named)) named[kind] += expected[kind]?.length ?? 0;
  const wrong = differences(found, expected, folder);
  if (wrong.length > 0) {
    failures += 1;
    console.log(`✗ ${name}\n  ${wrong.slice(0, 8).join('\n  ')}`);
  }
  dispose();
}
console.log(
  `${sets} sets, ${targets} targets, ${named.rejected} rejected, ${named.unselected} unselected, ` +
    `${named.duplicates} duplicates: ${failures} sets differ`,
);
process.exitCode = failures === 0 ? 0 : 1;
