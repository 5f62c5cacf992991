import type { Diagnostic, Location } from './diagnostic.ts';
import { withoutHiddenValues } from './unsaid.ts';

/**
 * The order in which a person reads: documents as they were first spoken of, each from its top; equal ones once; a note
 * without a place at last, since nothing is wrong. What their frames hide, their messages do not repeat.
 */
export function inReadingOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const documents = new Map<string | undefined, number>();
  const placed = diagnostics.map((diagnostic) => {
    const name = diagnostic.location?.document.name;
    if (name === undefined && diagnostic.severity === 'note')
      return { diagnostic, document: Number.POSITIVE_INFINITY, offset: 0 };
    const document = documents.get(name) ?? documents.size;
    documents.set(name, document);
    return { diagnostic, document, offset: diagnostic.location?.span.start ?? 0 };
  });
  placed.sort((a, b) => (a.document === b.document ? a.offset - b.offset : a.document < b.document ? -1 : 1));
  const seen = new Set<string>();
  return placed
    .map(({ diagnostic }) => withoutHiddenValues(diagnostic))
    .filter((diagnostic) => {
      const identity = identityOf(diagnostic);
      if (seen.has(identity)) return false;
      seen.add(identity);
      return true;
    });
}

function identityOf({ code, severity, message, notes, hint, location, related }: Diagnostic): string {
  const others = related?.map((place) => [place.message, ...placeOf(place.location)]);
  return JSON.stringify([code, severity, message, notes, hint, ...placeOf(location), others]);
}

function placeOf(location: Location | undefined): readonly unknown[] {
  return [location?.document.name, location?.span.start, location?.span.end];
}
