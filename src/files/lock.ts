import {
  closeSync,
  constants,
  fstatSync,
  linkSync,
  lstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
} from 'node:fs';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { createWhole } from './create-file.ts';
import { failure, systemCode } from './failure.ts';
import { pauseFor } from './pause.ts';
import { isRunning, startOf } from './process-life.ts';

export interface Lock {
  /** Lets the next one in. A second call does nothing. */
  release(): void;
}

/** A lock file without text is being written; one that stays so, its writer was killed. It is waited for in any case. */
const emptyForMilliseconds = 2000;

/**
 * Makes the file `path` to say that this process works on what it stands for, and waits up to `patience` milliseconds
 * for another one that does, in pauses in which signals and timers are heard. The file holds the process id and when that process started, so the lock of one that was killed is taken over.
 *
 * A link, a pipe or a device in its place is not followed, opened or removed.
 *
 * Errors: `folder-in-use` when the other one is still at work after `patience` milliseconds; `file-in-the-way`;
 * `write-failed`. Neither a lock nor an error if `signal` is aborted first.
 */
export async function acquireLock(
  path: string,
  patience: number,
  signal?: AbortSignal,
): Promise<Result<Lock>> {
  const own = `${process.pid} ${startOf(process.pid) ?? ''}\n`;
  const deadline = Date.now() + patience;
  try {
    while (signal?.aborted !== true) {
      if (createWhole(path, Buffer.from(own), { mode: 0o644 }))
        return { value: { release: () => release(path, own) }, diagnostics: [] };
      if (isOtherThanAFile(path)) return { diagnostics: [inTheWayOf(path)] };
      const found = readText(path);
      // Its holder has just let it go.
      if (found === undefined && Date.now() < deadline + emptyForMilliseconds) await pauseFor(1, signal);
      else if (found === undefined) return inUse(path, '');
      else if (isAbandoned(path, found)) takeAway(path, found);
      else if (Date.now() >= deadline + (found === '' ? 2 * emptyForMilliseconds : 0))
        return inUse(path, found);
      else await pauseFor(20, signal);
    }
    return { diagnostics: [] };
  } catch (error) {
    return { diagnostics: [failure('write-failed', `cannot write ${path}`, error)] };
  }
}

function isAbandoned(path: string, text: string): boolean {
  const [, processId, start] = /^(\d+) (\d*)\n$/.exec(text) ?? [];
  if (processId !== undefined) return !isRunning(Number(processId), start === '' ? undefined : start);
  const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  return text === '' && written !== undefined && Date.now() - written > emptyForMilliseconds;
}

/** Removes an abandoned lock, and no other: two that find it at the same time must not both take the place. */
function takeAway(path: string, abandoned: string): void {
  const aside = `${path}-${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return;
    throw error;
  }
  // Between reading and renaming another one may have done the same and made its own: that one goes back.
  if (readText(aside) !== abandoned) putBack(aside, path);
  rmSync(aside, { force: true });
}

function putBack(aside: string, path: string): void {
  try {
    linkSync(aside, path);
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error;
  }
}

function release(path: string, own: string): void {
  try {
    if (readText(path) === own) unlinkSync(path);
  } catch {
    // The file stays, and its process is soon gone: the next one takes it over.
  }
}

function isOtherThanAFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === false;
}

function inTheWayOf(path: string): Diagnostic {
  return {
    code: 'file-in-the-way',
    severity: 'error',
    message: `${path} is in the way: it is not a file, and cannot be the lock of the folder`,
    hint: `remove ${path}`,
  };
}

/** What it is may have changed since it was looked at: a link is not followed, and a pipe not waited for. */
function readText(path: string): string | undefined {
  let descriptor: number;
  try {
    descriptor = openSync(
      path,
      constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
    );
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return fstatSync(descriptor).isFile() ? readFileSync(descriptor, 'latin1') : '';
  } finally {
    closeSync(descriptor);
  }
}

function inUse(path: string, text: string): Result<Lock> {
  const holder = /^\d+/.exec(text)?.[0];
  return {
    diagnostics: [
      {
        code: 'folder-in-use',
        severity: 'error',
        message: `another run of appcfg${holder === undefined ? '' : ` (process ${holder})`} is at work here: it holds ${path}`,
        hint: `wait until it is done; if there is no such run, remove ${path}`,
      },
    ],
  };
}
