import { relative, resolve, sep } from 'node:path';
import { realPath } from '../files/real-path.ts';

/** The input whose text is another one in each run. */
export const standardInput = '-';

/**
 * Names inputs as the record of an output folder does: relative to that folder, with slashes, so that a name means the
 * same wherever a run is started. Two runs in two folders, each over `.`, are told apart by it.
 */
export function inputNaming(folder: string): (input: string) => string {
  const base = realPath(folder);
  return (input) => (input === standardInput ? input : nameFrom(base, resolve(input)));
}

function nameFrom(base: string, path: string): string {
  return relative(base, path).split(sep).join('/') || '.';
}

/** Where a recorded input is, or was; absolute. */
export function inputPath(folder: string, recorded: string): string {
  return resolve(realPath(folder), recorded);
}

/** Names recorded inputs as `inputNaming` does, since a path has many spellings and a record may be edited by hand. */
export function normalizedInputs(folder: string): (recorded: string) => string {
  const base = realPath(folder);
  // Many files are made from one input.
  const known = new Map<string, string>();
  return (recorded) => {
    if (recorded === standardInput || recorded === '') return recorded;
    const found = known.get(recorded) ?? nameFrom(base, resolve(base, recorded));
    known.set(recorded, found);
    return found;
  };
}

/** A recorded input as a person in the present folder would name it. */
export function shownInput(folder: string, recorded: string): string {
  if (recorded === standardInput) return 'standard input';
  const path = inputPath(folder, recorded);
  const fromHere = relative('', path);
  return fromHere.length < path.length ? fromHere || '.' : path;
}

/** Tells of a recorded input whether it lies under one of the paths that a run was started with. */
export function inputScope(folder: string, paths: readonly string[]): (recorded: string) => boolean {
  const base = realPath(folder);
  const roots = paths.filter((path) => path !== standardInput).map((path) => resolve(path));
  const isBelow = (recorded: string): boolean => {
    if (recorded === standardInput || recorded === '') return false;
    const path = resolve(base, recorded);
    return roots.some((root) => path === root || path.startsWith(root.endsWith(sep) ? root : root + sep));
  };
  // Many files are made from one input.
  const known = new Map<string, boolean>();
  return (recorded) => {
    const found = known.get(recorded) ?? isBelow(recorded);
    known.set(recorded, found);
    return found;
  };
}
