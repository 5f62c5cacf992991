import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { append } from '../../diagnostics/append.ts';
import type { Diagnostic, Result } from '../../diagnostics/diagnostic.ts';
import { isOnTheWay, type TreeEntry } from './git-links.ts';
import { git } from './git-repository.ts';

/** The files and links of a revision, and the folders in which git finds the objects of its submodules. */
export interface Tree {
  readonly entries: readonly TreeEntry[];
  readonly objects: readonly string[];
}

/**
 * Lists a revision with its submodules, each at its commit. One that is not checked out has no files, as in the working
 * tree.
 *
 * Errors: `unreadable-revision`, also if a submodule does not have the commit.
 *
 * @param root the folder of the repository
 * @param named the files and folders that are meant, from the root: other submodules are left out
 */
export function readTree(root: string, commit: string, named: readonly string[]): Result<Tree> {
  const entries: TreeEntry[] = [];
  const objects: string[] = [];
  const rest = [{ commit, prefix: '' }];
  for (const { commit, prefix } of rest) {
    const listed = git(['ls-tree', '-r', '-z', '--full-tree', commit], { objects });
    if (listed.value === undefined) return { diagnostics: listed.diagnostics };
    const found = listed.value
      .toString()
      .split('\0')
      .flatMap((line) => entryOf(line, prefix) ?? []);
    append(
      entries,
      found.filter(({ isSubmodule }) => !isSubmodule),
    );
    for (const { path, object } of found.filter(({ isSubmodule }) => isSubmodule)) {
      const own = join(root, path, '.git');
      if (!isOnTheWay(path, named) || !existsSync(own)) continue;
      // In a hook, the environment names the outer repository.
      const folder = git(['--git-dir', own, 'rev-parse', '--path-format=absolute', '--git-path', 'objects']);
      if (folder.value === undefined) return { diagnostics: folder.diagnostics };
      objects.push(folder.value.toString().trimEnd());
      if (git(['cat-file', '-e', `${object}^{commit}`], { objects }).value === undefined)
        return { diagnostics: [missingCommit(path, object)] };
      rest.push({ commit: object, prefix: `${path}/` });
    }
  }
  return { value: { entries, objects }, diagnostics: [] };
}

interface ListedEntry extends TreeEntry {
  readonly isSubmodule: boolean;
}

/** `100644 blob 0123…\tapps/shop.yaml`; a path that leaves the tree is nobody's. */
function entryOf(line: string, prefix: string): ListedEntry | undefined {
  const [, mode, type, object = '', path = ''] = /^(\d+) (\w+) ([0-9a-f]+)\t(.*)$/su.exec(line) ?? [];
  if (type !== 'blob' && type !== 'commit') return undefined;
  const isOutside = path.split('/').some((part) => ['', '.', '..', '.git'].includes(part.toLowerCase()));
  if (isOutside) return undefined;
  return { path: `${prefix}${path}`, object, isLink: mode === '120000', isSubmodule: type === 'commit' };
}

function missingCommit(path: string, commit: string): Diagnostic {
  const message = `the submodule ${path} does not have the commit ${commit.slice(0, 12)} of this revision`;
  const hint = `fetch it: git -C ${path} fetch origin ${commit}`;
  return { code: 'unreadable-revision', severity: 'error', message, hint };
}
