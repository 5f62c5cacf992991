import { writeSync } from 'node:fs';
import { systemCode } from './failure.ts';

/** Writes all of the bytes: a disk or a pipe may take fewer at a time than it was given. Throws what node:fs throws. */
export function writeWhole(descriptor: number, bytes: Uint8Array): void {
  let written = 0;
  while (written < bytes.length) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      if (!isTemporary(error)) throw error;
      pause(5);
    }
  }
}

/** Whether a pipe was full or empty, or a signal came: not a failure, only too early. */
export function isTemporary(error: unknown): boolean {
  const code = systemCode(error);
  return code === 'EAGAIN' || code === 'EINTR' || code === 'EWOULDBLOCK';
}

/** Waits, and does nothing else, for so many milliseconds. */
export function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
