import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { countTargets } from '../file-sd/count-targets.ts';
import type { FileFormat } from '../file-sd/render.ts';
import { shardPaths } from '../file-sd/shard.ts';
import { failure } from '../files/failure.ts';
import { findForeignLink } from '../files/foreign-link.ts';
import { acquireLock, type Lock } from '../files/lock.ts';
import { followLink, removeLeftovers } from '../files/staged-files.ts';
import { closeStagingFolder, openStagingFolder, stagingFolderOf } from '../files/staging-folder.ts';
import type { DiscoverOptions } from './settings.ts';

export interface OutputClaim {
  /** The file of each shard, links followed. */
  readonly paths: readonly string[];
  /** The hidden folder beside the first of them; nothing for standard output. */
  readonly staging: string;
  /** Targets in the files as they were found; nothing if one is missing or the count is not needed. */
  readonly targets?: number;
  /** Temporary files of killed runs that were removed. */
  readonly leftovers: number;
  release(): void;
}

/**
 * Makes this process the one that writes the output, and puts in order what killed ones left. Neither a claim nor an
 * error if `signal` is aborted first.
 */
export async function claimOutput(
  options: DiscoverOptions,
  signal: AbortSignal,
): Promise<Result<OutputClaim>> {
  const { output, shards, format, guards } = options;
  if (output === '-') {
    const nothing = { paths: [], staging: '', leftovers: 0, release: () => undefined };
    return { value: nothing, diagnostics: [] };
  }
  const names = shardPaths(output, shards);
  const foreign = names.map(findForeignLink).find((link) => link !== undefined);
  if (foreign !== undefined) return { diagnostics: [foreignLink(output, foreign)] };
  const special = names.find(isSpecial);
  if (special !== undefined) return { diagnostics: [notAFile(special)] };
  try {
    const paths = await Promise.all(names.map(followLink));
    const staging = stagingFolderOf(await followLink(output));
    const lock = await lockIn(staging, signal);
    if (lock.value === undefined)
      return { diagnostics: lock.diagnostics.map((each) => nameOutput(each, output)) };
    const release = () => {
      lock.value?.release();
      closeStagingFolder(staging);
    };
    try {
      let leftovers = 0;
      for (const path of paths) leftovers += await removeLeftovers(path, staging);
      const targets = guards.maxDrop === undefined ? undefined : await countAll(paths, format);
      const found = targets === undefined ? {} : { targets };
      return { value: { paths, staging, ...found, leftovers, release }, diagnostics: [] };
    } catch (error) {
      release();
      throw error;
    }
  } catch (error) {
    return { diagnostics: [failure('write-failed', `cannot write ${output}`, error)] };
  }
}

/** Another run that ends may remove the folder between its making and the lock's. */
const TRIES = 5;

async function lockIn(staging: string, signal: AbortSignal): Promise<Result<Lock>> {
  for (let left = TRIES; ; left--) {
    openStagingFolder(staging);
    const lock = await acquireLock(join(staging, 'lock'), 0, signal);
    if (lock.value !== undefined || left === 0 || existsSync(staging)) return lock;
  }
}

/** A pipe would be waited for, and a device be replaced. What cannot be looked at is told by the write. */
function isSpecial(path: string): boolean {
  try {
    const found = statSync(path);
    return !found.isFile() && !found.isDirectory();
  } catch {
    return false;
  }
}

function notAFile(path: string): Diagnostic {
  return {
    code: 'write-failed',
    severity: 'error',
    message: `cannot write ${path}: it is a device, a pipe or a socket`,
    hint: 'name a file; - is standard output',
  };
}

function foreignLink(output: string, link: string): Diagnostic {
  return {
    code: 'write-failed',
    severity: 'error',
    message: `cannot write ${output}: ${link} is a link of another user in a folder where everybody can make one`,
    hint: 'name the file that it leads to, or make the link yourself',
  };
}

async function countAll(paths: readonly string[], format: FileFormat): Promise<number | undefined> {
  let total = 0;
  for (const path of paths) {
    const targets = await countTargets(path, format);
    if (targets === undefined) return undefined;
    total += targets;
  }
  return total;
}

function nameOutput(diagnostic: Diagnostic, output: string): Diagnostic {
  if (diagnostic.code !== 'folder-in-use') {
    return {
      ...diagnostic,
      message: diagnostic.message.replace(/^cannot write .*?: /, `cannot write ${output}: `),
    };
  }
  return {
    ...diagnostic,
    code: 'output-locked',
    message: `${output} is written by another process: ${diagnostic.message}`,
    hint: 'stop the other process, or give this one an --output-file of its own',
  };
}
