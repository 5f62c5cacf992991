import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

const NOT_READ = 'standard output was not read to its end';

/** Writes pieces no faster than they are read; nothing, or that the reader has gone or `signal` came first. */
export async function printPieces(
  stdout: Writable,
  pieces: Iterable<Uint8Array>,
  signal: AbortSignal,
): Promise<Diagnostic | undefined> {
  try {
    for (const piece of pieces) {
      if (!stdout.write(piece)) await once(stdout, 'drain', { signal });
    }
    return undefined;
  } catch (error) {
    if (signal.aborted) return { code: 'write-failed', severity: 'error', message: NOT_READ };
    const reason = error instanceof Error ? error.message : String(error);
    return { code: 'write-failed', severity: 'error', message: `cannot write standard output: ${reason}` };
  }
}
