import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runProgram } from '../program.mjs';
import { temporaryFolder } from '../temporary-folder.ts';

const env = { ...process.env, NO_COLOR: '1' };

const application = (name: string, image: string, more = '') =>
  `name: ${name}\n${more}workload:\n  containers: {web: {image: "${image}", ports: [{port: 8080}]}}\n  ports: [{port: 80, targetPort: 8080}]\n`;

function folderWith(files: Readonly<Record<string, string>>) {
  const root = temporaryFolder();
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  return {
    root,
    write,
    remove: (path: string) => rmSync(join(root, path)),
    move: (from: string, to: string) => {
      mkdirSync(dirname(join(root, to)), { recursive: true });
      renameSync(join(root, from), join(root, to));
    },
    render: (...args: string[]) => runProgram(['render', ...args], { cwd: root, env }),
    read: (path: string) => readFileSync(join(root, path), 'utf8'),
    has: (path: string) => existsSync(join(root, path)),
    list: (path: string) =>
      readdirSync(join(root, path), { recursive: true, encoding: 'utf8' })
        .filter((one) => one.endsWith('.yaml'))
        .sort(),
  };
}

describe('a recorded file belongs to the input that it was made from', () => {
  const teams = () => {
    const folder = folderWith({
      'green/app.yaml': application('fig', 'green:1'),
      'blue/app.yaml': application('fig', 'blue:1'),
    });
    expect(folder.render('green', '-o', 'm', '--prune').status).toBe(0);
    return folder;
  };

  test.each([[[]], [['--prune']], [['--force']], [['--check']]])(
    'another input is refused, with %j',
    (more) => {
      const folder = teams();
      const { status, stderr } = folder.render('blue', '-o', 'm', ...more);
      expect(status).toBe(2);
      expect(stderr).toContain('error[same-output-file]');
      expect(stderr).toMatch(/green\/app\.yaml.*blue\/app\.yaml/);
      expect(folder.read('m/fig/fig.deployment.yaml')).toContain('green:1');
    },
  );

  test.each(['/./{}', './{}', 'x/../{}'])(
    'the input is the same one however the record spells it: %s',
    (spelling) => {
      const folder = teams();
      const record = folder.read('m/.appcfg');
      const respelled = record.replaceAll('../green', spelling.replace('{}', '../green'));
      folder.write('m/.appcfg', respelled.replaceAll('/./../', `${folder.root}/m/./../`));
      expect(folder.render('green', '-o', 'm', '--check')).toMatchObject({
        status: 1,
        stderr: expect.stringContaining('m/.appcfg: edited by hand'),
      });
      expect(folder.render('green', '-o', 'm', '--prune')).toMatchObject({ status: 0, stderr: '' });
      expect(folder.read('m/.appcfg')).toBe(record);
    },
  );

  test('also where both would write the same bytes', () => {
    const folder = teams();
    folder.write('blue/app.yaml', folder.read('green/app.yaml'));
    expect(folder.render('blue', '-o', 'm').status).toBe(2);
  });

  test('an input that cannot be read may hold it still', () => {
    const folder = teams();
    folder.write('green/app.yaml', 'name: "fig\nworkload: [');
    const { status, stderr } = folder.render('blue', '-o', 'm');
    expect([status, stderr]).toEqual([2, expect.stringContaining('cannot be read, and may still hold')]);
  });

  test('an input is the same one behind a link', () => {
    const folder = teams();
    symlinkSync('green', join(folder.root, 'link'));
    expect(folder.render('link', '-o', 'm', '--prune').status).toBe(0);
    expect(folder.render('green', '-o', 'm', '--prune').status).toBe(0);
  });

  test('an application of another name takes and removes nothing of theirs', () => {
    const folder = teams();
    folder.write('blue/app.yaml', application('plum', 'blue:1'));
    expect(folder.render('blue', '-o', 'm', '--prune').status).toBe(0);
    folder.write('blue/app.yaml', application('pear', 'blue:1'));
    expect(folder.render('blue', '-o', 'm', '--prune').status).toBe(0);
    expect(folder.list('m')).toEqual([
      ...['fig/fig.deployment.yaml', 'fig/fig.service.yaml'],
      ...['pear/pear.deployment.yaml', 'pear/pear.service.yaml'],
    ]);
  });

  test('a file that was moved is taken over with a note', () => {
    const folder = teams();
    folder.move('green/app.yaml', 'lime/app.yaml');
    expect(folder.render('lime', '-o', 'm', '--check').stderr).toMatch(
      /m\/\.appcfg: changed(?![\s\S]*--force)/,
    );
    const { status, stderr } = folder.render('lime', '-o', 'm', '--prune');
    expect(status).toBe(0);
    expect(stderr).toMatch(/note\[taken-over\].*green\/app\.yaml.*lime\/app\.yaml/);
    expect(folder.list('m')).toEqual(['fig/fig.deployment.yaml', 'fig/fig.service.yaml']);
    expect(folder.render('lime', '-o', 'm', '--prune').stderr).toBe('');
  });

  test('an input that now holds another application gives it up', () => {
    const folder = teams();
    folder.write('green/app.yaml', application('plum', 'green:2'));
    const { status, stderr } = folder.render('blue', '-o', 'm');
    expect([status, stderr]).toEqual([0, expect.stringContaining('note[taken-over]')]);
    expect(folder.read('m/fig/fig.deployment.yaml')).toContain('blue:1');
  });
});

describe('an input in KCL', () => {
  const kcl = (name: string, image: string) =>
    `${name}: ac.AppConfiguration {workload: {containers: {web: {image = "${image}"}}}}\n`;
  const stack = () => {
    const folder = folderWith({
      'green/base/base.k': kcl('fig', 'green:1'),
      'green/prod/main.k': 'fig: ac.AppConfiguration {workload.replicas = 2}\n',
      'blue/app.yaml': application('fig', 'blue:1'),
    });
    expect(folder.render('green/prod', '-o', 'm').status).toBe(0);
    return folder;
  };

  test('keeps what it holds, also in a file that is united with it', () => {
    const folder = stack();
    expect(folder.render('blue', '-o', 'm').status).toBe(2);
    folder.write('green/prod/main.k', kcl('plum', 'green:1'));
    expect(folder.render('blue', '-o', 'm').stderr).toContain('still holds an application fig');
  });

  test('keeps what it may hold', () => {
    const folder = stack();
    folder.write('green/prod/main.k', 'if True:\n    a = 1\n');
    expect(folder.render('blue', '-o', 'm').stderr).toContain('may still hold an application fig');
  });

  test('gives up what it no longer holds', () => {
    const folder = stack();
    folder.write('green/base/base.k', kcl('plum', 'green:1'));
    folder.write('green/prod/main.k', '');
    expect(folder.render('blue', '-o', 'm').stderr).toContain('note[taken-over]');
  });
});

describe('--layout {namespace}/{application}', () => {
  const layout = ['--layout', '{namespace}/{application}'];
  const both = () =>
    folderWith({
      'green/app.yaml': application('fig', 'green:1', 'namespace: north\n'),
      'blue/app.yaml': application('fig', 'blue:1', 'namespace: south\n'),
    });

  test('has two applications of one name in one folder, in one run and in two', () => {
    const folder = both();
    expect(folder.render('green', 'blue', '-o', 'm').status).toBe(2);
    expect(folder.render('green', 'blue', '-o', 'm', ...layout).status).toBe(0);
    expect(folder.read('m/north/fig/fig.deployment.yaml')).toContain('green:1');
    expect(folder.read('m/south/fig/fig.deployment.yaml')).toContain('blue:1');
    for (const team of ['green', 'blue']) {
      expect(folder.render(team, '-o', 'each', '--prune', '--kustomization', ...layout).status).toBe(0);
    }
    expect(folder.list('each')).toEqual(['kustomization.yaml', ...folder.list('m')]);
    expect(folder.read('each/kustomization.yaml')).toContain('- south/fig/fig.service.yaml');
  });

  test('is recorded: a later run needs not be told, and one that is told otherwise is refused', () => {
    const folder = both();
    for (const team of ['green', 'blue']) folder.render(team, '-o', 'm', ...layout);
    expect(folder.render('blue', '-o', 'm', '--check').status).toBe(0);
    const refused = folder.render('blue', '-o', 'm', '--layout', '{application}');
    expect(refused).toMatchObject({ status: 2, stderr: expect.stringContaining('green/app.yaml') });
    folder.remove('blue/app.yaml');
    expect(folder.render('blue', '-o', 'm', '--prune', '--allow-empty').status).toBe(0);
    expect(folder.has('m/south')).toBe(false);
    expect(folder.list('m')).toEqual(['north/fig/fig.deployment.yaml', 'north/fig/fig.service.yaml']);
  });

  test('is changed by a run that makes all that is there', () => {
    const folder = both();
    folder.render('green', '-o', 'm');
    expect(folder.render('green', '-o', 'm', '--prune', ...layout).status).toBe(0);
    expect(folder.list('m')).toEqual(['north/fig/fig.deployment.yaml', 'north/fig/fig.service.yaml']);
    expect(folder.has('m/fig')).toBe(false);
  });

  test('needs a namespace', () => {
    const folder = folderWith({ 'app.yaml': application('fig', 'green:1') });
    expect(folder.render('app.yaml', '-o', 'm', ...layout)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('has none'),
    });
    expect(folder.has('m')).toBe(false);
    expect(folder.render('app.yaml', '-o', 'm', '-n', 'north', ...layout).status).toBe(0);
  });
});

test('the longest name of an object is that of a file', () => {
  const name = `${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(9)}`;
  const manifest = `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}}\n`;
  const folder = folderWith({
    'app.yaml': 'name: fig\nworkload: {manifest: all.yaml}\n',
    'all.yaml': `${manifest}---\n${manifest.replace('eee}', 'eef}')}---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: fig}\nspec: {selector: {matchLabels: {app: fig}}, template: {metadata: {labels: {app: fig}}, spec: {containers: [{name: web, image: "green:1"}]}}}\n`,
  });
  for (const [args, status] of [
    [[], 0],
    [['--check'], 0],
  ] as const) {
    const answer = folder.render('app.yaml', '-o', 'm', ...args);
    expect([answer.status, answer.stderr]).toEqual([status, '']);
  }
  expect(folder.list('m/fig').length).toBe(3);
});

test('-o - is standard output', () => {
  const folder = folderWith({ 'app.yaml': application('fig', 'green:1') });
  const { status, stdout } = folder.render('app.yaml', '-o', '-');
  expect(status).toBe(0);
  expect(stdout).toBe(folder.render('app.yaml').stdout);
  expect(folder.has('-')).toBe(false);
  expect(folder.render('app.yaml', '-o', '-', '--prune').status).toBe(2);
});
