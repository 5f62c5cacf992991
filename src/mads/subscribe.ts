import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ApiVersionChoice, EndpointCandidates } from './candidates.ts';
import { findEndpoints } from './detect.ts';
import type { Address, Endpoint, TlsMaterial } from './endpoint.ts';
import type { SessionFailure } from './failure.ts';
import type { Header } from './header.ts';
import { runHttpSession } from './http-session.ts';
import { pause, refusalDelay, type SessionOptions, type SnapshotReceiver } from './session.ts';

export interface SubscribeOptions
  extends Pick<SessionOptions, 'nodeId' | 'run' | 'maxMessageSize' | 'delays' | 'once' | 'warn' | 'onState'> {
  readonly address: Address;
  readonly apiVersion: ApiVersionChoice;
  /** Asked for each connection, so that renewed certificates are used. */
  readonly tls: () => TlsMaterial;
  readonly headers: () => readonly Header[];
  readonly receive: (endpoint: Endpoint) => SnapshotReceiver;
  /** Told before each session: which endpoint was found, and from what. */
  readonly onDetected: (endpoint: Endpoint, source: EndpointCandidates['source']) => void;
  /** Told after a failed session. */
  readonly onReconnect: (failure: Diagnostic, delay: number) => void;
  /** Told when the server has closed a stream that it had served: it is opened again at once. */
  readonly onReopen: (end: Diagnostic) => void;
  /** Ends everything. */
  readonly signal: AbortSignal;
  /** A signal that ends the current session only, which is then opened anew. */
  readonly sessionSignal: () => AbortSignal;
}

/** A stream that was up so long is one that worked: what ended it begins the delays anew. */
const STEADY_MS = 10_000;
/** Who waits for one snapshot does not wait long between two tries. */
const LONGEST_ONCE_MS = 2_000;

/**
 * Keeps a subscription until it is stopped; `once` ends with the first snapshot, or with the first failure that time
 * does not cure. Gives the failure that ended it, or, of `once`, the last one.
 */
export async function subscribe(options: SubscribeOptions): Promise<SessionFailure | undefined> {
  let version = '';
  let isKnown = false;
  const onState: SessionOptions['onState'] = (state) => {
    isKnown = true;
    options.onState(state);
  };
  let last: SessionFailure | undefined;
  const accept = (endpoint: Endpoint): SnapshotReceiver => {
    const receiver = options.receive(endpoint);
    return {
      assignment: (assignment) => receiver.assignment(assignment),
      async complete(head) {
        const refusal = await receiver.complete(head);
        if (refusal === undefined) version = head.version;
        return refusal;
      },
    };
  };
  while (!options.signal.aborted) {
    const signal = AbortSignal.any([options.signal, options.sessionSignal()]);
    const failure = await connect({ ...options, receive: accept, onState }, { version, isKnown }, signal);
    if (failure === undefined) {
      if (options.once && !signal.aborted) return undefined;
      continue;
    }
    last = failure;
    if (failure.kind === 'usage' || (options.once && !mayPass(failure))) return failure;
    if ((failure.up ?? 0) >= STEADY_MS) options.delays.reset();
    if (failure.kind === 'ended') {
      options.onReopen(failure.diagnostic);
      continue;
    }
    const delay = options.once
      ? options.delays.next(LONGEST_ONCE_MS)
      : Math.max(options.delays.next(), refusalDelay(failure.cost ?? 0));
    options.onReconnect(failure.diagnostic, delay);
    await pause(delay, signal);
  }
  return options.once ? last : undefined;
}

/** Whether the same question may be answered later: the control plane starts, or its name is not known yet. */
function mayPass({ kind, diagnostic }: SessionFailure): boolean {
  const isReachable = kind !== 'unreachable' || diagnostic.code !== 'mads-tls';
  return (kind === 'unreachable' && isReachable) || kind === 'not-ready' || kind === 'ended';
}

/** One session, with the first of the candidates that speaks its protocol. */
async function connect(
  options: SubscribeOptions,
  { version, isKnown }: Pick<SessionOptions, 'version' | 'isKnown'>,
  signal: AbortSignal,
): Promise<SessionFailure | undefined> {
  const tls = options.tls();
  const headers = options.headers();
  const found = await findEndpoints(options.address, options.apiVersion, {
    tls,
    headers,
    once: options.once,
    isKnown,
    signal,
  });
  if (signal.aborted) return undefined;
  if ('kind' in found) return found;
  let failure: SessionFailure | undefined;
  for (const endpoint of found.endpoints) {
    let known = false;
    const session: SessionOptions = {
      ...options,
      endpoint,
      tls,
      headers,
      signal,
      version,
      isKnown,
      receive(from) {
        if (!known) options.onDetected(from, found.source);
        known = true;
        return options.receive(from);
      },
    };
    const ended = await runSession(session);
    if (signal.aborted || ended === undefined) return undefined;
    // What the last candidate says would hide what the address speaks really.
    if (failure === undefined || !wrongProtocol(ended)) failure = ended;
    if (!wrongProtocol(ended)) break;
  }
  const isDoubtful = failure?.kind === 'answer' || failure?.kind === 'unreachable';
  if (found.doubt === undefined || failure === undefined || !isDoubtful) return failure;
  return because(failure, found.doubt);
}

/** What came of the assignments, after what is the likely cause of it. A connection that is refused may still pass. */
function because(failure: SessionFailure, { diagnostic }: SessionFailure): SessionFailure {
  const notes = [`${failure.diagnostic.message}`, ...(diagnostic.notes ?? [])];
  return { ...failure, diagnostic: { ...diagnostic, notes } };
}

function wrongProtocol({ kind }: SessionFailure): boolean {
  return kind === 'unimplemented' || kind === 'no-grpc';
}

async function runSession(session: SessionOptions): Promise<SessionFailure | undefined> {
  if (session.endpoint.transport === 'http') return runHttpSession(session);
  // grpc-js costs 35 ms to load, which HTTP need not pay.
  const { runGrpcSession } = await import('./grpc-session.ts');
  return runGrpcSession(session);
}
