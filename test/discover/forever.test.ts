import { existsSync, mkdirSync, readFileSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { assignmentsFor } from './assignments.ts';
import { addressesIn, listenAddress, pause, scratch, startDiscover, until } from './client.ts';
import { type Protocol, startControlPlane } from './control-plane.ts';

const protocols = ['http', 'grpc-v1', 'grpc-v1alpha1'] as const satisfies readonly Protocol[];
const streams = ['grpc-v1', 'grpc-v1alpha1'] as const satisfies readonly Protocol[];

const one = ['10.0.0.1:5670'];
const two = ['10.0.0.1:5670', '10.0.0.2:5670'];

async function start(protocol: Protocol, ...args: string[]) {
  const file = `${scratch()}/kuma.file_sd.json`;
  const plane = await startControlPlane(protocol, assignmentsFor(protocol, one));
  const client = await startDiscover(['--cp-address', plane.address, '-o', file, ...args]);
  return { file, plane, client };
}

describe('a state-of-the-world client', { timeout: 30_000 }, () => {
  test.concurrent.each(streams)(
    '%s: one ACK for each snapshot, with its version and nonce',
    async (protocol) => {
      const { file, plane, client } = await start(protocol, '--name', 'me');
      await until(() => addressesIn(file)?.join() === one.join());
      await until(() => plane.requests.some(({ nonce }) => nonce === '1'));
      plane.say(assignmentsFor(protocol, two));
      await until(() => plane.requests.some(({ nonce }) => nonce === '2'));
      expect(addressesIn(file)).toEqual(two);
      const asked = plane.requests.filter(({ nodeId, nonce }) => nodeId !== '' || nonce !== '');
      expect(asked.map(({ nodeId, nonce, error }) => ({ nodeId, nonce, error }))).toEqual([
        { nodeId: 'me', nonce: '', error: undefined },
        { nodeId: '', nonce: '1', error: undefined },
        { nodeId: '', nonce: '2', error: undefined },
      ]);
      const [first, ack, second] = asked.map(({ version }) => version);
      expect(first).toBe('');
      expect(ack).not.toBe(second);
      await client.stop();
      plane.close();
    },
  );

  test.concurrent.each(streams)(
    '%s: a NACK has the last good version, the new nonce and the reason',
    async (protocol) => {
      const { file, plane, client } = await start(protocol);
      await until(() => addressesIn(file)?.join() === one.join());
      const good = plane.requests.find(({ nonce }) => nonce === '1')?.version;
      plane.say(assignmentsFor(protocol, two), 'garbage');
      await until(() => plane.requests.some(({ error }) => error !== undefined));
      expect(plane.requests.find(({ error }) => error !== undefined)).toMatchObject({
        version: good,
        nonce: '2',
        error: expect.stringContaining('resource 2'),
      });
      expect(addressesIn(file)).toEqual(one);
      await client.stop();
      plane.close();
    },
  );

  test.concurrent.each(streams)('%s: an ACK says that the file is on disk', async (protocol) => {
    const { file, plane, client } = await start(protocol);
    await until(() => addressesIn(file)?.join() === one.join());
    const known = plane.requests.at(-1)?.version;
    rmSync(file);
    mkdirSync(file);
    plane.say(assignmentsFor(protocol, two));
    await until(() => plane.requests.some(({ nonce }) => nonce === '3'));
    for (const { nonce, version, error } of plane.requests.filter(({ nonce }) => Number(nonce) > 1)) {
      expect({ nonce, version, error }).toEqual({
        nonce,
        version: known,
        error: expect.stringContaining('cannot write'),
      });
    }
    rmdirSync(file);
    await until(() => plane.requests.at(-1)?.version !== known);
    expect(addressesIn(file)).toEqual(two);
    await client.stop();
    plane.close();
  });

  test.concurrent.each(streams)(
    '%s: a first snapshot that cannot be written is asked for again, though it was acknowledged',
    async (protocol) => {
      const file = `${scratch()}/kuma.file_sd.json`;
      mkdirSync(file);
      const plane = await startControlPlane(protocol, assignmentsFor(protocol, one));
      const client = await startDiscover(['--cp-address', plane.address, '-o', file]);
      await until(() => plane.requests.filter(({ nodeId }) => nodeId !== '').length > 1);
      expect(plane.requests.findLast(({ nodeId }) => nodeId !== '')?.version).toBe('');
      rmdirSync(file);
      await until(() => addressesIn(file)?.join() === one.join());
      await client.stop();
      plane.close();
    },
  );

  test.concurrent.each(protocols)(
    '%s: a new connection names the last version, and silence is no failure',
    async (protocol) => {
      const { file, plane, client } = await start(protocol);
      await until(() => addressesIn(file)?.join() === one.join());
      await until(() => plane.requests.length > 1);
      const { version } = plane.requests.at(-1) ?? {};
      const before = plane.requests.length;
      plane.cut();
      await until(() => plane.requests.length > before);
      expect(plane.requests.at(-1)).toMatchObject({ version, nonce: '' });
      const { mtimeMs } = statSync(file);
      await pause(1500);
      // Over HTTP the first request is not held, and the second is.
      expect(plane.requests.length).toBe(before + (protocol === 'http' ? 2 : 1));
      expect(statSync(file).mtimeMs).toBe(mtimeMs);
      await client.stop();
      plane.close();
    },
  );

  test.concurrent.each(protocols)('%s: a refused snapshot is not taken for accepted', async (protocol) => {
    const { file, plane, client } = await start(protocol, '--min-targets', '2');
    await until(() => client.said.err.includes('--min-targets asks for 2'));
    expect(existsSync(file)).toBe(false);
    plane.say(assignmentsFor(protocol, two));
    await until(() => addressesIn(file)?.join() === two.join());
    expect(
      plane.requests.filter(({ version, error }) => version !== '' && error === undefined).length,
    ).toBeLessThan(3);
    await client.stop();
    plane.close();
  });
});

describe('signals', { timeout: 30_000 }, () => {
  test.concurrent.each(
    protocols.flatMap((protocol) => (['SIGTERM', 'SIGINT'] as const).map((signal) => ({ protocol, signal }))),
  )('$signal ends it over $protocol with 0 and leaves the file', async ({ protocol, signal }) => {
    const { file, plane, client } = await start(protocol);
    await until(() => addressesIn(file)?.join() === one.join());
    expect(await client.stop(signal)).toBe(0);
    expect(addressesIn(file)).toEqual(one);
    plane.close();
  });

  test('SIGTERM while it waits to connect again ends it with 0', async () => {
    const file = `${scratch()}/kuma.file_sd.json`;
    const client = await startDiscover(['--cp-address', 'http://127.0.0.1:1', '-o', file]);
    await until(() => client.said.err.includes('retry_in='));
    expect(await client.stop()).toBe(0);
  });
});

describe('--listen', { timeout: 30_000 }, () => {
  test('is ready from the first good snapshot on, empty ones included', async () => {
    const file = `${scratch()}/kuma.file_sd.json`;
    const plane = await startControlPlane('http', [], 0);
    plane.say([], 'unauthenticated');
    const client = await startDiscover([
      '--cp-address',
      plane.address,
      '-o',
      file,
      '--listen',
      '127.0.0.1:0',
    ]);
    const address = await listenAddress(client);
    expect((await fetch(`${address}/-/healthy`)).status).toBe(200);
    expect((await fetch(`${address}/-/ready`)).status).toBe(503);
    expect((await fetch(`${address}/sd`)).status).toBe(503);
    plane.say([]);
    await until(() => existsSync(file));
    await until(() => client.said.err.includes('written'));
    expect((await fetch(`${address}/-/ready`)).status).toBe(200);
    expect(await client.stop()).toBe(0);
    plane.close();
  });

  test('/sd serves what the file has, /metrics what happened', async () => {
    const { file, plane, client } = await start('http', '--listen', '127.0.0.1:0');
    const address = await listenAddress(client);
    await until(() => client.said.err.includes('written'));
    const sd = await fetch(`${address}/sd`);
    expect(sd.headers.get('content-type')).toBe('application/json');
    expect(await sd.text()).toBe(readFileSync(file, 'utf8'));
    plane.say(assignmentsFor('http', [...two, ':5670', '10.0.0.9:1/x']));
    await until(() => addressesIn(file)?.join() === two.join());
    plane.say(assignmentsFor('http', one), 'garbage');
    await until(() => client.said.err.includes('mads-undecodable'));
    const metrics = await (await fetch(`${address}/metrics`)).text();
    for (const line of [
      /^appcfg_discover_targets 2$/m,
      /^appcfg_discover_skipped_targets\{reason="no_host"\} 1$/m,
      /^appcfg_discover_skipped_targets\{reason="slash_in_address"\} 1$/m,
      /^appcfg_discover_refused_snapshots_total\{reason="mads-undecodable"\} 1$/m,
      /^appcfg_discover_connected 1$/m,
      /^appcfg_discover_stale_seconds 0?\.\d+|[1-9]/m,
      /^appcfg_discover_reconnects_total 0$/m,
      /^appcfg_discover_write_errors_total 0$/m,
      /^appcfg_discover_snapshot_bytes \d+$/m,
      /^appcfg_discover_last_success_timestamp_seconds 1\.\d+e\+09|\d{10}/m,
      /^appcfg_discover_last_change_timestamp_seconds \d{10}/m,
      /^# TYPE appcfg_discover_reconnects_total counter$/m,
    ]) {
      expect(metrics).toMatch(line);
    }
    expect((await fetch(`${address}/other`)).status).toBe(404);
    expect(await client.stop()).toBe(0);
    plane.close();
  });
});

test('--log-format json logs one object a line', async () => {
  const { file, plane, client } = await start('http', '--log-format', 'json', '--log-level', 'debug');
  await until(() => existsSync(file) && client.said.err.includes('written'));
  await client.stop();
  plane.close();
  const lines = client.said.err
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) expect(Object.keys(line).slice(0, 3)).toEqual(['time', 'level', 'message']);
});
