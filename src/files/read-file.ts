import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { failure, systemCode } from './failure.ts';
import { missingPath } from './missing-path.ts';
import { isTemporary, pause } from './write-whole.ts';

const pieceLength = 1 << 16;
/** Files with more bytes than these are not read. */
export const MOST_READ = 256 * 1024 * 1024;

/**
 * The bytes of a file, or of all that comes through standard input if the path is `-`. Pipes are read to their
 * end, and waited for.
 *
 * Errors: `no-such-path`, which guesses the typo; `unreadable-path` with the reason; `file-too-large` beyond `limit`
 * bytes, which are never all in memory.
 */
export function readFile(path: string, limit = MOST_READ): Result<Buffer> {
  const name = path === '-' ? 'standard input' : path;
  try {
    const value = path === '-' ? readToEnd(0, limit) : readNamed(path, limit);
    return value === undefined ? { diagnostics: [tooLarge(name, limit)] } : { value, diagnostics: [] };
  } catch (error) {
    if (path !== '-' && systemCode(error) === 'ENOENT') return { diagnostics: [missingPath(path)] };
    return { diagnostics: [failure('unreadable-path', `cannot read ${name}`, error)] };
  }
}

function readNamed(path: string, limit: number): Buffer | undefined {
  const descriptor = openSync(path, 'r');
  try {
    const found = fstatSync(descriptor);
    if (!found.isFile()) return readToEnd(descriptor, limit);
    return found.size > limit ? undefined : readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Nothing if there is more than may be read. */
function readToEnd(descriptor: number, limit: number): Buffer | undefined {
  const pieces: Buffer[] = [];
  let total = 0;
  while (total <= limit) {
    const piece = Buffer.allocUnsafe(pieceLength);
    const length = readPiece(descriptor, piece);
    if (length === 0) return Buffer.concat(pieces, total);
    pieces.push(piece.subarray(0, length));
    total += length;
  }
  return undefined;
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

/** What is reported of a file with more bytes than are read. */
export function tooLarge(name: string, limit: number): Diagnostic {
  return {
    code: 'file-too-large',
    severity: 'error',
    message: `${name} has more than the ${Math.floor(limit / 1024 / 1024)} MB that are read`,
    hint: 'split it into several files',
  };
}
