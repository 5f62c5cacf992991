import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { programInShell, runProgram } from '../program.mjs';
import { temporaryFolder } from '../temporary-folder.ts';
import { withTools } from '../with-tools.ts';

const { NO_COLOR: _, FORCE_COLOR: __, ...env } = process.env;

const many = Array.from(
  { length: 5001 },
  (___, index) => `apiVersion: v1\nkind: Service\nmetadata: {name: s${index}}\nspec: {ports: [{port: 80}]}\n`,
).join('---\n');

function folderOf(name: string, text: string): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, name), text);
  return folder;
}

/** What a terminal shows of both streams. */
function onTerminal(folder: string, words: string, term: string): string {
  const command = `${programInShell} ${words}`;
  const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], {
    cwd: folder,
    env: { ...env, TERM: term },
    encoding: 'utf8',
    input: '',
  });
  return stdout;
}

withTools(['script'], () => {
  test('at a terminal, a line tells what takes long, and is taken away before the answer', () => {
    const folder = folderOf('many.yaml', many);
    const shown = onTerminal(folder, 'targets many.yaml', 'xterm');
    expect(shown).toContain('\r\u001b[Klooking for the targets of 5001 objects …');
    expect(shown.slice(shown.lastIndexOf('\u001b[K') + 3).trim()).toMatch(/^0 targets, 0 errors, 0 warnings/);
  });

  test.each([
    [
      'a terminal that cannot clear a line',
      () => onTerminal(folderOf('many.yaml', many), 'targets many.yaml', 'dumb'),
    ],
    ['a pipe', () => runProgram(['targets', 'many.yaml'], { cwd: folderOf('many.yaml', many), env }).stderr],
  ])('%s has no such line', (_name, shown) => {
    expect(shown()).not.toContain('looking for');
  });
});

test('into a folder, render tells with --verbose how many files it wrote, also in a pipe', () => {
  const folder = folderOf('app.yaml', 'name: a\nworkload: {containers: {a: {image: nginx}}}\n');
  const render = (...more: string[]) =>
    runProgram(['render', 'app.yaml', '-o', 'out', ...more], { cwd: folder, env }).stderr;
  expect(render('--verbose')).toBe('out: 1 file written, 0 unchanged\n');
  expect(render('--verbose')).toBe('out: 0 files written, 1 unchanged\n');
  expect(render()).toBe('');
});
