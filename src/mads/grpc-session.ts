import { type ClientDuplexStream, Metadata, type ServiceError, status } from '@grpc/grpc-js';
import { type SnapshotHead, UndecodableError } from './assignment.ts';
import { readResources, readResponseHead } from './decode-response.ts';
import { type DiscoveryRequest, encodeRequest } from './encode-request.ts';
import { failUndecodable, type SessionFailure } from './failure.ts';
import { openClient, streamPaths } from './grpc-client.ts';
import { ASKED, explainGrpcStatus } from './grpc-status.ts';
import { pause, type SessionOptions } from './session.ts';

/** Who knows no version is always answered, within a second or two. */
const FIRST_ANSWER_MS = 120_000;
/** Assignments between two looks at signals and timers. */
const BATCH = 5_000;

type Stream = ClientDuplexStream<Buffer, Buffer>;

/** Follows one stream until it fails, it is stopped, or `once` is fulfilled; nothing for the last two. */
export async function runGrpcSession(options: SessionOptions): Promise<SessionFailure | undefined> {
  const { endpoint, signal } = options;
  const client = openClient(endpoint, options.tls, options.maxMessageSize);
  const metadata = new Metadata();
  for (const [name, value] of options.headers) metadata.add(name, value);
  const raw = (bytes: Buffer) => bytes;
  const stream = client.makeBidiStreamRequest(streamPaths[endpoint.apiVersion], raw, raw, metadata);
  // Who waits for a message is told by the waiting; the rest is the end of a stream that nobody wants any more.
  stream.on('error', () => undefined);
  const stop = () => stream.cancel();
  signal.addEventListener('abort', stop, { once: true });
  const patience = setTimeout(
    () => stream.destroy(new Error('no answer to the first request')),
    options.version === '' ? FIRST_ANSWER_MS : 2 ** 31 - 1,
  );
  try {
    return await follow(stream, options, () => clearTimeout(patience));
  } finally {
    clearTimeout(patience);
    signal.removeEventListener('abort', stop);
    stream.cancel();
    client.close();
  }
}

async function follow(
  stream: Stream,
  options: SessionOptions,
  answered: () => void,
): Promise<SessionFailure | undefined> {
  const { endpoint, nodeId, signal, delays } = options;
  let { version } = options;
  const send = (request: Omit<DiscoveryRequest, 'nodeId'>) =>
    stream.write(encodeRequest(endpoint.apiVersion, { nodeId, ...request }));
  send({ version, nonce: '' });
  const messages = stream[Symbol.asyncIterator]();
  for (;;) {
    const message = await nextMessage(messages, options);
    answered();
    if (signal.aborted) return undefined;
    if (!Buffer.isBuffer(message)) return message;
    const { head, failure } = await takeSnapshot(message, options);
    if (signal.aborted) return undefined;
    if (failure === undefined) {
      version = head.version;
      delays.reset();
      send({ version, nonce: head.nonce });
      if (options.once) return await flushed(stream);
      continue;
    }
    // Without the nonce a refusal cannot be told; the connection is given up instead.
    if (options.once || head.nonce === '') return failure;
    options.warn(failure.diagnostic);
    // The server answers a NACK with the same snapshot within milliseconds.
    if (!(await pause(delays.next(), signal))) return undefined;
    send({ version, nonce: head.nonce, errorMessage: failure.diagnostic.message });
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
  { endpoint }: SessionOptions,
): Promise<Buffer | SessionFailure> {
  try {
    const next = await messages.next();
    if (next.done !== true) return next.value;
    return explainGrpcStatus(endpoint, { code: status.OK, details: '' });
  } catch (error) {
    return explainGrpcStatus(
      endpoint,
      isServiceError(error) ? error : { code: status.UNKNOWN, details: String(error) },
    );
  }
}

function isServiceError(error: unknown): error is ServiceError {
  return error instanceof Error && 'code' in error && 'details' in error;
}

async function takeSnapshot(
  message: Buffer,
  options: SessionOptions,
): Promise<{ head: SnapshotHead; failure?: SessionFailure }> {
  const { endpoint, signal } = options;
  let head: SnapshotHead = { version: '', nonce: '', bytes: message.length };
  try {
    head = readResponseHead(message);
    const receiver = options.receive(endpoint);
    let count = 0;
    for (const assignment of readResources(message, endpoint.apiVersion)) {
      receiver.assignment(assignment);
      if (++count % BATCH === 0) {
        await new Promise((resolve) => setImmediate(resolve));
        if (signal.aborted) return { head };
      }
    }
    const refusal = await receiver.complete(head);
    return refusal === undefined ? { head } : { head, failure: { kind: 'refused', diagnostic: refusal } };
  } catch (error) {
    if (!(error instanceof UndecodableError)) throw error;
    return { head, failure: failUndecodable(ASKED, endpoint.address, error.message) };
  }
}
