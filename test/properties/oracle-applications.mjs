/** Hundreds of generated applications before the oracle, each in a namespace of its own. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { application, textOf } from './application.mjs';

const appcfg = fileURLToPath(new URL('../../dist/appcfg.cjs', import.meta.url));
const APPLICATIONS = 400;
/** Any other number makes other applications. */
const SEED = 20260;

/**
 * Renders the applications that compile and compares what the oracle finds with what each one asks for:
 * nothing rejected, nothing scraped twice, one target for each pod and block, with the block's scheme and path.
 *
 * @param {(manifests: string) => any} ask the oracle's answer about manifests
 * @returns {{ applications: number, targets: number, differences: string[] }}
 */
export function judgeApplications(ask) {
  const all = fc
    .sample(application, { numRuns: APPLICATIONS, seed: SEED })
    .map((one, index) => ({ ...withOwnHosts(one, index), namespace: `generated-${index}` }));
  const refused = linesWithErrors(all);
  const compiled = all.filter((_, index) => !refused.has(lineOf(index)));
  const { stdout, stderr } = run(['render', '-'], compiled);
  if (stdout === '') return { applications: 0, targets: 0, differences: [`nothing was rendered: ${stderr}`] };
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
    ...answer.unselected.map((one) => `unselected: ${one.kind} ${one.namespace}/${one.name}: ${one.reason}`),
    ...compiled.flatMap((one) => targetDifferences(one, answer.targets)),
  ];
  return { applications: compiled.length, targets: answer.targets.length, differences };
}

/** Two applications with one host would rightly be told to probe it twice. */
function withOwnHosts({ ingress, ...one }, index) {
  if (ingress === undefined) return one;
  return { ...one, ingress: { ...ingress, hosts: ingress.hosts.map((host) => `n${index}.${host}`) } };
}

/** Each application is one line of JSON, and the documents are separated by one line. */
function lineOf(index) {
  return 2 * index + 1;
}

function run(args, applications) {
  return spawnSync(process.execPath, [appcfg, ...args], {
    input: applications.map((one) => textOf(one)).join('\n---\n'),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
}

function linesWithErrors(applications) {
  const { stdout, stderr } = run(['validate', '-', '--format', 'json'], applications);
  if (stdout === '') throw new Error(stderr);
  const { diagnostics } = JSON.parse(stdout);
  return new Set(diagnostics.filter(({ severity }) => severity === 'error').map(({ line }) => line));
}

function targetDifferences(one, targets) {
  const found = targets
    .filter(({ source, labels }) => (source.split('/')[1] ?? labels.namespace) === one.namespace)
    .map(({ url, source }) =>
      source.includes('ingress') || source.startsWith('probe/') ? 'probe' : asked(url),
    )
    .sort();
  const wanted = expectedTargets(one).sort();
  return found.join() === wanted.join()
    ? []
    : [`${one.namespace}: targets [${found.join(', ')}], not [${wanted.join(', ')}]: ${textOf(one)}`];
}

function asked(url) {
  const { protocol, pathname } = new URL(url);
  return protocol + pathname;
}

/** One for each pod and block; a probe for each host. */
function expectedTargets({ workload, ingress, monitoring }) {
  const blocks = monitoring === undefined ? [] : [monitoring].flat();
  const pods = workload.replicas ?? 1;
  return blocks.flatMap(({ monitorType, scheme = 'http', path = '/metrics' }) =>
    monitorType === 'ingress'
      ? ingress.hosts.map(() => 'probe')
      : Array.from({ length: pods }, () => `${scheme}:${path}`),
  );
}
