import { createServer, type Server, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { renderGroups } from '../file-sd/render.ts';
import { createLink, type Link } from './link.ts';
import { createMetrics, type DiscoverMetrics } from './metrics.ts';
import { type AcceptedSnapshot, allGroups } from './snapshot.ts';

export interface Listener {
  readonly metrics: DiscoverMetrics;
  readonly link: Link;
  /** The port, also where 0 was asked for. */
  readonly port: number;
  /** The snapshot that is on disk. */
  show(snapshot: AcceptedSnapshot): void;
  close(): void;
}

/** Serves /metrics, /-/healthy, /-/ready and /sd (the groups of the file, as http_sd). */
export async function listen({
  host,
  port,
}: {
  readonly host?: string;
  readonly port: number;
}): Promise<Result<Listener>> {
  const link = createLink(() => performance.now() / 1000);
  const metrics = createMetrics(link);
  let current: AcceptedSnapshot | undefined;
  const server = createServer(async (request, response) => {
    const path = request.url?.replace(/\?.*/, '');
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(response, 405, 'only GET\n');
    if (path === '/metrics') {
      const { text, contentType } = await metrics.expose();
      return answer(response, 200, text, contentType);
    }
    if (path === '/-/healthy') return answer(response, 200, 'healthy\n');
    if (path !== '/-/ready' && path !== '/sd') return answer(response, 404, 'not found\n');
    if (current === undefined) return answer(response, 503, 'no snapshot is on disk yet\n');
    if (path === '/-/ready') return answer(response, 200, 'ready\n');
    response.writeHead(200, { 'content-type': 'application/json' });
    if (request.method === 'HEAD') return response.end();
    // Who hangs up in the middle is nobody's concern.
    await pipeline(Readable.from(renderGroups(allGroups(current.shards), 'json')), response).catch(
      () => undefined,
    );
  });
  const failed = await start(server, host, port);
  if (failed !== undefined) return { diagnostics: [failed] };
  const bound = server.address();
  return {
    diagnostics: [],
    value: {
      metrics,
      link,
      port: typeof bound === 'object' && bound !== null ? bound.port : port,
      show(snapshot) {
        current = snapshot;
      },
      close() {
        server.close();
        server.closeAllConnections();
      },
    },
  };
}

function start(server: Server, host: string | undefined, port: number): Promise<Diagnostic | undefined> {
  return new Promise((resolve) => {
    server.once('error', (error) =>
      resolve({
        code: 'bad-option',
        severity: 'error',
        message: `cannot listen on ${host ?? ''}:${port}: ${error.message}`,
        hint: 'give --listen a port that is free',
      }),
    );
    server.listen({ port, ...(host === undefined ? {} : { host }) }, () => resolve(undefined));
  });
}

function answer(response: ServerResponse, code: number, text: string, contentType = 'text/plain'): void {
  response.writeHead(code, { 'content-type': contentType }).end(text);
}
