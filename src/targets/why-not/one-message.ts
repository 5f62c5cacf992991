import type { Diagnostic, RelatedPlace } from '../../diagnostics/diagnostic.ts';
import { groupBy } from '../group-by.ts';

/**
 * The same mistake of several endpoints or several monitors is reported once: at the first place, with
 * the others beside it.
 */
export function oneMessageEach(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const groups = groupBy(diagnostics, ({ code, severity, message }) => `${code}\n${severity}\n${message}`);
  return [...groups.values()].flatMap((same) => (same.length === 1 ? same : [joined(same)]));
}

function joined(same: readonly Diagnostic[]): Diagnostic {
  const [first, ...others] = same;
  if (first === undefined) throw new Error('no message');
  const related = new Map<string, RelatedPlace>();
  const add = (place: RelatedPlace): void => {
    const { document, span } = place.location;
    related.set(JSON.stringify([place.message, document.name, span.start]), place);
  };
  for (const { related: places = [] } of same) for (const place of places) add(place);
  for (const { location } of others) {
    if (location === undefined || location.span.start === first.location?.span.start) continue;
    add({ message: 'the same here', location });
  }
  return related.size === 0 ? first : { ...first, related: [...related.values()] };
}
