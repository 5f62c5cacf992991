import { type ClientDuplexStream, Metadata, type ServiceError, status } from '@grpc/grpc-js';
import { type DiscoveryRequest, encodeRequest } from './encode-request.ts';
import type { SessionFailure } from './failure.ts';
import { FROM_CACHE_MS, nodeIdFor, QUIET_MS } from './first-snapshot.ts';
import { openClient, streamPaths } from './grpc-client.ts';
import { type WatchedConnection, watchConnection } from './grpc-connection.ts';
import { complete, readSnapshot } from './grpc-snapshot.ts';
import { explainGrpcEnd } from './grpc-status.ts';
import { pause, refusalDelay, type SessionOptions } from './session.ts';

/** Who knows no version is always answered, within a second or two. */
const FIRST_ANSWER_MS = 120_000;

type Stream = ClientDuplexStream<Buffer, Buffer>;

/** Follows one stream until it fails, it is stopped, or `once` is fulfilled; nothing for the last two. */
export async function runGrpcSession(options: SessionOptions): Promise<SessionFailure | undefined> {
  const { endpoint, signal } = options;
  const client = openClient(endpoint, options.tls, options.maxMessageSize);
  const metadata = new Metadata();
  for (const [name, value] of options.headers) metadata.add(name, value);
  const raw = (bytes: Buffer) => bytes;
  const stream = client.makeBidiStreamRequest(streamPaths[endpoint.apiVersion], raw, raw, metadata);
  // Who waits for a message is told by the waiting; the rest is the end of a stream that is not wanted any more.
  stream.on('error', () => undefined);
  const stop = () => stream.cancel();
  signal.addEventListener('abort', stop, { once: true });
  let patience: NodeJS.Timeout | undefined;
  const connection = watchConnection(client, endpoint.apiVersion, {
    ready() {
      options.onState('connected');
      if (options.version !== '') return;
      patience = setTimeout(
        () => stream.destroy(new Error('ETIMEDOUT: no answer to the first request')),
        FIRST_ANSWER_MS,
      );
    },
    lost: (reason) => stream.destroy(new Error(reason)),
  });
  try {
    return await follow(stream, connection, options, () => clearTimeout(patience));
  } finally {
    clearTimeout(patience);
    connection.close();
    signal.removeEventListener('abort', stop);
    stream.cancel();
    client.close();
  }
}

async function follow(
  stream: Stream,
  connection: WatchedConnection,
  options: SessionOptions,
  answered: () => void,
): Promise<SessionFailure | undefined> {
  const { endpoint, signal, delays } = options;
  const nodeId = nodeIdFor(endpoint.apiVersion, options);
  let { version } = options;
  const send = (request: Omit<DiscoveryRequest, 'nodeId'>) =>
    stream.write(encodeRequest(endpoint.apiVersion, { nodeId, ...request }));
  send({ version, nonce: '' });
  const messages = stream[Symbol.asyncIterator]();
  const receive = () => nextMessage(messages, connection, options);
  const began = performance.now();
  let next = receive();
  for (let isFirst = true; ; isFirst = false) {
    const message = await next;
    answered();
    if (signal.aborted) return undefined;
    if (!Buffer.isBuffer(message)) return message;
    const isFromCache = isFirst && performance.now() - began < FROM_CACHE_MS;
    const came = performance.now();
    const snapshot = await readSnapshot(message, options);
    if (signal.aborted) return undefined;
    const { head } = snapshot;
    // Only a request brings the next response, so what may be stale is acknowledged before it is on disk.
    const isHeld = isFromCache && head.nonce !== '' && !('failure' in snapshot);
    if (isHeld) {
      send({ version: head.version, nonce: head.nonce });
      options.onState('unconfirmed');
      next = receive();
      const isConfirmed = await isQuiet(next, signal);
      if (signal.aborted) return undefined;
      if (!isConfirmed) continue;
    }
    const failure = await complete(snapshot);
    if (signal.aborted) return undefined;
    if (failure === undefined) {
      version = head.version;
      delays.reset();
      if (!isHeld) send({ version, nonce: head.nonce });
      if (options.once) return await flushed(stream);
    } else {
      // Without the nonce a refusal cannot be told, and what was acknowledged does not come again: it is asked for anew.
      if (options.once || head.nonce === '') return failure;
      if (isHeld && failure.diagnostic.code === 'write-failed') return failure;
      options.warn(failure.diagnostic);
      if (!isHeld) {
        if (!(await pause(refusalDelay(performance.now() - came), signal))) return undefined;
        send({ version, nonce: head.nonce, errorMessage: failure.diagnostic.message });
      }
    }
    if (!isHeld) next = receive();
  }
}

/** Whether no message comes, and no end, for as long as it takes to confirm the last one. */
async function isQuiet(next: Promise<unknown>, signal: AbortSignal): Promise<boolean> {
  const waiting = new AbortController();
  try {
    return await Promise.race([
      pause(QUIET_MS, AbortSignal.any([signal, waiting.signal])),
      next.then(() => false),
    ]);
  } finally {
    waiting.abort();
  }
}

/** Lets the ACK leave before the stream is cancelled. */
function flushed(stream: Stream): Promise<undefined> {
  return new Promise((resolve) => {
    const done = () => resolve(undefined);
    stream.once('error', done);
    stream.once('finish', () => setImmediate(done));
    stream.end();
  });
}

async function nextMessage(
  messages: AsyncIterator<Buffer>,
  connection: WatchedConnection,
  { endpoint, isKnown }: SessionOptions,
): Promise<Buffer | SessionFailure> {
  const ended = (by: { readonly code: number; readonly details: string }): SessionFailure =>
    explainGrpcEnd(endpoint, by, connection.up(), isKnown);
  try {
    const next = await messages.next();
    return next.done === true ? ended({ code: status.OK, details: '' }) : next.value;
  } catch (error) {
    return ended(isServiceError(error) ? error : { code: status.UNKNOWN, details: String(error) });
  }
}

function isServiceError(error: unknown): error is ServiceError {
  return error instanceof Error && 'code' in error && 'details' in error;
}
