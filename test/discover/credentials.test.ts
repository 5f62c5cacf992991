import { writeFileSync } from 'node:fs';
import { status } from '@grpc/grpc-js';
import { describe, expect, test } from 'vitest';
import { readRecording } from '../mads/recordings.ts';
import { withTools } from '../with-tools.ts';
import { makeCertificates, readPair } from './certificates.ts';
import { runDiscover, scratch, startDiscover, until } from './client.ts';
import { startGrpcServer } from './grpc-server.ts';
import { type Answer, DISCOVERY, replayHttp } from './replay.ts';

const TOKEN = 'c2VjcmV0-token-"of"\\ours';
const HEADER = `Authorization: Bearer ${TOKEN}`;
const ok: Answer = { status: 200, body: readRecording('2.6.15/basic/http/11-first.200.json') };

const configOf = (port: number, tlsEnabled: boolean): Answer => ({
  status: 200,
  body: JSON.stringify({ monitoringAssignmentServer: { port, tlsEnabled, apiVersions: ['v1'] } }),
});

const once = (...args: string[]) => runDiscover(['--once', '--timeout', '5s', '-o', '-', ...args]);

withTools(['openssl'], () => {
  const server = makeCertificates(scratch(), 'server', 'IP:127.0.0.1');

  test('headers do not go in clear text where https was named', async () => {
    const mads = await replayHttp({ [DISCOVERY]: ok });
    const api = await replayHttp({ '/config': configOf(mads.port, false) }, readPair(server.signed));
    const address = `https://127.0.0.1:${api.port}`;
    const refused = await once('--cp-address', address, '--ca-file', server.ca, '--header', HEADER);
    expect(refused.code).toBe(3);
    expect(refused.err).toContain(`the assignments are at http://127.0.0.1:${mads.port}, without TLS`);
    expect(refused.err).toContain(`--cp-address http://127.0.0.1:${mads.port}`);
    expect(mads.asked).toEqual([]);
    // Without a secret there is nothing to lose, and who names the address has decided.
    expect((await once('--cp-address', address, '--ca-file', server.ca)).code).toBe(0);
    const named = await once('--cp-address', `http://127.0.0.1:${mads.port}`, '--header', HEADER);
    expect(named.code, named.err).toBe(0);
    expect(mads.asked.at(-1)?.headers.authorization).toBe(`Bearer ${TOKEN}`);
    api.close();
    mads.close();
  });
});

describe('headers go to the scheme and the host that the user named', () => {
  test.each([
    ['grpc://kuma.other:5676', 'on another host'],
    ['grpcs://kuma.other:5676', 'on another host'],
  ])('and not to %s, of a catalog', async (url, why) => {
    const catalog = { apis: { monitoringAssignment: { url } } };
    const api = await replayHttp({ '/catalog': { status: 200, body: JSON.stringify(catalog) } });
    const run = await once('--cp-address', `http://127.0.0.1:${api.port}`, '--header', HEADER);
    api.close();
    expect(run.code).toBe(3);
    expect(run.err).toContain(`the assignments are at ${url}, ${why}`);
    expect(run.err).toContain(`--cp-address ${url}`);
  });

  test('and to another port of the host', async () => {
    const mads = await replayHttp({ [DISCOVERY]: ok });
    const api = await replayHttp({ '/config': configOf(mads.port, false) });
    const run = await once('--cp-address', `http://localhost:${api.port}`, '--header', HEADER);
    expect(run.code, run.err).toBe(0);
    expect(mads.asked.at(-1)?.headers.authorization).toBe(`Bearer ${TOKEN}`);
    api.close();
    mads.close();
  });
});

describe('a file of headers', () => {
  test.each([
    ['--header-file', (file: string) => ['--header-file', file]],
    ['--header @', (file: string) => ['--header', `@${file}`]],
  ] as const)('%s: keeps a token out of the command line', async (_how, args) => {
    const mads = await replayHttp({ [DISCOVERY]: ok });
    const file = `${scratch()}/headers`;
    writeFileSync(file, `# for the gateway\r\n${HEADER}\r\n\r\nX-Two: 2\n`);
    const run = await once('--cp-address', `http://127.0.0.1:${mads.port}`, ...args(file));
    mads.close();
    expect(run.code, run.err).toBe(0);
    expect(mads.asked.at(-1)?.headers).toMatchObject({ authorization: `Bearer ${TOKEN}`, 'x-two': '2' });
  });

  test('is read again on SIGHUP', async () => {
    const mads = await replayHttp({ [DISCOVERY]: ok });
    const folder = scratch();
    writeFileSync(`${folder}/headers`, 'Authorization: Bearer before');
    const client = await startDiscover([
      ...['--cp-address', `http://127.0.0.1:${mads.port}`, '--header-file', `${folder}/headers`],
      ...['-o', `${folder}/kuma.json`],
    ]);
    const tokens = () => mads.asked.map(({ headers }) => headers.authorization);
    await until(() => client.said.err.includes('written'));
    expect(new Set(tokens())).toEqual(new Set(['Bearer before']));
    writeFileSync(`${folder}/headers`, 'a token that stands alone');
    client.process.kill('SIGHUP');
    await until(() => client.said.err.includes(`${folder}/headers:1 is not a header`));
    writeFileSync(`${folder}/headers`, 'Authorization: Bearer after');
    client.process.kill('SIGHUP');
    await until(() => tokens().at(-1) === 'Bearer after');
    expect(await client.stop()).toBe(0);
    expect(client.said.err).not.toContain('stands alone');
    mads.close();
  });

  test.each([
    ['that is not there', undefined, 3, /cannot read .*headers: there is no such file/],
    [
      'with a line that is none',
      `X: 1\n${TOKEN}\n`,
      2,
      /headers:2 is not a header\n.*"Authorization: Bearer …"/,
    ],
  ] as const)('%s', async (_what, text, code, message) => {
    const file = `${scratch()}/headers`;
    if (text !== undefined) writeFileSync(file, text);
    const run = await once('--cp-address', 'http://127.0.0.1:1', '--header-file', file);
    expect(run.code).toBe(code);
    expect(run.err).toMatch(message);
    expect(run.err).not.toContain(TOKEN);
  });
});

describe('a server that sends a header back', () => {
  const said = `${'x'.repeat(150)} denied to ${TOKEN}`;
  const answers: Record<string, Answer> = {
    'as a detail': { status: 401, body: JSON.stringify({ title: 'Denied', details: HEADER }) },
    'as text that is cut': { status: 403, body: said },
    'as a place': { status: 302, headers: { location: `/login?token=${encodeURIComponent(TOKEN)}` } },
    'as a name of a resource that cannot be decoded': {
      status: 200,
      body: JSON.stringify({ resources: [{ '@type': 'other', mesh: TOKEN, service: TOKEN }] }),
    },
  };
  test.each(Object.entries(answers))('%s', async (_what, answer) => {
    const mads = await replayHttp({ [DISCOVERY]: answer });
    const folder = scratch();
    const args = ['--cp-address', `http://127.0.0.1:${mads.port}`, '--header', HEADER];
    const run = await once(...args);
    const client = await startDiscover([...args, '-o', `${folder}/kuma.json`, '--log-format', 'json']);
    await until(() => client.said.err.includes('"warn"'));
    await client.stop();
    mads.close();
    for (const text of [run.err, client.said.err]) {
      expect(text).toContain('•••');
      for (const part of ['c2VjcmV0', 'ours']) expect(text).not.toContain(part);
    }
  });

  test('over gRPC', async () => {
    const grpc = await startGrpcServer('v1', (call) => {
      const [sent] = call.metadata.get('authorization');
      call.emit('error', { code: status.PERMISSION_DENIED, details: `no access with ${sent}` });
    });
    const run = await once('--cp-address', `grpc://127.0.0.1:${grpc.port}`, '--header', HEADER);
    grpc.close();
    expect(run.code).toBe(3);
    expect(run.err).toContain('no access with •••');
  });
});
