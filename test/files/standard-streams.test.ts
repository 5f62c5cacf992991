import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, constants, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFile } from '../../src/files/read-file.ts';
import { writeOutput } from '../../src/files/write-output.ts';
import { bundleProgram } from '../child.ts';
import { temporaryFolder } from '../temporary-folder.ts';

function pipe(): string {
  const path = join(temporaryFolder(), 'pipe');
  execFileSync('mkfifo', [path]);
  return path;
}

/** Many pieces of many sizes, more than a pipe holds. */
const pieces = Array.from({ length: 5000 }, (_, index) => Buffer.from(`${index} `.repeat(index % 97)));
const whole = Buffer.concat(pieces);

describe('reading', () => {
  test('a file', () => {
    const path = join(temporaryFolder(), 'a.yaml');
    writeFileSync(path, 'a: 1\n');
    expect(readFile(path)).toEqual({ value: Buffer.from('a: 1\n'), diagnostics: [] });
  });

  test.each([
    { what: 'a folder', path: '.', code: 'unreadable-path', message: /^cannot read .*: it is a folder$/ },
    {
      what: 'nothing there',
      path: 'a.yml',
      code: 'no-such-path',
      message: /^there is no file or folder .*a\.yml$/,
    },
  ])('$what', ({ path, code, message }) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.yaml'), '');
    const { value, diagnostics } = readFile(join(folder, path));
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code, severity: 'error', message: expect.stringMatching(message) }]);
  });

  test('a file or a pipe that is larger than what is read', () => {
    const limit = 1 << 20;
    const path = join(temporaryFolder(), 'a.yaml');
    writeFileSync(path, Buffer.alloc(limit));
    expect(readFile(path, limit).value).toHaveLength(limit);
    writeFileSync(path, Buffer.alloc(limit + 1));
    const large = { code: 'file-too-large', message: `${path} has more than the 1 MB that are read` };
    expect(readFile(path, limit)).toMatchObject({ diagnostics: [large] });
    expect(readFile('/dev/zero', limit).diagnostics).toMatchObject([{ code: 'file-too-large' }]);
  });

  test('standard input to its end, also when it says that it has nothing yet (EAGAIN)', () => {
    // Asking for process.stdin makes a pipe non-blocking.
    const program = bundleProgram(`
      import { readFile } from '../src/files/read-file.ts';
      void process.stdin;
      const { value, diagnostics } = readFile('-');
      process.stdout.write(value?.length + ' ' + JSON.stringify(diagnostics));
    `);
    const { stdout } = spawnSync('sh', [
      '-c',
      'for i in 1 2 3; do sleep 0.05; seq 1 30000; done | "$0" "$1"',
      process.execPath,
      program,
    ]);
    expect(stdout.toString()).toBe('506682 []');
  });

  test('standard input that is closed or a folder is a diagnostic', () => {
    const program = bundleProgram(`
      import { readFile } from '../src/files/read-file.ts';
      process.stdout.write(JSON.stringify(readFile('-')));
    `);
    const { stdout } = spawnSync('sh', ['-c', '"$0" "$1" < /', process.execPath, program]);
    expect(JSON.parse(stdout.toString())).toMatchObject({
      diagnostics: [{ code: 'unreadable-path', message: 'cannot read standard input: it is a folder' }],
    });
  });
});

describe('writing', () => {
  test('to a file, in order and whole', () => {
    const path = join(temporaryFolder(), 'out');
    const descriptor = openSync(path, 'w');
    expect(writeOutput(descriptor, pieces)).toBeUndefined();
    closeSync(descriptor);
    expect(readFileSync(path).equals(whole)).toBe(true);
  });

  test('to a pipe that is full and does not block (EAGAIN), with a slow reader', async () => {
    const path = pipe();
    const out = join(temporaryFolder(), 'out');
    const descriptor = openSync(path, constants.O_RDWR | constants.O_NONBLOCK);
    const reader = spawn('sh', ['-c', 'sleep 0.1; cat "$0" > "$1"', path, out]);
    // The reader's open end must be there before ours goes.
    writeOutput(descriptor, pieces);
    closeSync(descriptor);
    await once(reader, 'exit');
    expect(readFileSync(out).equals(whole)).toBe(true);
  });

  test('to a reader that has gone (EPIPE): quietly', () => {
    const path = pipe();
    const reader = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const descriptor = openSync(path, 'w');
    closeSync(reader);
    expect(writeOutput(descriptor, pieces)).toBeUndefined();
    closeSync(descriptor);
  });

  test('to a full disk: the reason', () => {
    const descriptor = openSync('/dev/full', 'w');
    expect(writeOutput(descriptor, pieces)).toEqual({
      code: 'write-failed',
      severity: 'error',
      message: 'cannot write to standard output: the disk is full',
      hint: 'free some space and run it again',
    });
    closeSync(descriptor);
  });
});
