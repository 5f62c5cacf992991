/** Generated applications before the oracle, each in a namespace of its own. */
import { askOracle, objections } from '../ask-oracle.mjs';

/**
 * @typedef {object} Judgement
 * @property {number} applications those that compile
 * @property {number} targets
 * @property {string[]} differences
 */

/**
 * Judges what was rendered of the applications that compile: nothing is rejected, scraped twice or not selected, and
 * each has its targets.
 *
 * @template Application
 * @param {{ stdout: string, stderr: string }} rendered
 * @param {readonly Application[]} applications
 * @param {(application: Application, targets: object[]) => string[]} targetDifferences
 * @returns {Judgement}
 */
export function judge({ stdout, stderr }, applications, targetDifferences) {
  if (stdout === '') return { applications: 0, targets: 0, differences: [`nothing was rendered: ${stderr}`] };
  const answer = askOracle(stdout);
  if (answer.failed !== undefined) {
    const differences = [`the oracle failed: ${answer.failed}`];
    return { applications: applications.length, targets: 0, differences };
  }
  const differences = [
    ...objections(answer),
    ...applications.flatMap((one) => targetDifferences(one, answer.targets)),
  ];
  return { applications: applications.length, targets: answer.targets.length, differences };
}

/** The targets of a namespace: that of the monitor, and for jobs of annotations that of the pod. */
export function targetsIn(namespace, targets) {
  return targets.filter(({ source, labels }) => (source.split('/')[1] ?? labels.namespace) === namespace);
}

/** The errors that `validate --format json` has printed. */
export function errorsIn({ stdout, stderr }) {
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout).diagnostics.filter(({ severity }) => severity === 'error');
}
