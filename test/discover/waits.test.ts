import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { startOf } from '../../src/files/process-life.ts';
import { program, programArguments } from '../program.mjs';
import { assignmentsFor } from './assignments.ts';
import { addressesIn, pause, runDiscover, scratch, startDiscover, until } from './client.ts';
import { type ControlPlane, startControlPlane } from './control-plane.ts';

let plane: ControlPlane;
beforeAll(async () => {
  plane = await startControlPlane('http', assignmentsFor('http', ['10.0.0.1:5670']));
});
afterAll(() => plane.close());

function pipeIn(folder: string): string {
  execFileSync('mkfifo', [`${folder}/pipe`]);
  return `${folder}/pipe`;
}

/** A lock that another process has just made, and to which it may write its name at any moment. */
function lockBeingWritten(file: string): void {
  const lock = `${file.replace(/[^/]*$/, '.$&.appcfg')}/lock`;
  mkdirSync(lock.replace(/\/lock$/, ''), { mode: 0o700 });
  writeFileSync(lock, '');
  const later = Date.now() / 1000 + 3600;
  utimesSync(lock, later, later);
}

/** What discover waits for: what it is, and the options that lead there. */
const WAITS: readonly [what: string, args: (folder: string) => readonly string[]][] = [
  ['a pipe with headers that nobody writes', (folder) => ['--header-file', pipeIn(folder)]],
  ['a pipe with certificates that nobody writes', (folder) => ['--ca-file', pipeIn(folder)]],
  [
    'a lock that is being written',
    (folder) => {
      lockBeingWritten(`${folder}/kuma.json`);
      return [];
    },
  ],
];

describe('a signal ends the wait', () => {
  test.each(WAITS)('for %s', async (_what, args) => {
    const folder = scratch();
    const more = args(folder);
    const client = await startDiscover(['--cp-address', plane.address, '-o', `${folder}/kuma.json`, ...more]);
    await pause(2000);
    // Nothing else ends any of these waits.
    expect(await client.stop()).toBe(0);
    expect(existsSync(`${folder}/kuma.json`)).toBe(false);
  });

  test('of render for another run, which keeps its lock', async () => {
    const folder = scratch();
    writeFileSync(`${folder}/app.yaml`, 'name: a\nworkload: {containers: {web: {image: "x:1"}}}\n');
    mkdirSync(`${folder}/out`);
    const lock = `${process.pid} ${startOf(process.pid)}\n`;
    writeFileSync(`${folder}/out/.appcfg.lock`, lock);
    const render = spawn(program, [...programArguments, 'render', 'app.yaml', '-o', 'out'], { cwd: folder });
    const ended = once(render, 'close');
    await pause(1_000);
    expect(render.exitCode).toBe(null);
    render.kill('SIGTERM');
    const [code, signal] = await ended;
    expect([code, signal]).toEqual([null, 'SIGTERM']);
    expect(readdirSync(`${folder}/out`)).toEqual(['.appcfg.lock']);
    expect(readFileSync(`${folder}/out/.appcfg.lock`, 'utf8')).toBe(lock);
  });

  test('for a reader of standard output', async () => {
    const client = await withoutReader([]);
    client.kill('SIGTERM');
    expect(await once(client, 'exit')).toEqual([0, null]);
  });
});

/** Starts discover with more for standard output than a pipe takes, which nobody reads, and waits until it is full. */
async function withoutReader(more: readonly string[]) {
  const many = Array.from({ length: 20_000 }, (_, index) => `10.1.${index >> 8}.${index & 255}:5670`);
  const large = await startControlPlane('http', assignmentsFor('http', many));
  onTestFinished(() => large.close());
  const args = ['discover', '--cp-address', large.address, '-o', '-', ...more];
  const client = spawn(program, [...programArguments, ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
  client.stdout.pause();
  await pause(2_000);
  return client;
}

describe('the deadline of --once counts', () => {
  test.each(WAITS)('while it waits for %s', async (_what, args) => {
    const folder = scratch();
    const more = args(folder);
    const file = `${folder}/kuma.json`;
    const run = await runDiscover([
      ...['--once', '--timeout', '300ms', '--cp-address', plane.address, '-o', file],
      ...more,
    ]);
    expect(run.code).toBe(3);
    expect(run.err).toContain('within 0.3 s');
    expect(existsSync(file)).toBe(false);
  });

  test('while standard output is not read', async () => {
    const client = await withoutReader(['--once', '--timeout', '3s']);
    expect(client.exitCode).toBe(null);
    const [code] = await once(client, 'exit');
    expect(code).toBe(3);
  });
});

test('headers come through a pipe, also in pieces', async () => {
  const folder = scratch();
  const pipe = pipeIn(folder);
  const writing = spawn('sh', ['-c', 'sleep 0.3; { printf "X-A: "; sleep 0.3; echo b; } > "$0"', pipe]);
  const file = `${folder}/kuma.json`;
  const args = ['--once', '--cp-address', plane.address, '-o', file, '--header-file', pipe];
  expect((await runDiscover(args)).code).toBe(0);
  expect(addressesIn(file)).toEqual(['10.0.0.1:5670']);
  expect(writing.exitCode).toBe(0);
});

test('what has no end is not read to it', async () => {
  const run = await runDiscover([
    '--once',
    '-o',
    '-',
    '--cp-address',
    plane.address,
    '--ca-file',
    '/dev/zero',
  ]);
  expect(run.code).toBe(3);
  expect(run.err).toContain('/dev/zero has more than the 16 MB that are read');
});

test('a pipe in the place of the file is refused, and not waited for', async () => {
  const folder = scratch();
  const run = await runDiscover([
    ...['--once', '--max-drop', '50', '--cp-address', plane.address],
    ...['-o', pipeIn(folder)],
  ]);
  expect(run.code).toBe(3);
  expect(run.err).toContain('it is a device, a pipe or a socket');
  expect(readdirSync(folder)).toEqual(['pipe']);
});

test('a second hangup while a pipe holds nothing leaves what was read', async () => {
  const folder = scratch();
  const pipe = pipeIn(folder);
  spawn('sh', ['-c', 'echo "X-A: b" > "$0"', pipe]);
  const file = `${folder}/kuma.json`;
  const client = await startDiscover(['--cp-address', plane.address, '-o', file, '--header-file', pipe]);
  await until(() => existsSync(file));
  client.process.kill('SIGHUP');
  client.process.kill('SIGHUP');
  await until(() => client.said.err.includes('holds nothing new'));
  expect(await client.stop()).toBe(0);
});
