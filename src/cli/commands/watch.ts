import { statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { findInputFiles } from '../../files/folder.ts';
import { ignoreFileOf } from '../../files/ignore-file.ts';
import { inSameRepository } from '../../files/may-read.ts';
import { watchPaths } from '../../files/watch-paths.ts';
import { EXIT } from '../terminal/exit-code.ts';
import { printDiagnostics } from '../terminal/print-diagnostics.ts';
import { writeStderr } from '../terminal/write-stderr.ts';

/** So often it looks for itself, if the operating system reports nothing. */
const lookMilliseconds = 2000;

/** 128 and the number of the signal, as a shell gives it. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

/** What a command that watches was called with. */
interface WatchArguments {
  readonly paths: readonly string[];
  readonly format?: string;
}

/** What else its answer depends on, and in which format a person reads it. */
export interface WatchSubject {
  readonly format: string;
  /** Whether programs of KCL are read. */
  readonly withKcl: boolean;
  /** The files besides the paths and an ignore file; some may not be there. */
  readonly files: () => readonly string[];
}

/**
 * Answers, and again whenever something has changed that the answer depends on, until a signal ends it. Nothing that
 * is on the terminal is cleared.
 */
export async function watch<Args extends WatchArguments>(
  args: Args,
  subject: WatchSubject,
  answer: (args: Args) => Promise<number>,
): Promise<number> {
  const refused = refusal(args, subject);
  if (refused !== undefined) {
    printDiagnostics([refused]);
    return EXIT.input;
  }
  const signals = caughtSignals();
  let before: ReadonlyMap<string, string> | undefined;
  while (signals.code === undefined) {
    // First the watch, then the look: what changes in between is seen by one of them.
    const watching = watchPaths(dependencies(args, subject));
    signals.wake = () => watching.close();
    const now = look(args, subject);
    const changed = before === undefined ? [] : differences(before, now);
    if (before === undefined || changed.length > 0) {
      if (before !== undefined) writeStderr(`\n${changed.join(', ')}: changed\n`);
      // An answer may wait for whoever reads it: a signal ends the process by itself then.
      signals.release();
      await answer(args);
      signals.take();
      if (before === undefined) writeStderr('watching; press Ctrl-C to stop\n');
    }
    before = now;
    if (signals.code === undefined) await watching.change(lookMilliseconds);
    watching.close();
  }
  return signals.code;
}

interface CaughtSignals {
  /** The exit code that the first of them asks for. */
  code: number | undefined;
  wake: () => void;
  take(): void;
  release(): void;
}

function caughtSignals(): CaughtSignals {
  const caught: CaughtSignals = {
    code: undefined,
    wake: () => undefined,
    take() {
      for (const [signal, handler] of handlers) process.on(signal, handler);
    },
    release() {
      for (const [signal, handler] of handlers) process.off(signal, handler);
    },
  };
  const handlers = Object.entries(SIGNALS).map(([signal, code]) => {
    const handler = () => {
      caught.code = code;
      caught.wake();
    };
    return [signal, handler] as const;
  });
  return caught;
}

function refusal({ paths, format }: WatchArguments, subject: WatchSubject): Diagnostic | undefined {
  const shared = { code: 'bad-option', severity: 'error' } as const;
  if (paths.includes('-')) {
    return { ...shared, message: '--watch works with files and folders, and not with standard input' };
  }
  if (format === undefined || format === subject.format) return undefined;
  return { ...shared, message: `--watch does not work with --format ${format}` };
}

/** The paths of the run, the ignore file above the first, and what the subject names. */
function dependencies({ paths }: WatchArguments, { files }: WatchSubject): readonly string[] {
  const ignored = paths[0] === undefined ? undefined : ignoreFileOf(paths[0]);
  return [...paths, ...(ignored === undefined ? [] : [ignored]), ...files()];
}

/** Each project.yaml that an input could belong to. */
export function projectFiles(paths: readonly string[]): readonly string[] {
  const folders = new Set<string>();
  for (const { path } of findInputFiles(paths, { mayRead: inSameRepository(paths) }).files) {
    let folder = dirname(resolve(path));
    while (!folders.has(folder)) {
      folders.add(folder);
      folder = dirname(folder);
    }
  }
  return [...folders].map((folder) => join(folder, 'project.yaml')).filter((file) => stateOf(file) !== '');
}

/** Each file that the answer depends on, with what changes when it is written. */
function look(args: WatchArguments, subject: WatchSubject): ReadonlyMap<string, string> {
  const { withKcl } = subject;
  const mayRead = inSameRepository(args.paths);
  const { files: found } = findInputFiles(args.paths, { withKcl, mayRead });
  const inputs = found.flatMap(({ path, program = [] }) => [path, ...program]);
  const files = new Set([...args.paths, ...inputs, ...dependencies(args, subject)]);
  return new Map([...files].map((file) => [file, stateOf(file)]));
}

/** Empty if there is no such file; of a folder, only that there is one. */
function stateOf(path: string): string {
  try {
    const found = statSync(path, { bigint: true });
    return found.isDirectory() ? 'folder' : [found.ino, found.size, found.mtimeNs].join(' ');
  } catch {
    return '';
  }
}

function differences(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): string[] {
  const paths = new Set([...before.keys(), ...now.keys()]);
  return [...paths].filter((path) => before.get(path) !== now.get(path));
}
