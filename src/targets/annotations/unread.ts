import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Discover } from '../discovery/discovery.ts';
import { writtenOrigin } from '../discovery/labels.ts';
import { type KubernetesObject, nameOf } from '../kubernetes-object.ts';
import { findTargets } from '../scrape/find-targets.ts';
import type { FoundTarget } from '../scrape/target.ts';
import { chartJobs } from './chart-jobs.ts';

const MOST_NAMES = 3;

/** What annotations alone would have scraped, for a Prometheus that has no job for them. */
export function unreadAnnotations(
  discover: Discover,
  targets: readonly FoundTarget[],
  reader: string,
): readonly Diagnostic[] {
  const scraped = new Set(targets.map(({ origin }) => writtenOrigin(origin)));
  const annotated = new Set<KubernetesObject>();
  for (const job of chartJobs()) {
    for (const { origin } of findTargets(job, discover).targets) {
      const object = writtenOrigin(origin);
      if (object !== undefined && !scraped.has(object)) annotated.add(object);
    }
  }
  const [first] = annotated;
  if (first === undefined) return [];
  const names = [...annotated].map(nameOf);
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : '';
  return [
    {
      code: 'annotations-unread',
      severity: 'note',
      message: `only prometheus.io annotations ask to scrape ${names.slice(0, MOST_NAMES).join(', ')}${more}, and ${reader} does not read them`,
      notes: [
        "a Prometheus of the operator has its monitors' jobs, and annotation jobs only if they were added",
      ],
      hint: 'write a monitor for it, or --annotations if the annotation jobs were added',
      location: first.place.at('metadata', 'name').location,
    },
  ];
}
