import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runProgram } from '../program.mjs';
import { temporaryFolder } from '../temporary-folder.ts';

const pod = (port = 'metrics') => `apiVersion: v1
kind: Pod
metadata: {name: shop, namespace: web, labels: {app: shop}}
spec: {containers: [{name: shop, image: shop, ports: [{name: ${port}, containerPort: 80}]}]}
`;
const monitor = `apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata: {name: shop, namespace: web}
spec: {selector: {matchLabels: {app: shop}}, podMetricsEndpoints: [{port: metrics}]}
`;
const LOST = '1 workload loses its metrics (1 target lost); 1 error is new.\n';
const SAME = 'Nothing changes for the one target.\n';

function git(folder: string, ...args: readonly string[]): string {
  const identity = ['-c', 'user.name=t', '-c', 'user.email=t@example.com', '-c', 'commit.gpgsign=false'];
  const { status, stdout, stderr } = spawnSync('git', [...identity, ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect([args, status, stderr.replaceAll(/^hint:.*\n/gmu, '')]).toEqual([args, 0, expect.any(String)]);
  return stdout.trim();
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** A repository with a sound commit, tagged `sound`, and one after it that renames the port. */
function repository(): string {
  const folder = temporaryFolder();
  git(folder, 'init', '--quiet', '--initial-branch', 'main');
  write(folder, { 'deploy/shop/pod.yaml': pod(), 'deploy/shop/monitor.yaml': monitor, 'notes.md': 'x' });
  git(folder, 'add', '-A');
  git(folder, 'commit', '--quiet', '-m', 'sound');
  git(folder, 'tag', 'sound');
  write(folder, { 'deploy/shop/pod.yaml': pod('metricz') });
  git(folder, 'commit', '--quiet', '-am', 'renamed');
  return folder;
}

const run = (folder: string, args: readonly string[], input?: string) =>
  runProgram(['targets', 'diff', ...args], { cwd: folder, ...(input === undefined ? {} : { input }) });
const sentence = (stdout: string) => stdout.slice(stdout.trimEnd().lastIndexOf('\n') + 1);

test('two revisions are compared, and the working tree is left alone', () => {
  const folder = repository();
  write(folder, { 'deploy/shop/pod.yaml': 'something: else\n', 'untracked.yaml': monitor });
  const before = git(folder, 'status', '--porcelain=v1', '-b');
  const index = readFileSync(join(folder, '.git/index'));
  const { status, stdout, stderr } = run(folder, ['--git', 'sound..main']);
  expect([status, stderr, sentence(stdout)]).toEqual([0, '', LOST]);
  // At its place in the repository, and not where it was read.
  expect(stdout).toContain('--> deploy/shop/monitor.yaml:4:');
  expect(git(folder, 'status', '--porcelain=v1', '-b')).toBe(before);
  expect(readFileSync(join(folder, '.git/index')).equals(index)).toBe(true);
});

test('nothing is left in the folder for temporary files', () => {
  const folder = repository();
  const scratch = temporaryFolder();
  const env = { ...process.env, TMPDIR: scratch };
  expect(runProgram(['targets', 'diff', '--git', 'sound..'], { cwd: folder, env }).status).toBe(0);
  expect(readdirSync(scratch)).toEqual([]);
});

test.each([
  ['sound', 'with the working tree', SAME],
  ['sound..', 'with HEAD', LOST],
  ['..sound', 'from HEAD', '1 workload gains metrics (1 target new); 1 error is gone.\n'],
  ['main..main', 'with itself', 'There is no target, before or after.\n'],
])('--git %s compares %s', (range, _what, want) => {
  const folder = repository();
  write(folder, { 'deploy/shop/pod.yaml': pod() });
  expect(sentence(run(folder, ['--git', range]).stdout)).toBe(want);
});

test('three dots begin where a branch left the other', () => {
  const folder = repository();
  git(folder, 'checkout', '--quiet', '-b', 'branch', 'sound');
  write(folder, { 'deploy/other.yaml': pod().replaceAll('shop', 'other') });
  git(folder, 'add', '-A');
  git(folder, 'commit', '--quiet', '-m', 'more');
  // What main has lost since is not the branch's doing.
  expect(sentence(run(folder, ['--git', 'main..branch']).stdout)).toMatch(/^1 workload gains/u);
  expect(sentence(run(folder, ['--git', 'main...branch']).stdout)).toBe(SAME);
});

test('paths are those of the current folder; what only one side has is new or gone', () => {
  const folder = repository();
  const below = join(folder, 'deploy');
  expect(sentence(run(below, ['--git', 'sound..main', 'shop']).stdout)).toBe(LOST);
  git(folder, 'rm', '--quiet', '-r', 'deploy/shop');
  git(folder, 'commit', '--quiet', '-m', 'removed');
  mkdirSync(below, { recursive: true });
  expect(sentence(run(below, ['--git', 'sound..main', 'shop']).stdout)).toBe(
    '1 workload is removed with its metrics (1 target lost).\n',
  );
  const typo = run(below, ['--git', 'sound..main', 'shp']);
  expect([typo.status, typo.stderr.split('\n')[0]]).toEqual([
    3,
    'error[no-such-path]: there is no file or folder shp',
  ]);
});

test('a folder that only one side has, as the current one, leads to the same paths', () => {
  const folder = repository();
  write(folder, { 'new/notes.md': 'x' });
  const below = join(folder, 'new');
  expect(sentence(run(below, ['--git', 'sound..main', '../deploy']).stdout)).toBe(LOST);
  expect(sentence(run(below, ['--git', 'main', '../deploy']).stdout)).toBe(
    'There is no target, before or after.\n',
  );
});

/** A repository with the folder `shop` of another one, once as it was and once as it is. */
function withSubmodule(): string {
  const folder = temporaryFolder();
  git(folder, 'init', '--quiet', '--initial-branch', 'main');
  const add = [
    '-c',
    'protocol.file.allow=always',
    'submodule',
    'add',
    '--quiet',
    repository(),
    'vendor/shop',
  ];
  git(folder, ...add);
  git(join(folder, 'vendor/shop'), 'checkout', '--quiet', 'sound');
  git(folder, 'add', '-A');
  git(folder, 'commit', '--quiet', '-m', 'as it was');
  git(join(folder, 'vendor/shop'), 'checkout', '--quiet', 'main');
  git(folder, 'commit', '--quiet', '-am', 'as it is');
  return folder;
}

test.each([['vendor'], ['vendor/shop/deploy'], ['.']])('a submodule is read as %s of each side', (path) => {
  const folder = withSubmodule();
  expect(sentence(run(folder, ['--git', 'HEAD~1..HEAD', path]).stdout)).toBe(LOST);
  git(join(folder, 'vendor/shop'), 'checkout', '--quiet', 'sound');
  expect(sentence(run(folder, ['--git', 'HEAD~1', path]).stdout)).toBe(SAME);
});

test('a commit that a submodule does not have is named; one that is not checked out has no files', () => {
  const folder = withSubmodule();
  const commit = git(join(folder, 'vendor/shop'), 'rev-parse', 'HEAD');
  const lost = `${'0'.repeat(39)}1`;
  git(folder, 'update-index', '--cacheinfo', `160000,${lost},vendor/shop`);
  git(folder, 'commit', '--quiet', '-m', 'lost');
  const { status, stderr } = run(folder, ['--git', 'HEAD~1..HEAD']);
  expect([status, stderr]).toEqual([
    3,
    `error[unreadable-revision]: the submodule vendor/shop does not have the commit 000000000000 of this revision
   = hint: fetch it: git -C vendor/shop fetch origin ${lost}
`,
  ]);
  git(folder, 'update-index', '--cacheinfo', `160000,${commit},vendor/shop`);
  git(folder, 'submodule', 'deinit', '--quiet', '--force', 'vendor/shop');
  expect(sentence(run(folder, ['--git', 'HEAD~1']).stdout)).toBe('There is no target, before or after.\n');
});

test('revisions without a common commit are named as they were typed', () => {
  const folder = repository();
  git(folder, 'checkout', '--quiet', '--orphan', 'alone');
  git(folder, 'commit', '--quiet', '-m', 'alone');
  const { status, stderr } = run(folder, ['--git', 'main...alone']);
  expect([status, stderr]).toEqual([
    3,
    `error[unreadable-revision]: the ends of main...alone have no commit in common
   = hint: in a shallow clone, fetch more of the history: git fetch --unshallow; or write main..alone
`,
  ]);
});

test('the Prometheus that is asked and the ignore file are those of each side', () => {
  const folder = repository();
  const prometheus = `apiVersion: monitoring.coreos.com/v1
kind: Prometheus
metadata: {name: main, namespace: web}
spec: {podMonitorSelector: {}}
`;
  write(folder, { 'platform/prometheus.yaml': prometheus, 'deploy/shop/pod.yaml': pod() });
  git(folder, 'add', '-A');
  git(folder, 'commit', '--quiet', '-m', 'asked');
  write(folder, {
    'platform/prometheus.yaml': prometheus.replace('{}', '{matchLabels: {release: main}}'),
    'deploy/.appcfg-ignore': 'not-selected\n',
  });
  git(folder, 'add', '-A');
  git(folder, 'commit', '--quiet', '-m', 'no longer');
  const args = ['--git', 'HEAD~1..HEAD', 'deploy', '--prometheus', 'platform/prometheus.yaml'];
  expect(sentence(run(folder, args).stdout)).toBe('1 workload loses its metrics (1 target lost).\n');
});

test('applications are compiled with the workspace of each side', () => {
  const folder = temporaryFolder();
  git(folder, 'init', '--quiet', '--initial-branch', 'main');
  const workspace = (interval: string) =>
    `modules: {monitoring: {default: {operatorMode: true, interval: ${interval}}}}\n`;
  write(folder, {
    'apps/shop.yaml':
      'name: shop\nworkload: {containers: {web: {image: shop, ports: [{name: http, port: 80}]}}}\nmonitoring: {}\n',
    'platform/prod.yaml': workspace('30s'),
    'eu.yaml': 'workload: {replicas: 2}\n',
  });
  git(folder, 'add', '-A');
  git(folder, 'commit', '--quiet', '-m', 'first');
  write(folder, { 'platform/prod.yaml': workspace('5m') });
  const args = ['--git', 'HEAD', 'apps', '--workspace', 'platform/prod.yaml', '--overlay', 'eu.yaml'];
  const { stdout, stderr } = run(folder, args);
  expect([stderr, sentence(stdout)]).toEqual([
    '',
    'No workload loses or gains metrics (2 targets changed).\n',
  ]);
  expect(stdout).toContain('interval 30s → 5m');
});

test('a link that leads out of the repository is not followed', () => {
  const folder = repository();
  const secret = temporaryFolder();
  write(secret, { 'pod.yaml': pod() });
  rmSync(join(folder, 'deploy/shop/pod.yaml'));
  symlinkSync(join(secret, 'pod.yaml'), join(folder, 'deploy/shop/pod.yaml'));
  symlinkSync('../../../../../../../../etc/hostname', join(folder, 'deploy/shop/name.yaml'));
  git(folder, 'add', '-A');
  git(folder, 'commit', '--quiet', '-m', 'linked');
  const { status, stdout } = run(folder, ['--git', 'main~1..main']);
  expect([status, stdout.includes('hostname')]).toEqual([0, false]);
});

test.each([
  [['--git', 'nowhere..main'], 3, 'error[unreadable-revision]: nowhere is not a revision of this repository'],
  [['--git=--output=x'], 3, 'error[unreadable-revision]: --output=x is not a revision of this repository'],
  [['--git', 'main', '-'], 2, 'error[bad-option]: standard input is not in the repository'],
  [['--git', 'main', '/'], 2, 'error[bad-option]: / is not in the repository'],
  [['deploy'], 2, 'error[bad-option]: targets diff needs two paths, what was and what is, and not deploy'],
  [['-', '-'], 2, 'error[bad-option]: targets diff needs two paths'],
  [['deploy', 'nowhere'], 3, 'error[no-such-path]: there is no file or folder nowhere'],
])('%j is refused with %i', (args, code, message) => {
  const { status, stdout, stderr } = run(repository(), args);
  expect([status, stdout]).toEqual([code, '']);
  expect(stderr).toContain(message);
});

test('JSON has each changed target, also of more replicas than before', () => {
  const folder = temporaryFolder();
  const shop = (replicas: number) => `apiVersion: apps/v1
kind: Deployment
metadata: {name: shop, namespace: web}
spec:
  replicas: ${replicas}
  selector: {matchLabels: {app: shop}}
  template:
    metadata: {labels: {app: shop}}
    spec: {containers: [{name: shop, image: shop, ports: [{name: metrics, containerPort: 80}]}]}
---
`;
  write(folder, {
    'old.yaml': shop(1) + monitor,
    'new.yaml': shop(3) + monitor.replace('{port: metrics}', '{port: metrics, path: /stats}'),
  });
  const { changed } = JSON.parse(run(folder, ['old.yaml', 'new.yaml', '--format', 'json']).stdout) as {
    changed: { before: { url: string }; after: { url: string } }[];
  };
  expect(changed.map(({ before, after }) => [before.url, after.url])).toEqual([
    ['http://10.0.0.1:80/metrics', 'http://10.0.0.1:80/stats'],
    ['http://10.0.0.1:80/metrics', 'http://10.0.0.2:80/stats'],
    ['http://10.0.0.1:80/metrics', 'http://10.0.0.3:80/stats'],
  ]);
});

test('what neither side could be read for is told beside the answer', () => {
  const folder = repository();
  write(folder, { 'old/pod.yaml': pod(), 'old/broken.yaml': 'a: [\n', 'new/pod.yaml': pod() });
  write(folder, { 'new/broken.yaml': 'a: [\n' });
  const { status, stdout, stderr } = run(folder, ['old', 'new', '--format', 'markdown']);
  expect([status, stdout]).toEqual([2, '**There is no target, before or after.**\n']);
  expect(stderr).toMatch(/^error\[unclosed-bracket\]: .*\n {2}--> new\/broken.yaml:1:4\n/u);
  // What is new is in the answer, and is not said twice.
  rmSync(join(folder, 'old/broken.yaml'));
  const changed = run(folder, ['old', 'new']);
  expect([changed.status, changed.stderr]).toEqual([2, '']);
  expect(changed.stdout).toContain('--> new/broken.yaml:1:4');
  const stack = run(folder, ['deploy', 'deploy', '--stack', 'prod']);
  expect([stack.status, stack.stderr.split('\n')[0]]).toEqual([3, expect.stringMatching(/no-such-stack/u)]);
});

test('it says so outside of a repository', () => {
  const { status, stderr } = run(temporaryFolder(), ['--git', 'main']);
  expect(status).toBe(3);
  expect(stderr).toMatch(/^error\[unreadable-revision\]: git rev-parse: .*not a git repository/u);
});

test.each([
  [[], 0],
  [['lost'], 1],
  [['changed'], 0],
  [['new-errors'], 1],
  [['changed', 'lost'], 1],
])('--fail-on %j exits with %i where a target is lost', (failOn, code) => {
  const folder = repository();
  const args = ['--git', 'sound..main', ...failOn.flatMap((what) => ['--fail-on', what])];
  expect(run(folder, args).status).toBe(code);
});

test('a side can be standard input; what it cannot be read as is said', () => {
  const folder = repository();
  const whole = `${pod()}---\n${monitor}`;
  expect(sentence(run(folder, ['-', 'deploy'], whole).stdout)).toBe(LOST);
  const broken = run(folder, ['deploy', '-'], 'a: [\n');
  expect([broken.status, broken.stdout.includes('unclosed-bracket')]).toEqual([2, true]);
  // A base that cannot be read is mended by the change, and no reason to fail it.
  expect(run(folder, ['-', 'deploy'], 'a: [\n').status).toBe(0);
});

test('a link in a revision is followed to what it leads to there, a folder too', () => {
  const folder = repository();
  git(folder, 'checkout', '--quiet', 'sound');
  symlinkSync('shop', join(folder, 'deploy/current'));
  git(folder, 'add', '-A');
  git(folder, 'commit', '--quiet', '-m', 'linked');
  for (const path of ['deploy/current', '.']) {
    for (const range of ['HEAD..HEAD', 'HEAD']) {
      expect([path, range, run(folder, ['--git', range, path]).stdout]).toEqual([path, range, SAME]);
    }
  }
});

/** The name of a tree with entries that `git add` would never make. */
function tree(
  folder: string,
  entries: readonly (readonly [mode: string, name: string, object: string])[],
): string {
  const bytes = entries.map(([mode, name, object]) =>
    Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(object, 'hex')]),
  );
  const args = ['hash-object', '-t', 'tree', '-w', '--stdin', '--literally'];
  return spawnSync('git', args, { cwd: folder, input: Buffer.concat(bytes), encoding: 'utf8' }).stdout.trim();
}

describe('a revision that nobody could check out', () => {
  function hostile(
    make: (
      blob: (text: string) => string,
      tree: (...entries: [string, string, string][]) => string,
    ) => string,
  ) {
    const folder = join(temporaryFolder(), 'repo');
    mkdirSync(folder);
    git(folder, 'init', '--quiet', '--initial-branch', 'main');
    const blob = (input: string) =>
      spawnSync('git', ['hash-object', '-w', '--stdin'], {
        cwd: folder,
        input,
        encoding: 'utf8',
      }).stdout.trim();
    const commit = git(
      folder,
      'commit-tree',
      '-m',
      'x',
      make(blob, (...entries) => tree(folder, entries)),
    );
    // The folders of revisions are beside what their links want to reach.
    const scratch = join(folder, '..', 'scratch');
    mkdirSync(scratch);
    write(join(folder, '..'), { 'scratch/outside/pod.yaml': `hush77: [\n` });
    const env = { ...process.env, TMPDIR: scratch };
    const { status, stdout, stderr } = runProgram(['targets', 'diff', '--git', commit], { cwd: folder, env });
    expect(readdirSync(scratch)).toEqual(['outside']);
    expect(readdirSync(join(scratch, 'outside'))).toEqual(['pod.yaml']);
    expect(stdout + stderr).not.toContain('hush77');
    return { status, output: stdout + stderr };
  }

  const UP = (blob: (text: string) => string, made: (...entries: [string, string, string][]) => string) =>
    made(['40000', 'b', made(['120000', 'up.yaml', blob('../..')])]);

  test('reads nothing through a link to a folder above and two dots behind it', () => {
    const { status, output } = hostile((blob, made) =>
      made(
        ['40000', 'a', UP(blob, made)],
        ['120000', 'x.yaml', blob('a/b/up.yaml/../outside/pod.yaml')],
        ['120000', 'y.yaml', blob('../outside')],
      ),
    );
    expect([status, output]).toEqual([0, 'There is no target, before or after.\n']);
  });

  test('writes nothing through a link that has the name of a folder', () => {
    const { status } = hostile((blob, made) =>
      made(
        ['40000', 'a', UP(blob, made)],
        ['120000', 'd.yaml', blob('a/b/up.yaml/../outside')],
        ['40000', 'd.yaml', made(['100644', 'written.yaml', blob('a: b\n')])],
      ),
    );
    expect(status).toBe(0);
  });

  test.each<[what: string, target: string]>([
    ['empty', ''],
    ['with a NUL', 'a\0b'],
    ['longer than any path', 'a/'.repeat(3000)],
    ['to itself', 'x.yaml'],
  ])('has a link that is left out: %s', (_what, target) => {
    const { status } = hostile((blob, made) => made(['120000', 'x.yaml', blob(target)]));
    expect(status).toBe(0);
  });

  test.each<[what: string, make: Parameters<typeof hostile>[0]]>([
    ['a name that is too long', (blob, made) => made(['100644', `${'a'.repeat(300)}.yaml`, blob('a: b')])],
    [
      'a folder with the name of a file',
      (blob, made) =>
        made(
          ['100644', 'd.yaml', blob('a: b')],
          ['40000', 'd.yaml', made(['100644', 'x.yaml', blob('c: d')])],
        ),
    ],
    ['a file that git has not', (_blob, made) => made(['100644', 'x.yaml', '12'.repeat(20)])],
  ])('is refused for %s', (_what, make) => {
    const { status, output } = hostile(make);
    expect(status).toBe(3);
    expect(output).toContain('error[unreadable-revision]');
  });
});

test('nothing that a repository sets up is run: no filter, no textconv, no hook', () => {
  const folder = repository();
  const touch = `touch ${join(folder, 'ran')}; cat`;
  for (const name of ['filter.evil.smudge', 'filter.evil.clean', 'diff.evil.textconv', 'core.fsmonitor'])
    git(folder, 'config', name, touch);
  write(folder, { '.gitattributes': '* filter=evil diff=evil\n' });
  for (const hook of ['post-checkout', 'post-index-change', 'reference-transaction']) {
    writeFileSync(join(folder, '.git/hooks', hook), `#!/bin/sh\n${touch}\n`, { mode: 0o755 });
  }
  expect(sentence(run(folder, ['--git', 'sound..main']).stdout)).toBe(LOST);
  expect(run(folder, ['--git', 'sound']).status).toBe(0);
  expect(readdirSync(folder)).not.toContain('ran');
});

test.each([
  '--upload-pack=touch ran',
  '--output=ran',
  '-x',
  '$(touch ran)',
  'main\n::error::mine',
  'main:notes.md',
])('%j is no revision, and no option of git either', (revision) => {
  const folder = repository();
  for (const range of [revision, `main..${revision}`, `${revision}...main`]) {
    const { status, stderr } = run(folder, [`--git=${range}`]);
    expect(status).toBe(3);
    expect(stderr).toContain('is not a revision of this repository');
    expect(stderr).not.toMatch(/^::/mu);
  }
  expect(readdirSync(folder)).not.toContain('ran');
});
