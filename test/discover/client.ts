import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { program, programArguments } from '../program.mjs';
import { temporaryFolder } from '../temporary-folder.ts';

import { until } from './wait.ts';

export { addressesIn, pause, until } from './wait.ts';

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

/** Names that are neither the output nor the lock. */
export function leftoversBeside(path: string): string[] {
  return readdirSync(join(path, '..')).filter((name) => name.endsWith('.tmp'));
}

/** Where --listen :0 listens, from the log. */
export async function listenAddress(client: Client): Promise<string> {
  await until(() => /listening port=\d+/.test(client.said.err));
  return `http://127.0.0.1:${/listening port=(\d+)/.exec(client.said.err)?.[1]}`;
}

export async function metricsOf(client: Client): Promise<string> {
  return (await fetch(`${await listenAddress(client)}/metrics`)).text();
}
