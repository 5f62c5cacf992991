import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** Writes pieces no faster than they are read; nothing, or that the reader has gone. */
export async function printPieces(
  stdout: Writable,
  pieces: Iterable<Uint8Array>,
): Promise<Diagnostic | undefined> {
  try {
    for (const piece of pieces) {
      if (!stdout.write(piece)) await once(stdout, 'drain');
    }
    return undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { code: 'write-failed', severity: 'error', message: `cannot write standard output: ${reason}` };
  }
}
