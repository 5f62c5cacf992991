import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { assignmentsFor } from '../discover/assignments.ts';
import { runDiscover } from '../discover/client.ts';
import { startControlPlane } from '../discover/control-plane.ts';
import { program, programArguments, runProgram } from '../program.mjs';
import { temporaryFolder } from '../temporary-folder.ts';

/** A title for the terminal, colours, a line that GitHub obeys, and marks that turn the direction of writing. */
const EVIL = '\u001b]0;x\u0007\u001b[31m\n::error::mine\n##[error]mine\r\u2066\u202e';
const IN_YAML = JSON.stringify(EVIL);
const SHOWN = /mine/;

const application = `name: fig\nannotations: {note: ${IN_YAML}}\nworkload: {containers: {web: {image: x, env: {${IN_YAML}: a}}}}\n`;
const unknown = `name: fig\n${IN_YAML}: 1\nworkload: {${IN_YAML}: a, containers: {${IN_YAML}: {image: x, ports: [{name: ${IN_YAML}}]}}}\n`;
const manifests = `apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata: {name: ${IN_YAML}, namespace: ${IN_YAML}}
spec:
  selector: {matchLabels: {app: ${IN_YAML}}}
  podMetricsEndpoints: [{port: ${IN_YAML}, relabelings: [{targetLabel: evil, replacement: ${IN_YAML}}]}]
---
apiVersion: v1
kind: Pod
metadata: {name: ${IN_YAML}, namespace: ${IN_YAML}, labels: {app: ${IN_YAML}}}
spec: {containers: [{name: ${IN_YAML}, image: x, ports: [{name: ${IN_YAML}, containerPort: 80}]}]}
---
apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata: {name: b}
spec: {selector: {matchLabels: {b: ${IN_YAML}}}, podMetricsEndpoints: [{port: ${IN_YAML}}], ${IN_YAML}: 1}
`;
const workspace = `modules: {monitoring: {default: {operatorMode: true}, ${IN_YAML}: {projectSelector: [${IN_YAML}], intervall: 5s}}}\n`;

/** What appcfg paints with: nothing, bold, and the colours of text. */
const ESCAPE = '\u001b';
const OWN_COLOURS = new RegExp(`${ESCAPE}\\[[0-9;]{1,4}m`, 'g');

/** A folder whose every name and value is evil. */
function evilFolder(): string {
  const folder = temporaryFolder();
  for (const name of ['right', 'wrong', 'ignored', 'manifests', `stacks/${EVIL.replaceAll('/', '')}`, EVIL])
    mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'right', `${EVIL}.yaml`), application.replace(/, env.*?\}/, ''));
  writeFileSync(join(folder, 'wrong', `${EVIL}.yaml`), unknown);
  writeFileSync(join(folder, 'wrong', `${EVIL}.k`), `${EVIL}: no`);
  writeFileSync(join(folder, 'wrong', `broken${EVIL}.yaml`), `workload: {${EVIL}`);
  symlinkSync(EVIL.repeat(2), join(folder, 'wrong', `link${EVIL}.yaml`));
  writeFileSync(join(folder, 'manifests', `${EVIL}.yaml`), manifests);
  writeFileSync(join(folder, 'stacks/base.yaml'), application);
  writeFileSync(join(folder, `${EVIL}.ws.yaml`), workspace);
  // Where it is, nothing else is looked at.
  writeFileSync(join(folder, 'ignored', '.appcfg-ignore'), `${EVIL}\n`);
  writeFileSync(join(folder, 'ignored', 'app.yaml'), application);
  return folder;
}

/** @param isForGithub whether a line may be an annotation, of which each has one of its own */
function expectHarmless(output: string, isForGithub = false): void {
  expect(output.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u2066\u202e]/u);
  expect(output).not.toMatch(isForGithub ? /^\s*(?:::error::|##\[)/m : /^\s*(?:::|##\[)/m);
}

const formats = {
  targets: ['table', 'json', 'html', 'mermaid', 'github', 'sarif', 'junit', 'markdown'],
  validate: ['pretty', 'json', 'github', 'sarif', 'junit'],
};

describe('no name and no value is obeyed by a terminal or a CI system, printed by', () => {
  test.each<readonly string[]>([
    ...formats.targets.map((format) => ['targets', 'manifests', '--all', '--format', format]),
    ...formats.validate.map((format) => ['validate', 'wrong', 'right', '--all', '--format', format]),
    ...['table', 'json', 'markdown', 'html'].map((format) => [
      ...['targets', 'diff', 'manifests', 'right', '--all', '--format', format],
    ]),
    ['targets', 'manifests', '--trace', EVIL],
    ['targets', 'manifests', '--require', EVIL],
    ['targets', EVIL, `${EVIL}x`],
    ['validate', 'right', '--workspace', `${EVIL}.ws.yaml`, '--verbose'],
    ['validate', 'ignored'],
    ['targets', 'ignored'],
    ['validate', 'right', '--ignore', EVIL, '--exclude', EVIL],
    ['render', 'wrong', '--all'],
    ['render', 'right', '--trace', '--workspace', `${EVIL}.ws.yaml`, '-o', EVIL],
    ['render', 'right', '-o', EVIL, '--check', '--set', `annotations.note=${EVIL}`],
    ['render', 'right', '--set', `${EVIL}=${EVIL}`],
    ['render', 'stacks', '--stack', EVIL],
    ['render', 'right', '--overlay', EVIL],
    ['render', 'right', '-n', EVIL],
    ['explain', EVIL],
    ['help', EVIL],
    ['schema', EVIL],
    ['completion', EVIL],
    ['init', `${EVIL}/app.yaml`, '--image', EVIL, '--name', EVIL],
    ['argocd', EVIL],
    ['argocd', 'discover'],
    ['argocd', 'generate'],
    [EVIL],
    ['discover', '--cp-address', EVIL],
    [
      'discover',
      '--once',
      '--cp-address',
      'http://127.0.0.1:1',
      '--timeout',
      '100ms',
      '--name',
      EVIL,
      '-o',
      `${EVIL}/x`,
    ],
    ['discover', '--cp-address', 'http://127.0.0.1:1', '--header-file', EVIL],
    ['discover', '--cp-address', 'http://127.0.0.1:1', '--header-file', EVIL, '--log-format', 'json'],
  ])('%j %j %j %j', (...args) => {
    const env = { ...process.env, ARGOCD_ENV_APPCFG_PROJECT: EVIL, FORCE_COLOR: '' };
    const { status, stdout, stderr } = runProgram(args, { cwd: evilFolder(), env, timeout: 60_000 });
    expect(status).not.toBe(70);
    expect(stdout + stderr).not.toBe('');
    // Manifests are for kubectl, which reads what YAML has escaped.
    const isRendered = args[0] === 'render' || args[1] === 'generate';
    expectHarmless(isRendered && !args.includes('--check') ? stderr : stdout, args.includes('github'));
    expectHarmless(stderr);
  });

  test('render, with colours of its own alone', () => {
    const args = [...programArguments, 'render', 'wrong', '--all'];
    const env = { ...process.env, FORCE_COLOR: '1', NO_COLOR: '' };
    const { stderr } = spawnSync(program, args, { cwd: evilFolder(), env, encoding: 'utf8' });
    expect(stderr).toContain('\u001b[');
    expectHarmless(stderr.replaceAll(OWN_COLOURS, ''));
  });

  test('fn', () => {
    const input = `apiVersion: config.kubernetes.io/v1\nkind: ResourceList\nitems: []\nfunctionConfig:\n  apiVersion: appcfg.dev/v1\n  kind: AppConfiguration\n  metadata: {name: ${IN_YAML}}\n  spec: {${IN_YAML}: 1, workload: {containers: {web: {image: x}}}}\n`;
    const { stderr } = runProgram(['fn'], { cwd: temporaryFolder(), input });
    expect(stderr).toMatch(SHOWN);
    expectHarmless(stderr);
  });

  test.each(['text', 'json'])('discover, of a control plane, with a log as %s', async (format) => {
    const plane = await startControlPlane('http', assignmentsFor('http', [`${EVIL}:1`, '10.0.0.1:80']));
    const file = `${temporaryFolder()}/kuma.json`;
    const args = ['--cp-address', plane.address, '--log-format', format, '--log-level', 'debug'];
    for (const more of [[], ['--mesh', EVIL], ['--max-message-size', '10']]) {
      const { out, err } = await runDiscover(['--once', '--timeout', '2s', ...args, ...more, '-o', file]);
      expectHarmless(out + err);
    }
    plane.close();
  });
});
