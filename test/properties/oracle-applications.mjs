/** Hundreds of generated applications before the oracle, each in a namespace of its own. */
import fc from 'fast-check';
import { runProgram } from '../program.mjs';
import { application, textOf } from './application.mjs';
import { errorsIn, judge, targetsIn } from './judge.mjs';

const APPLICATIONS = 400;
/** Any other number makes other applications. */
const SEED = 20260;

/**
 * Renders the applications that compile and compares what the oracle finds with what each one asks for: one target for
 * each pod and block, with the block's scheme and path.
 */
export function judgeApplications() {
  const all = fc
    .sample(application, { numRuns: APPLICATIONS, seed: SEED })
    .map((one, index) => ({ ...withOwnHosts(one, index), namespace: `generated-${index}` }));
  const refused = linesWithErrors(all);
  const compiled = all.filter((_, index) => !refused.has(lineOf(index)));
  return judge(run(['render', '-'], compiled), compiled, targetDifferences);
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
  return runProgram(args, { input: applications.map((one) => textOf(one)).join('\n---\n') });
}

function linesWithErrors(applications) {
  const validated = run(['validate', '-', '--format', 'json'], applications);
  return new Set(errorsIn(validated).map(({ line }) => line));
}

function targetDifferences(one, targets) {
  const found = targetsIn(one.namespace, targets)
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
