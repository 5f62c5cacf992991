/** Manifests in any style with monitoring applied, before the oracle, each in a namespace of its own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { choices, manifests, monitoring, written } from './existing.mjs';

const appcfg = fileURLToPath(new URL('../../dist/appcfg.cjs', import.meta.url));
const APPLICATIONS = 200;
/** Any other number makes other manifests. */
const SEED = 20261;

/**
 * Renders the manifests that compile: nothing is rejected, no monitor is without a target, and of each workload, which
 * has one pod, one target is scraped, once.
 *
 * @param {(manifests: string) => any} ask the oracle's answer about manifests
 * @returns {{ applications: number, targets: number, differences: string[] }}
 */
export function judgeExisting(ask) {
  const folder = mkdtempSync(join(tmpdir(), 'appcfg-existing-'));
  try {
    const samples = fc.sample(fc.tuple(manifests, monitoring, choices), {
      numRuns: APPLICATIONS,
      seed: SEED,
    });
    const namespaces = samples.map((sample, index) => writeSample(folder, sample, index));
    const refused = filesWithErrors(folder);
    const compiled = namespaces.filter((namespace) => !refused.has(join(folder, `${namespace}.app.json`)));
    const paths = compiled.map((namespace) => join(folder, `${namespace}.app.json`));
    const { stdout, stderr } = run(['render', ...paths]);
    if (stdout === '')
      return { applications: 0, targets: 0, differences: [`nothing was rendered: ${stderr}`] };
    const answer = ask(stdout);
    if (answer.failed !== undefined) {
      return {
        applications: compiled.length,
        targets: 0,
        differences: [`the oracle failed: ${answer.failed}`],
      };
    }
    const differences = [
      ...answer.rejected.map((one) => `rejected: ${one.kind} ${one.namespace}/${one.name}: ${one.message}`),
      ...answer.duplicates.map(({ url, jobs }) => `duplicate: ${url} (${jobs.join(', ')})`),
      ...answer.unselected.map(
        (one) => `unselected: ${one.kind} ${one.namespace}/${one.name}: ${one.reason}`,
      ),
      ...compiled.flatMap((namespace, index) => {
        const found = answer.targets.filter(
          ({ source, labels }) => (source.split('/')[1] ?? labels.namespace) === namespace,
        );
        return found.length === 1 ? [] : [`${namespace}: ${found.length} targets: ${paths[index]}`];
      }),
    ];
    return { applications: compiled.length, targets: answer.targets.length, differences };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function writeSample(folder, [objects, block, decisions], index) {
  const namespace = `existing-${index}`;
  const moved = JSON.parse(JSON.stringify(objects).replaceAll('"shop-ns"', `"${namespace}"`));
  writeFileSync(join(folder, `${namespace}.manifest`), written(moved, decisions));
  const application = {
    name: 'shop',
    namespace,
    workload: { manifest: `${namespace}.manifest` },
    monitoring: block,
  };
  writeFileSync(join(folder, `${namespace}.app.json`), JSON.stringify(application));
  return namespace;
}

function filesWithErrors(folder) {
  const { stdout, stderr } = run(['validate', folder, '--format', 'json']);
  if (stdout === '') throw new Error(stderr);
  const errors = JSON.parse(stdout).diagnostics.filter(({ severity }) => severity === 'error');
  // A mistake may stand in the manifest.
  return new Set(errors.map(({ file }) => file.replace(/\.manifest$/, '.app.json')));
}

function run(args) {
  return spawnSync(process.execPath, [appcfg, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });
}
