import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { putAppcfg } from '../program-folder.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { withTools } from '../with-tools.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const manifest = join(root, '.pre-commit-hooks.yaml');

function run(cwd: string, command: string, ...args: string[]) {
  // Neither the hooks' repositories nor their log belong into the home of whoever runs the tests.
  const env = {
    ...process.env,
    PATH: `${join(cwd, '../bin')}:${process.env.PATH}`,
    PRE_COMMIT_HOME: join(cwd, '../home'),
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'protocol.file.allow',
    GIT_CONFIG_VALUE_0: 'always',
  };
  return spawnSync(command, args, { cwd, encoding: 'utf8', env });
}

function commitAll(cwd: string): string {
  run(cwd, 'git', 'init', '--quiet');
  run(cwd, 'git', 'add', '.');
  const identity = ['-c', 'user.name=appcfg', '-c', 'user.email=appcfg@localhost'];
  run(cwd, 'git', ...identity, 'commit', '--quiet', '--message', 'all', '--no-verify');
  return run(cwd, 'git', 'rev-parse', 'HEAD').stdout.trim();
}

/** A repository that uses the hooks. They are those of the manifest, less the installation of Node and of appcfg. */
function repository(hooks: string): string {
  const folder = temporaryFolder();
  const [source, work, bin] = ['source', 'work', 'bin'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  for (const path of [source, join(work, 'apps'), bin]) mkdirSync(path, { recursive: true });
  putAppcfg(bin);
  const text = readFileSync(manifest, 'utf8').replaceAll('language: node', 'language: system');
  writeFileSync(join(source, '.pre-commit-hooks.yaml'), text);
  const revision = commitAll(source);
  writeFileSync(
    join(work, '.pre-commit-config.yaml'),
    `repos: [{repo: "${source}", rev: "${revision}", hooks: [${hooks}]}]\n`,
  );
  write(work, 'nginx:1.27');
  commitAll(work);
  return work;
}

function write(work: string, image: string): void {
  writeFileSync(
    join(work, 'apps/shop.yaml'),
    `name: shop\nworkload: {containers: {web: {image: "${image}"}}}\n`,
  );
  run(work, 'git', 'add', '.');
}

const preCommit = (work: string) => run(work, 'pre-commit', 'run', '--all-files', '--verbose');

withTools(['pre-commit'], () => {
  test('the hooks are a manifest that pre-commit takes', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'work'));
    expect(run(join(folder, 'work'), 'pre-commit', 'validate-manifest', manifest)).toMatchObject({
      status: 0,
      stdout: '',
    });
  });

  test('appcfg-validate fails with the mistake and its place', () => {
    const work = repository('{id: appcfg-validate, args: [apps]}');
    expect(preCommit(work)).toMatchObject({ status: 0 });
    write(work, 'no image');
    const { status, stdout } = preCommit(work);
    expect(status).toBe(1);
    expect(stdout).toContain('error[bad-image]');
    expect(stdout).toContain('--> apps/shop.yaml:2:');
  });

  test('appcfg-render fails if it changes a file, and passes when that is added', () => {
    const work = repository('{id: appcfg-render, args: [apps, -o, manifests, --prune]}');
    run(work, 'appcfg', 'render', 'apps', '-o', 'manifests');
    run(work, 'git', 'add', '.');
    expect(preCommit(work)).toMatchObject({ status: 0 });
    write(work, 'nginx:1.28');
    const { status, stdout } = preCommit(work);
    expect(status).toBe(1);
    expect(stdout).toContain('files were modified by this hook');
    run(work, 'git', 'add', '.');
    expect(preCommit(work)).toMatchObject({ status: 0 });
  });

  test('appcfg-check fails with a diff, and changes nothing', () => {
    const work = repository('{id: appcfg-check, args: [apps, -o, manifests]}');
    run(work, 'appcfg', 'render', 'apps', '-o', 'manifests');
    write(work, 'nginx:1.28');
    const { status, stdout } = preCommit(work);
    expect(status).toBe(1);
    expect(stdout).toContain('-        image: nginx:1.27\n+        image: nginx:1.28\n');
    expect(stdout).not.toContain('files were modified');
  });

  test('appcfg-targets fails if a port that is scraped is renamed', () => {
    const work = repository('{id: appcfg-targets, args: [manifests]}');
    const manifest = readFileSync(join(root, 'fixtures/targets/diff-table/old.yaml'), 'utf8');
    mkdirSync(join(work, 'manifests'));
    writeFileSync(join(work, 'manifests/shop.yaml'), manifest);
    run(work, 'git', 'add', '.');
    expect(preCommit(work)).toMatchObject({ status: 0 });
    writeFileSync(join(work, 'manifests/shop.yaml'), manifest.replace('name: metrics', 'name: other'));
    run(work, 'git', 'add', '.');
    const { status, stdout } = preCommit(work);
    expect(status).toBe(1);
    expect(stdout).toContain('error[undeclared-port]');
  });
});
