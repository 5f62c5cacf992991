import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { printableLines } from '../diagnostics/printable.ts';
import { createConverter } from '../file-sd/convert.ts';
import type { SessionFailure } from '../mads/failure.ts';
import type { DiscoverRun } from './edges.ts';
import { followOne } from './follow-one.ts';
import { limitLines } from './limit-lines.ts';
import { loadParts, savePart } from './parts.ts';
import { printPieces } from './print.ts';
import { showProgress, writeOverProgress } from './progress.ts';
import type { SnapshotRoom } from './snapshot.ts';
import { summarize } from './summary.ts';

/**
 * Follows the control planes until they are stopped, `--once` is fulfilled or nothing helps; gives what failed, of
 * `--once` for each control plane.
 */
export async function follow(run: DiscoverRun): Promise<readonly SessionFailure[]> {
  const { options, edges, log, listener } = run;
  const fatal = new AbortController();
  const { deadline } = run;
  const signal = AbortSignal.any([edges.stop, fatal.signal, deadline]);
  const session = renewedSignal();
  edges.onHangup(async () => {
    if (!(await run.readAgain())) return;
    log.info(`read the certificates${options.headerFiles.length > 0 ? ' and headers' : ''} again`);
    session.abort();
  });
  const lines = limitLines();
  const isOnly = options.addresses.length === 1;
  const room: SnapshotRoom = {
    options,
    claim: run.claim,
    convert: createConverter({ style: options.labelStyle, keepReserved: options.keepReserved }),
    last: { targets: run.claim.targets, parts: await loadParts(run.claim.staging, options) },
    turn: inTurns(),
    signal,
    print: (pieces) => printPieces(edges.stdout, pieces, signal),
    async onAccepted(snapshot, from, part) {
      listener?.show(snapshot);
      listener?.metrics.accepted(snapshot, edges.now().getTime() / 1000);
      const text = summarize(options, snapshot);
      if (options.once) writeOverProgress(options, edges)(`${printableLines(text)}\n`);
      else if (!snapshot.changed) log.debug(text);
      else
        lines.tell(`accepted ${from}`, (changes) =>
          log.info(text, {
            ...(isOnly ? {} : { control_plane: from }),
            ...(changes === 1 ? {} : { changes }),
          }),
        );
      if (!isOnly) await savePart(run.claim.staging, from, part, { ...options, signal });
    },
  };
  let misuse: SessionFailure | undefined;
  const stopProgress = showProgress(options, edges);
  // Where a connection is cut, nothing else may be waited for, and a program that waits for nothing ends.
  const waiting = setInterval(() => undefined, 2 ** 31 - 1);
  try {
    const ended = await Promise.all(
      options.addresses.map((address) =>
        followOne(run, {
          address,
          room,
          lines,
          signal,
          sessionSignal: session.signal,
          isLate: () => deadline.aborted,
          misused(diagnostic: Diagnostic) {
            // No time and no other answer makes this right.
            misuse = { kind: 'usage', diagnostic };
            fatal.abort();
          },
        }),
      ),
    );
    if (misuse !== undefined) return [misuse];
    lines.flush();
    if (edges.stop.aborted && !options.once) log.info('stopped');
    return ended.filter((failure) => failure !== undefined);
  } finally {
    clearInterval(waiting);
    lines.close();
    stopProgress();
    listener?.close();
  }
}

/** Runs what it is given one after the other. */
function inTurns(): <T>(act: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (act) => {
    const mine = last.then(act);
    last = mine.catch(() => undefined);
    return mine;
  };
}

/** A signal that ends the streams of assignments; the next ones get a new one. */
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
