import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants, copyFileSync, existsSync, openSync, readFileSync } from 'node:fs';
import { ServerCredentials } from '@grpc/grpc-js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRecording } from '../mads/recordings.ts';
import { program, programArguments } from '../program.mjs';
import { withTools } from '../with-tools.ts';
import { makeCertificates, readPair } from './certificates.ts';
import { runDiscover, scratch, startDiscover, until } from './client.ts';
import { DISCOVERY, type Replay, replayGrpc, replayHttp } from './replay.ts';

const folder = scratch();

withTools(['openssl'], () => {
  const server = makeCertificates(folder, 'server', 'DNS:kuma-cp,IP:127.0.0.1');
  const elsewhere = makeCertificates(folder, 'elsewhere', 'DNS:kuma-cp');
  const client = makeCertificates(folder, 'client', 'DNS:client');

  const answer = { [DISCOVERY]: { status: 200, body: readRecording('2.6.15/basic/http/11-first.200.json') } };
  const message = readRecording('2.6.15/basic/grpc-v1/12-response-first.bin');

  const secured = (pair: { key: Buffer; cert: Buffer }) =>
    ServerCredentials.createSsl(null, [{ private_key: pair.key, cert_chain: pair.cert }]);
  const mutual = (pair: { key: Buffer; cert: Buffer }, ca: Buffer) =>
    ServerCredentials.createSsl(ca, [{ private_key: pair.key, cert_chain: pair.cert }], true);

  type Running = Pick<Replay, 'port' | 'close'>;
  const servers: Record<string, Running> = {};

  beforeAll(async () => {
    const ca = readFileSync(client.ca);
    const [own, other] = [readPair(server.signed), readPair(elsewhere.signed)];
    servers.https = await replayHttp(answer, own);
    servers.grpcs = await replayGrpc('v1', message, secured(own));
    servers['https-elsewhere'] = await replayHttp(answer, other);
    servers['grpcs-elsewhere'] = await replayGrpc('v1', message, secured(other));
    servers['https-mutual'] = await replayHttp(answer, { ...own, ca, requestCert: true });
    servers['grpcs-mutual'] = await replayGrpc('v1', message, mutual(own, ca));
    servers.http = await replayHttp(answer);
    servers.grpc = await replayGrpc('v1', message);
  });

  afterAll(() => {
    for (const { close } of Object.values(servers)) close();
  });

  const run = (scheme: string, name: string, ...args: string[]) =>
    runDiscover([
      '--once',
      '-o',
      '-',
      '--cp-address',
      `${scheme}://127.0.0.1:${servers[name]?.port}`,
      ...args,
    ]);

  describe.each(['https', 'grpcs'])('%s', (scheme) => {
    test('an unknown authority is an error that names --ca-file', async () => {
      const { code, err } = await run(scheme, scheme);
      expect(code).toBe(3);
      expect(err).toMatch(/error\[mads-tls\].*authority that is not known here.*--ca-file/s);
    });

    test('--ca-file makes it known, --insecure-skip-verify goes without', async () => {
      expect(await run(scheme, scheme, '--ca-file', server.ca)).toMatchObject({ code: 0 });
      expect(await run(scheme, scheme, '--insecure-skip-verify')).toMatchObject({ code: 0 });
      expect(await run(scheme, scheme, '--ca-file', elsewhere.ca)).toMatchObject({ code: 3 });
    });

    test('a certificate for another name is an error that names --server-name', async () => {
      const name = `${scheme}-elsewhere`;
      const { code, err } = await run(scheme, name, '--ca-file', elsewhere.ca);
      expect(code).toBe(3);
      expect(err).toMatch(/for another name.*--server-name/s);
      const named = ['--ca-file', elsewhere.ca, '--server-name', 'kuma-cp'];
      expect(await run(scheme, name, ...named)).toMatchObject({ code: 0 });
    });

    test('a server that asks for a certificate gets that of --cert-file', async () => {
      const name = `${scheme}-mutual`;
      const known = ['--ca-file', server.ca];
      expect(await run(scheme, name, ...known)).toMatchObject({ code: 3 });
      const own = ['--cert-file', client.signed.cert, '--key-file', client.signed.key];
      expect(await run(scheme, name, ...known, ...own)).toMatchObject({ code: 0 });
    });

    test('a plain port asked with TLS is told', async () => {
      const { code, err } = await run(scheme, scheme.slice(0, -1));
      expect(code).toBe(3);
      expect(err).toMatch(/does not speak TLS on this port/);
    });
  });

  test('a file of certificates that is not there is an error at the start', async () => {
    const { code, err } = await run('https', 'https', '--ca-file', '/no/such/ca.crt');
    expect(code).toBe(3);
    expect(err).toContain('cannot read /no/such/ca.crt');
  });

  test.each([
    ['an authority that is none', ['--ca-file', `${folder}/server-san.cnf`]],
    [
      'a certificate that is none',
      ['--cert-file', `${folder}/server-san.cnf`, '--key-file', client.signed.key],
    ],
    ['the key of another certificate', ['--cert-file', client.signed.cert, '--key-file', server.signed.key]],
  ])('%s is exit 2', async (_what, args) => {
    for (const scheme of ['https', 'grpcs']) {
      const { code, err } = await run(scheme, scheme, ...args);
      expect(code).toBe(2);
      expect(err).toContain('cannot use');
    }
  });

  test('SIGHUP reads the certificates again', { timeout: 30_000 }, async () => {
    const ca = `${folder}/rotated.crt`;
    copyFileSync(elsewhere.ca, ca);
    const file = `${scratch()}/kuma.file_sd.json`;
    const address = `https://127.0.0.1:${servers.https?.port}`;
    const running = await startDiscover(['--cp-address', address, '--ca-file', ca, '-o', file]);
    await until(() => running.said.err.includes('mads-tls'));
    copyFileSync(server.ca, ca);
    running.process.kill('SIGHUP');
    await until(() => existsSync(file));
    expect(running.said.err).toContain('read the certificates again');
    expect(await running.stop()).toBe(0);
  });
});

test('a signal ends the wait for a file that is a pipe without a writer', async () => {
  const pipe = `${folder}/ca.pipe`;
  execFileSync('mkfifo', [pipe]);
  const args = ['discover', '--once', '--cp-address', 'https://127.0.0.1:1', '--ca-file', pipe];
  const child = spawn(program, [...programArguments, ...args], { stdio: 'ignore' });
  const closed = once(child, 'close');
  // Who can open the pipe for writing without waiting knows that it is being read.
  await until(() => isRead(pipe));
  child.kill('SIGTERM');
  // As without any snapshot.
  expect(await closed).toEqual([3, null]);
});

function isRead(pipe: string): boolean {
  try {
    // Left open, since the reader would see the end otherwise.
    openSync(pipe, constants.O_WRONLY | constants.O_NONBLOCK);
    return true;
  } catch {
    return false;
  }
}
