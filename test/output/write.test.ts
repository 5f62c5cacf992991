import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { OutputFile } from '../../src/output/output-file.ts';
import { writeOutputFolder } from '../../src/output/write.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** `shop/a: text` is the file `shop/a.role.yaml` of the application `shop`. */
function files(texts: Readonly<Record<string, string>>): readonly OutputFile[] {
  return Object.entries(texts).map(([name, text]) => ({
    path: `${name}.role.yaml`,
    bytes: Buffer.from(text),
    input: `${dirname(name)}.yaml`,
    application: dirname(name),
  }));
}

const plainly = { force: false, paths: [], prune: false, kustomization: false };

const render = (folder: string, texts: Readonly<Record<string, string>>, force = false) =>
  writeOutputFolder(folder, files(texts), { ...plainly, force });

/** Every path of a folder with its text, the record as the paths in it. */
function contents(folder: string): Readonly<Record<string, string>> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const found = paths.filter((path) => !statSync(join(folder, path)).isDirectory());
  return Object.fromEntries(
    found.map((path) => {
      const text = readFileSync(join(folder, path), 'utf8');
      return [path, path === '.appcfg' ? (text.match(/^[^\t\n]+(?=\t)/gm) ?? []).join(' ') : text];
    }),
  );
}

test('a new folder, with the folders above it', async () => {
  const folder = join(temporaryFolder(), 'deep/out');
  expect(await render(folder, { 'shop/b': '2', 'shop/a': '1', 'cart/a': '3' })).toEqual({
    value: { written: 3, unchanged: 0, stale: [], removed: [] },
    diagnostics: [],
  });
  expect(contents(folder)).toEqual({
    '.appcfg': 'cart/a.role.yaml shop/a.role.yaml shop/b.role.yaml',
    'cart/a.role.yaml': '3',
    'shop/a.role.yaml': '1',
    'shop/b.role.yaml': '2',
  });
});

test('the record names version, checksum, input and application', async () => {
  const folder = temporaryFolder();
  await render(folder, { 'shop/a': 'text' });
  const sum = '982d9e3eb996f559e633f4d194def3761d909f5a3b647d1a851fead67c32c9d1';
  expect(readFileSync(join(folder, '.appcfg'), 'utf8')).toBe(
    `# appcfg output, version 1: path, sha256, input, application\nshop/a.role.yaml\t${sum}\tshop.yaml\tshop\n`,
  );
});

test('only what differs is written', async () => {
  const folder = temporaryFolder();
  await render(folder, { 'shop/a': '1', 'shop/b': '2', 'shop/c': '3' });
  const inodes = () => ['a', 'b', 'c'].map((name) => statSync(join(folder, `shop/${name}.role.yaml`)).ino);
  const [a, , c] = inodes();
  rmSync(join(folder, 'shop/c.role.yaml'));
  expect((await render(folder, { 'shop/a': '1', 'shop/b': 'two', 'shop/c': '3' })).value).toMatchObject({
    written: 2,
    unchanged: 1,
  });
  expect(inodes()[0]).toBe(a);
  expect(contents(folder)).toMatchObject({ 'shop/b.role.yaml': 'two', 'shop/c.role.yaml': '3' });
  expect(c).toBeDefined();
});

test('where nothing differs, nothing at all is touched', async () => {
  const folder = temporaryFolder();
  await render(folder, { 'shop/a': '1' });
  const before = [folder, join(folder, 'shop'), join(folder, '.appcfg')].map(
    (path) => statSync(path, { bigint: true }).mtimeNs,
  );
  await render(folder, { 'shop/a': '1' });
  const after = [folder, join(folder, 'shop'), join(folder, '.appcfg')].map(
    (path) => statSync(path, { bigint: true }).mtimeNs,
  );
  expect(after).toEqual(before);
});

test('a slash at the end of the name of the folder is not repeated', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'shop'), 'mine');
  const [diagnostic] = (await render(`${folder}/`, { 'shop/a': '1' })).diagnostics;
  expect(diagnostic?.message).toContain(`${folder}/shop is in the way`);
});

test('no files: no folder', async () => {
  const folder = join(temporaryFolder(), 'out');
  expect((await render(folder, {})).diagnostics).toEqual([]);
  expect(existsSync(folder)).toBe(false);
});

test('what other runs wrote for other applications stays, and stays recorded', async () => {
  const folder = temporaryFolder();
  await render(folder, { 'shop/a': '1', 'cart/a': '2' });
  expect((await render(folder, { 'cart/a': 'two' })).value).toEqual({
    written: 1,
    unchanged: 0,
    stale: [],
    removed: [],
  });
  expect(contents(folder)).toEqual({
    '.appcfg': 'cart/a.role.yaml shop/a.role.yaml',
    'cart/a.role.yaml': 'two',
    'shop/a.role.yaml': '1',
  });
});

describe('a file that an application of this run no longer makes', () => {
  test('stays, stays recorded and is told', async () => {
    const folder = temporaryFolder();
    await render(folder, { 'shop/a': '1', 'shop/b': '2', 'cart/a': '3' });
    for (let run = 0; run < 2; run++) {
      expect((await render(folder, { 'shop/a': '1' })).value?.stale).toMatchObject([
        { path: 'shop/b.role.yaml', input: 'shop.yaml' },
      ]);
    }
    expect(contents(folder)['.appcfg']).toBe('cart/a.role.yaml shop/a.role.yaml shop/b.role.yaml');
    expect(contents(folder)['shop/b.role.yaml']).toBe('2');
  });
  test('and that somebody removed is forgotten', async () => {
    const folder = temporaryFolder();
    await render(folder, { 'shop/a': '1', 'shop/b': '2' });
    rmSync(join(folder, 'shop/b.role.yaml'));
    expect((await render(folder, { 'shop/a': '1' })).value?.stale).toEqual([]);
    expect(contents(folder)['.appcfg']).toBe('shop/a.role.yaml');
  });
});

describe('what must not be overwritten stops the run before it writes anything', () => {
  test.each([
    {
      what: 'a file that appcfg did not write',
      arrange: (folder: string) => writeFileSync(join(folder, 'shop/new.role.yaml'), 'mine'),
      code: 'file-in-the-way',
      message: 'shop/new.role.yaml is in the way: it is a file that appcfg did not write',
      forced: true,
    },
    {
      what: 'a file that was edited',
      arrange: (folder: string) => writeFileSync(join(folder, 'shop/old.role.yaml'), 'mine'),
      code: 'edited-by-hand',
      message: 'shop/old.role.yaml was edited since appcfg wrote it',
      forced: true,
    },
    {
      what: 'a symbolic link',
      arrange: (folder: string) => symlinkSync('old.role.yaml', join(folder, 'shop/new.role.yaml')),
      code: 'file-in-the-way',
      message: 'shop/new.role.yaml is in the way: it is a symbolic link',
      forced: false,
    },
    {
      what: 'a pipe',
      arrange: (folder: string) => spawnSync('mkfifo', [join(folder, 'shop/new.role.yaml')]),
      code: 'file-in-the-way',
      message: 'shop/new.role.yaml is in the way: it is a device, a pipe or a socket',
      forced: false,
    },
    {
      what: 'a folder in the place of a file',
      arrange: (folder: string) => mkdirSync(join(folder, 'shop/new.role.yaml')),
      code: 'file-in-the-way',
      message: 'shop/new.role.yaml is in the way: it is a folder',
      forced: false,
    },
    {
      what: "a file in the place of an application's folder",
      arrange: (folder: string) => writeFileSync(join(folder, 'cart'), 'mine'),
      code: 'file-in-the-way',
      message: 'cart is in the way: it is a file that appcfg did not write',
      forced: false,
    },
    {
      what: "a symbolic link in the place of an application's folder",
      arrange: (folder: string) => symlinkSync('shop', join(folder, 'cart')),
      code: 'file-in-the-way',
      message: 'cart is in the way: it is a symbolic link',
      forced: false,
    },
  ])('$what', async ({ arrange, code, message, forced }) => {
    const folder = temporaryFolder();
    await render(folder, { 'shop/old': '1' });
    arrange(folder);
    const texts = { 'shop/aaa': '0', 'shop/old': 'one', 'shop/new': '2', 'cart/a': '3' };
    const { value, diagnostics } = await render(folder, texts);
    expect(value).toBeUndefined();
    expect(diagnostics[0]).toMatchObject({ code, severity: 'error', message: `${folder}/${message}` });
    expect(existsSync(join(folder, 'shop/aaa.role.yaml'))).toBe(false);

    const second = await render(folder, texts, true);
    if (!forced) {
      expect(second).toEqual({ diagnostics });
      expect(readFileSync(join(folder, 'shop/old.role.yaml'), 'utf8')).toBe('1');
      return;
    }
    expect(contents(folder)).toMatchObject({ 'shop/old.role.yaml': 'one', 'shop/new.role.yaml': '2' });
    expect((await render(folder, texts)).value).toMatchObject({ written: 0, unchanged: 4 });
  });

  test('a symbolic link in the place of the record is not followed', async () => {
    const folder = temporaryFolder();
    const target = join(temporaryFolder(), 'target');
    writeFileSync(target, '');
    symlinkSync(target, join(folder, '.appcfg'));
    expect((await render(folder, { 'shop/a': '1' }, true)).diagnostics).toMatchObject([
      { code: 'file-in-the-way' },
    ]);
    expect(readFileSync(target, 'utf8')).toBe('');
  });

  test('a file in the place of the output folder, or above it', async () => {
    const file = join(temporaryFolder(), 'out');
    writeFileSync(file, 'mine');
    for (const path of [file, join(file, 'below')]) {
      expect((await render(path, { 'shop/a': '1' })).diagnostics).toMatchObject([
        {
          severity: 'error',
          message: expect.stringContaining('a part of the path is a file and not a folder'),
        },
      ]);
    }
  });

  test('a place where no folder can be made', async () => {
    expect((await render('/proc/none/out', { 'shop/a': '1' })).diagnostics).toMatchObject([
      {
        code: 'write-failed',
        message: 'cannot make the folder /proc/none/out: there is no such file or folder',
      },
    ]);
  });

  test('two objects for one file', async () => {
    const folder = temporaryFolder();
    const [a, b] = [
      files({ 'shop/a': '1' }),
      files({ 'shop/a': '2' }).map((file) => ({ ...file, input: 'other.yaml' })),
    ];
    expect(
      (await writeOutputFolder(folder, [...a, ...b], { ...plainly, force: true })).diagnostics,
    ).toMatchObject([
      {
        code: 'same-output-file',
        message: `the applications shop of ${folder}/shop.yaml and of ${folder}/other.yaml would both write ${folder}/shop/a.role.yaml`,
      },
    ]);
    expect(contents(folder)).toEqual({});
  });
});

test('a file that does not differ is ours from then on, recorded or not', async () => {
  const folder = temporaryFolder();
  await render(folder, { 'shop/a': '1' });
  rmSync(join(folder, '.appcfg'));
  expect((await render(folder, { 'shop/a': '1' })).value).toMatchObject({ written: 0, unchanged: 1 });
  expect((await render(folder, { 'shop/a': '2' })).value).toMatchObject({ written: 1 });
});

test('an output folder that is itself a symbolic link is used', async () => {
  const root = temporaryFolder();
  mkdirSync(join(root, 'real'));
  symlinkSync('real', join(root, 'out'));
  expect((await render(join(root, 'out'), { 'shop/a': '1' })).diagnostics).toEqual([]);
  expect(contents(join(root, 'real'))['shop/a.role.yaml']).toBe('1');
});

test('a damaged record stops the run; with force its good lines still tell what is ours', async () => {
  const folder = temporaryFolder();
  await render(folder, { 'shop/a': '1', 'cart/a': '2' });
  writeFileSync(join(folder, '.appcfg'), `${readFileSync(join(folder, '.appcfg'), 'utf8')}>>>>>>> theirs\n`);
  expect((await render(folder, { 'shop/a': 'one' })).diagnostics).toMatchObject([{ code: 'damaged-record' }]);
  expect(contents(folder)['shop/a.role.yaml']).toBe('1');
  await render(folder, { 'shop/a': 'one' }, true);
  expect(contents(folder)).toMatchObject({
    '.appcfg': 'cart/a.role.yaml shop/a.role.yaml',
    'shop/a.role.yaml': 'one',
  });
});
