import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { discoverCommand } from '../../src/cli/arguments/table/discover.ts';
import type { ApiVersion } from '../../src/mads/assignment.ts';
import { cases, filesOf, readRecording } from '../mads/recordings.ts';
import { assignmentsFor } from './assignments.ts';
import { addressesIn, pause, runDiscover, runOnce, scratch, startDiscover } from './client.ts';
import { startControlPlane } from './control-plane.ts';
import { freePort } from './free-port.ts';
import { normalized } from './normalized.ts';
import { DISCOVERY, replayGrpc, replayHttp } from './replay.ts';

interface Group {
  targets: string[];
  labels: Record<string, string>;
}

/** Cases whose adapter file can be told from the first step of the first client. */
const adapterCases = cases.filter((name) => filesOf(name, 'file_sd').includes('kuma-prometheus-sd.json'));

const ok = (name: string) => ({ status: 200, body: readRecording(`${name}/http/11-first.200.json`) });

describe('a recorded control plane, start to file', () => {
  const overHttp = adapterCases.filter((name) => filesOf(name, 'http').includes('11-first.200.json'));
  const overGrpc = (['v1', 'v1alpha1'] as const).flatMap((version: ApiVersion) =>
    adapterCases
      .filter((name) => filesOf(name, `grpc-${version}`).includes('12-response-first.bin'))
      .map((name) => ({ name, version })),
  );

  test.concurrent.each(overHttp)('%s over HTTP', async (name) => {
    const server = await replayHttp({ [DISCOVERY]: ok(name) });
    const file = `${scratch()}/kuma.file_sd.json`;
    const { code, err } = await runOnce(`http://127.0.0.1:${server.port}`, file);
    server.close();
    expect(code, err).toBe(0);
    const wrote = readRecording(`${name}/file_sd/kuma-prometheus-sd.json`).toString();
    expect(normalized(readFileSync(file, 'utf8'))).toEqual(normalized(wrote));
  });

  test.concurrent.each(overGrpc)(
    '$name over gRPC $version, found without being told',
    async ({ name, version }) => {
      const server = await replayGrpc(
        version,
        readRecording(`${name}/grpc-${version}/12-response-first.bin`),
      );
      const file = `${scratch()}/kuma.file_sd.json`;
      const { code, err } = await runOnce(`grpc://127.0.0.1:${server.port}`, file);
      server.close();
      expect(code, err).toBe(0);
      expect(err).toContain(`transport=grpc api_version=${version}`);
      const wrote = readRecording(`${name}/file_sd/kuma-prometheus-sd.json`).toString();
      expect(normalized(readFileSync(file, 'utf8'))).toEqual(normalized(wrote));
    },
  );

  test('HTTP, gRPC and any order of assignments give the same bytes', async () => {
    const file = `${scratch()}/kuma.file_sd.json`;
    const http = await replayHttp({ [DISCOVERY]: ok('2.6.15/basic') });
    await runOnce(`http://127.0.0.1:${http.port}`, file);
    const overHttp = readFileSync(file);
    const grpc = await replayGrpc('v1', readRecording('2.6.15/basic/grpc-v1/12-response-first.bin'));
    const { err } = await runOnce(`grpc://127.0.0.1:${grpc.port}`, file);
    http.close();
    grpc.close();
    expect(err).toContain('unchanged');
    expect(readFileSync(file)).toEqual(overHttp);
  });
});

test('--mesh and --service leave the others out, over either API', async () => {
  const http = await replayHttp({ [DISCOVERY]: ok('2.6.15/two-meshes') });
  const grpc = await replayGrpc(
    'v1alpha1',
    readRecording('0.6.0/two-meshes/grpc-v1alpha1/12-response-first.bin'),
  );
  for (const address of [`http://127.0.0.1:${http.port}`, `grpc://127.0.0.1:${grpc.port}`]) {
    const args = ['--once', '-o', '-', '--cp-address', address];
    const kept = async (...filters: string[]) => {
      const { out } = await runDiscover([...args, ...filters]);
      return JSON.parse(out)
        .map(({ labels }: Group) => `${labels.mesh}/${labels.service}`)
        .sort();
    };
    expect(await kept('--mesh', 'demo')).toEqual(['demo/backend']);
    expect(await kept('--mesh', 'demo', '--mesh', 'default')).toEqual(['default/backend', 'demo/backend']);
    expect(await kept('--service', 'backend', '--mesh', 'other')).toEqual([]);
  }
  http.close();
  grpc.close();
});

test('a one-shot sums up on standard error', async () => {
  const server = await replayHttp({ [DISCOVERY]: ok('2.6.15/two-meshes') });
  const file = `${scratch()}/kuma.file_sd.json`;
  const { out, err } = await runOnce(`http://127.0.0.1:${server.port}`, file);
  server.close();
  expect(out).toBe('');
  expect(err).toContain(`${file} written: 2 meshes, 2 services, 2 targets, 0 skipped\n`);
});

describe('where the assignments are', () => {
  const first = '2.6.15/basic';

  test('/catalog of Kuma 0.3 to 0.7, asked with Accept: */*', async () => {
    const grpc = await replayGrpc(
      'v1alpha1',
      readRecording('0.6.0/basic/grpc-v1alpha1/12-response-first.bin'),
    );
    const catalog = {
      apis: {
        bootstrap: { url: 'http://localhost:5682' },
        monitoringAssignment: { url: `grpc://localhost:${grpc.port}` },
      },
    };
    const api = await replayHttp({ '/catalog': { status: 200, body: JSON.stringify(catalog) } });
    const { code, out, err } = await runDiscover([
      ...['--once', '--cp-address', `http://127.0.0.1:${api.port}`, '-o', '-'],
    ]);
    api.close();
    grpc.close();
    expect(code, err).toBe(0);
    expect(normalized(out)).toHaveLength(3);
    expect(api.asked[0]?.headers).toMatchObject({ accept: '*/*' });
    expect(err).toMatch(
      /detected transport=grpc api_version=v1alpha1 address=grpc:\/\/localhost:\d+ from=catalog/,
    );
  });

  test('/config of later ones', async () => {
    const mads = await replayHttp({ [DISCOVERY]: ok(first) });
    const config = {
      monitoringAssignmentServer: { apiVersions: ['v1'], port: mads.port, tlsEnabled: false },
    };
    const api = await replayHttp({ '/config': { status: 200, body: JSON.stringify(config) } });
    const { code, err } = await runDiscover([
      '--once',
      '-o',
      '-',
      '--cp-address',
      `http://127.0.0.1:${api.port}`,
    ]);
    api.close();
    mads.close();
    expect(code, err).toBe(0);
    expect(err).toContain('from=config');
  });

  test('HTTP where a server of 2.7 or later answers gRPC with a protocol error', async () => {
    const mads = await replayHttp({ [DISCOVERY]: ok(first) });
    const { code, err } = await runDiscover([
      '--once',
      '-o',
      '-',
      '--cp-address',
      `grpc://127.0.0.1:${mads.port}`,
    ]);
    mads.close();
    expect(code, err).toBe(0);
    expect(err).toContain('transport=http api_version=v1');
  });

  test('--name is the name of the client, with the headers', async () => {
    const mads = await replayHttp({ [DISCOVERY]: ok(first) });
    const args = ['--once', '-o', '-', '--cp-address', `http://127.0.0.1:${mads.port}`];
    await runDiscover([
      ...args,
      '--name',
      'main',
      '--header',
      'Authorization: Bearer abc',
      '--header',
      'X-Two: 2',
    ]);
    mads.close();
    const request = mads.asked.find(({ path }) => path === DISCOVERY);
    expect(JSON.parse(request?.body ?? '')).toMatchObject({ node: { id: 'main' }, resource_names: [] });
    expect(request?.headers).toMatchObject({ authorization: 'Bearer abc', 'x-two': '2' });
  });

  test("the adapter's environment variables set flags, and flags win", async () => {
    const mads = await replayHttp({ [DISCOVERY]: ok(first) });
    const file = `${scratch()}/from-env.json`;
    const env = {
      KUMA_CONTROL_PLANE_API_SERVER_URL: 'http://127.0.0.1:1',
      KUMA_MONITORING_ASSIGNMENT_CLIENT_URL: `http://127.0.0.1:${mads.port}`,
      KUMA_MONITORING_ASSIGNMENT_CLIENT_NAME: 'from-env',
      KUMA_MONITORING_ASSIGNMENT_CLIENT_API_VERSION: 'v1',
      KUMA_PROMETHEUS_OUTPUT_FILE: file,
    };
    expect((await runDiscover(['run', '--once'], env)).code).toBe(0);
    expect((await runDiscover(['--once', '--name', 'flag'], env)).code).toBe(0);
    mads.close();
    expect(existsSync(file)).toBe(true);
    const ids = mads.asked
      .filter(({ path }) => path === DISCOVERY)
      .map(({ body }) => JSON.parse(body).node.id);
    expect(ids).toEqual(['from-env', 'flag']);
  });
});

test('--help lists every option, with its default and its variables', async () => {
  const { code, out } = await runDiscover(['--help']);
  expect(code).toBe(0);
  for (const name of Object.keys(discoverCommand.options)) expect(out).toContain(`--${name}`);
  expect(out).toContain('[default: http://localhost:5681]');
  expect(out).toContain('$KUMA_PROMETHEUS_OUTPUT_FILE');
});

describe('an error names the address, what was asked, what came and what to do', () => {
  const html = {
    status: 200,
    body: '<!doctype html><title>Sign in</title>',
    headers: { 'content-type': 'text/html' },
  };
  const unknownClient = readRecording(
    'head-348b6528bc/unknown-client-after-a-restart/http/01-unknown-client-no-wait.500.json',
  );
  const bad = JSON.stringify({
    resources: [{ '@type': 'type.googleapis.com/kuma.observability.v1.MonitoringAssignment', mesh: 5 }],
  });
  test.concurrent.each([
    ['404', {}, 3, /404 Not Found.*5676/s],
    [
      'a page',
      { '/catalog': html, '/config': html, [DISCOVERY]: html },
      3,
      /a page that is not JSON.*proxy/s,
    ],
    [
      'a client it does not know',
      { [DISCOVERY]: { status: 500, body: unknownClient } },
      3,
      /500.*Could not fetch.*--name/s,
    ],
    ['nothing new at first', { [DISCOVERY]: { status: 304 } }, 3, /304.*--name/s],
    ['a login', { [DISCOVERY]: { status: 401 } }, 3, /401.*--header/s],
    [
      'a move',
      { [DISCOVERY]: { status: 302, headers: { location: 'http://other/' } } },
      3,
      /302 Found to http:\/\/other\/.*--cp-address/s,
    ],
    [
      'MADS disabled',
      { '/config': { status: 200, body: '{"monitoringAssignmentServer":{"enabled":false}}' } },
      3,
      /disabled/,
    ],
    [
      'an undecodable resource',
      { [DISCOVERY]: { status: 200, body: bad } },
      4,
      /resource 0 .*"mesh" is not a string/,
    ],
    ['half a body', { [DISCOVERY]: { status: 200, body: '{"resources":[' } }, 4, /not JSON/],
  ] as const)('%s', async (_what, routes, code, message) => {
    const server = await replayHttp(routes);
    const file = `${scratch()}/kuma.file_sd.json`;
    writeFileSync(file, 'the last good file');
    const address = `http://127.0.0.1:${server.port}`;
    const run = await runDiscover(['--once', '--timeout', '2s', '--cp-address', address, '-o', file]);
    server.close();
    expect(run.code).toBe(code);
    expect(run.err).toMatch(message);
    expect(run.err).toContain(address);
    expect(run.out).toBe('');
    expect(readFileSync(file, 'utf8')).toBe('the last good file');
  });

  const recordedErrors = cases.flatMap((name) =>
    filesOf(name, 'http')
      .filter((file) => /\.[45]\d\d\.(json|txt)$/.test(file))
      .map((file) => `${name}/http/${file}`),
  );

  test.concurrent.each(recordedErrors)('%s', async (path) => {
    const status = Number(/\.(\d+)\.\w+$/.exec(path)?.[1]);
    const body = readRecording(path);
    const server = await replayHttp({ [DISCOVERY]: { status, body } });
    const address = `http://127.0.0.1:${server.port}`;
    const run = await runDiscover(['--once', '--timeout', '6s', '-o', '-', '--cp-address', address]);
    server.close();
    expect(run).toMatchObject({ code: 3, out: '' });
    expect(run.err).toContain(`: ${status} `);
    expect(run.err).toContain('hint: ');
    const text = body.toString();
    const title = path.endsWith('.json') ? JSON.parse(text).title : text.split('\n', 1)[0];
    expect(run.err).toContain(title);
  });

  test.concurrent.each(['http', 'https', 'grpc', 'grpcs'])('%s: connection refused', async (scheme) => {
    const args = ['--once', '--timeout', '2s', '-o', '-', '--cp-address', `${scheme}://127.0.0.1:1`];
    const { code, err } = await runDiscover(args);
    expect(code).toBe(3);
    expect(err).toMatch(
      /127\.0\.0\.1:1: connection refused \(no snapshot within 2 s\).*is the control plane running/s,
    );
  });

  test('a snapshot larger than --max-message-size', async () => {
    const bytes = readRecording('2.6.15/basic/grpc-v1/12-response-first.bin');
    const grpc = await replayGrpc('v1', bytes);
    const http = await replayHttp({ [DISCOVERY]: ok('2.6.15/basic') });
    for (const address of [`grpc://127.0.0.1:${grpc.port}`, `http://127.0.0.1:${http.port}`]) {
      const run = await runDiscover([
        '--once',
        '-o',
        '-',
        '--max-message-size',
        '500',
        '--cp-address',
        address,
      ]);
      expect(run).toMatchObject({ code: 4, out: '' });
      expect(run.err).toContain('--max-message-size');
    }
    grpc.close();
    http.close();
  });

  test('label style prometheus with a v1alpha1 server', async () => {
    const grpc = await replayGrpc(
      'v1alpha1',
      readRecording('0.6.0/basic/grpc-v1alpha1/12-response-first.bin'),
    );
    const args = ['-o', '-', '--label-style', 'prometheus', '--cp-address', `grpc://127.0.0.1:${grpc.port}`];
    for (const run of [await runDiscover(['--once', ...args]), await runDiscover(args)]) {
      expect(run).toMatchObject({ code: 2, out: '' });
      expect(run.err).toContain('--label-style adapter');
    }
    grpc.close();
  });

  test.concurrent.each(['http', 'grpc-v1'] as const)('%s: it is tried until --timeout', async (protocol) => {
    const port = await freePort();
    const file = `${scratch()}/kuma.file_sd.json`;
    const scheme = protocol === 'http' ? 'http' : 'grpc';
    const waiting = runDiscover(['--once', '--cp-address', `${scheme}://127.0.0.1:${port}`, '-o', file]);
    await pause(1_500);
    const plane = await startControlPlane(protocol, assignmentsFor(protocol, ['10.0.0.1:5670']), port);
    expect(await waiting).toMatchObject({ code: 0 });
    expect(addressesIn(file)).toEqual(['10.0.0.1:5670']);
    plane.close();
  });

  test('no answer before --timeout', async () => {
    const server = createServer(() => undefined).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const bound = server.address();
    const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
    for (const scheme of ['http', 'grpc']) {
      const address = `${scheme}://127.0.0.1:${port}`;
      const run = await runDiscover(['--once', '--timeout', '300ms', '-o', '-', '--cp-address', address]);
      expect(run.code).toBe(3);
      expect(run.err).toContain(`no snapshot from ${address} within 0.3 s`);
    }
    const client = await startDiscover(['--once', '-o', '-', '--cp-address', `http://127.0.0.1:${port}`]);
    const [socket] = await once(server, 'connection');
    await once(socket, 'data');
    expect(await client.stop('SIGINT')).toBe(3);
    expect(client.said.err).toContain('before it was stopped');
    server.close();
  });

  test.each([
    [['--cp-address', 'localhost:5681'], /"localhost:5681" is not http.*\n.*write http:\/\/localhost:5681$/m],
    [['--cp-address', 'me:secret@localhost'], /--cp-address "•••@localhost" is not/],
    [['--cp-address', 'http://me:se cret@localhost'], /--cp-address "http:\/\/•••@localhost" is not/],
    [['--shards', '0'], /--shards/],
    [['--shards', '2', '-o', '-'], /--shards/],
    [['--max-drop', '101'], /--max-drop/],
    [['--file-mode', '999'], /--file-mode/],
    [['--timeout', '5'], /--timeout "5" is not a duration.*\n.*write 5s$/m],
    [['--listen', '9101'], /--listen "9101" is not .*\n.*write :9101$/m],
    [['--header', 'Authorization secret'], /--header has no colon; write "Name: value"$/m],
    [['--cert-file', 'a.pem'], /--cert-file needs --key-file FILE/],
    [['--cpaddress', 'http://a'], /unknown option --cpaddress; did you mean --cp-address\?/],
    [['-x'], /unknown option -x/],
    [['-o'], /-o needs a value/],
    [['start'], /options only; unexpected argument start/],
    [['--api-version', 'v2'], /--api-version v2 is not one of auto, v1, v1alpha1/],
  ])('%j is exit 2', async (args, message) => {
    const { code, err } = await runDiscover(['--once', ...args]);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });

  test('a variable is named by its own name', async () => {
    const { code, err } = await runDiscover(['--once'], { KUMA_CONTROL_PLANE_API_SERVER_URL: 'kuma:5681' });
    expect(code).toBe(2);
    expect(err).toMatch(
      /KUMA_CONTROL_PLANE_API_SERVER_URL "kuma:5681" is not .*\n.*write http:\/\/kuma:5681$/m,
    );
  });
});
