import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { acquireLock } from '../../src/files/lock.ts';
import { isRunning, startOf } from '../../src/files/process-life.ts';
import { bundleProgram } from '../child.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** The id of a process that has ended. */
function endedProcess(): number {
  return spawnSync('true').pid;
}

test('one holds it, the next is told who, and gets it after the release', async () => {
  const path = join(temporaryFolder(), 'lock');
  const first = await acquireLock(path, 0);
  expect(first.diagnostics).toEqual([]);
  expect(await acquireLock(path, 0)).toEqual({
    diagnostics: [
      {
        code: 'folder-in-use',
        severity: 'error',
        message: `another run of appcfg (process ${process.pid}) is at work here: it holds ${path}`,
        hint: `wait until it is done; if there is no such run, remove ${path}`,
      },
    ],
  });
  first.value?.release();
  first.value?.release();
  expect(existsSync(path)).toBe(false);
  (await acquireLock(path, 0)).value?.release();
});

describe('taken over from', () => {
  test.each([
    { what: 'a process that is gone', text: () => `${endedProcess()} 12345\n` },
    { what: 'a process that is gone, where there was no /proc', text: () => `${endedProcess()} \n` },
    { what: 'an earlier process with an id that came round again', text: () => `${process.pid} 1\n` },
  ])('$what', async ({ text }) => {
    const folder = temporaryFolder();
    const path = join(folder, 'lock');
    writeFileSync(path, text());
    const { value, diagnostics } = await acquireLock(path, 0);
    expect(diagnostics).toEqual([]);
    expect(readFileSync(path, 'utf8')).toBe(`${process.pid} ${startOf(process.pid)}\n`);
    value?.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('one killed before it wrote its name, but not while it may yet write it', async () => {
    const path = join(temporaryFolder(), 'lock');
    writeFileSync(path, '');
    const later = Date.now() / 1000 + 3600;
    utimesSync(path, later, later);
    expect((await acquireLock(path, 0)).diagnostics).toMatchObject([{ code: 'folder-in-use' }]);
    utimesSync(path, 0, 0);
    expect((await acquireLock(path, 0)).diagnostics).toEqual([]);
  });

  test('one killed a moment ago before it wrote its name, without patience for others', async () => {
    const path = join(temporaryFolder(), 'lock');
    writeFileSync(path, '');
    expect((await acquireLock(path, 0)).diagnostics).toEqual([]);
  });
});

describe('not taken from', () => {
  test.each([
    { what: 'a process that runs', text: () => `${process.pid} ${startOf(process.pid)}\n` },
    { what: 'a process that runs, where there was no /proc', text: () => `${process.pid} \n` },
    { what: 'whoever wrote something else', text: () => 'mine\n' },
  ])('$what', async ({ text }) => {
    const path = join(temporaryFolder(), 'lock');
    writeFileSync(path, text());
    utimesSync(path, 0, 0);
    expect((await acquireLock(path, 0)).diagnostics).toMatchObject([{ code: 'folder-in-use' }]);
    expect(readFileSync(path, 'utf8')).toBe(text());
  });

  test('somebody who took it over from us: the release leaves it', async () => {
    const path = join(temporaryFolder(), 'lock');
    const { value } = await acquireLock(path, 0);
    writeFileSync(path, 'other\n');
    value?.release();
    expect(readFileSync(path, 'utf8')).toBe('other\n');
  });
});

test('who waits hears its timers and its signal, and leaves the lock', async () => {
  const path = join(temporaryFolder(), 'lock');
  const first = await acquireLock(path, 0);
  const end = new AbortController();
  const waiting = acquireLock(path, 600_000, end.signal);
  setTimeout(() => end.abort(), 30);
  expect(await waiting).toEqual({ diagnostics: [] });
  expect(existsSync(path)).toBe(true);
  first.value?.release();
});

test('a process that has ended but was not waited for does not run', async () => {
  // exec puts a program that never waits in the shell's place; only then may the child end, else the shell waits for it.
  const go = join(temporaryFolder(), 'go');
  const parent = spawn('sh', ['-c', 'until [ -e "$0" ]; do sleep 0.01; done & echo $!; exec sleep 60', go]);
  const [output] = await once(parent.stdout, 'data');
  const child = Number(String(output));
  const start = startOf(child);
  const until = async (path: string, pattern: RegExp) => {
    while (!pattern.test(readFileSync(path, 'latin1'))) await new Promise((done) => setTimeout(done, 5));
  };
  await until(`/proc/${parent.pid}/comm`, /^sleep$/m);
  writeFileSync(go, '');
  await until(`/proc/${child}/stat`, /\) Z /);
  expect(isRunning(child, start)).toBe(false);
  parent.kill();
});

test('many at once, an abandoned lock among them: one at a time', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'lock');
  const counter = join(folder, 'counter');
  writeFileSync(path, `${endedProcess()} 1\n`);
  writeFileSync(counter, '0');
  const program = bundleProgram(`
    import { readFileSync, writeFileSync } from 'node:fs';
    import { acquireLock } from '../src/files/lock.ts';
    const [path, counter] = process.argv.slice(2);
    for (let turn = 0; turn < 20; turn++) {
      const { value } = await acquireLock(path, 60_000);
      if (value === undefined) process.exit(1);
      writeFileSync(counter, String(Number(readFileSync(counter, 'utf8')) + 1));
      value.release();
    }
  `);
  const children = Array.from({ length: 5 }, () => spawn(process.execPath, [program, path, counter]));
  const codes = await Promise.all(children.map(async (child) => (await once(child, 'exit'))[0]));
  expect(codes).toEqual([0, 0, 0, 0, 0]);
  expect(readFileSync(counter, 'utf8')).toBe('100');
  expect(readdirSync(folder)).toEqual(['counter']);
});
