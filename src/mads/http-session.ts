import type { IncomingMessage } from 'node:http';
import { UndecodableError } from './assignment.ts';
import { encodeJsonRequest } from './encode-request.ts';
import { failUndecodable, type SessionFailure } from './failure.ts';
import { asked, type Exchange, exchange, readBody, wrongAnswer } from './http-exchange.ts';
import { explainStatus } from './http-status.ts';
import { JsonResponseReader } from './json-response.ts';
import { pause, refusalDelay, type SessionOptions } from './session.ts';

const PATH = '/v3/discovery:monitoringassignments';
/** Kuma 2.6 ends the long poll of one client id only when something changes: others hear of it with their next request. */
const LONG_POLL_SECONDS = 5;
/** How much longer than the long poll an answer may take, and how long one that is not held. */
const GRACE_MS = 8_000;
const ANSWER_MS = 15_000;
/** The server looks for changes once a second: asking more often brings nothing. */
const SHORTEST_ROUND_MS = 1_000;

/** What became of one answer. */
type Taken =
  | { readonly kind: 'accepted'; readonly version: string }
  | { readonly kind: 'not-taken'; readonly version: string; readonly failure: SessionFailure }
  | SessionFailure;

/** Polls until something fails, it is stopped, or `once` is fulfilled; nothing for the last two. */
export async function runHttpSession(options: SessionOptions): Promise<SessionFailure | undefined> {
  const { endpoint, signal, delays } = options;
  /** The last version on disk, and the one that is named: of a refused snapshot too, so that only a change ends the wait. */
  let accepted = options.version;
  let named = accepted;
  // The first answer says whether the control plane is there, so it is not waited for.
  let wait = 0;
  let { isKnown } = options;
  while (!signal.aborted) {
    const began = performance.now();
    const request: Exchange = {
      method: 'POST',
      path: `${PATH}?fetch-timeout=${wait}s`,
      body: encodeJsonRequest({ nodeId: options.nodeId, version: named }),
      address: endpoint.address,
      tls: options.tls,
      headers: options.headers,
      timeout: wait === 0 ? ANSWER_MS : wait * 1000 + GRACE_MS,
      signal,
      isKnown,
    };
    const response = await exchange(request);
    if (signal.aborted) return undefined;
    if ('kind' in response) return response;
    isKnown = true;
    const came = performance.now();
    let idle = SHORTEST_ROUND_MS;
    if (response.statusCode === 304) {
      response.resume();
      options.onState('connected');
      if (named === '') {
        const unknown = noSnapshot(request);
        if (options.once) return unknown;
        options.warn(unknown.diagnostic);
      }
      const early = performance.now() - began < SHORTEST_ROUND_MS;
      // A server that never waits is asked less and less often.
      if (early && wait > 0) idle = delays.next();
      else if (wait > 0) delays.reset();
    } else {
      const taken = await takeSnapshot(response, request, options);
      if (signal.aborted) return undefined;
      if (taken.kind === 'accepted') {
        accepted = taken.version;
        named = accepted;
        options.onState('connected');
        delays.reset();
        if (options.once) return undefined;
      } else if (taken.kind === 'not-taken') {
        if (options.once) return taken.failure;
        options.onState('connected');
        options.warn(taken.failure.diagnostic);
        const isWorthAgain = taken.failure.diagnostic.code === 'write-failed' || taken.version === '';
        named = isWorthAgain ? accepted : taken.version;
        if (isWorthAgain) idle = refusalDelay(performance.now() - came);
        wait = isWorthAgain ? 0 : LONG_POLL_SECONDS;
        await pause(idle, signal);
        continue;
      } else return { ...taken, cost: performance.now() - came };
    }
    wait = LONG_POLL_SECONDS;
    await pause(Math.max(0, idle - (performance.now() - began)), signal);
  }
  return undefined;
}

/** Reads a snapshot while it comes in. */
async function takeSnapshot(
  response: IncomingMessage,
  request: Exchange,
  options: SessionOptions,
): Promise<Taken> {
  const { maxMessageSize, endpoint } = options;
  if (response.statusCode !== 200) return explainStatus(response, request);
  const receiver = options.receive(endpoint);
  const reader = new JsonResponseReader((assignment) => receiver.assignment(assignment));
  let looked = false;
  try {
    const failure = await readBody(response, { ...request, maxMessageSize }, (chunk) => {
      if (!looked) refuseOtherThanJson(chunk);
      looked = true;
      reader.push(chunk);
    });
    if (failure !== undefined) return failure;
    const { version, ...head } = reader.end();
    const refusal = await receiver.complete({ version, ...head });
    if (refusal === undefined) return { kind: 'accepted', version };
    return { kind: 'not-taken', version, failure: { kind: 'refused', diagnostic: refusal } };
  } catch (error) {
    if (!(error instanceof UndecodableError)) throw error;
    const isPage = /html/.test(response.headers['content-type'] ?? '') || error.reason === NOT_JSON;
    if (isPage) return notAssignments(request);
    const failure = failUndecodable(asked(request), endpoint.address, error.message);
    return { kind: 'not-taken', version: '', failure };
  }
}

const NOT_JSON = 'a page that is not JSON';

function refuseOtherThanJson(chunk: Buffer): void {
  if (!/^\s*[{[]/.test(chunk.toString('latin1', 0, 100))) throw new UndecodableError(NOT_JSON);
}

function notAssignments(request: Exchange): SessionFailure {
  return wrongAnswer(
    request,
    NOT_JSON,
    'is there a proxy or another service at this address? assignments are served on port 5676',
  );
}

function noSnapshot(request: Exchange): SessionFailure {
  return wrongAnswer(
    request,
    '304, nothing new, to a first request',
    'the control plane has nothing for this client: check --name, the clientId of a MeshMetric backend',
  );
}
