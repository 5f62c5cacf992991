import type { Directory, File, Reference } from '../application/model/application.ts';
import { keysOf } from '../application/model/order.ts';
import { parseReference } from '../application/model/reference.ts';
import { type Diagnostic, errorAt, type Place } from '../diagnostics/diagnostic.ts';
import type { AuthoredFile } from '../generated/app-configuration.ts';

const DEFAULT_MODE = '0644';

/** The files of a container by path, each with a content or a key that holds it. */
export function resolveFiles(
  files: Readonly<Record<string, unknown>>,
  at: Place,
  report: (diagnostic: Diagnostic) => void,
): readonly File[] {
  return sortedKeys(at).flatMap((path) => {
    const { content, contentFrom, mode } = files[path] as AuthoredFile;
    const place = at.at(path);
    if (content !== undefined && contentFrom !== undefined) {
      const message = 'a file has content or contentFrom, not both';
      report(errorAt(place.keyAt('contentFrom'), 'written-twice', message, { hint: 'keep one of the two' }));
      return [];
    }
    const reference = contentFrom === undefined ? undefined : parseReference(contentFrom);
    const source = content === undefined ? (reference as Reference | undefined) : { content };
    if (source === undefined) {
      const hint = { hint: 'write content, or contentFrom: secret://<secret>/<key>' };
      report(errorAt(at.keyAt(path), 'missing-field', `the file ${path} has no content`, hint));
      return [];
    }
    return [{ path: withoutSlash(path), source, mode: Number.parseInt(mode ?? DEFAULT_MODE, 8), at: place }];
  });
}

/** The folders of a container by path, each a whole Secret or ConfigMap. */
export function resolveDirectories(dirs: Readonly<Record<string, unknown>>, at: Place): readonly Directory[] {
  return sortedKeys(at).map((path) => {
    const [kind, name] = (dirs[path] as string).split('://') as [Reference['kind'], string];
    return { path: withoutSlash(path), kind, name, at: at.at(path) };
  });
}

/** The order of the keys has no meaning, so that it changes nothing. */
function sortedKeys(at: Place): readonly string[] {
  return [...keysOf(at)].sort();
}

function withoutSlash(path: string): string {
  return path.replace(/\/+$/, '');
}
