import { lstatSync, readlinkSync, statSync } from 'node:fs';
import { isAbsolute, join, parse, resolve } from 'node:path';

const STICKY = 0o1000;
/** Linux gives up after as many (path_resolution(7)). */
const MOST_LINKS = 40;

/**
 * The link on the way to `path` that another user may have made: one in a sticky folder, where everybody may make
 * names, that is not this user's own. Nothing if there is none, or no users (proc(5), protected_symlinks).
 */
export function findForeignLink(path: string): string | undefined {
  const self = process.geteuid?.();
  if (self === undefined) return undefined;
  const whole = resolve(path);
  let at = parse(whole).root;
  let rest = partsOf(whole);
  for (let links = 0; rest.length > 0 && links <= MOST_LINKS; ) {
    const [name = '', ...more] = rest;
    const next = join(at, name);
    const found = lookAt(next);
    if (found === undefined) return undefined;
    rest = more;
    if (!found.isSymbolicLink()) {
      at = next;
      continue;
    }
    if ((statSync(at).mode & STICKY) !== 0 && found.uid !== self) return next;
    links++;
    const target = readlinkSync(next);
    rest = [...partsOf(target), ...more];
    if (isAbsolute(target)) at = parse(target).root;
  }
  return undefined;
}

function partsOf(path: string): string[] {
  return path.split('/').filter((part) => part !== '' && part !== '.');
}

function lookAt(path: string) {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    // Who writes there is told why it cannot be done.
    return undefined;
  }
}
