import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { append } from '../../diagnostics/append.ts';

/** A file or a link of a revision. */
export interface TreeEntry {
  /** From the root. */
  readonly path: string;
  /** The name of the blob. */
  readonly object: string;
  readonly isLink: boolean;
}

/** Where a link of a revision is, as it was written, and what it leads to in the end. */
export interface TreeLink {
  readonly path: string;
  readonly to: string;
  readonly end: string;
}

/** What Linux follows in one path. */
const MOST_FOLLOWED = 40;
/** The longest path that Linux takes, in bytes. */
const LONGEST = 4095;

/**
 * The links of a revision. One that leads out of the tree, or nowhere, is left out: what it leads to is not of the
 * revision.
 *
 * @param contents those of the blobs of all links
 */
export function linksOf(
  entries: readonly TreeEntry[],
  contents: ReadonlyMap<string, Buffer>,
): readonly TreeLink[] {
  const targets = new Map<string, string>();
  for (const { path, object, isLink } of entries)
    if (isLink) targets.set(path, contents.get(object)?.toString() ?? '');
  return [...targets].flatMap(([path, to]) => {
    const end = endOf(path, targets);
    return end === undefined ? [] : [{ path, to, end }];
  });
}

/** Where a path leads, each of its links followed before the next part is looked at, as the system does it. */
function endOf(path: string, targets: ReadonlyMap<string, string>): string | undefined {
  const reached: string[] = [];
  const left = path.split('/').reverse();
  let followed = 0;
  for (let part = left.pop(); part !== undefined; part = left.pop()) {
    if (part === '' || part === '.') continue;
    if (part === '..') {
      if (reached.pop() === undefined) return undefined;
      continue;
    }
    reached.push(part);
    const to = targets.get(reached.join('/'));
    if (to === undefined) continue;
    followed += 1;
    const isUsable =
      to !== '' && !to.startsWith('/') && !to.includes('\0') && Buffer.byteLength(to) <= LONGEST;
    if (!isUsable || followed > MOST_FOLLOWED) return undefined;
    reached.pop();
    append(left, to.split('/').reverse());
  }
  return reached.join('/');
}

/** What is named, with what the links in it lead to. */
export function withLinked(named: readonly string[], links: readonly TreeLink[]): readonly string[] {
  const targets = new Map(links.map(({ path, to }) => [path, to]));
  const within = new Set(named.flatMap((path) => [path, endOf(path, targets) ?? path]));
  for (let size = 0; size !== within.size; ) {
    size = within.size;
    const all = [...within];
    for (const { path, end } of links) if (isBelow(path, all) || within.has(path)) within.add(end);
  }
  return [...within];
}

/** Whether a path is below one of the folders; the root is the empty text. */
export function isBelow(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => folder === '' || path.startsWith(`${folder}/`));
}

/** Whether a path is named, below what is named, or on the way to it. */
export function isOnTheWay(path: string, named: readonly string[]): boolean {
  return isBelow(path, named) || named.some((one) => one === path || one.startsWith(`${path}/`));
}

/** Writes the links that what is named needs: those in it, and those on the way to it. */
export function writeLinks(folder: string, links: readonly TreeLink[], within: readonly string[]): void {
  for (const { path, to } of links) {
    if (!isOnTheWay(path, within)) continue;
    const file = join(folder, path);
    try {
      mkdirSync(dirname(file), { recursive: true });
      symlinkSync(to, file);
    } catch {
      // A name that is taken or that the system does not take: a link that nobody could check out either.
    }
  }
}
