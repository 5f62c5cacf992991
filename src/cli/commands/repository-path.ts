import { isAbsolute, posix, relative, resolve, sep } from 'node:path';

/** GitHub looks for a file from the root of the repository, wherever in it the command was run. */
export function repositoryPath(root: string | undefined): (name: string) => string {
  return (name) => {
    if (name.startsWith('<')) return name;
    if (root === undefined || root === '') return posix.normalize(name);
    const path = relative(resolve(root), resolve(name));
    const isInside = path !== '' && !path.startsWith('..') && !isAbsolute(path);
    return isInside ? path.split(sep).join('/') : posix.normalize(name);
  };
}
