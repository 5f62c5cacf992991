import { writevSync } from 'node:fs';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { failure, systemCode } from './failure.ts';
import { isTemporary, pause } from './write-whole.ts';

/** Pieces of one system call: IOV_MAX is 1024 on Linux and macOS. */
const piecesAtOnce = 1024;

/**
 * Writes pieces to an open descriptor, standard output above all, whatever it is: a pipe that takes a part only or
 * says EAGAIN is waited for, one whose reader has gone (EPIPE: `appcfg render … | head`) ends the writing quietly.
 *
 * @returns nothing, or `write-failed` that names the output as `name`.
 */
export function writeOutput(
  descriptor: number,
  pieces: Iterable<Uint8Array>,
  name = 'standard output',
): Diagnostic | undefined {
  let batch: Uint8Array[] = [];
  try {
    for (const piece of pieces) {
      if (piece.length > 0) batch.push(piece);
      if (batch.length < piecesAtOnce) continue;
      writeBatch(descriptor, batch);
      batch = [];
    }
    writeBatch(descriptor, batch);
  } catch (error) {
    return systemCode(error) === 'EPIPE'
      ? undefined
      : failure('write-failed', `cannot write to ${name}`, error);
  }
  return undefined;
}

function writeBatch(descriptor: number, batch: readonly Uint8Array[]): void {
  let rest = batch;
  while (rest.length > 0) {
    try {
      rest = after(rest, writevSync(descriptor, rest));
    } catch (error) {
      if (!isTemporary(error)) throw error;
      pause(2);
    }
  }
}

/** What is left of pieces when so many bytes of them are written. */
function after(pieces: readonly Uint8Array[], written: number): readonly Uint8Array[] {
  let bytes = written;
  let whole = 0;
  for (const piece of pieces) {
    if (bytes < piece.length) break;
    bytes -= piece.length;
    whole += 1;
  }
  const [first, ...others] = pieces.slice(whole);
  return first === undefined ? [] : [first.subarray(bytes), ...others];
}
