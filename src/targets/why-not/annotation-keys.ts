import { type Diagnostic, type Place, warningAt } from '../../diagnostics/diagnostic.ts';
import { unreadKeys } from '../../prometheus/annotation-keys.ts';
import { sanitizeLabelName } from '../../prometheus/label-name.ts';
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
  const lonely = ['port', 'path', 'scheme'].find((one) => annotations.has(`prometheus.io/${one}`));
  const isAsked = ['scrape', 'scrape-slow', 'probe'].some((one) => has(annotations, one));
  if (lonely === undefined || isAsked) return wrong;
  const key = `prometheus.io/${lonely}`;
  const message = `${name}: ${key} has no effect without prometheus.io/scrape`;
  return [
    ...wrong,
    warningAt(place.keyAt(key), 'annotation-key', message, { hint: 'write prometheus.io/scrape: "true"' }),
  ];
}

function has(annotations: Texts, name: string): boolean {
  const label = `prometheus_io_${name.replace('-', '_')}`;
  return [...annotations.keys()].some((key) => sanitizeLabelName(key) === label);
}
