import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { failure } from '../files/failure.ts';
import {
  commitStaged,
  discardStaged,
  holdsExactly,
  type StagedFile,
  stageFile,
} from '../files/staged-files.ts';
import { type FileFormat, renderGroups } from './render.ts';
import { shardPaths } from './shard.ts';
import type { TargetGroup } from './target-groups.ts';

export interface WriteOptions {
  readonly path: string;
  readonly format: FileFormat;
  readonly mode?: number;
  readonly signal: AbortSignal;
}

/** `written` and `unchanged` count files. */
export type Written =
  | { readonly written: number; readonly unchanged: number }
  | { readonly failed: Diagnostic };

/**
 * Puts one file for each shard in place, all or none: every changed one is whole on disk under a temporary name
 * before the first is renamed. A file whose content is the same stays as it is.
 */
export async function writeGroups(
  shards: readonly (() => Iterable<TargetGroup>)[],
  { path, format, mode, signal }: WriteOptions,
): Promise<Written> {
  const paths = shardPaths(path, shards.length);
  const staged: StagedFile[] = [];
  let current = path;
  try {
    for (const [index, groups] of shards.entries()) {
      current = paths[index] ?? path;
      if (await holdsExactly(current, renderGroups(groups(), format))) continue;
      const options = mode === undefined ? { signal } : { mode, signal };
      staged.push(await stageFile(current, renderGroups(groups(), format), options));
    }
    await commitStaged(staged);
    return { written: staged.length, unchanged: shards.length - staged.length };
  } catch (error) {
    await discardStaged(staged);
    if (signal.aborted) {
      return {
        failed: { code: 'write-failed', severity: 'error', message: `cannot write ${current}: stopped` },
      };
    }
    return { failed: failure('write-failed', `cannot write ${current}`, error) };
  }
}
