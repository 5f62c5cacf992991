import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { commands } from '../../src/cli/arguments/commands.ts';
import { putAppcfg } from '../program-folder.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const example = readFileSync(join(root, 'examples/sample-app/app.yaml'), 'utf8');
const manifests = readFileSync(join(root, 'examples/sample-app/manifests.yaml'), 'utf8');
const kusion = 'shop = {workload: {containers: {web: {image: "nginx:1.27"}}}}\n';

/** What the examples speak of; `kustomize` prints what it would, and `helm` nothing. */
function folderOfExamples() {
  const folder = temporaryFolder();
  for (const name of ['apps', 'bin']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'app.yaml'), example);
  writeFileSync(join(folder, 'apps/app.yaml'), example);
  writeFileSync(join(folder, 'prod.yaml'), 'modules: {monitoring: {default: {operatorMode: true}}}\n');
  writeFileSync(join(folder, 'eu.yaml'), 'workload: {labels: {region: eu}}\n');
  writeFileSync(join(folder, 'main.k'), kusion);
  writeFileSync(join(folder, 'bin/helm'), '#!/bin/sh\n');
  writeFileSync(join(folder, 'bin/kustomize'), `#!/bin/sh\ncat <<'END'\n${manifests}END\n`);
  mkdirSync(join(folder, 'manifests'));
  writeFileSync(
    join(folder, 'manifests/shop.yaml'),
    manifests.replaceAll(/^ {2}labels:/gm, '  labels:\n    release: stack'),
  );
  mkdirSync(join(folder, 'old'));
  writeFileSync(join(folder, 'old/shop.yaml'), manifests);
  const identity = ['-c', 'user.name=t', '-c', 'user.email=t@example.com', '-c', 'commit.gpgsign=false'];
  for (const step of [
    ['init', '-q', '-b', 'main'],
    ['add', '-A'],
    ['commit', '-q', '-m', 'first'],
  ])
    spawnSync('git', [...identity, ...step], { cwd: folder });
  for (const name of ['helm', 'kustomize']) chmodSync(join(folder, 'bin', name), 0o755);
  putAppcfg(join(folder, 'bin'));
  return { cwd: folder, env: { ...process.env, PATH: `${join(folder, 'bin')}:${process.env.PATH}` } };
}

/** A project with a stack, which is not read unless one is named. */
function addProject(folder: string) {
  mkdirSync(join(folder, 'apps/shop/prod'), { recursive: true });
  writeFileSync(join(folder, 'apps/shop/base.yaml'), example.replace('sample-app\n', 'shop\n'));
  writeFileSync(join(folder, 'apps/shop/prod/app.yaml'), 'workload: {replicas: 5}\n');
}

const examples = (['render', 'validate', 'targets', 'targets diff'] as const).map(
  (name) => [name, commands[name].examples] as const,
);

test.each(examples)('the examples of %s --help run, one after the other', (_name, lines) => {
  const options = folderOfExamples();
  for (const [line] of lines) {
    // One does not end, and for the other there is no Prometheus.
    if (/--watch|--against/u.test(line)) continue;
    if (line.includes('--stack')) addProject(options.cwd);
    const { status, stdout, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', line], {
      ...options,
      encoding: 'utf8',
    });
    expect(status, `${line}: ${stderr}`).toBe(0);
    expect(stdout === '').toBe(/ -o | > /.test(line));
  }
});

test('and the one that watches, until it is ended', async () => {
  const [line] = commands.validate.examples.find(([text]) => text.includes('--watch')) ?? [''];
  const [command = '', ...args] = line.split(' ');
  const child = spawn(command, args, { ...folderOfExamples(), stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  while (!said.includes('Ctrl-C')) await once(child.stderr, 'data');
  child.kill('SIGINT');
  expect(await once(child, 'close')).toEqual([130, null]);
});
