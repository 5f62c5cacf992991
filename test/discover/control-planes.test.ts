import { once } from 'node:events';
import { createServer } from 'node:http';
import { createServer as createNetServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { readRecording } from '../mads/recordings.ts';
import { assignmentsFor } from './assignments.ts';
import { addressesIn, pause, runDiscover, scratch, startDiscover, until } from './client.ts';
import { startControlPlane } from './control-plane.ts';
import { type Answer, DISCOVERY, replayGrpc, replayHttp } from './replay.ts';

const json = (value: unknown): Answer => ({ status: 200, body: JSON.stringify(value) });
const mads = { port: 1, tlsEnabled: false, apiVersions: ['v1'] };
const ok: Answer = { status: 200, body: readRecording('2.6.15/basic/http/11-first.200.json') };
const message = readRecording('2.6.15/basic/grpc-v1/12-response-first.bin');

/** A run against an API server with these answers. */
async function ask(routes: Readonly<Record<string, Answer>>, ...args: string[]) {
  const api = await replayHttp(routes);
  const address = `http://127.0.0.1:${api.port}`;
  const run = await runDiscover(['--once', '--timeout', '2s', '-o', '-', '--cp-address', address, ...args]);
  api.close();
  return run;
}

describe('a control plane that serves no assignments is reported with the reason', () => {
  const denied = { status: 403, body: '{"title":"Access Denied"}' };
  test.concurrent.each([
    [
      'global',
      { '/config': json({ mode: 'global', environment: 'universal', monitoringAssignmentServer: mads }) },
      /global control plane.*\n.*hint: .*zones.*--cp-address for each zone/s,
    ],
    [
      'global, which says no more than that',
      { '/config': json({ mode: 'global' }) },
      /global control plane.*\n.*hint: .*zones.*--cp-address for each zone/s,
    ],
    [
      'Kuma 3 on Kubernetes, which has no settings of a server that it lacks',
      { '/': json({ version: '3.0.1' }), '/config': json({ mode: 'zone', environment: 'kubernetes' }) },
      /on Kubernetes, where Kuma 3\.0 and later serve no assignments.*hint: .*PodMonitor/s,
    ],
    [
      'Kuma 3 on Kubernetes',
      {
        '/': json({ version: '3.0.1' }),
        '/config': json({ mode: 'zone', environment: 'kubernetes', monitoringAssignmentServer: mads }),
      },
      /on Kubernetes, where Kuma 3\.0 and later serve no assignments.*hint: .*PodMonitor/s,
    ],
    [
      'on Kubernetes, of an unknown version, with a port where nothing listens',
      { '/config': json({ mode: 'zone', environment: 'kubernetes', monitoringAssignmentServer: mads }) },
      /on Kubernetes.*connection refused.*hint: .*PodMonitor/s,
    ],
    ['403 of /config', { '/config': denied }, /GET \/config of .*: 403 Forbidden, Access Denied.*--header/s],
    ['401 of /catalog', { '/catalog': { status: 401 } }, /GET \/catalog of .*: 401 Unauthorized.*--header/s],
  ] as const)('%s', async (_what, routes, text) => {
    const run = await ask(routes);
    expect(run).toMatchObject({ code: 3, out: '' });
    expect(run.err).toMatch(text);
    expect(run.err).not.toMatch(/is the control plane running|MONITORING_ASSIGNMENT_SERVER_ENABLED/);
  });

  test('and one on Kubernetes before 3.0 serves them', async () => {
    const server = await replayHttp({ [DISCOVERY]: ok });
    const run = await ask({
      '/': json({ version: '2.9.1' }),
      '/config': json({
        environment: 'kubernetes',
        mode: 'zone',
        monitoringAssignmentServer: { ...mads, port: server.port },
      }),
    });
    server.close();
    expect(run.code, run.err).toBe(0);
  });
});

describe('--api-version auto, where /config says how', () => {
  test.each([
    ['2.6.15', 'transport=grpc'],
    ['1.3.0', 'transport=grpc'],
    ['2.7.0', 'transport=http'],
    ['3.0.0', 'transport=http'],
  ])('Kuma %s: forever by %s, which is as quick as it has', async (version, transport) => {
    const grpc = await replayGrpc('v1', message);
    const http = await replayHttp({ [DISCOVERY]: ok });
    const { port } = transport === 'transport=grpc' ? grpc : http;
    const routes = {
      '/': json({ tagline: 'Kuma', version }),
      '/config': json({ mode: 'zone', monitoringAssignmentServer: { ...mads, port } }),
    };
    const api = await replayHttp(routes);
    const file = `${scratch()}/kuma.json`;
    const client = await startDiscover(['--cp-address', `http://127.0.0.1:${api.port}`, '-o', file]);
    await until(() => client.said.err.includes('detected'));
    expect(client.said.err).toContain(transport);
    expect(await client.stop()).toBe(0);
    for (const { close } of [grpc, http, api]) close();
  });

  test('--once: over HTTP, which needs no second answer', async () => {
    const http = await replayHttp({ [DISCOVERY]: ok });
    const run = await ask({
      '/': json({ version: '2.6.15' }),
      '/config': json({ monitoringAssignmentServer: { ...mads, port: http.port } }),
    });
    http.close();
    expect(run.code, run.err).toBe(0);
    expect(run.err).toContain('transport=http');
  });
});

test('over HTTP a change is heard of in 10 s, though it ends no long poll, as for all client ids but one of Kuma 2.6', async () => {
  let body = JSON.stringify({ version_info: '1', resources: [] });
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece);
    if (request.method !== 'POST') return void response.writeHead(404).end();
    const asked = JSON.parse(Buffer.concat(pieces).toString()).version_info;
    const before = body;
    const seconds = Number(/fetch-timeout=(\d+)s/.exec(request.url ?? '')?.[1]);
    if (asked !== JSON.parse(before).version_info) return void response.end(before);
    setTimeout(() => response.writeHead(304).end(), seconds * 1000);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  const file = `${scratch()}/kuma.json`;
  const client = await startDiscover(['--cp-address', `http://127.0.0.1:${port}`, '-o', file]);
  await until(() => addressesIn(file)?.length === 0);
  await pause(1_500);
  body = readRecording('2.6.15/basic/http/11-first.200.json').toString();
  const began = performance.now();
  await until(() => addressesIn(file)?.length === 3);
  expect(performance.now() - began).toBeLessThan(10_000);
  expect(await client.stop()).toBe(0);
  server.closeAllConnections();
  server.close();
});

describe('a filter that leaves nothing is named, with what there is', () => {
  test.each([
    [['--mesh', 'prod'], /there is no --mesh prod, but default, demo/],
    [['--service', 'cart'], /there is no --service cart, but backend/],
    [['--mesh', 'prod', '--service', 'cart'], /no --mesh prod, but .*; there is no --service cart, but /],
  ])('%j', async (filters, text) => {
    const server = await replayHttp({
      [DISCOVERY]: { status: 200, body: readRecording('2.6.15/two-meshes/http/11-first.200.json') },
    });
    const address = `http://127.0.0.1:${server.port}`;
    const { code, err } = await runDiscover(['--once', '-o', '-', '--cp-address', address, ...filters]);
    server.close();
    expect(code).toBe(0);
    expect(err).toMatch(text);
    expect(err).not.toContain('check --name');
  });
});

describe('after what is refused', { timeout: 60_000 }, () => {
  const many = Array.from({ length: 10 }, (_, index) => `10.0.0.${index}:5670`);
  /** The server looks for changes once a second, and one such interval is for the machine. */
  const SOON_MS = 3_000;
  const protocols = ['http', 'grpc-v1', 'grpc-v1alpha1'] as const;
  test.concurrent.each(
    protocols.flatMap((protocol) => [
      { protocol, what: 'an undecodable snapshot', fault: 'garbage' as const, next: [] as string[] },
      { protocol, what: '--max-drop', fault: undefined, next: many.slice(0, 2) },
    ]),
  )('$protocol: $what, what is right is on disk in two intervals', async ({ protocol, fault, next }) => {
    const file = `${scratch()}/kuma.json`;
    const plane = await startControlPlane(protocol, assignmentsFor(protocol, many));
    const client = await startDiscover(['--cp-address', plane.address, '-o', file, '--max-drop', '50']);
    await until(() => addressesIn(file)?.length === many.length);
    plane.say(assignmentsFor(protocol, next), fault);
    // Long enough for a backoff to be half a minute.
    await pause(20_000);
    expect(addressesIn(file)).toEqual(many);
    const right = many.slice(0, 9);
    const began = performance.now();
    plane.say(assignmentsFor(protocol, right));
    await until(() => addressesIn(file)?.join() === right.join());
    expect(performance.now() - began).toBeLessThan(SOON_MS);
    // The same refusal is one line a minute.
    expect(client.said.err.match(/ warn /g)).toHaveLength(1);
    expect(await client.stop()).toBe(0);
    plane.close();
  });
});

describe('what is logged', { timeout: 30_000 }, () => {
  test('a change five times a second is one line, and at the end how many there were', async () => {
    const file = `${scratch()}/kuma.json`;
    const state = (count: number) => assignmentsFor('http', [`10.0.0.${count}:5670`]);
    const plane = await startControlPlane('http', state(0));
    const client = await startDiscover(['--cp-address', plane.address, '-o', file]);
    for (let count = 1; count <= 10; count++) {
      await until(() => addressesIn(file)?.join() === `10.0.0.${count - 1}:5670`);
      plane.say(state(count));
    }
    await until(() => addressesIn(file)?.join() === '10.0.0.10:5670');
    expect(client.said.err.match(/ written: /g)).toHaveLength(1);
    expect(await client.stop()).toBe(0);
    expect(client.said.err.match(/ written: /g)).toHaveLength(2);
    expect(client.said.err).toMatch(/ written: .* changes=10\n/);
    plane.close();
  });

  test.concurrent.each(['http', 'grpc-v1', 'grpc-v1alpha1'] as const)(
    '%s: connections that are reset while a control plane restarts are not suspected of TLS',
    async (protocol) => {
      const plane = await startControlPlane(protocol, assignmentsFor(protocol, ['10.0.0.1:5670']));
      const file = `${scratch()}/kuma.json`;
      const client = await startDiscover(['--cp-address', plane.address, '-o', file]);
      await until(() => addressesIn(file) !== undefined);
      plane.say([], 'refuse');
      plane.cut();
      await until(() => client.said.err.includes('retry_in'));
      await pause(3_000);
      expect(client.said.err).toContain('the control plane may be restarting');
      expect(client.said.err).not.toContain('TLS');
      expect(await client.stop()).toBe(0);
      plane.close();
    },
  );

  test('a control plane that restarts is not suspected of TLS, and a TLS port that is asked in clear text is', async () => {
    const restarting = createServer(async (request, response) => {
      for await (const _ of request);
      if (request.url?.includes('fetch-timeout=0s')) response.end(ok.body);
      else if (request.method === 'POST') setTimeout(() => response.destroy(), 200);
      else response.writeHead(404).end();
    });
    const closing = createNetServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => socket.destroy());
    });
    const said: string[] = [];
    for (const server of [restarting, closing]) {
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      const bound = server.address();
      const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
      const args = ['--cp-address', `http://127.0.0.1:${port}`, '-o', `${scratch()}/kuma.json`];
      const client = await startDiscover(args);
      await until(() => client.said.err.includes('retry_in'));
      await client.stop();
      said.push(client.said.err);
      server.close();
    }
    expect(said[0]).toMatch(/closed before the answer was complete; the control plane may be restarting/);
    expect(said[0]).not.toContain('TLS');
    expect(said[1]).toMatch(/asked with TLS, or the other way around/);
  });
});
