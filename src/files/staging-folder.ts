import { chmodSync, lstatSync, mkdirSync, rmdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { systemCode } from './failure.ts';

/**
 * A hidden folder beside a file, `.kuma.file_sd.json.appcfg`, for what is not to be seen in the file's own folder:
 * Prometheus reads all its files again at each event there, and watches no folder below.
 */
export function stagingFolderOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.appcfg`);
}

/** Makes the folder, or takes the one that is there if no one else can write to it. Throws what node:fs throws. */
export function openStagingFolder(folder: string): void {
  if (make(folder) || isOwnFolder(folder)) return;
  // Of another user, as of a run with sudo: an empty one can go.
  rmdirSync(folder);
  mkdirSync(folder, { mode: 0o700 });
}

/** Removes the folder if nothing is in it. */
export function closeStagingFolder(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // What is in it is needed again.
  }
}

function make(folder: string): boolean {
  try {
    mkdirSync(folder, { mode: 0o700 });
    return true;
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error;
    return false;
  }
}

/** Ours is what belongs to this user, or to the owner of the folder that it is in, who can replace it anyway. */
function isOwnFolder(folder: string): boolean {
  const found = lstatSync(folder);
  const self = process.geteuid?.();
  if (!found.isDirectory()) return false;
  if (self === undefined) return true;
  if (found.uid === self) chmodSync(folder, 0o700);
  return found.uid === self || found.uid === lstatSync(dirname(folder)).uid;
}
