import type { Diagnostic, Location, SourceText } from '../diagnostics/diagnostic.ts';
import type { KubernetesObject } from './kubernetes-object.ts';

interface Written {
  readonly object: KubernetesObject;
  readonly start: number;
  readonly end: number;
}

/** The object in whose text a place is. */
export type ObjectAt = (location: Location) => KubernetesObject | undefined;

/** Nothing is computed before the first place is asked for. */
export function objectFinder(objects: readonly KubernetesObject[]): ObjectAt {
  let byDocument: ReadonlyMap<SourceText, readonly Written[]> | undefined;
  return (location) => {
    byDocument ??= writtenIn(objects);
    return holderOf(location, byDocument.get(location.document));
  };
}

function writtenIn(objects: readonly KubernetesObject[]): ReadonlyMap<SourceText, readonly Written[]> {
  const byDocument = new Map<SourceText, Written[]>();
  for (const object of objects) {
    const { document, span } = object.place.location;
    const written = { object, start: span.start, end: span.end };
    const others = byDocument.get(document);
    if (others === undefined) byDocument.set(document, [written]);
    else others.push(written);
  }
  return byDocument;
}

/** The diagnostics, each with the object in whose text it is placed. */
export function withObjects(diagnostics: readonly Diagnostic[], objectAt: ObjectAt): readonly Diagnostic[] {
  return diagnostics.map((diagnostic) => {
    const { location, object } = diagnostic;
    const found = object !== undefined || location === undefined ? undefined : objectAt(location);
    if (found === undefined) return diagnostic;
    const { kind, namespace, name } = found;
    return { ...diagnostic, object: { kind, namespace, name } };
  });
}

/** The objects of a document are in the order of its text, and none is within another. */
function holderOf({ span }: Location, written: readonly Written[] | undefined): KubernetesObject | undefined {
  if (written === undefined) return undefined;
  let [low, high] = [0, written.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((written[middle]?.start ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const last = written[low - 1];
  return last !== undefined && span.start <= last.end ? last.object : undefined;
}
