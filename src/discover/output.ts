import { basename, dirname, join } from 'node:path';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { countTargets } from '../file-sd/count-targets.ts';
import type { FileFormat } from '../file-sd/render.ts';
import { shardPaths } from '../file-sd/shard.ts';
import { failure } from '../files/failure.ts';
import { acquireLock } from '../files/lock.ts';
import { removeLeftovers } from '../files/staged-files.ts';
import type { DiscoverOptions } from './settings.ts';

export interface OutputClaim {
  /** Targets in the files as they were found; nothing where one is missing or nobody needs to know. */
  readonly targets?: number;
  /** Temporary files of killed runs that were removed. */
  readonly leftovers: number;
  release(): void;
}

/** Makes this process the one that writes the output, and puts in order what killed ones left. */
export async function claimOutput(options: DiscoverOptions): Promise<Result<OutputClaim>> {
  const { output, shards, format, guards } = options;
  if (output === '-') return { value: { leftovers: 0, release: () => undefined }, diagnostics: [] };
  const lock = acquireLock(join(dirname(output), `.${basename(output)}.lock`), 0);
  if (lock.value === undefined)
    return { diagnostics: lock.diagnostics.map((each) => nameOutput(each, output)) };
  const { release } = lock.value;
  const paths = shardPaths(output, shards);
  try {
    let leftovers = 0;
    for (const path of paths) leftovers += await removeLeftovers(path);
    const targets = guards.maxDrop === undefined ? undefined : await countAll(paths, format);
    return { value: { ...(targets === undefined ? {} : { targets }), leftovers, release }, diagnostics: [] };
  } catch (error) {
    release();
    return { diagnostics: [failure('write-failed', `cannot write ${output}`, error)] };
  }
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
