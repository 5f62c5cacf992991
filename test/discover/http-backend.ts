import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AssignmentV1, typeUrls } from '../../src/mads/assignment.ts';
import type { Backend, Said, SeenRequest } from './control-plane.ts';

/** MADS v1 over HTTP as Kuma 2.x serves it: long poll, 304, `{title, details}`. */
export async function startHttpBackend(speak: () => Said): Promise<Backend> {
  const requests: SeenRequest[] = [];
  const waiting = new Set<() => void>();
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (speak().fault === 'unauthenticated') return void response.writeHead(401).end('401: Unauthorized');
    if (url.pathname !== '/v3/discovery:monitoringassignments') {
      return void response.writeHead(404).end('404: Page Not Found');
    }
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece);
    const asked = JSON.parse(Buffer.concat(pieces).toString());
    requests.push({ nodeId: asked.node?.id ?? '', version: asked.version_info, nonce: '' });
    const answer = () => {
      clearTimeout(timer);
      waiting.delete(answer);
      if (asked.version_info === speak().version) return void response.writeHead(304).end();
      response.writeHead(200, { 'content-type': 'text/plain' }).end(bodyOf(speak()));
    };
    const wait = Number.parseFloat(url.searchParams.get('fetch-timeout') ?? '30') * 1000;
    const timer = setTimeout(answer, wait);
    if (asked.version_info !== speak().version) return answer();
    waiting.add(answer);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  return {
    port: typeof bound === 'object' && bound !== null ? bound.port : 0,
    requests,
    push() {
      for (const answer of waiting) answer();
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The JSON that protojson makes: snake_case, what is empty left out. */
export function bodyOf({ assignments, version, fault }: Said): Buffer {
  const resources = assignments
    .filter((each): each is AssignmentV1 => each.apiVersion === 'v1')
    .map(({ mesh, service, labels, targets }) => ({
      '@type': typeUrls.v1,
      mesh,
      service,
      targets: targets.map(({ metricsPath, labels, ...target }) => ({
        ...target,
        metrics_path: metricsPath,
        ...optional(labels),
      })),
      ...optional(labels),
    }));
  const body = { version_info: version, resources, type_url: typeUrls.v1 };
  if (fault === 'duplicates') body.resources.push(...resources);
  if (fault === 'garbage') Object.assign(body.resources.at(-1) ?? {}, { mesh: { not: 'a string' } });
  if (fault === 'huge') body.resources = Array.from({ length: 500 }, () => resources).flat();
  const bytes = Buffer.from(JSON.stringify(body));
  if (fault === 'invalid-utf8') bytes[bytes.lastIndexOf('"mesh":"') + 8] = 0xff;
  return bytes;
}

function optional(labels: readonly (readonly [string, string])[]) {
  return labels.length === 0 ? {} : { labels: Object.fromEntries(labels) };
}
