import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
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
  return reading(name, limit, () => (path === '-' ? readToEnd(0, limit) : readNamed(path, limit)));
}

/**
 * The bytes of a file that a person did not name: a pipe, a device or a socket in its place is not read, and not
 * waited for.
 *
 * Errors: those of `readFile`.
 */
export function readFoundFile(path: string): Result<Buffer> {
  return reading(path, MOST_READ, () => readRegular(path, MOST_READ));
}

function reading(name: string, limit: number, read: () => Buffer | undefined | Diagnostic): Result<Buffer> {
  try {
    const value = read();
    if (value === undefined) return { diagnostics: [tooLarge(name, limit)] };
    return Buffer.isBuffer(value) ? { value, diagnostics: [] } : { diagnostics: [value] };
  } catch (error) {
    if (name !== 'standard input' && systemCode(error) === 'ENOENT')
      return { diagnostics: [missingPath(name)] };
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

// Without it, a pipe that nobody writes is waited for when it is opened. Windows has neither.
const AT_ONCE = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

function readRegular(path: string, limit: number): Buffer | undefined | Diagnostic {
  const descriptor = openSync(path, AT_ONCE);
  try {
    const found = fstatSync(descriptor);
    if (!found.isFile() && !found.isDirectory()) {
      const message = `cannot read ${path}: it is a device, a pipe or a socket`;
      return { code: 'unreadable-path', severity: 'error', message, hint: 'put a file in its place' };
    }
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
