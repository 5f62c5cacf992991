import type { Writable } from 'node:stream';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { createBackoff } from '../mads/backoff.ts';
import { showAddress, type TlsMaterial } from '../mads/endpoint.ts';
import type { SessionFailure } from '../mads/failure.ts';
import { type SubscribeOptions, subscribe } from '../mads/subscribe.ts';
import type { Listener } from './listen.ts';
import { type Log, sentence } from './log.ts';
import type { OutputClaim } from './output.ts';
import { printPieces } from './print.ts';
import { showProgress, writeOverProgress } from './progress.ts';
import type { DiscoverOptions } from './settings.ts';
import { type AcceptedSnapshot, receiveSnapshot, type SnapshotRoom } from './snapshot.ts';
import { summarize } from './summary.ts';
import { readTlsFiles } from './tls-files.ts';

/** What `discover` touches besides files and the network. */
export interface DiscoverEdges {
  readonly stdout: Writable;
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly color: boolean;
  /** Aborted by SIGTERM and SIGINT. */
  readonly stop: AbortSignal;
  /** Calls back on each SIGHUP. */
  readonly onHangup: (reload: () => void) => void;
  readonly now: () => Date;
  readonly random: () => number;
}

/** What one run has and uses. */
export interface DiscoverRun {
  readonly options: DiscoverOptions;
  readonly edges: DiscoverEdges;
  readonly log: Log;
  readonly claim: OutputClaim;
  readonly tls: TlsMaterial;
  readonly listener: Listener | undefined;
}

/** Follows the control plane until it is stopped, `--once` is fulfilled or nothing helps; gives the failure. */
export async function follow(run: DiscoverRun): Promise<SessionFailure | undefined> {
  const { options, edges, log, listener } = run;
  const fatal = new AbortController();
  const deadline = new AbortController();
  const signal = AbortSignal.any([edges.stop, fatal.signal, deadline.signal]);
  let misuse: SessionFailure | undefined;
  let isAccepted = false;
  let isUnconfirmed = false;
  let { tls } = run;
  const session = renewedSignal();
  edges.onHangup(() => {
    const read = readTlsFiles(options.tls);
    for (const diagnostic of read.diagnostics) log.error(sentence(diagnostic));
    if (read.value === undefined) return;
    tls = read.value;
    log.info('read the certificates again');
    session.abort();
  });
  const room: SnapshotRoom = {
    options,
    claim: run.claim,
    targets: run.claim.targets,
    signal,
    print: (pieces) => printPieces(edges.stdout, pieces),
    onAccepted(snapshot) {
      isAccepted = true;
      tellAccepted(run, snapshot);
    },
  };
  const refused = (diagnostic: Diagnostic) => {
    listener?.link.failed();
    listener?.metrics.refused(diagnostic.code);
    if (diagnostic.code === 'write-failed') listener?.metrics.writeFailed();
    if (diagnostic.code !== 'mads-label-style' || options.once) return;
    // No time and no other answer makes this right.
    misuse = { kind: 'usage', diagnostic };
    fatal.abort();
  };
  const stopProgress = showProgress(options, edges);
  // Where a connection is cut, nothing else may be waited for, and a program that waits for nothing ends.
  const waiting = setInterval(() => undefined, 2 ** 31 - 1);
  const timer = options.once ? setTimeout(() => deadline.abort(), options.timeout) : undefined;
  try {
    const ended = await subscribe({
      address: options.address,
      apiVersion: options.apiVersion,
      nodeId: options.name,
      run: Math.floor(edges.random() * 2 ** 32).toString(36),
      headers: options.headers,
      maxMessageSize: options.maxMessageSize,
      once: options.once,
      delays: createBackoff(edges.random),
      tls: () => tls,
      signal,
      onState(state) {
        if (state === 'connected') listener?.link.connected();
        else isUnconfirmed = true;
      },
      sessionSignal: session.signal,
      receive(endpoint) {
        const receiver = receiveSnapshot(room, endpoint);
        return {
          assignment: receiver.assignment,
          async complete(head) {
            const refusal = await receiver.complete(head);
            if (refusal !== undefined && !signal.aborted) refused(refusal);
            return refusal;
          },
        };
      },
      ...tellers(run),
    });
    if (misuse !== undefined) return misuse;
    if (options.once && !isAccepted && signal.aborted) {
      return edges.stop.aborted ? stopped(options) : late(options, ended, isUnconfirmed);
    }
    if (edges.stop.aborted) log.info('stopped');
    return ended;
  } finally {
    clearTimeout(timer);
    clearInterval(waiting);
    stopProgress();
    listener?.close();
  }
}

function tellAccepted({ options, edges, log, listener }: DiscoverRun, snapshot: AcceptedSnapshot): void {
  listener?.show(snapshot);
  listener?.link.accepted();
  listener?.metrics.accepted(snapshot, edges.now().getTime() / 1000);
  if (options.once) writeOverProgress(options, edges)(`${summarize(options, snapshot)}\n`);
  else log[snapshot.changed ? 'info' : 'debug'](summarize(options, snapshot));
}

/** A signal that ends one stream of assignments; the next stream gets a new one. */
function renewedSignal(): { readonly abort: () => void; readonly signal: () => AbortSignal } {
  let session = new AbortController();
  return {
    abort: () => session.abort(),
    signal() {
      if (session.signal.aborted) session = new AbortController();
      return session.signal;
    },
  };
}

/** What is logged and counted of sessions that begin, go on and fail. */
function tellers({
  options,
  log,
  listener,
}: DiscoverRun): Pick<SubscribeOptions, 'warn' | 'onDetected' | 'onReconnect' | 'onReopen'> {
  let told = '';
  const warn = (diagnostic: Diagnostic, fields: Readonly<Record<string, string>>) => {
    if (diagnostic.code === 'mads-undecodable') listener?.metrics.refused(diagnostic.code);
    log.warn(sentence(diagnostic), { code: diagnostic.code, ...fields });
  };
  return {
    warn: (diagnostic) => warn(diagnostic, {}),
    // One line for each endpoint that is found, not for each connection to it.
    onDetected({ transport, apiVersion, address }, source) {
      const place = showAddress(address);
      if (told === `${transport} ${apiVersion} ${place}`) return;
      told = `${transport} ${apiVersion} ${place}`;
      log.info('detected', { transport, api_version: apiVersion, address: place, from: source });
    },
    onReopen(diagnostic) {
      listener?.link.disconnected();
      log.debug(sentence(diagnostic));
    },
    onReconnect(diagnostic, delay) {
      listener?.link.disconnected();
      listener?.metrics.reconnected();
      // What a one-shot could not cure by trying again is said at its end.
      if (options.once) return log.debug(sentence(diagnostic));
      warn(diagnostic, { retry_in: `${(delay / 1000).toFixed(1)}s` });
    },
  };
}

function stopped({ address }: DiscoverOptions): SessionFailure {
  const message = `no snapshot from ${showAddress(address)} before it was stopped`;
  return { kind: 'unreachable', diagnostic: { code: 'deadline', severity: 'error', message } };
}

/** What is said at the deadline: why the last try failed, or else how far it came. */
function late(
  { address, timeout }: DiscoverOptions,
  last: SessionFailure | undefined,
  isUnconfirmed: boolean,
): SessionFailure {
  const within = `within ${timeout / 1000} s`;
  if (last !== undefined) {
    const { diagnostic } = last;
    return {
      ...last,
      diagnostic: { ...diagnostic, message: `${diagnostic.message} (no snapshot ${within})` },
    };
  }
  const diagnostic: Diagnostic = isUnconfirmed
    ? {
        code: 'deadline',
        severity: 'error',
        message: `the snapshot of ${showAddress(address)} was not confirmed ${within}`,
        hint: 'give it 5s or more with --timeout: over gRPC the first answer may be an old one, and 2 s tell',
      }
    : {
        code: 'deadline',
        severity: 'error',
        message: `no snapshot from ${showAddress(address)} ${within}`,
        hint: 'is the control plane reachable, and does it answer? a longer --timeout helps if it is only slow',
      };
  return { kind: 'unreachable', diagnostic };
}
