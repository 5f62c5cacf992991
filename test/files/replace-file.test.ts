import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { replaceFile, temporaryFileOwner } from '../../src/files/replace-file.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const bytes = Buffer.from('new\n');
const modeOf = (path: string) => (statSync(path).mode & 0o7777).toString(8);

describe('the bytes are there, and nothing else', () => {
  test.each([
    { what: 'a new file', before: undefined, options: {} },
    { what: 'a new file that the caller knows to be new', before: undefined, options: { absent: true } },
    { what: 'a file replaced', before: 'old and longer than the new one\n', options: {} },
    { what: 'a file replaced durably', before: 'old\n', options: { durable: true } },
  ])('$what', ({ before, options }) => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.yaml');
    if (before !== undefined) writeFileSync(path, before);
    expect(replaceFile(path, bytes, options)).toBeUndefined();
    expect(readFileSync(path, 'utf8')).toBe('new\n');
    expect(readdirSync(folder)).toEqual(['a.yaml']);
  });

  test('in pieces, as they come', () => {
    const path = join(temporaryFolder(), 'a.json');
    function* pieces() {
      for (let index = 0; index < 1000; index++) yield Buffer.from(`${index},`);
    }
    expect(replaceFile(path, pieces())).toBeUndefined();
    expect(readFileSync(path, 'utf8')).toBe(Array.from({ length: 1000 }, (_, index) => `${index},`).join(''));
  });

  test('a path without a folder', () => {
    const folder = temporaryFolder();
    const here = process.cwd();
    process.chdir(folder);
    try {
      expect(replaceFile('a.yaml', bytes)).toBeUndefined();
    } finally {
      process.chdir(here);
    }
    expect(readdirSync(folder)).toEqual(['a.yaml']);
  });
});

describe('permissions', () => {
  test('of a new file: 0644 less the umask', () => {
    const path = join(temporaryFolder(), 'a.yaml');
    expect(replaceFile(path, bytes)).toBeUndefined();
    expect(modeOf(path)).toBe((0o644 & ~process.umask()).toString(8));
  });
  test.each(['600', '640', '664', '755', '444'])('of the file replaced: %s', (mode) => {
    const path = join(temporaryFolder(), 'a.yaml');
    writeFileSync(path, 'old');
    chmodSync(path, mode);
    expect(replaceFile(path, bytes)).toBeUndefined();
    expect(modeOf(path)).toBe(mode);
  });
  test('as asked for, whatever was there', () => {
    const path = join(temporaryFolder(), 'a.yaml');
    writeFileSync(path, 'old');
    expect(replaceFile(path, bytes, { mode: 0o666 })).toBeUndefined();
    expect(modeOf(path)).toBe('666');
  });
});

test('a symbolic link stays, and what it leads to is replaced', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'real'));
  writeFileSync(join(folder, 'real/a.yaml'), 'old');
  symlinkSync('real/a.yaml', join(folder, 'a.yaml'));
  expect(replaceFile(join(folder, 'a.yaml'), bytes)).toBeUndefined();
  expect(lstatSync(join(folder, 'a.yaml')).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, 'real/a.yaml'), 'utf8')).toBe('new\n');
});

describe('a failure names the path and the reason, and leaves nothing behind', () => {
  test.each([
    { what: 'a folder in its place', path: 'folder', reason: 'it is a folder' },
    { what: 'no folder to write to', path: 'none/a.yaml', reason: 'there is no such file or folder' },
    {
      what: 'a file in the place of a folder',
      path: 'file/a.yaml',
      reason: 'a part of the path is a file and not a folder',
    },
    { what: 'a link to nothing', path: 'link', reason: 'there is no such file or folder' },
    { what: 'a name too long', path: 'x'.repeat(300), reason: 'the name is too long for this file system' },
  ])('$what', ({ path, reason }) => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'folder'));
    writeFileSync(join(folder, 'file'), 'old');
    symlinkSync('nowhere/x', join(folder, 'link'));
    expect(replaceFile(join(folder, path), bytes)).toMatchObject({
      code: 'write-failed',
      severity: 'error',
      message: `cannot write ${join(folder, path)}: ${reason}`,
    });
    expect(readdirSync(folder).sort()).toEqual(['file', 'folder', 'link']);
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('old');
  });

  test('a device is never replaced', () => {
    expect(replaceFile('/dev/null', bytes)).toMatchObject({
      message: 'cannot write /dev/null: it is a device, a pipe or a socket',
    });
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  test('pieces that throw are thrown on, and the old file stays', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.yaml');
    writeFileSync(path, 'old');
    function* pieces() {
      yield bytes;
      throw new RangeError('a bug');
    }
    expect(() => replaceFile(path, pieces())).toThrow(new RangeError('a bug'));
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.yaml']);
  });
});

test('a temporary file is hidden, is not an input, and names its process', () => {
  const folder = temporaryFolder();
  let seen: readonly string[] = [];
  function* pieces() {
    seen = readdirSync(folder);
    yield bytes;
  }
  replaceFile(join(folder, 'a.yaml'), pieces());
  expect(seen).toHaveLength(1);
  expect(seen[0]).toMatch(/^\..*(?<!\.yaml|\.yml|\.json)$/);
  expect(temporaryFileOwner(seen[0] ?? '')).toBe(process.pid);
  expect(existsSync(join(folder, 'a.yaml'))).toBe(true);
});

test('what an earlier process with the same id left does not stop this one', () => {
  const folder = temporaryFolder();
  let next = '';
  function* pieces() {
    next = readdirSync(folder)[0] ?? '';
    yield bytes;
  }
  replaceFile(join(folder, 'a.yaml'), pieces());
  const serial = Number(/-(\d+)\.tmp$/.exec(next)?.[1]);
  for (let later = 1; later <= 3; later++) {
    writeFileSync(join(folder, next.replace(/\d+\.tmp$/, `${serial + later}.tmp`)), 'left behind');
  }
  expect(replaceFile(join(folder, 'b.yaml'), bytes)).toBeUndefined();
  expect(readFileSync(join(folder, 'b.yaml'), 'utf8')).toBe('new\n');
});
