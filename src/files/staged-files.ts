import { type FileHandle, open, readdir, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A file whose content is whole and on disk under a temporary name. */
export interface StagedFile {
  readonly path: string;
  readonly temporary: string;
}

let serial = 0;

/** With an ending that Prometheus' `file_sd` patterns (.json, .yml, .yaml) cannot match. */
function temporaryPath(path: string, staging: string): string {
  serial += 1;
  return join(staging, `${basename(path)}.${process.pid}-${serial}.tmp`);
}

/**
 * Writes pieces to a temporary file in the folder `staging`, on the same file system, and waits for the disk. The mode
 * is the given one, else that of the file at `path`, else 0644, whatever the umask.
 * Throws what node:fs throws; the temporary file is removed then, and when `signal` is aborted.
 */
export async function stageFile(
  path: string,
  pieces: Iterable<Uint8Array>,
  options: { readonly staging: string; readonly mode?: number; readonly signal: AbortSignal },
): Promise<StagedFile> {
  const mode = options.mode ?? (await modeOf(path)) ?? 0o644;
  const temporary = temporaryPath(path, options.staging);
  const file = await open(temporary, 'wx', 0o600);
  try {
    for (const piece of pieces) {
      options.signal.throwIfAborted();
      await writeWhole(file, piece);
    }
    await file.chmod(mode);
    await file.sync();
    await file.close();
    return { path, temporary };
  } catch (error) {
    await file.close().catch(() => undefined);
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
}

/** Renames all of them, then waits for the folders. Throws what node:fs throws; what is left has its temporary name. */
export async function commitStaged(files: readonly StagedFile[]): Promise<void> {
  for (const { path, temporary } of files) await rename(temporary, path);
  for (const folder of new Set(files.map(({ path }) => dirname(path)))) await syncFolder(folder);
}

export async function discardStaged(files: readonly StagedFile[]): Promise<void> {
  for (const { temporary } of files) await unlink(temporary).catch(() => undefined);
}

/** Removes temporary files of `path` that killed runs left. Only for the one who holds the lock. */
export async function removeLeftovers(path: string, staging: string): Promise<number> {
  const beside = `.${basename(path)}.`;
  const left = [
    ...(await temporariesIn(staging, `${basename(path)}.`)),
    // Where version 0.1.0 had them.
    ...(await temporariesIn(dirname(path), beside)),
  ];
  for (const name of left) await unlink(name);
  return left.length;
}

async function temporariesIn(folder: string, prefix: string): Promise<string[]> {
  return (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .filter((name) => name.startsWith(prefix) && /^\d+-\d+\.tmp$/.test(name.slice(prefix.length)))
    .map((name) => join(folder, name));
}

/** Whether a file holds exactly these pieces; reads no further than the first difference. */
export async function holdsExactly(path: string, pieces: Iterable<Uint8Array>): Promise<boolean> {
  const file = await openIfThere(path);
  if (file === undefined) return false;
  try {
    const buffer = Buffer.alloc(1024 * 1024);
    for (const piece of pieces) {
      for (let from = 0; from < piece.length; ) {
        const { bytesRead } = await file.read(buffer, 0, Math.min(buffer.length, piece.length - from), null);
        if (bytesRead === 0 || buffer.compare(piece, from, from + bytesRead, 0, bytesRead) !== 0)
          return false;
        from += bytesRead;
      }
    }
    return (await file.read(buffer, 0, 1, null)).bytesRead === 0;
  } finally {
    await file.close();
  }
}

async function writeWhole(file: FileHandle, piece: Uint8Array): Promise<void> {
  for (let from = 0; from < piece.length; ) {
    from += (await file.write(piece, from, piece.length - from)).bytesWritten;
  }
}

/** The file that a symbolic link leads to; a path that is not there is itself. */
export async function followLink(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (isAbsence(error)) return path;
    throw error;
  }
}

async function modeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).mode & 0o7777;
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
}

async function openIfThere(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, 'r');
  } catch (error) {
    if (isAbsence(error) || isUnreadable(error)) return undefined;
    throw error;
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isAbsence(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function isUnreadable(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EPERM');
}
