import { once } from 'node:events';
import { createServer, type Server as HttpServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { ServerCredentials } from '@grpc/grpc-js';
import type { ApiVersion } from '../../src/mads/assignment.ts';
import { type Call, startGrpcServer } from './grpc-server.ts';

export interface Answer {
  readonly status: number;
  readonly body?: Buffer | string;
  readonly headers?: Record<string, string>;
}

export interface Replay {
  readonly port: number;
  /** Heads and bodies of what was asked over HTTP. */
  readonly asked: readonly { path: string; headers: Record<string, unknown>; body: string }[];
  close(): void;
}

export const DISCOVERY = '/v3/discovery:monitoringassignments';

/** Answers each path with the same recorded bytes; what is not there is Kuma's 404. */
export async function replayHttp(
  routes: Readonly<Record<string, Answer>>,
  tls?: { key: Buffer; cert: Buffer; ca?: Buffer; requestCert?: boolean },
): Promise<Replay> {
  const asked: { path: string; headers: Record<string, unknown>; body: string }[] = [];
  const answer: Parameters<typeof createServer>[1] = async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece);
    const path = (request.url ?? '').replace(/\?.*/, '');
    asked.push({ path, headers: request.headers, body: Buffer.concat(pieces).toString() });
    const { status, body, headers } = routes[path] ?? { status: 404, body: '404: Page Not Found' };
    response.writeHead(status, headers).end(body);
  };
  const server: HttpServer =
    tls === undefined ? createServer(answer) : createTlsServer({ ...tls, rejectUnauthorized: true }, answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  return {
    port: typeof bound === 'object' && bound !== null ? bound.port : 0,
    asked,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Sends the recorded message to each stream, whatever is asked. */
export function replayGrpc(
  apiVersion: ApiVersion,
  message: Buffer,
  security?: ServerCredentials,
): Promise<Pick<Replay, 'port' | 'close'>> {
  const serve = (call: Call) => {
    call.once('data', () => call.write(message));
    call.on('data', () => undefined);
    call.on('end', () => call.end());
  };
  return startGrpcServer(apiVersion, serve, security);
}
