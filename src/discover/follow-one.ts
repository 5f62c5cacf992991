import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { createBackoff } from '../mads/backoff.ts';
import { type Address, showAddress } from '../mads/endpoint.ts';
import type { SessionFailure } from '../mads/failure.ts';
import { type SubscribeOptions, subscribe } from '../mads/subscribe.ts';
import type { DiscoverRun } from './edges.ts';
import type { LineLimit } from './limit-lines.ts';
import { sentence } from './log.ts';
import { late, stopped } from './no-snapshot.ts';
import { receiveSnapshot, type SnapshotRoom } from './snapshot.ts';

/** What the control planes of a run share. */
interface Shared {
  readonly address: Address;
  readonly room: SnapshotRoom;
  readonly lines: LineLimit;
  readonly signal: AbortSignal;
  readonly sessionSignal: () => AbortSignal;
  readonly isLate: () => boolean;
  /** Told of what the command line makes impossible. */
  readonly misused: (diagnostic: Diagnostic) => void;
}

/** Follows one control plane; gives the failure that ended it. */
export async function followOne(run: DiscoverRun, shared: Shared): Promise<SessionFailure | undefined> {
  const { options, edges, listener } = run;
  const { address, room, signal } = shared;
  const place = showAddress(address);
  const watched = listener?.metrics.of(place);
  let isAccepted = false;
  let isUnconfirmed = false;
  const refused = (diagnostic: Diagnostic) => {
    watched?.link.failed();
    watched?.refused(diagnostic.code);
    if (diagnostic.code === 'write-failed') listener?.metrics.writeFailed();
    if (diagnostic.code === 'mads-label-style' && !options.once) shared.misused(diagnostic);
  };
  const ended = await subscribe({
    address,
    apiVersion: options.apiVersion,
    nodeId: options.name,
    run: Math.floor(edges.random() * 2 ** 32).toString(36),
    maxMessageSize: options.maxMessageSize,
    once: options.once,
    delays: createBackoff(edges.random),
    tls: () => run.connection().tls,
    headers: () => run.connection().headers,
    signal,
    sessionSignal: shared.sessionSignal,
    onState(state) {
      if (state === 'connected') watched?.link.connected();
      else isUnconfirmed = true;
    },
    receive(endpoint) {
      const receiver = receiveSnapshot(room, endpoint, place);
      return {
        assignment: receiver.assignment,
        async complete(head) {
          const refusal = await receiver.complete(head);
          if (refusal !== undefined && !signal.aborted) refused(refusal);
          if (refusal === undefined) {
            isAccepted = true;
            watched?.link.accepted();
          }
          return refusal;
        },
      };
    },
    ...tellers(run, shared, place),
  });
  if (!options.once || isAccepted || !signal.aborted) return isAccepted && options.once ? undefined : ended;
  return edges.stop.aborted || !shared.isLate()
    ? stopped(place)
    : late(place, options.timeout, ended, isUnconfirmed);
}

/** What is logged and counted of sessions that begin, go on and fail. */
function tellers(
  { options, log, listener }: DiscoverRun,
  { lines }: Shared,
  place: string,
): Pick<SubscribeOptions, 'warn' | 'onDetected' | 'onReconnect' | 'onReopen'> {
  const watched = listener?.metrics.of(place);
  const which = options.addresses.length === 1 ? {} : { control_plane: place };
  let told = '';
  const warn = (diagnostic: Diagnostic, fields: Readonly<Record<string, string>>) =>
    lines.tell(`${diagnostic.code} ${diagnostic.message} ${place}`, (times) =>
      log.warn(sentence(diagnostic), {
        code: diagnostic.code,
        ...fields,
        ...which,
        ...(times === 1 ? {} : { times }),
      }),
    );
  return {
    warn(diagnostic) {
      if (diagnostic.code === 'mads-undecodable') {
        watched?.link.failed();
        watched?.refused(diagnostic.code);
      }
      warn(diagnostic, {});
    },
    // One line for each endpoint that is found, not for each connection to it.
    onDetected({ transport, apiVersion, address }, source) {
      const found = `${transport} ${apiVersion} ${showAddress(address)}`;
      if (told === found) return;
      told = found;
      const what = { transport, api_version: apiVersion, address: showAddress(address), from: source };
      log.info('detected', { ...what, ...which });
    },
    onReopen(diagnostic) {
      watched?.link.disconnected();
      log.debug(sentence(diagnostic), which);
    },
    onReconnect(diagnostic, delay) {
      watched?.link.disconnected();
      watched?.reconnected();
      // What a one-shot could not cure by trying again is reported at its end.
      if (options.once) return log.debug(sentence(diagnostic), which);
      if (diagnostic.code === 'mads-undecodable') watched?.refused(diagnostic.code);
      warn(diagnostic, { retry_in: `${(delay / 1000).toFixed(1)}s` });
    },
  };
}
