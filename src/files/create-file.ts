import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { failure, systemCode } from './failure.ts';
import { writeWhole } from './write-whole.ts';

/** Writes a file that is not there yet, and waits for the disk; what is there is never touched. */
export function createFile(path: string, bytes: Uint8Array): Diagnostic | undefined {
  try {
    return createWhole(path, bytes, { durable: true }) ? undefined : inTheWay(path);
  } catch (error) {
    return failure('write-failed', `cannot write ${path}`, error);
  }
}

/** What is reported about a file in the place of one that was to be made. */
export function inTheWay(path: string): Diagnostic {
  const hint = 'name another file, or remove this one';
  return { code: 'file-in-the-way', severity: 'error', message: `${path} is there already`, hint };
}

/**
 * Makes a file of these bytes; false if something is at the path already, a link to nothing included. Throws
 * what node:fs throws; the file is removed then.
 */
export function createWhole(
  path: string,
  bytes: Uint8Array,
  { mode, durable = false }: { readonly mode?: number; readonly durable?: boolean },
): boolean {
  let descriptor: number;
  try {
    descriptor = openSync(path, 'wx', mode);
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    writeWhole(descriptor, bytes);
    if (durable) fsyncSync(descriptor);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(descriptor);
  }
  return true;
}
