import { closeSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runProgram } from '../program.mjs';
import { temporaryFolder } from '../temporary-folder.ts';

const application = 'name: shop\nworkload: {containers: {web: {image: nginx}}}\nmonitoring: {}\n';
const pod = 'apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {containers: [{name: c, image: nginx}]}\n';

test.each([
  ['render', 'app.yaml'],
  ['render', 'app.yaml', '--format', 'json'],
  ['validate', 'app.yaml'],
  ['targets', 'pod.yaml'],
  ['explain', 'monitoring'],
  ['schema'],
  ['completion', 'bash'],
  ['scrape-config'],
  ['help'],
  ['render', '--help'],
  ['--version'],
  ['discover', '--help'],
  ['fn', '--help'],
  ['__complete', 'ren'],
  ['init', '--yes', '--name', 'cart', '--image', 'nginx', 'cart.yaml'],
])('%s to a full disk ends with 3, and says so', (...args) => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'app.yaml'), application);
  writeFileSync(join(cwd, 'pod.yaml'), pod);
  const full = openSync('/dev/full', 'w');
  const { status, stderr } = runProgram(args, { cwd, stdio: ['ignore', full, 'pipe'] });
  closeSync(full);
  expect(stderr).toContain('cannot write to standard output: the disk is full');
  expect(status).toBe(3);
});

test.each([
  ['explain'],
  ['explain', 'nope'],
  ['render', '--nope'],
  ['discover', '--nope'],
  ['discover', '--once', '--shards', 'x'],
])('the mistake in appcfg %s %s keeps its exit code where standard error is full', (...args) => {
  const full = openSync('/dev/full', 'w');
  const { status } = runProgram(args, { cwd: temporaryFolder(), stdio: ['ignore', 'pipe', full] });
  closeSync(full);
  expect(status).toBe(2);
});
