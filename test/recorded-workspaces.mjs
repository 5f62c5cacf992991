/**
 * Reads the workspaces that Kusion users published: each that is YAML loads and gives an application what it says,
 * each other gets an error at its place.
 *
 *     npm run recorded        APPCFG_RECORDED names another folder of cases
 */
import { join } from 'node:path';
import { runProgram } from './program.mjs';
import { recordedCases, recordings } from './recordings.mjs';

/** Those that are no YAML: the code and the line of the error. */
const NOT_YAML = {
  'workspace-docs-0.10-prometheus-l173': 'missing-colon 2',
  'workspace-docs-0.10-prometheus-l195': 'missing-colon 2',
  'workspace-docs-main-monitoring-l41': 'bad-indentation 5',
  'workspace-docs-main-prometheus-l163': 'missing-colon 2',
  'workspace-docs-main-prometheus-l177': 'missing-colon 2',
};
/** What those that speak of monitoring give a project: interval, timeout, operatorMode, monitorType. */
const SETTINGS = {
  'workspace-docs-0.10-prometheus-l17': {
    shop: '30s 15s true pod',
    foo: '2m 1m false pod',
    wordpress: '10s 5s true service',
  },
  'workspace-docs-0.11-prometheus-l17': {
    shop: '30s 15s true pod',
    foo: '2m 1m false pod',
    wordpress: '10s 5s true service',
  },
  'workspace-docs-main-prometheus-l17': {
    shop: '30s 15s true pod',
    foo: '2m 1m false pod',
    wordpress: '10s 5s true service',
  },
  'workspace-docs-main-prometheus-l230': { shop: '30s 15s true service' },
};
const APPLICATION = `name: shop
workload:
  containers:
    web: {image: nginx, ports: [{port: 8080}]}
monitoring: {}
`;

function run(...args) {
  return runProgram(args, { input: APPLICATION });
}

function settings(workspace, project) {
  const { stderr } = run('render', '-', '--workspace', workspace, '--project', project, '--trace');
  const value = (name) => new RegExp(`^  ${name} +(\\S+)`, 'm').exec(stderr)?.[1];
  return ['interval', 'timeout', 'operatorMode', 'monitorType'].map(value).join(' ');
}

const differences = [];
const cases = recordedCases('workspace.yaml');
for (const name of [...Object.keys(NOT_YAML), ...Object.keys(SETTINGS)]) {
  if (!cases.includes(name)) differences.push(`${name}: it is not among the recordings`);
}
for (const name of cases) {
  const workspace = join(recordings, name, 'workspace.yaml');
  const { stdout } = run('validate', '-', '--workspace', workspace, '--format', 'json');
  const said = JSON.parse(stdout).diagnostics.map(
    ({ code, line, file }) => `${code} ${line}${file === workspace ? '' : ` of ${file}`}`,
  );
  const wanted = NOT_YAML[name] ?? '';
  if (said.join() !== wanted) differences.push(`${name}: [${said.join(', ')}] is said, not [${wanted}]`);
  for (const [project, expected] of Object.entries(SETTINGS[name] ?? {})) {
    const found = settings(workspace, project);
    if (found !== expected) differences.push(`${name}: ${project} gets ${found}, not ${expected}`);
  }
}
for (const difference of differences) console.log(`✗ ${difference}`);
console.log(
  `${cases.length} workspaces: ${Object.keys(NOT_YAML).length} are no YAML; ${differences.length} differences`,
);
process.exitCode = differences.length === 0 ? 0 : 1;
