import { type FSWatcher, readdirSync, realpathSync, statSync, watch } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** A watch that can be waited for. */
export interface Watching {
  /** Ends when something may have changed, and nothing has for a moment; at the latest after `patience` milliseconds. */
  change(patience: number): Promise<void>;
  close(): void;
}

/** Editors and version control write in several steps. */
const quietMilliseconds = 100;

/**
 * Watches what paths stand for: files by the folders that they lie in, since editors put a new file in the place of
 * the old one; folders with all below them; what is missing by the nearest folder above it.
 *
 * The operating system may not tell of a change (a network's folder, too many watches), and may tell of none: whoever
 * waits looks for himself.
 */
export function watchPaths(paths: readonly string[]): Watching {
  let isChanged = false;
  let wake = (): void => undefined;
  const watchers = [...foldersOf(paths)].flatMap((folder) => watchFolder(folder, onEvent));
  function onEvent(): void {
    isChanged = true;
    wake();
  }
  const event = (milliseconds: number) =>
    new Promise<void>((done) => {
      const timer = setTimeout(done, milliseconds);
      wake = () => {
        clearTimeout(timer);
        done();
      };
    });
  return {
    async change(patience) {
      if (!isChanged) await event(patience);
      while (isChanged) {
        isChanged = false;
        await event(quietMilliseconds);
      }
    },
    close() {
      for (const watcher of watchers) watcher.close();
      wake();
    },
  };
}

function watchFolder(folder: string, onEvent: () => void): FSWatcher[] {
  try {
    // What goes wrong with it later is a folder that has gone, of which the folder above it tells.
    return [watch(folder, onEvent).on('error', onEvent)];
  } catch {
    return [];
  }
}

function foldersOf(paths: readonly string[]): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const path of paths.map((one) => resolve(one))) {
    folders.add(nearestFolder(dirname(path)));
    addTree(path, folders);
    try {
      folders.add(dirname(realpathSync.native(path)));
    } catch {
      // It is missing, and the folder above it is watched.
    }
  }
  return folders;
}

function nearestFolder(path: string): string {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  return isFolder || dirname(path) === path ? path : nearestFolder(dirname(path));
}

function addTree(path: string, folders: Set<string>): void {
  try {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      if (!entry.isDirectory() || entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      addTree(join(path, entry.name), folders);
    }
    folders.add(path);
  } catch {
    // It is a file, or has gone since.
  }
}
