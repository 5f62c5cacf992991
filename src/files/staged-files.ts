import { type FileHandle, open, readdir, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A file whose content is whole and on disk under a temporary name beside the final one. */
export interface StagedFile {
  readonly path: string;
  readonly temporary: string;
}

let serial = 0;

/** Hidden, and with an ending that Prometheus' `file_sd` patterns (.json, .yml, .yaml) cannot match. */
function temporaryPath(path: string): string {
  serial += 1;
  return join(dirname(path), `.${basename(path)}.${process.pid}-${serial}.tmp`);
}

/**
 * Writes pieces to a temporary file beside `path` and waits for the disk. The mode is the given one, else that of
 * the file at `path`, else 0644, whatever the umask. A symbolic link at `path` is followed.
 * Throws what node:fs throws; the temporary file is removed then, and when `signal` is aborted.
 */
export async function stageFile(
  path: string,
  pieces: Iterable<Uint8Array>,
  options: { readonly mode?: number; readonly signal: AbortSignal },
): Promise<StagedFile> {
  const final = await followLink(path);
  const mode = options.mode ?? (await modeOf(final)) ?? 0o644;
  const temporary = temporaryPath(final);
  const file = await open(temporary, 'wx', 0o600);
  try {
    for (const piece of pieces) {
      options.signal.throwIfAborted();
      await writeWhole(file, piece);
    }
    await file.chmod(mode);
    await file.sync();
    await file.close();
    return { path: final, temporary };
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
export async function removeLeftovers(path: string): Promise<number> {
  const final = await followLink(path);
  const prefix = `.${basename(final)}.`;
  const left = (await readdir(dirname(final))).filter(
    (name) => name.startsWith(prefix) && /^\d+-\d+\.tmp$/.test(name.slice(prefix.length)),
  );
  for (const name of left) await unlink(join(dirname(final), name));
  return left.length;
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

async function followLink(path: string): Promise<string> {
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
