import { once } from 'node:events';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, scratch, startDiscover, until } from './client.ts';
import { freePort } from './free-port.ts';

let client: Client;
let port: number;

beforeAll(async () => {
  port = await freePort();
  client = await startDiscover([
    ...['--cp-address', 'http://127.0.0.1:1', '-o', `${scratch()}/kuma.json`, '--listen', `:${port}`],
  ]);
  await until(() => client.said.err.includes('listening'));
});

afterAll(() => client.stop());

const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);

async function open(): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}

describe('--listen :port', { timeout: 30_000 }, () => {
  test('listens on every interface', async () => {
    const own = Object.values(networkInterfaces())
      .flat()
      .filter((each) => each?.family === 'IPv4');
    for (const each of own) {
      expect((await fetch(`http://${each?.address}:${port}/-/healthy`)).status).toBe(200);
    }
  });

  test('/-/started is 200 once a control plane was tried, though it is away', async () => {
    await until(() => client.said.err.includes('retry_in'));
    expect((await get('/-/started')).status).toBe(200);
    expect((await get('/-/ready')).status).toBe(503);
  });

  test('answers 431 to a head that is larger than any of Prometheus', async () => {
    const sent = request({
      port,
      host: '127.0.0.1',
      path: '/metrics',
      headers: { 'x-a': 'a'.repeat(9_000) },
    });
    sent.end();
    const [response] = await once(sent, 'response');
    expect(response.statusCode).toBe(431);
  });

  test('cuts a client that does not finish its head', async () => {
    const socket = await open();
    socket.write('GET /metrics HTTP/1.1\r\nHost:');
    socket.resume();
    await once(socket, 'close');
    expect((await get('/-/healthy')).status).toBe(200);
  });

  test('takes a hundred connections, and has room again when they are cut', async () => {
    const sockets = await Promise.all(Array.from({ length: 300 }, open));
    for (const socket of sockets) socket.resume();
    await until(() => sockets.filter(({ closed }) => closed).length >= 200);
    await until(() => sockets.every(({ closed }) => closed));
    expect((await get('/-/healthy')).status).toBe(200);
  });
});
