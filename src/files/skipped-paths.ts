import { isAbsolute, relative, resolve, sep } from 'node:path';
import { matchesGlob } from './glob.ts';

/** Whether a file or a folder that is found below an input is left out, with all that is in it. */
export type SkipPath = (path: string, isFolder: boolean) => boolean;

/**
 * What a glob leaves out. One without a slash is for names at any depth; any other one is for paths below the folder.
 * With a slash at its end, it is for folders alone.
 *
 * @param folder that it is relative to, absolute
 */
export function skippedBy(glob: string, folder: string): SkipPath {
  const onlyFolders = glob.endsWith('/');
  const pattern = glob.replace(/^(\.?\/)+/u, '').replace(/\/+$/u, '');
  const ofNames = !pattern.includes('/') && !/^\.?\//u.test(glob);
  return (path, isFolder) => {
    if (onlyFolders && !isFolder) return false;
    const full = resolve(path);
    if (ofNames) return matchesGlob(pattern, full.split(sep).at(-1) as string);
    if (isAbsolute(glob) && matchesGlob(`/${pattern}`, full.split(sep).join('/'))) return true;
    return matchesGlob(pattern, relative(folder, full).split(sep).join('/'));
  };
}
