import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findInputFiles } from '../../src/files/folder.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** Makes files, and links if the text begins with `->`. */
function tree(files: Readonly<Record<string, string>>): string {
  const root = temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    if (text.startsWith('->')) symlinkSync(text.slice(2), join(root, path));
    else writeFileSync(join(root, path), text);
  }
  return root;
}

/** What is found, relative to the root. */
function found(root: string, ...paths: readonly string[]): readonly string[] {
  const { files } = findInputFiles(paths.map((path) => join(root, path)));
  return files.map(({ path }) => path.slice(root.length + 1));
}

describe('the files of a folder', () => {
  test.each([
    {
      what: 'YAML and JSON, at any depth, by code unit of the whole path',
      files: {
        'b.yaml': '',
        'B.json': '',
        'a/z.yml': '',
        'a/b/c.yaml': '',
        'a.yaml': '',
        'a.txt': '',
        'a/yaml': '',
      },
      want: ['B.json', 'a.yaml', 'a/b/c.yaml', 'a/z.yml', 'b.yaml'],
    },
    {
      what: 'nothing hidden, nothing installed',
      files: {
        'a.yaml': '',
        '.git/a.yaml': '',
        '.hidden.yaml': '',
        'node_modules/x/a.yaml': '',
        'x/node_modules/a.json': '',
      },
      want: ['a.yaml'],
    },
    {
      what: 'a folder whose name ends as a file',
      files: { 'team.yaml/a.yaml': '' },
      want: ['team.yaml/a.yaml'],
    },
    {
      what: 'a mounted ConfigMap: links into a hidden folder',
      files: { '..2024/app.yaml': '', '..data': '->..2024', 'app.yaml': '->..data/app.yaml' },
      want: ['app.yaml'],
    },
    {
      what: 'links in a circle',
      files: { 'a/a.yaml': '', 'a/up': '->..', 'a/self': '->.', 'a/loop': '->loop' },
      want: ['a/a.yaml'],
    },
    {
      what: 'by its own path what links also lead to',
      files: { 'a.yaml': '->z/real.yaml', b: '->z', 'c.yaml': '->z/real.yaml', 'z/real.yaml': '' },
      want: ['z/real.yaml'],
    },
  ])('$what', ({ files, want }) => {
    expect(found(tree(files), '.')).toEqual(want);
  });

  test('a link that leads out of the folder is followed', () => {
    const elsewhere = tree({ 'x/a.yaml': '' });
    const root = tree({ 'b.yaml': '', away: `->${elsewhere}` });
    expect(found(root, '.')).toEqual(['away/x/a.yaml', 'b.yaml']);
  });

  test('a link to what is not there is reported, and the rest listed', () => {
    const root = tree({ 'a.yaml': '->gone.yaml', 'b.yaml': '' });
    const { files, diagnostics } = findInputFiles([root]);
    expect(files).toEqual([{ path: join(root, 'b.yaml'), named: false }]);
    expect(diagnostics).toMatchObject([
      {
        code: 'unreadable-path',
        message: `cannot read ${root}/a.yaml: it is a symbolic link to what is not there`,
      },
    ]);
  });
});

describe('several paths', () => {
  test('in the order of the command line, each file once', () => {
    const root = tree({ 'a/a.yaml': '', 'b.yaml': '' });
    expect(found(root, 'b.yaml', '.', 'a/../a')).toEqual(['b.yaml', 'a/a.yaml']);
  });
  test('a file that was named is named, whatever else finds it', () => {
    const root = tree({ 'a.txt': '', 'b.yaml': '', 'c.yaml': '' });
    const { files } = findInputFiles([root, join(root, 'a.txt'), join(root, 'b.yaml'), '-']);
    expect(files.map(({ path, named }) => [path.replace(`${root}/`, ''), named])).toEqual([
      ['b.yaml', true],
      ['c.yaml', false],
      ['a.txt', true],
      ['-', true],
    ]);
  });
});

describe('a path that is not there', () => {
  test.each([
    { path: 'apps/fronted.yaml', want: 'apps/frontend.yaml' },
    { path: 'app/frontend.yaml', want: 'apps/frontend.yaml' },
    { path: 'app/fronted.yaml', want: 'apps/frontend.yaml' },
    { path: 'apps/other.yaml', want: undefined },
  ])('$path -> $want', ({ path, want }) => {
    const root = tree({ 'apps/frontend.yaml': '', 'other/x.yaml': '' });
    const { diagnostics } = findInputFiles([join(root, path)]);
    expect(diagnostics).toEqual([
      {
        code: 'no-such-path',
        severity: 'error',
        message: `there is no file or folder ${join(root, path)}`,
        ...(want === undefined ? undefined : { hint: `did you mean ${join(root, want)}?` }),
      },
    ]);
  });
});

test('a path through a file is reported as such', () => {
  const root = tree({ 'a.yaml': '' });
  expect(findInputFiles([join(root, 'a.yaml/x')]).diagnostics).toEqual([
    {
      code: 'unreadable-path',
      severity: 'error',
      message: `cannot read ${root}/a.yaml/x: a part of the path is a file and not a folder`,
    },
  ]);
});
