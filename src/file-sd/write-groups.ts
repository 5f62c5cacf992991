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
  /** As messages name it. */
  readonly path: string;
  /** One for each shard, links followed. */
  readonly paths: readonly string[];
  /** Where temporary files are, on the same file system. */
  readonly staging: string;
  readonly format: FileFormat;
  readonly mode?: number;
  readonly signal: AbortSignal;
}

/** `written` and `unchanged` count files. */
export type WrittenGroups =
  | { readonly written: number; readonly unchanged: number }
  | { readonly failed: Diagnostic };

/**
 * Puts one file for each shard in place, all or none: every changed one is whole on disk under a temporary name
 * before the first is renamed. A file whose content is the same stays as it is.
 */
export async function writeGroups(
  shards: readonly (() => Iterable<TargetGroup>)[],
  { path, paths, staging, format, mode, signal }: WriteOptions,
): Promise<WrittenGroups> {
  const names = shardPaths(path, shards.length);
  const staged: StagedFile[] = [];
  let current = path;
  try {
    for (const [index, groups] of shards.entries()) {
      current = names[index] ?? path;
      const final = paths[index] ?? path;
      if (await holdsExactly(final, renderGroups(groups(), format))) continue;
      const options = { staging, signal, ...(mode === undefined ? {} : { mode }) };
      staged.push(await stageFile(final, renderGroups(groups(), format), options));
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
