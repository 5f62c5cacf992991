/**
 * Generated applications under generated workspaces before the oracle: what compiles is accepted, scraped once, and
 * each monitor finds its targets.
 *
 *     node test/properties/oracle-workspaces.mjs     # APPCFG_ORACLE names another binary
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { textOf } from './application.mjs';
import { applicationWithAccess, workspace } from './workspace.mjs';

const pathTo = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const appcfg = pathTo('../../dist/appcfg.cjs');
const oracle = process.env.APPCFG_ORACLE ?? pathTo('../../../shared/oracle/oracle');
/** A Prometheus with the scrape class that the workspaces name. */
const prometheus = pathTo('../../fixtures/render/workspace/scrape-class/prometheus.yaml');
const WORKSPACES = 20;
const APPLICATIONS_EACH = 20;
/** Any other number makes others. */
const SEED = 20261;

if (!existsSync(oracle)) {
  console.error(`no oracle at ${oracle}; APPCFG_ORACLE names another one`);
  process.exit(3);
}
const folder = mkdtempSync(join(tmpdir(), 'appcfg-workspaces-'));
const manifests = [];
let compiled = 0;
let refused = 0;
fc.sample(workspace, { numRuns: WORKSPACES, seed: SEED }).forEach((platform, number) => {
  const file = join(folder, `${number}.json`);
  writeFileSync(file, JSON.stringify(platform));
  const sample = fc.sample(applicationWithAccess, { numRuns: APPLICATIONS_EACH, seed: SEED + number });
  sample.forEach((one, index) => {
    const ingress = one.ingress && {
      ingress: { ...one.ingress, hosts: one.ingress.hosts.map((host) => `n${number}-${index}.${host}`) },
    };
    const text = textOf({ ...one, ...ingress, namespace: `generated-${number}-${index}` });
    const { status, stdout } = spawnSync(process.execPath, [appcfg, 'render', '-', '--workspace', file], {
      input: text,
      encoding: 'utf8',
    });
    if (status !== 0) refused += 1;
    else {
      compiled += 1;
      manifests.push(stdout);
    }
  });
});
rmSync(folder, { recursive: true });
const { stdout, stderr } = spawnSync(oracle, ['--prometheus', prometheus, '-'], {
  input: manifests.join('---\n'),
  encoding: 'utf8',
  maxBuffer: 1 << 28,
});
if (stdout === '') throw new Error(stderr);
const { rejected, duplicates, unselected, targets } = JSON.parse(stdout);
const differences = [
  ...rejected.map(
    ({ kind, namespace, name, message }) => `rejected: ${kind} ${namespace}/${name}: ${message}`,
  ),
  ...duplicates.map(({ url, jobs }) => `scraped twice: ${url} (${jobs.join(', ')})`),
  ...unselected.map(
    ({ kind, namespace, name, reason }) => `unselected: ${kind} ${namespace}/${name}: ${reason}`,
  ),
];
for (const difference of differences) console.log(`✗ ${difference}`);
console.log(
  `${compiled} applications under ${WORKSPACES} workspaces with ${targets.length} targets, ${refused} refused: ` +
    `${differences.length} differences`,
);
process.exitCode = differences.length === 0 ? 0 : 1;
