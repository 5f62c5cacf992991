import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { isIP } from 'node:net';
import { type Address, type TlsMaterial, usesTls } from './endpoint.ts';
import { explainSocketError, failWith, type SessionFailure } from './failure.ts';
import type { Header } from './header.ts';

/** A body that comes slower than this is taken for a hung connection. */
const SLOWEST_BYTES = 16 * 1024;
const WINDOW_MS = 30_000;

export interface Exchange {
  readonly method: 'GET' | 'POST';
  /** Path and query under the address's own path. */
  readonly path: string;
  readonly body?: string;
  readonly address: Address;
  readonly tls: TlsMaterial;
  readonly headers: readonly Header[];
  /** Until the head of the answer, in milliseconds. */
  readonly timeout: number;
  readonly signal: AbortSignal;
  /** Whether the same address has answered before, so that its port and its certificates are right. */
  readonly isKnown?: boolean;
}

/** What is asked, as messages name it. */
export function asked({ method, path }: Pick<Exchange, 'method' | 'path'>): string {
  return `${method} ${path.replace(/\?.*/, '')}`;
}

/** An answer that does not fit what was asked. */
export function wrongAnswer(request: Exchange, came: string, hint?: string): SessionFailure {
  return failWith('answer', 'mads-answer', asked(request), request.address, came, hint);
}

/** Sends a request; resolves with the answer's head, its body still to come, or with why there is none. */
export function exchange(options: Exchange): Promise<IncomingMessage | SessionFailure> {
  const { address, tls, signal } = options;
  const headers: Record<string, string> = {
    // The API server of Kuma 0.x answers 406 to application/json.
    accept: '*/*',
    'user-agent': 'appcfg',
    ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...Object.fromEntries(options.headers),
  };
  if (options.body !== undefined) headers['content-length'] = String(Buffer.byteLength(options.body));
  const socket = {
    host: address.host,
    port: address.port,
    path: `${address.path}${options.path}`,
    method: options.method,
    headers,
    agent: false as const,
    signal,
  };
  return new Promise((resolve) => {
    const sent = usesTls(address)
      ? tlsRequest({ ...socket, ...tlsOptions(tls, address.host) })
      : plainRequest(socket);
    const timer = setTimeout(
      () => sent.destroy(Object.assign(new Error(), { code: 'ETIMEDOUT' })),
      options.timeout,
    );
    sent.on('response', (response) => {
      clearTimeout(timer);
      // Who reads the body is told by the reading; if it is not read, a late error does not matter.
      response.on('error', () => undefined);
      resolve(response);
    });
    // Also after the head has come: the body's reader is told by the response, and not by this.
    sent.on('error', (error) => {
      clearTimeout(timer);
      resolve(explainSocketError(asked(options), address, error, options.isKnown));
    });
    sent.end(options.body);
  });
}

/** The pieces of a body; fails if it is larger than allowed, cut, or comes too slowly. */
export async function readBody(
  response: IncomingMessage,
  options: Exchange & { readonly maxMessageSize: number },
  push: (chunk: Buffer) => void,
): Promise<SessionFailure | undefined> {
  let received = 0;
  let before = 0;
  const watch = setInterval(() => {
    if (received - before < SLOWEST_BYTES) {
      response.destroy(new Error(`less than ${SLOWEST_BYTES} bytes in ${WINDOW_MS / 1000} s`));
    }
    before = received;
  }, WINDOW_MS);
  const chunks = response[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await nextChunk(chunks);
      if (next instanceof Error) return explainSocketError(asked(options), options.address, next, true);
      if (next === undefined) return undefined;
      received += next.length;
      if (received > options.maxMessageSize) {
        return failWith(
          'refused',
          'mads-too-large',
          asked(options),
          options.address,
          `an answer of more than ${options.maxMessageSize} bytes`,
          'raise --max-message-size',
        );
      }
      push(next);
    }
  } finally {
    clearInterval(watch);
    response.destroy();
  }
}

/** A short body as text, with why it is not whole. */
export async function readText(
  response: IncomingMessage,
  options: Exchange & { readonly maxMessageSize: number },
): Promise<{ readonly text: string; readonly failure: SessionFailure | undefined }> {
  const pieces: Buffer[] = [];
  const failure = await readBody(response, options, (chunk) => pieces.push(chunk));
  return { text: Buffer.concat(pieces).toString('utf8'), failure };
}

/** Errors of the connection only, so that what the reader throws goes on to its caller. */
async function nextChunk(chunks: AsyncIterator<Buffer>): Promise<Buffer | Error | undefined> {
  try {
    const next = await chunks.next();
    return next.done === true ? undefined : next.value;
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
}

/** Options of node:tls. To a server without a name, its IP address is not given as one (RFC 6066, 3). */
function tlsOptions(tls: TlsMaterial, host: string): Record<string, unknown> {
  return {
    ...(tls.ca === undefined ? {} : { ca: tls.ca }),
    ...(tls.cert === undefined ? {} : { cert: tls.cert }),
    ...(tls.key === undefined ? {} : { key: tls.key }),
    ...(tls.serverName === undefined
      ? isIP(host) === 0
        ? { servername: host }
        : {}
      : { servername: tls.serverName }),
    rejectUnauthorized: !tls.skipVerify,
  };
}
