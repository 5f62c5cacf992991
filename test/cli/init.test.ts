import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { programInShell, runProgram } from '../program.mjs';
import { temporaryFolder } from '../temporary-folder.ts';
import { withTools } from '../with-tools.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { NO_COLOR: _, FORCE_COLOR: __, APPCFG_WORKSPACE: ___, ...env } = process.env;

function run(folder: string, ...args: string[]) {
  const { status, stdout, stderr } = runProgram(args, { cwd: folder, env });
  return { status, stdout, stderr };
}

const ports = ['1', '8080', '65535'];
const images = ['nginx', 'registry.example.com:5000/team/shop:1.0.0@sha256:0123456789abcdef0123456789abcdef'];
const combinations = ['shop', 'a', 'on', `${'long-'.repeat(10)}name`].flatMap((name, first) =>
  [[], ['--annotations'], ['--operator']].map(
    (by, second) =>
      [name, String(images[(first + second) % 2]), String(ports[(first + second) % 3]), by] as const,
  ),
);

test.each(combinations)(
  '%s, %s, port %s, %j: what is written renders without a word',
  (name, image, port, by) => {
    const folder = temporaryFolder();
    const flags = ['--yes', '--name', name, '--image', image, '--port', port, ...by];
    expect(run(folder, 'init', ...flags)).toMatchObject({ status: 0, stderr: '' });
    const { status, stdout, stderr } = run(folder, 'render', '--strict', 'app.yaml');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`image: ${image}\n`);
    expect(run(folder, 'validate', '--strict', 'app.yaml')).toMatchObject({ status: 0 });
  },
);

test.each([
  ['--operator', 'PodMonitor', 'http://10.0.0.1:9090/metrics'],
  ['--annotations', 'Service', 'http://10.0.0.1:9090/metrics'],
])('with %s Prometheus scrapes the port that was named', (by, kind, url) => {
  const folder = temporaryFolder();
  run(folder, 'init', '--yes', '--name', 'shop', '--image', 'nginx', '--port', '9090', by);
  const { stdout } = run(folder, 'render', 'app.yaml');
  expect(stdout).toContain(`kind: ${kind}`);
  writeFileSync(join(folder, 'manifests.yaml'), stdout);
  const { targets } = JSON.parse(run(folder, 'targets', 'manifests.yaml', '--format', 'json').stdout);
  expect(targets.map((target: { url: string }) => target.url)).toEqual([url]);
});

test('with --release, the Prometheus of that release of kube-prometheus-stack selects the monitor, and no other', () => {
  const folder = temporaryFolder();
  run(folder, 'init', '--yes', '--name', 'shop', '--image', 'nginx', '--release', 'kps');
  writeFileSync(join(folder, 'manifests.yaml'), run(folder, 'render', '--strict', 'app.yaml').stdout);
  const targetsOf = (release: string) =>
    JSON.parse(run(folder, 'targets', 'manifests.yaml', '--release', release, '--format', 'json').stdout)
      .targets;
  expect(targetsOf('kps')).toHaveLength(1);
  expect(targetsOf('other')).toEqual([]);
});

test.each([
  ['--release', 'no label', 'hint: write no-label'],
  ['--release', 'kps', '--annotations', '--release and --annotations exclude each other'],
])('init %s %s is refused', (...words) => {
  const folder = temporaryFolder();
  const { status, stderr } = run(folder, 'init', '--yes', '--image', 'nginx', ...words.slice(0, -1));
  expect(status).toBe(2);
  expect(stderr).toContain(words.at(-1));
  expect(readdirSync(folder)).toEqual([]);
});

test.each(['--operator', '--annotations'])(
  'each line that is commented out with %s is right without its #',
  (by) => {
    const folder = temporaryFolder();
    run(folder, 'init', '--yes', '--name', 'shop', '--image', 'nginx', by);
    const lines = readFileSync(join(folder, 'app.yaml'), 'utf8').split('\n');
    const optional = lines.filter((line) => /^ *# [a-zA-Z]+: /.test(line));
    expect(optional.length).toBeGreaterThan(6);
    for (const line of optional) {
      const changed = lines.map((one) => (one === line ? one.replace('# ', '') : one));
      writeFileSync(join(folder, 'changed.yaml'), changed.join('\n'));
      expect([line, run(folder, 'validate', '--strict', 'changed.yaml')]).toMatchObject([
        line,
        { status: 0 },
      ]);
    }
    const all = lines.map((line) => (optional.includes(line) ? line.replace('# ', '') : line));
    writeFileSync(join(folder, 'all.yaml'), all.join('\n'));
    expect(run(folder, 'validate', '--strict', 'all.yaml').stdout).toContain('no errors');
  },
);

test('a file is never written over, nor a link that leads nowhere', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'app.yaml'), 'mine');
  symlinkSync('nowhere', join(folder, 'link.yaml'));
  for (const file of ['app.yaml', 'link.yaml']) {
    const { status, stdout, stderr } = run(folder, 'init', file, '--yes', '--image', 'nginx');
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toContain(`${file} is there already`);
  }
  expect(readFileSync(join(folder, 'app.yaml'), 'utf8')).toBe('mine');
  expect(readdirSync(folder).sort()).toEqual(['app.yaml', 'link.yaml']);
});

test.each([
  [['--yes'], 'as --image nginx:1.27'],
  [[], 'init cannot ask without a terminal, and there is no --image'],
  [['--yes', '--image', 'no value'], '--image "no value" is not an image reference'],
  [['--yes', '--image', 'nginx', '--name', 'Shop'], 'write shop'],
  [['--yes', '--image', 'nginx', '--port', 'http'], '--port "http" is not a number from 1 to 65535'],
  [['--yes', '--image', 'nginx', '--port', '65536'], '--port'],
  [['--yes', '--image', 'nginx', '--operator', '--annotations'], 'exclude each other'],
])('init %j writes nothing and says: %s', (flags, said) => {
  const folder = temporaryFolder();
  const { status, stdout, stderr } = run(folder, 'init', ...flags);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(said);
  expect(readdirSync(folder)).toEqual([]);
});

test('the name is the folder’s where none is named', () => {
  const folder = join(temporaryFolder(), 'My_Shop.2');
  mkdirSync(folder);
  run(folder, 'init', '--yes', '--image', 'nginx');
  expect(readFileSync(join(folder, 'app.yaml'), 'utf8')).toContain('\nname: my-shop-2\n');
});

test('the schema is that of the package above the file, by a relative path', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'node_modules', '@appcfg'), { recursive: true });
  symlinkSync(root, join(folder, 'node_modules', '@appcfg', 'cli'));
  mkdirSync(join(folder, 'apps'));
  run(folder, 'init', 'apps/shop.yaml', '--yes', '--image', 'nginx');
  const [, path] = /\$schema=(\S+)\n/.exec(readFileSync(join(folder, 'apps', 'shop.yaml'), 'utf8')) ?? [];
  expect(path).toBe('../node_modules/@appcfg/cli/dist/schemas/app-configuration.schema.json');
  expect(existsSync(join(folder, 'apps', String(path)))).toBe(true);
});

test('without the package above, the answer tells how to get the schema', () => {
  const folder = temporaryFolder();
  const { stdout } = run(folder, 'init', '--yes', '--image', 'nginx');
  expect(stdout).toContain('appcfg schema > app-configuration.schema.json');
  expect(readFileSync(join(folder, 'app.yaml'), 'utf8')).toContain('$schema=app-configuration.schema.json\n');
});

withTools(['script'], () => {
  /** What is shown on a real one, each answer typed when its question is there. */
  function onTerminal(
    folder: string,
    line: string,
    answers: readonly (readonly [question: string, keys: string])[],
  ) {
    return new Promise<{ readonly shown: string; readonly code: number | null }>((resolve) => {
      const command = `${programInShell} ${line}; echo "exit $?"`;
      const child = spawn('script', ['-qec', command, '/dev/null'], {
        cwd: folder,
        env: { ...env, TERM: 'dumb' },
      });
      let shown = '';
      let next = 0;
      let from = 0;
      child.stdout.on('data', (bytes: Buffer) => {
        shown += bytes.toString();
        const [question, keys] = answers[next] ?? [];
        if (question === undefined || !shown.slice(from).includes(question)) return;
        next += 1;
        from = shown.length;
        child.stdin.write(String(keys));
      });
      child.on('close', (code) => resolve({ shown: shown.replaceAll('\r', ''), code }));
    });
  }

  test('it asks for each answer, and again for one that is wrong', async () => {
    const folder = temporaryFolder();
    const { shown } = await onTerminal(folder, 'init shop.yaml', [
      ['Name of the application [appcfg-test-', 'Shop\n'],
      ['write shop', 'shop\n'],
      ['Image: ', '\n'],
      ['Image: ', 'nginx:1.27\n'],
      ['Port of its metrics [8080]: ', 'metrics\n'],
      ['not a number from 1 to 65535', '9090\n'],
      ['[annotations]: ', 'what\n'],
      ['write annotations or operator', 'o\n'],
      ['selects monitors by it [none]: ', 'my stack\n'],
      ['write my-stack', 'my-stack\n'],
    ]);
    expect(shown).toContain('shop.yaml is written');
    expect(shown).toContain('exit 0');
    const text = readFileSync(join(folder, 'shop.yaml'), 'utf8');
    expect(text).toMatch(
      /name: shop\n[\s\S]*image: nginx:1.27\n[\s\S]*port: 9090\n[\s\S]*operatorMode: true\n[\s\S]*\n {2}labels:\n {4}release: my-stack\n/,
    );
  });

  test('an empty line takes what is in brackets, and an option is not asked for', async () => {
    const folder = temporaryFolder();
    const { shown } = await onTerminal(folder, 'init --name shop --image nginx', [
      ['[8080]: ', '\n'],
      ['[annotations]: ', '\n'],
    ]);
    expect(shown).not.toContain('Image');
    expect(shown).toContain('exit 0');
    expect(readFileSync(join(folder, 'app.yaml'), 'utf8')).toMatch(
      /port: 8080\n[\s\S]*operatorMode: false\n/,
    );
  });

  test.each([
    ['the end of its input', '\u0004'],
    ['an interrupt', '\u0003'],
  ])('%s ends it, and nothing is written', async (_what, keys) => {
    const folder = temporaryFolder();
    const { shown } = await onTerminal(folder, 'init', [
      ['Name', 'shop\n'],
      ['Image: ', keys],
    ]);
    expect(shown).toContain('exit 2');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('with --yes it asks nothing', async () => {
    const folder = temporaryFolder();
    const { shown } = await onTerminal(folder, 'init --yes --image nginx', []);
    expect(shown).not.toContain('Name of');
    expect(shown).toContain('exit 0');
  });
});
