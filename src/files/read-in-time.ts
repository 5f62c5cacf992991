import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import type { Result } from '../diagnostics/diagnostic.ts';
import { failure } from './failure.ts';
import { pauseFor } from './pause.ts';
import { tooLarge } from './read-file.ts';
import { isTemporary } from './write-whole.ts';

const pieceLength = 1 << 16;
/** A pipe is looked at so often. */
const lookMilliseconds = 20;

/**
 * The bytes of a small file. A pipe is waited for until it has been written to and closed, in pauses in which signals
 * and timers are heard.
 *
 * Errors: `unreadable-path` with the reason; `file-too-large` beyond `limit` bytes. Neither bytes nor an error if
 * `signal` is aborted first.
 */
export async function readInTime(
  path: string,
  { limit, signal }: { readonly limit: number; readonly signal: AbortSignal },
): Promise<Result<Buffer>> {
  let descriptor: number | undefined;
  try {
    // With O_NONBLOCK a pipe that has no writer is opened at once.
    descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const found = fstatSync(descriptor);
    if (found.isFile() && found.size > limit) return { diagnostics: [tooLarge(path, limit)] };
    if (found.isFile()) return { value: readFileSync(descriptor), diagnostics: [] };
    return await readPieces(path, descriptor, limit, signal);
  } catch (error) {
    return { diagnostics: [failure('unreadable-path', `cannot read ${path}`, error)] };
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

async function readPieces(
  path: string,
  descriptor: number,
  limit: number,
  signal: AbortSignal,
): Promise<Result<Buffer>> {
  const pieces: Buffer[] = [];
  let total = 0;
  while (!signal.aborted) {
    const piece = Buffer.allocUnsafe(pieceLength);
    const length = readPiece(descriptor, piece);
    if (length !== undefined && length > 0) {
      pieces.push(piece.subarray(0, length));
      total += length;
      if (total > limit) return { diagnostics: [tooLarge(path, limit)] };
      continue;
    }
    // The end of a pipe to which nobody has written yet is the beginning.
    if (length === 0 && total > 0) return { value: Buffer.concat(pieces, total), diagnostics: [] };
    await pauseFor(lookMilliseconds, signal);
  }
  return { diagnostics: [] };
}

/** How many bytes came; 0 at the end, nothing if none are there yet. */
function readPiece(descriptor: number, piece: Buffer): number | undefined {
  try {
    return readSync(descriptor, piece);
  } catch (error) {
    if (!isTemporary(error)) throw error;
    return undefined;
  }
}
