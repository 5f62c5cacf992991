import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { program, programArguments } from '../program.mjs';
import { temporaryFolder } from '../temporary-folder.ts';

const application = (name: string, image = 'nginx:1.27') =>
  `name: ${name}\nworkload: {containers: {web: {image: "${image}"}}}\n`;

class Watched {
  stdout = '';
  stderr = '';
  private seen = 0;
  readonly child: ChildProcess;

  constructor(folder: string, args: readonly string[], command = 'validate') {
    const { APPCFG_WORKSPACE: _, FORCE_COLOR: __, ...env } = process.env;
    this.child = spawn(program, [...programArguments, command, ...args, '--watch'], { cwd: folder, env });
    this.child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.stdout += text;
    });
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.stderr += text;
    });
    onTestFinished(() => {
      this.child.kill('SIGKILL');
    });
  }

  /** The next answer, which ends with its summary; waits for it as long as the test may take. */
  async answer(summary: string): Promise<string> {
    for (;;) {
      const fresh = this.stdout.slice(this.seen);
      const end = fresh.indexOf(`${summary}\n`);
      if (end !== -1) {
        this.seen += end + summary.length + 1;
        return fresh;
      }
      await Promise.race([
        once(this.child.stdout as NonNullable<ChildProcess['stdout']>, 'data'),
        this.gone(),
      ]);
    }
  }

  private async gone(): Promise<never> {
    await once(this.child, 'exit');
    throw new Error(`it has ended: ${this.stdout}${this.stderr}`);
  }
}

function start(files: Readonly<Record<string, string>>, args: readonly string[], command?: string) {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'apps'));
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  const path = (name: string) => join(folder, name);
  return { folder, path, watched: new Watched(folder, args, command) };
}

test('it answers at once, and again when a file is written, made, moved or removed', async () => {
  const { path, watched } = start({ 'apps/a.yaml': application('a') }, ['apps']);
  await watched.answer('no errors in 1 file (1 application)');
  writeFileSync(path('apps/a.yaml'), application('a', 'no image'));
  expect(await watched.answer('1 error in 1 file (0 applications)')).toContain('error[bad-image]');
  writeFileSync(path('apps/b.yaml'), application('b'));
  await watched.answer('1 error in 2 files (1 application)');
  renameSync(path('apps/a.yaml'), path('apps/c.txt'));
  await watched.answer('no errors in 1 file (1 application)');
  rmSync(path('apps/b.yaml'));
  expect(await watched.answer('1 error in 0 files (0 applications)')).toContain('nothing-to-render');
});

test('an editor may put a new file in the place of the old one, again and again', async () => {
  const { path, watched } = start({ 'apps/a.yaml': application('a') }, ['apps/a.yaml']);
  await watched.answer('no errors in 1 file (1 application)');
  for (const [image, summary] of [
    ['no image', '1 error in 1 file (0 applications)'],
    ['nginx:1.28', 'no errors in 1 file (1 application)'],
    ['no image', '1 error in 1 file (0 applications)'],
  ] as const) {
    writeFileSync(path('apps/.a.yaml.swp'), application('a', image));
    renameSync(path('apps/.a.yaml.swp'), path('apps/a.yaml'));
    await watched.answer(summary);
  }
});

test('what is watched may go, with its folder, and come back', async () => {
  const { path, watched } = start({ 'apps/a.yaml': application('a') }, ['apps/a.yaml']);
  await watched.answer('no errors in 1 file (1 application)');
  rmSync(path('apps'), { recursive: true });
  expect(await watched.answer('1 error in 0 files (0 applications)')).toContain('no-such-path');
  mkdirSync(path('apps'));
  writeFileSync(path('apps/a.yaml'), application('a'));
  await watched.answer('no errors in 1 file (1 application)');
});

test('a folder that is made later is watched as well', async () => {
  const { path, watched } = start({ 'apps/a.yaml': application('a') }, ['apps']);
  await watched.answer('no errors in 1 file (1 application)');
  mkdirSync(path('apps/team/prod'), { recursive: true });
  writeFileSync(path('apps/team/prod/b.yaml'), application('b'));
  await watched.answer('no errors in 2 files (2 applications)');
  writeFileSync(path('apps/team/prod/b.yaml'), application('b', 'no image'));
  await watched.answer('1 error in 2 files (1 application)');
});

test('the workspace and the project count as well', async () => {
  const block = (labels: string) => `modules: {monitoring: {default: {operatorMode: true, ${labels}}}}\n`;
  const { path, watched } = start(
    { 'apps/a.yaml': `${application('a')}monitoring: {}\n`, 'prod.yaml': block('interval: 15s') },
    ['apps', '-w', 'prod.yaml'],
  );
  await watched.answer('no errors in 1 file (1 application)');
  writeFileSync(path('prod.yaml'), block('interval: 1s, timeout: 2s'));
  await watched.answer('1 error in 1 file (0 applications)');
  writeFileSync(path('prod.yaml'), block('interval: 15s'));
  await watched.answer('no errors in 1 file (1 application)');
  writeFileSync(path('apps/project.yaml'), 'name: "\n');
  await watched.answer('1 error in 2 files (1 application)');
});

test('what does not concern it is not answered, and nothing is cleared', async () => {
  const { path, watched } = start({ 'apps/a.yaml': application('a') }, ['apps']);
  await watched.answer('no errors in 1 file (1 application)');
  writeFileSync(path('apps/notes.txt'), 'x');
  writeFileSync(path('apps/.a.yaml.swp'), 'x');
  writeFileSync(path('apps/a.yaml'), application('a', 'no image'));
  await watched.answer('1 error in 1 file (0 applications)');
  expect(watched.stderr).not.toMatch(/notes|swp/);
  expect(watched.stderr).toContain('apps/a.yaml: changed\n');
  expect(watched.stdout + watched.stderr).not.toContain('\u001b');
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s ends it with %i', async (signal, code) => {
  const { watched } = start({ 'apps/a.yaml': application('a') }, ['apps']);
  await watched.answer('no errors in 1 file (1 application)');
  while (!watched.stderr.includes('Ctrl-C')) {
    await once(watched.child.stderr as NonNullable<ChildProcess['stderr']>, 'data');
  }
  const ended = once(watched.child, 'close');
  watched.child.kill(signal);
  expect(await ended).toEqual([code, null]);
});

const pod = (port: string) => `apiVersion: v1
kind: Pod
metadata: {name: shop, namespace: web, labels: {app: shop}}
spec: {containers: [{name: shop, image: shop, ports: [{name: ${port}, containerPort: 80}]}]}
`;
const monitor = `apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata: {name: shop, namespace: web}
spec: {selector: {matchLabels: {app: shop}}, podMetricsEndpoints: [{port: metrics}]}
`;
const server = (selector: string) => `apiVersion: monitoring.coreos.com/v1
kind: Prometheus
metadata: {name: main, namespace: web}
spec: {podMonitorSelector: ${selector}}
`;

test('targets answers again for a manifest, the Prometheus that is asked and an ignore file', async () => {
  const { path, watched } = start(
    { 'apps/pod.yaml': pod('metrics'), 'apps/monitor.yaml': monitor, 'prometheus.yaml': server('{}') },
    ['apps', '--prometheus', 'prometheus.yaml'],
    'targets',
  );
  await watched.answer('1 target, 0 errors, 0 warnings');
  writeFileSync(path('apps/pod.yaml'), pod('http'));
  expect(await watched.answer('0 targets, 1 error, 0 warnings')).toContain('error[undeclared-port]');
  writeFileSync(path('apps/.appcfg-ignore'), 'undeclared-port\n');
  await watched.answer('0 targets, 0 errors, 0 warnings, 1 ignored');
  writeFileSync(path('prometheus.yaml'), server('{matchLabels: {release: main}}'));
  expect(await watched.answer('0 targets, 1 error, 0 warnings')).toContain('not-selected');
});

test('targets answers again for the workspace and an overlay of an application', async () => {
  const application = 'name: shop\nworkload: {containers: {web: {image: shop}}}\nmonitoring: {}\n';
  const workspace = (interval: string) =>
    `modules: {monitoring: {default: {operatorMode: true, interval: ${interval}}}}\n`;
  const { path, watched } = start(
    { 'apps/shop.yaml': application, 'prod.yaml': workspace('30s'), 'eu.yaml': 'workload: {replicas: 1}\n' },
    ['apps', '--workspace', 'prod.yaml', '--overlay', 'eu.yaml'],
    'targets',
  );
  expect(await watched.answer('1 target, 0 errors, 0 warnings')).toContain('30s');
  writeFileSync(path('eu.yaml'), 'workload: {replicas: 2}\n');
  await watched.answer('2 targets, 0 errors, 0 warnings');
  writeFileSync(path('prod.yaml'), workspace('5m'));
  expect(await watched.answer('2 targets, 0 errors, 0 warnings')).toContain('5m');
});

test('targets watches for people alone', async () => {
  const { watched } = start({}, ['apps', '--format', 'json'], 'targets');
  const [code] = await once(watched.child, 'close');
  expect(code).toBe(2);
  expect(watched.stderr).toContain('--watch does not work with --format json');
});

test.each([
  [['-'], '--watch works with files and folders'],
  [['apps', '--format', 'sarif'], '--watch does not work with --format sarif'],
])('%j is refused', async (args, message) => {
  const { watched } = start({}, args);
  const [code] = await once(watched.child, 'close');
  expect(code).toBe(2);
  expect(watched.stderr).toContain(message);
});
