import { request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { isIP } from 'node:net';
import type { ConnectionSecrets } from '../../discover/connection.ts';

const LONGEST_MILLISECONDS = 10_000;
/** The targets of 100,000 pods are some 300 MB, and a text has no more than about 536 million characters. */
const LARGEST_BYTES = 500_000_000;

/** What came of a request: a status with its body, or why there is none. */
export type Fetched =
  | { readonly status: number; readonly reason: string; readonly location?: string; readonly body: Buffer }
  | { readonly failure: string };

/** Asks once, follows no redirect and waits ten seconds at most for each part of the answer. */
export function httpGet(url: URL, { tls, headers }: ConnectionSecrets): Promise<Fetched> {
  const isTls = url.protocol === 'https:';
  const host = url.hostname.replace(/^\[(.*)\]$/u, '$1');
  const options = {
    host,
    port: url.port === '' ? (isTls ? 443 : 80) : Number(url.port),
    path: url.pathname + url.search,
    headers: { accept: 'application/json', 'user-agent': 'appcfg', ...Object.fromEntries(headers) },
    agent: false as const,
  };
  const secured = {
    ...(tls.ca === undefined ? {} : { ca: tls.ca }),
    ...(tls.cert === undefined ? {} : { cert: tls.cert }),
    ...(tls.key === undefined ? {} : { key: tls.key }),
    // An IP address is no name of a server (RFC 6066, 3).
    ...(tls.serverName === undefined && isIP(host) !== 0 ? {} : { servername: tls.serverName ?? host }),
    rejectUnauthorized: !tls.skipVerify,
  };
  return new Promise((resolve) => {
    const sent = isTls ? tlsRequest({ ...options, ...secured }) : plainRequest(options);
    sent.setTimeout(LONGEST_MILLISECONDS, () => sent.destroy(new Error('no answer in time')));
    sent.on('error', (error: NodeJS.ErrnoException) => resolve({ failure: reasonOf(error) }));
    sent.on('response', (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > LARGEST_BYTES) response.destroy(new Error('the answer is larger than 500 MB'));
        else chunks.push(chunk);
      });
      response.on('error', (error) => resolve({ failure: reasonOf(error) }));
      response.on('end', () => {
        const { statusCode = 0, statusMessage = '', headers: got } = response;
        const moved = got.location === undefined ? {} : { location: got.location };
        resolve({ status: statusCode, reason: statusMessage, ...moved, body: Buffer.concat(chunks) });
      });
    });
    sent.end();
  });
}

/** What sockets say, in words. */
const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'the connection was closed before the answer was complete',
  ENOTFOUND: 'there is no host of that name',
  EAI_AGAIN: 'the name of the host cannot be looked up now',
  EHOSTUNREACH: 'no route to the host',
  ENETUNREACH: 'no route to its network',
  EPROTO: 'it does not speak TLS on this port, or not with these certificates',
};

function reasonOf({ code = '', message }: NodeJS.ErrnoException): string {
  return REASONS[code] ?? (message === '' ? code : message);
}
