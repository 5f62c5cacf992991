import {
  closeSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  realpathSync,
  renameSync,
  unlinkSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { failure, systemCode } from './failure.ts';
import { writeWhole } from './write-whole.ts';

export interface ReplaceOptions {
  /** The file survives a loss of power from the moment this returns. Costs two waits for the disk. */
  readonly durable?: boolean;
  /** Exactly these permission bits. Without it: those of the file replaced, else 0644 less the umask. */
  readonly mode?: number;
  /** The caller knows that nothing is at the path, so it need not look. */
  readonly absent?: boolean;
}

/**
 * Puts bytes at a path in one step: whoever reads the path sees the old file or the new one, whole.
 *
 * Writes a temporary file beside it and renames it; a symbolic link is followed, and stays a link. The temporary
 * file is removed on any failure. Pieces are written as they come, so a file may be larger than memory.
 *
 * @returns nothing, or `write-failed` with the reason: a full disk, a read-only folder, a folder or a device in
 * its place, a file that is mounted by itself (EBUSY, EXDEV). What the iterator of the pieces throws is thrown on.
 */
export function replaceFile(
  path: string,
  pieces: Iterable<Uint8Array> | Uint8Array,
  options: ReplaceOptions = {},
): Diagnostic | undefined {
  try {
    if (options.absent) return replaceAt(path, pieces, options);
    const target = findTarget(path);
    if (!target.replaceable) return notAFile(path);
    return replaceAt(target.path, pieces, { ...target, ...options });
  } catch (error) {
    return failure('write-failed', `cannot write ${path}`, error);
  }
}

function replaceAt(
  path: string,
  pieces: Iterable<Uint8Array> | Uint8Array,
  options: ReplaceOptions,
): undefined {
  const folder = dirname(path);
  const temporary = openTemporary(folder);
  try {
    try {
      for (const piece of pieces instanceof Uint8Array ? [pieces] : pieces)
        writeWhole(temporary.descriptor, piece);
      if (options.mode !== undefined) setMode(temporary.descriptor, options.mode);
      if (options.durable) fsyncSync(temporary.descriptor);
    } finally {
      closeSync(temporary.descriptor);
    }
    renameSync(temporary.path, path);
  } catch (error) {
    removeQuietly(temporary.path);
    throw error;
  }
  if (options.durable) syncFolder(folder);
}

interface Target {
  /** The path, symbolic links followed. */
  readonly path: string;
  /** Nothing is there, or a regular file. */
  readonly replaceable: boolean;
  readonly mode?: number;
}

function findTarget(path: string): Target {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return { path, replaceable: true };
  if (found.isSymbolicLink()) return findTarget(realpathSync.native(path));
  return { path, replaceable: found.isFile(), mode: found.mode & 0o7777 };
}

function notAFile(path: string): Diagnostic {
  const isFolder = lstatSync(path).isDirectory();
  return {
    code: 'write-failed',
    severity: 'error',
    message: `cannot write ${path}: it is ${isFolder ? 'a folder' : 'a device, a pipe or a socket'}`,
    hint: 'name a file',
  };
}

const temporaryName = /^\.appcfg-(\d+)-\d+\.tmp$/;

/** The process that a temporary file belongs to, or nothing if the name is not that of one. */
export function temporaryFileOwner(name: string): number | undefined {
  const owner = temporaryName.exec(name)?.[1];
  return owner === undefined ? undefined : Number(owner);
}

/** The permission bits that a new file gets here: 0644 less the umask. */
let plainMode: number | undefined;

// Nearly every file that is replaced has them: asking once saves a call for each.
function setMode(descriptor: number, mode: number): void {
  plainMode ??= fstatSync(descriptor).mode & 0o7777;
  if (mode !== plainMode) fchmodSync(descriptor, mode);
}

let serial = 0;

function openTemporary(folder: string): { readonly path: string; readonly descriptor: number } {
  for (;;) {
    serial += 1;
    const path = `${folder}/.appcfg-${process.pid}-${serial}.tmp`;
    try {
      return { path, descriptor: openSync(path, 'wx', 0o644) };
    } catch (error) {
      // A killed run with the same process id, as in a container, may have left one.
      if (systemCode(error) !== 'EEXIST') throw error;
    }
  }
}

function removeQuietly(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // What went wrong first is what the user should hear.
  }
}

function syncFolder(folder: string): void {
  let descriptor: number;
  try {
    descriptor = openSync(folder, 'r');
  } catch (error) {
    // Windows cannot open a folder, and needs no such thing.
    if (systemCode(error) === 'EISDIR' || systemCode(error) === 'EPERM') return;
    throw error;
  }
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
