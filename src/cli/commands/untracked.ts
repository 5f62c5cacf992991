import { spawnSync } from 'node:child_process';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';

/** More paths than these would not help. */
const MOST_PATHS = 5;

/**
 * The files of a folder that git does not track and is not told to ignore: a commit would leave them behind.
 *
 * @param rendered paths from the folder; without a repository, git tracks none of them
 */
export function untracked(folder: string, rendered: readonly string[]): Diagnostic | undefined {
  const args = ['ls-files', '--others', '--exclude-standard', '-z', '--', folder];
  const git = spawnSync('git', args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  const isAnswer = git.status === 0;
  const paths = isAnswer
    ? git.stdout.split('\0').filter((path) => path !== '')
    : rendered.map((path) => `${folder}/${path}`);
  if (paths.length === 0) return undefined;
  const others = paths.length - MOST_PATHS;
  const notes = [...paths.slice(0, MOST_PATHS), ...(others > 0 ? [`and ${others} more`] : [])];
  return {
    code: 'untracked-file',
    severity: 'error',
    message: isAnswer ? `git does not track all of ${folder}` : `${folder} is not in a repository of git`,
    notes,
    hint: `git ${isAnswer ? '' : 'init && git '}add ${folder}`,
  };
}
