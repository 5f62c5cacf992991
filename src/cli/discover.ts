import type { Writable } from 'node:stream';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { renderPretty } from '../diagnostics/pretty.ts';
import { createBackoff } from '../mads/backoff.ts';
import { type Endpoint, showAddress, type TlsMaterial } from '../mads/endpoint.ts';
import type { SessionFailure } from '../mads/failure.ts';
import { subscribe } from '../mads/subscribe.ts';
import type { DiscoverOptions } from './discover-arguments.ts';
import type { Listener } from './discover-listen.ts';
import { createLog, type Log, sentence } from './discover-log.ts';
import { claimOutput } from './discover-output.ts';
import { printPieces } from './discover-print.ts';
import { sayOver, showProgress } from './discover-progress.ts';
import { type AcceptedSnapshot, receiveSnapshot, type SnapshotRoom } from './discover-snapshot.ts';
import { summarize } from './discover-summary.ts';
import { readTlsFiles } from './discover-tls.ts';

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

/** Runs `discover` to its end and gives the exit code. */
export async function runDiscover(options: DiscoverOptions, edges: DiscoverEdges): Promise<number> {
  const log = createLog(options, sayOver(options, edges), edges.now);
  const fail = (diagnostics: readonly Diagnostic[]) => {
    if (options.once) sayOver(options, edges)(renderPretty(diagnostics, { color: edges.color }));
    else for (const diagnostic of diagnostics) log.error(sentence(diagnostic), { code: diagnostic.code });
    return Math.max(...diagnostics.map(exitCodeOf));
  };
  const tls = readTlsFiles(options.tls);
  if (tls.value === undefined) return fail(tls.diagnostics);
  const claim = await claimOutput(options);
  if (claim.value === undefined) return fail(claim.diagnostics);
  const { targets, leftovers, release } = claim.value;
  try {
    if (leftovers > 0) log.info('removed temporary files of a killed run', { files: leftovers });
    const listening = await startListener(options);
    if (listening?.value === undefined && listening !== undefined) return fail(listening.diagnostics);
    if (listening?.value !== undefined) log.info('listening', { port: listening.value.port });
    const failure = await follow({
      options,
      edges,
      log,
      targets,
      tls: tls.value,
      listener: listening?.value,
    });
    return failure === undefined ? 0 : fail([failure.diagnostic]);
  } finally {
    release();
  }
}

interface Run {
  readonly options: DiscoverOptions;
  readonly edges: DiscoverEdges;
  readonly log: Log;
  readonly targets: number | undefined;
  readonly tls: TlsMaterial;
  readonly listener: Listener | undefined;
}

async function follow(run: Run): Promise<SessionFailure | undefined> {
  const { options, edges, log, listener } = run;
  const fatal = new AbortController();
  const deadline = new AbortController();
  const signal = AbortSignal.any([edges.stop, fatal.signal, deadline.signal]);
  let misuse: SessionFailure | undefined;
  let { tls } = run;
  let session = new AbortController();
  edges.onHangup(() => {
    const read = readTlsFiles(options.tls);
    for (const diagnostic of read.diagnostics) log.error(sentence(diagnostic));
    tls = read.value ?? tls;
    log.info('read the certificates again');
    session.abort();
  });
  const room: SnapshotRoom = {
    options,
    targets: run.targets,
    signal,
    print: (pieces) => printPieces(edges.stdout, pieces),
    onAccepted: (snapshot) => tellAccepted(run, snapshot),
  };
  const refused = (diagnostic: Diagnostic) => {
    listener?.metrics.refused(diagnostic.code);
    if (diagnostic.code === 'write-failed') listener?.metrics.writeFailed();
    if (diagnostic.code !== 'mads-label-style' || options.once) return;
    // No time and no other answer makes this right.
    misuse = { kind: 'usage', diagnostic };
    fatal.abort();
  };
  const stopProgress = showProgress(options, edges);
  const timer = options.once ? setTimeout(() => deadline.abort(), options.timeout) : undefined;
  try {
    const ended = await subscribe({
      address: options.address,
      apiVersion: options.apiVersion,
      nodeId: options.name,
      headers: options.headers,
      maxMessageSize: options.maxMessageSize,
      once: options.once,
      delays: createBackoff(edges.random),
      tls: () => tls,
      signal,
      sessionSignal() {
        if (session.signal.aborted) session = new AbortController();
        return session.signal;
      },
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
      warn: (diagnostic) => log.warn(sentence(diagnostic), { code: diagnostic.code }),
      onDetected: tellDetected(log),
      onReconnect(diagnostic, delay) {
        listener?.metrics.reconnected();
        if (diagnostic.code === 'mads-undecodable') listener?.metrics.refused(diagnostic.code);
        log.warn(sentence(diagnostic), { code: diagnostic.code, retry_in: `${(delay / 1000).toFixed(1)}s` });
      },
    });
    if (misuse !== undefined) return misuse;
    if (deadline.signal.aborted) return missedDeadline(options);
    if (edges.stop.aborted) log.info('stopped');
    return ended;
  } finally {
    clearTimeout(timer);
    stopProgress();
    listener?.close();
  }
}

function tellAccepted({ options, edges, log, listener }: Run, snapshot: AcceptedSnapshot): void {
  listener?.show(snapshot);
  listener?.metrics.accepted(snapshot, edges.now().getTime() / 1000);
  if (options.once) sayOver(options, edges)(`${summarize(options, snapshot)}\n`);
  else log.info(summarize(options, snapshot));
}

/** One line for each endpoint that is found, not for each connection to it. */
function tellDetected(log: Log): (endpoint: Endpoint, source: string) => void {
  let told = '';
  return ({ transport, apiVersion, address }, source) => {
    const place = showAddress(address);
    if (told === `${transport} ${apiVersion} ${place}`) return;
    told = `${transport} ${apiVersion} ${place}`;
    log.info('detected', { transport, api_version: apiVersion, address: place, from: source });
  };
}

async function startListener({ listen: where, once }: DiscoverOptions) {
  if (where === undefined || once) return undefined;
  const { listen } = await import('./discover-listen.ts');
  return listen(where);
}

function missedDeadline({ address, timeout }: DiscoverOptions): SessionFailure {
  return {
    kind: 'unreachable',
    diagnostic: {
      code: 'deadline',
      severity: 'error',
      message: `no snapshot from ${showAddress(address)} within ${timeout / 1000} s`,
      hint: 'is the control plane reachable, and does it answer? a longer --timeout helps where it is only slow',
    },
  };
}

function exitCodeOf({ code }: Diagnostic): number {
  if (code === 'mads-label-style' || code === 'bad-option') return 2;
  return code === 'snapshot-guard' || code === 'mads-undecodable' || code === 'mads-too-large' ? 4 : 3;
}
