import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cases, filesOf, readRecording } from '../mads/recordings.ts';
import { addressesIn, runDiscover, scratch, startDiscover, until } from './client.ts';
import { readRequest } from './grpc-backend.ts';
import { type Call, startGrpcServer } from './grpc-server.ts';
import { normalized } from './normalized.ts';

const versions = ['v1', 'v1alpha1'] as const;

/** Recorded cases with two states: the first one is what the server has in its cache, the other one is the truth. */
const changes = versions.flatMap((version) =>
  cases
    .filter((name) => filesOf(name, `grpc-${version}`).includes('14-response-after-a-change.bin'))
    .map((name) => ({ name, version, folder: `${name}/grpc-${version}` })),
);

/** As Kuma up to 2.6: what the last stream left is sent at once, what is right a second after the stream began. */
async function startStaleFirst({ version, folder }: (typeof changes)[number]) {
  const stale = readRecording(`${folder}/12-response-first.bin`);
  const right = readRecording(`${folder}/14-response-after-a-change.bin`);
  const nodes: string[] = [];
  const server = await startGrpcServer(version, (call: Call) => {
    let sent = 0;
    call.on('data', (bytes: Buffer) => {
      const { nonce, error, nodeId } = readRequest(version, bytes);
      if (nonce === '') nodes.push(nodeId);
      if (error !== undefined) return;
      if (nonce === '') call.write(stale);
      // The next one is sent to who has acknowledged the first.
      else if (sent++ === 0) setTimeout(() => call.write(right), 1_000);
    });
    for (const event of ['end', 'cancelled']) call.on(event, () => call.end());
    call.on('error', () => undefined);
  });
  return { ...server, nodes, address: `grpc://127.0.0.1:${server.port}` };
}

const afterTheChange = (name: string) =>
  normalized(readRecording(`${name}/file_sd/kuma-prometheus-sd-after-the-change.json`).toString());

describe('a control plane that answers a new stream with an old state', { timeout: 30_000 }, () => {
  test.concurrent.each(changes)('$name over gRPC $version: --once writes the right one', async (change) => {
    const server = await startStaleFirst(change);
    const file = `${scratch()}/kuma.file_sd.json`;
    const run = await runDiscover(['--once', '--cp-address', server.address, '-o', file]);
    server.close();
    expect(run.code, run.err).toBe(0);
    expect(normalized(readFileSync(file, 'utf8'))).toEqual(afterTheChange(change.name));
  });

  test.concurrent.each(changes)('$name over gRPC $version: the old one is never written', async (change) => {
    const server = await startStaleFirst(change);
    const file = `${scratch()}/kuma.file_sd.json`;
    const client = await startDiscover(['--cp-address', server.address, '-o', file]);
    await until(() => addressesIn(file) !== undefined);
    expect(normalized(readFileSync(file, 'utf8'))).toEqual(afterTheChange(change.name));
    expect(await client.stop()).toBe(0);
    expect(client.said.err.match(/ written: /g)).toHaveLength(1);
    server.close();
  });

  test('--once does not end with a snapshot that there is no time to confirm', async () => {
    const [change] = changes;
    if (change === undefined) throw new Error('no recording');
    const server = await startStaleFirst(change);
    const file = `${scratch()}/kuma.file_sd.json`;
    const run = await runDiscover([
      '--once',
      '--timeout',
      '900ms',
      '--cp-address',
      server.address,
      '-o',
      file,
    ]);
    server.close();
    expect(run.code).toBe(3);
    expect(run.err).toMatch(/was not confirmed within 0\.9 s[\s\S]*--timeout/);
    expect(addressesIn(file)).toBeUndefined();
  });

  test('over v1alpha1, which tells no clients apart, each run of --once has a client id of its own', async () => {
    const change = changes.find(({ version }) => version === 'v1alpha1');
    if (change === undefined) throw new Error('no recording');
    const server = await startStaleFirst(change);
    for (let count = 0; count < 2; count++) {
      await runDiscover(['--once', '--cp-address', server.address, '--api-version', 'v1alpha1', '-o', '-']);
    }
    server.close();
    expect(new Set(server.nodes).size).toBe(2);
    for (const node of server.nodes) expect(node).toMatch(/^kuma_sd-\w+$/);
  });

  test('an old state that --max-drop would refuse is not a reason to fail', async () => {
    const change = changes.find(({ name }) => name === '2.6.15/basic');
    if (change === undefined) throw new Error('no recording');
    const server = await startStaleFirst(change);
    const run = await runDiscover([
      ...['--once', '--cp-address', server.address, '-o', '-', '--min-targets'],
      String(afterTheChange(change.name).length),
    ]);
    server.close();
    expect(run.code, run.err).toBe(0);
  });
});
