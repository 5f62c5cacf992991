import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { failure, systemCode } from './failure.ts';
import { writeWhole } from './write-whole.ts';

/** Writes a file that is not there yet; what is there, a link to nothing included, is never touched. */
export function createFile(path: string, bytes: Uint8Array): Diagnostic | undefined {
  let descriptor: number;
  try {
    descriptor = openSync(path, 'wx');
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') return failure('write-failed', `cannot write ${path}`, error);
    return inTheWay(path);
  }
  try {
    writeWhole(descriptor, bytes);
    fsyncSync(descriptor);
  } catch (error) {
    rmSync(path, { force: true });
    return failure('write-failed', `cannot write ${path}`, error);
  } finally {
    closeSync(descriptor);
  }
  return undefined;
}

/** What is said of a file that stands where one was to be made. */
export function inTheWay(path: string): Diagnostic {
  const hint = 'name another file, or remove this one';
  return { code: 'file-in-the-way', severity: 'error', message: `${path} is there already`, hint };
}
