import { once } from 'node:events';
import { createServer, type ServerHttp2Session, type ServerHttp2Stream } from 'node:http2';
import { describe, expect, test } from 'vitest';
import { encodeResponse } from '../mads/protobuf.ts';
import { assignmentsFor } from './assignments.ts';
import { addressesIn, metricsOf, pause, scratch, startDiscover, until } from './client.ts';
import { startControlPlane } from './control-plane.ts';

const streams = ['grpc-v1', 'grpc-v1alpha1'] as const;
const one = ['10.0.0.1:5670'];
const two = ['10.0.0.1:5670', '10.0.0.2:5670'];

const metric = (metrics: string, name: string) =>
  Number(new RegExp(`^appcfg_discover_${name} (\\S+)$`, 'm').exec(metrics)?.[1]);

/** HTTP/2 as it is, to see pings and to send GOAWAY; each stream of assignments is told of by `serve`. */
async function startHttp2(serve: (stream: ServerHttp2Stream, session: ServerHttp2Session) => void) {
  const seen = { connections: 0, pings: 0, paths: [] as string[] };
  const sessions = new Set<ServerHttp2Session>();
  const server = createServer();
  server.on('session', (session) => {
    seen.connections++;
    sessions.add(session);
    session.on('ping', () => seen.pings++);
    session.on('error', () => undefined);
  });
  server.on('stream', (stream, { ':path': path = '' }) => {
    seen.paths.push(path);
    stream.on('error', () => undefined);
    const headers = { ':status': 200, 'content-type': 'application/grpc' };
    if (!path.endsWith('/StreamMonitoringAssignments')) {
      return stream.respond({ ...headers, 'grpc-status': '12' }, { endStream: true });
    }
    stream.respond(headers, { waitForTrailers: true });
    stream.on('wantTrailers', () => stream.sendTrailers({ 'grpc-status': '0' }));
    const { session } = stream;
    if (session !== undefined) serve(stream, session as ServerHttp2Session);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  return {
    seen,
    address: `grpc://127.0.0.1:${port}`,
    close() {
      for (const session of sessions) session.destroy();
      server.close();
    },
  };
}

/** A message in gRPC's frame of five bytes, sent once for each stream. */
function sendSnapshot(stream: ServerHttp2Stream, version: 'v1' | 'v1alpha1'): void {
  const message = encodeResponse(version, { version: 'v', nonce: '1', values: [] });
  const head = Buffer.alloc(5);
  head.writeUInt32BE(message.length, 1);
  stream.once('data', () => stream.write(Buffer.concat([head, message])));
  stream.on('data', () => undefined);
}

describe('a connection that is there and sends nothing', { timeout: 120_000 }, () => {
  test.concurrent.each(streams)('%s: one that never becomes ready is given up', async (protocol) => {
    const file = `${scratch()}/kuma.file_sd.json`;
    const plane = await startControlPlane(protocol, assignmentsFor(protocol, one));
    const client = await startDiscover([
      ...['--cp-address', plane.address, '-o', file, '--listen', '127.0.0.1:0'],
    ]);
    await until(() => addressesIn(file)?.join() === one.join());
    expect(metric(await metricsOf(client), 'connected')).toBe(1);
    expect(metric(await metricsOf(client), 'stale_seconds')).toBe(0);
    plane.connections = 0;
    plane.say(assignmentsFor(protocol, two), 'silence');
    plane.cut();
    await until(() => plane.connections > 1);
    expect(client.said.err).toContain('no answer in time');
    const metrics = await metricsOf(client);
    expect(metric(metrics, 'connected')).toBe(0);
    expect(metric(metrics, 'stale_seconds')).toBeGreaterThan(5);
    expect(metric(metrics, 'reconnects_total')).toBeGreaterThan(1);
    plane.say(assignmentsFor(protocol, two));
    await until(() => addressesIn(file)?.join() === two.join());
    expect(metric(await metricsOf(client), 'stale_seconds')).toBe(0);
    expect(await client.stop()).toBe(0);
    plane.close();
  });

  test.concurrent.each(streams)('%s: a peer that died in mid-stream is found', async (protocol) => {
    const file = `${scratch()}/kuma.file_sd.json`;
    const plane = await startControlPlane(protocol, assignmentsFor(protocol, one));
    const client = await startDiscover(['--cp-address', plane.address, '-o', file]);
    await until(() => addressesIn(file)?.join() === one.join());
    plane.connections = 0;
    const died = performance.now();
    plane.say(assignmentsFor(protocol, one), 'silence');
    await until(() => plane.connections > 0);
    expect(performance.now() - died).toBeLessThan(60_000);
    expect(await client.stop()).toBe(0);
    plane.close();
  });

  test.concurrent('v1alpha1: the connection is tried without a ping, which servers before Kuma 1.1 cut', async () => {
    const plane = await startHttp2((stream) => sendSnapshot(stream, 'v1alpha1'));
    const file = `${scratch()}/kuma.file_sd.json`;
    const args = ['--api-version', 'v1alpha1', '--cp-address', plane.address, '-o', file];
    const client = await startDiscover(args);
    await until(() => plane.seen.paths.length > 1);
    await pause(1_000);
    expect(plane.seen).toMatchObject({ pings: 0, connections: 1 });
    expect(client.said.err).not.toContain('retry_in');
    expect(await client.stop()).toBe(0);
    plane.close();
  });
});

describe('a stream that was served and then closed', { timeout: 60_000 }, () => {
  const LIFE_MS = 1_300;
  const COUNT = 6;
  const closes: Record<string, (stream: ServerHttp2Stream, session: ServerHttp2Session) => void> = {
    'with status OK': (stream) => stream.end(),
    'by GOAWAY, and then by closing the connection': (_stream, session) => {
      session.goaway(0);
      setTimeout(() => session.destroy(), 100);
    },
    'by RST_STREAM without an error': (stream) => stream.close(0),
  };
  test.concurrent.each(Object.entries(closes))('%s is opened again at once', async (_how, close) => {
    let opened = 0;
    const plane = await startHttp2((stream, session) => {
      opened++;
      sendSnapshot(stream, 'v1');
      setTimeout(() => session.destroyed || close(stream, session), LIFE_MS);
    });
    const file = `${scratch()}/kuma.file_sd.json`;
    const client = await startDiscover([
      ...['--api-version', 'v1', '--cp-address', plane.address, '-o', file, '--listen', '127.0.0.1:0'],
    ]);
    await until(() => opened >= COUNT);
    // Each wait of a backoff is logged.
    expect(client.said.err).not.toContain('retry_in');
    expect(metric(await metricsOf(client), 'reconnects_total')).toBe(0);
    expect(await client.stop()).toBe(0);
    plane.close();
  });

  test.concurrent('as soon as it is opened is opened again less and less often', async () => {
    const plane = await startHttp2((stream) => stream.end());
    const file = `${scratch()}/kuma.file_sd.json`;
    const client = await startDiscover(['--api-version', 'v1', '--cp-address', plane.address, '-o', file]);
    await pause(5_000);
    expect(plane.seen.paths.length).toBeLessThan(6);
    expect(await client.stop()).toBe(0);
    plane.close();
  });
});
