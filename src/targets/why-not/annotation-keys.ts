import { type Diagnostic, type Place, warningAt } from '../../diagnostics/diagnostic.ts';
import { lonelyKey, unreadKeys } from '../../prometheus/annotation-keys.ts';
import type { Texts } from '../fields.ts';

/** Keys that no job reads: misspelt ones, and those that are of no use without another one. */
export function keyMistakes(annotations: Texts, place: Place, name: string): readonly Diagnostic[] {
  const unread = unreadKeys(annotations.keys());
  const wrong = unread.map(({ key, meant }): Diagnostic => {
    const message = `${name}: no job reads ${key}`;
    if (meant !== undefined)
      return warningAt(place.keyAt(key), 'annotation-key', message, { hint: `did you mean ${meant}?` });
    const notes = [
      "the Prometheus chart's jobs read prometheus.io/scrape, scheme, path, port and param_… alone",
    ];
    return { ...warningAt(place.keyAt(key), 'annotation-key', message, { notes }), severity: 'note' };
  });
  if (unread.some(({ meant }) => meant === 'prometheus.io/scrape')) return wrong;
  const key = lonelyKey([...annotations.keys()]);
  if (key === undefined) return wrong;
  const message = `${name}: ${key} has no effect without prometheus.io/scrape`;
  return [
    ...wrong,
    warningAt(place.keyAt(key), 'annotation-key', message, { hint: 'write prometheus.io/scrape: "true"' }),
  ];
}
