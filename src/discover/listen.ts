import { createServer, type Server, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { renderGroups } from '../file-sd/render.ts';
import { createMetrics, type DiscoverMetrics } from './metrics.ts';
import { type AcceptedSnapshot, allGroups } from './snapshot.ts';

export interface Listener {
  readonly metrics: DiscoverMetrics;
  /** The port, also where 0 was asked for. */
  readonly port: number;
  /** The snapshot that is on disk. */
  show(snapshot: AcceptedSnapshot): void;
  close(): void;
}

/** What one client, or many, may take of this process: Prometheus, a probe and a few people need less. */
const LIMITS = { maxHeaderSize: 8 * 1024, headersTimeout: 5_000, requestTimeout: 10_000 } as const;
const MOST_CONNECTIONS = 100;
/** A client that takes nothing of an answer for so long is cut. */
const IDLE_MS = 60_000;

/**
 * Serves /metrics, /-/healthy, /-/ready, /-/started and /sd (the groups of the file, as http_sd).
 *
 * @param addresses of the control planes
 */
export async function listen(
  { host, port }: { readonly host?: string; readonly port: number },
  addresses: readonly string[],
): Promise<Result<Listener>> {
  const metrics = createMetrics(addresses);
  let current: AcceptedSnapshot | undefined;
  const server = createServer(
    { ...LIMITS, connectionsCheckingInterval: 1_000 },
    async (request, response) => {
      const path = request.url?.replace(/\?.*/, '');
      if (request.method !== 'GET' && request.method !== 'HEAD') return answer(response, 405, 'only GET\n');
      if (path === '/metrics') {
        const { text, contentType } = await metrics.expose();
        return answer(response, 200, text, contentType);
      }
      if (path === '/-/healthy') return answer(response, 200, 'healthy\n');
      if (path === '/-/started') {
        // A control plane that is away holds nothing back that waits for this one to start.
        return current !== undefined || metrics.isTried()
          ? answer(response, 200, 'started\n')
          : answer(response, 503, 'no control plane has answered yet, or failed to\n');
      }
      if (path !== '/-/ready' && path !== '/sd') return answer(response, 404, 'not found\n');
      if (current === undefined) return answer(response, 503, 'no snapshot is on disk yet\n');
      if (path === '/-/ready') return answer(response, 200, 'ready\n');
      response.writeHead(200, { 'content-type': 'application/json' });
      if (request.method === 'HEAD') return response.end();
      // A client that hangs up in the middle needs no handling.
      await pipeline(Readable.from(renderGroups(allGroups(current.shards), 'json')), response).catch(
        () => undefined,
      );
    },
  );
  server.maxConnections = MOST_CONNECTIONS;
  server.setTimeout(IDLE_MS);
  const failed = await start(server, host, port);
  if (failed !== undefined) return { diagnostics: [failed] };
  const bound = server.address();
  return {
    diagnostics: [],
    value: {
      metrics,
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
