/**
 * Reads the AppConfigurations that Kusion users published, as Kusion hands them on (`input.yaml`) and as a bare
 * `kcl run` prints them (`plain.yaml`): each renders, both spellings to the same bytes, and the oracle accepts it;
 * or it gets the diagnostic that is right for it, at its line.
 *
 *     npm run recorded        APPCFG_RECORDED names another folder of cases, APPCFG_ORACLE another oracle
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { askOracle, objections, oracle } from './ask-oracle.mjs';
import { meaningDifferences } from './kusion-meaning.mjs';
import { runProgram } from './program.mjs';
import { recordedCases, recordings } from './recordings.mjs';

/** An image that was never filled in, `<no value>`. */
const NO_IMAGE = [['bad-image', 5, 5]];
/** `containers: {}`. */
const NO_CONTAINERS = [['empty-value', 3, 3]];
/** `url: /healthz` if no container declares a port. */
const PROBES = [['url-without-port', 15, 13]];
/** `url: /post-start`. */
const LIFECYCLE = [['url-without-port', 12, 11]];

/**
 * What is to be reported of each case, judged by reading it: the code, its line in `input.yaml` and in `plain.yaml`.
 * A case that is not listed renders in silence.
 */
const EXPECTED = {
  'docs-0.10-operational-rules-l28': NO_CONTAINERS,
  'docs-0.11-operational-rules-l28': NO_CONTAINERS,
  'docs-0.9-workload-l161': PROBES,
  'docs-0.10-workload-l159': PROBES,
  'docs-0.11-workload-l159': PROBES,
  'docs-0.9-workload-l200': LIFECYCLE,
  'docs-0.10-workload-l199': LIFECYCLE,
  'docs-0.11-workload-l199': LIFECYCLE,
  'docs-0.9-workload-l281': NO_CONTAINERS,
  'docs-0.10-workload-l280': NO_CONTAINERS,
  'docs-0.11-workload-l280': NO_CONTAINERS,
  'docs-main-workload-l320': NO_CONTAINERS,
  'docs-0.9-base-override-l20': NO_IMAGE,
  'docs-0.10-base-override-l20': NO_IMAGE,
  'docs-0.11-base-override-l20': NO_IMAGE,
  'docs-main-base-override-l20': NO_IMAGE,
  // a monitoring port by a name that no container declares
  'catalog-monitoring-dev': [['undeclared-port', 13, 11]],
  // a Service of port 8080 in front of 80, and a monitoring block without a port
  'konfig-simple-service-dev': [['default-port', 30, 24]],
  // databases and models of other modules, which is a warning
  'catalog-0.1.2-wordpress': [['foreign-module', 22, 19]],
  'catalog-inference-dev': [['foreign-module', 10, 8]],
  'catalog-mysql-dev': [['foreign-module', 20, 16]],
  'catalog-postgres-dev': [['foreign-module', 20, 16]],
  'docs-0.11-deliver-quickstart-l145': [['foreign-module', 20, 16]],
  'docs-main-deliver-quickstart-l151': [['foreign-module', 20, 16]],
  'docs-main-deliver-quickstart-with-db-l76': [['foreign-module', 20, 16]],
  'docs-main-inference-l92': [['foreign-module', 10, 8]],
  'konfig-wordpress-cloud-rds-prod': [['foreign-module', 25, 21]],
  'konfig-wordpress-local-db-prod': [['foreign-module', 22, 18]],
};
const WARNINGS = ['foreign-module', 'default-port'];

const cases = recordedCases('input.yaml');
const differences = Object.keys(EXPECTED)
  .filter((name) => !cases.includes(name))
  .map((name) => `${name}: it is not among the recordings`);

/** What is reported about one spelling, a line each: `undeclared-port 13`. */
function said(file) {
  const { stdout } = runProgram(['validate', file, '--format', 'json']);
  return JSON.parse(stdout).diagnostics.map(({ code, line }) => `${code} ${line}`);
}

const manifests = [];
let refused = 0;
let compared = 0;
for (const name of cases) {
  const expected = EXPECTED[name] ?? [];
  const rendered = ['input.yaml', 'plain.yaml'].map((spelling, index) => {
    const file = join(recordings, name, spelling);
    const wanted = expected.map((diagnostic) => `${diagnostic[0]} ${diagnostic[index + 1]}`);
    const found = said(file);
    if (found.join() !== wanted.join()) {
      differences.push(`${name}/${spelling}: [${found.join(', ')}] is said, not [${wanted.join(', ')}]`);
    }
    // Many of them have the same name, so each lives in a namespace of its own.
    const namespace = name.replaceAll('.', '-').slice(-63).replace(/^-+/, '');
    return runProgram(['render', file, '--namespace', namespace]);
  });
  const isRefused = expected.some(([code]) => !WARNINGS.includes(code));
  if (isRefused) refused += 1;
  for (const { status, stdout, stderr } of rendered) {
    if (status !== (isRefused ? 2 : 0)) differences.push(`${name}: exit code ${status}\n${stderr}`);
    if ((stdout === '') !== isRefused) differences.push(`${name}: ${stdout.length} bytes of manifests`);
  }
  const [marked, plain] = rendered;
  if (marked.stdout !== plain.stdout) differences.push(`${name}: the two spellings render differently`);
  if (marked.stdout !== '') manifests.push(marked.stdout);
  // The workspace beside it changes what it becomes, and not whether it becomes anything.
  const workspace = join(recordings, name, 'workspace.yaml');
  if (existsSync(workspace)) {
    const under = `under-${name.replaceAll('.', '-')}`.slice(0, 63);
    const file = join(recordings, name, 'input.yaml');
    const { status, stdout } = runProgram(['render', file, '--namespace', under, '--workspace', workspace]);
    if (status !== (isRefused ? 2 : 0)) differences.push(`${name}: exit code ${status} under its workspace`);
    if (stdout !== '') manifests.push(stdout);
  }
  const kusion = join(recordings, name, 'kusion.yaml');
  if (marked.stdout !== '' && existsSync(kusion)) {
    compared += 1;
    const found = meaningDifferences(marked.stdout, readFileSync(kusion, 'utf8'));
    differences.push(...found.map((difference) => `${name}: ${difference}`));
  }
}

let judged = 'no oracle to ask';
if (existsSync(oracle)) {
  const answer = askOracle(manifests.join('---\n'));
  if (answer.failed !== undefined) differences.push(`the oracle failed: ${answer.failed}`);
  else {
    differences.push(...objections(answer));
    judged = `the oracle rejects ${answer.rejected.length} objects and finds ${answer.targets.length} targets`;
  }
}
for (const difference of differences) console.log(`✗ ${difference}`);
console.log(
  `${cases.length} recordings in 2 spellings: ${cases.length - refused} render, ${refused} are refused as they should be, ${compared} mean what Kusion renders; ` +
    `${judged}; ${differences.length} differences`,
);
process.exitCode = differences.length === 0 ? 0 : 1;
