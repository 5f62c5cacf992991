import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { program, programArguments } from '../program.mjs';
import { temporaryFolder } from '../temporary-folder.ts';

const folderOfFile = temporaryFolder(undefined, afterAll);

/** A folder for one test, of those that run at the same time; it is removed with all of its file. */
export function scratch(): string {
  return mkdtempSync(join(folderOfFile, 'test-'));
}

export interface Client {
  readonly process: ChildProcess;
  /** Standard output and error so far. */
  readonly said: { out: string; err: string };
  /** The exit code, or the signal that killed it. */
  readonly ended: Promise<number | string>;
  stop(signal?: NodeJS.Signals): Promise<number | string>;
}

/** Starts `discover` as a process of its own. */
export async function startDiscover(
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Client> {
  const client = spawn(program, [...programArguments, 'discover', ...args], {
    env: { ...process.env, ...env },
  });
  const said = { out: '', err: '' };
  client.stdout.on('data', (text) => {
    said.out += text;
  });
  client.stderr.on('data', (text) => {
    said.err += text;
  });
  const ended = new Promise<number | string>((resolve) =>
    client.on('close', (code, signal) => resolve(code ?? signal ?? '')),
  );
  return {
    process: client,
    said,
    ended,
    stop(signal = 'SIGTERM') {
      client.kill(signal);
      return ended;
    },
  };
}

/** Runs to the end. */
export async function runDiscover(args: readonly string[], env: Record<string, string> = {}) {
  const client = await startDiscover(args, env);
  const code = await client.ended;
  return { code, ...client.said };
}

/** Writes the first snapshot of a control plane to a file. */
export function runOnce(address: string, file: string) {
  return runDiscover(['--once', '--cp-address', address, '-o', file]);
}

/** Targets of a JSON file; nothing where there is none. Half a file fails. */
export function addressesIn(path: string): string[] | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
  return JSON.parse(text)
    .flatMap(({ targets }: { targets: string[] }) => targets)
    .sort();
}

/** Names that are neither the output nor the lock. */
export function leftoversBeside(path: string): string[] {
  return readdirSync(join(path, '..')).filter((name) => name.endsWith('.tmp'));
}

/** Waits until a condition holds; the test's own timeout ends it. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20));
}

export const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
