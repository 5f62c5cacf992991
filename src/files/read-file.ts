import { readFileSync, readSync } from 'node:fs';
import type { Result } from '../diagnostics/diagnostic.ts';
import { failure, systemCode } from './failure.ts';
import { missingPath } from './missing-path.ts';
import { isTemporary, pause } from './write-whole.ts';

const pieceLength = 1 << 16;

/**
 * The bytes of a file, or of all that comes through standard input where the path is `-`. Pipes are read to their
 * end, and waited for.
 *
 * Errors: `no-such-path`, which guesses the typo; `unreadable-path` with the reason.
 */
export function readFile(path: string): Result<Buffer> {
  try {
    return { value: path === '-' ? readToEnd(0) : readFileSync(path), diagnostics: [] };
  } catch (error) {
    if (path !== '-' && systemCode(error) === 'ENOENT') return { diagnostics: [missingPath(path)] };
    const name = path === '-' ? 'standard input' : path;
    return { diagnostics: [failure('unreadable-path', `cannot read ${name}`, error)] };
  }
}

function readToEnd(descriptor: number): Buffer {
  const pieces: Buffer[] = [];
  for (;;) {
    const piece = Buffer.allocUnsafe(pieceLength);
    const length = readPiece(descriptor, piece);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(piece.subarray(0, length));
  }
}

/** How many bytes came; 0 at the end. */
function readPiece(descriptor: number, piece: Buffer): number {
  for (;;) {
    try {
      return readSync(descriptor, piece);
    } catch (error) {
      // Windows reports the end of a pipe as an error.
      if (systemCode(error) === 'EOF') return 0;
      if (!isTemporary(error)) throw error;
      pause(5);
    }
  }
}
