/** The oracle: Kubernetes' validation and the operator's and Prometheus' own code, in a program beside the project. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the oracle lies; APPCFG_ORACLE names another one. */
export const oracle =
  process.env.APPCFG_ORACLE ?? fileURLToPath(new URL('../../shared/oracle-2/oracle', import.meta.url));

/** Ends the process if there is no oracle. */
export function needOracle() {
  if (existsSync(oracle)) return;
  console.error(`no oracle at ${oracle}; APPCFG_ORACLE names another one`);
  process.exit(3);
}

/**
 * What the oracle answers about manifests; `failed` alone if it does not answer.
 *
 * @param {string} manifests
 * @param {readonly string[]} [flags] of the oracle
 */
export function askOracle(manifests, flags = []) {
  const { stdout, stderr, status } = spawnSync(oracle, [...flags, '-'], {
    input: manifests,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status === 2 || stdout === '') return { failed: stderr };
  return JSON.parse(stdout);
}

/** The same with a folder's files in the command line. */
export function askOracleAt(folder, args) {
  const { stdout, stderr, status } = spawnSync(oracle, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status === 2 || stdout === '') return { failed: stderr };
  return JSON.parse(stdout);
}

/**
 * What no compiled application may bring about, a line each: rejected, scraped twice, not selected.
 *
 * @returns {string[]}
 */
export function objections({ rejected, duplicates, unselected }) {
  const named = ({ kind, namespace, name }) => `${kind} ${namespace}/${name}`;
  return [
    ...rejected.map((one) => `rejected: ${named(one)}: ${one.message}`),
    ...duplicates.map(({ url, jobs }) => `scraped twice: ${url} (${jobs.join(', ')})`),
    ...unselected.map((one) => `unselected: ${named(one)}: ${one.reason}`),
  ];
}
