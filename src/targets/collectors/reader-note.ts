import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type KubernetesObject, nameOf } from '../kubernetes-object.ts';

const MOST_NAMED = 3;

/** That monitors of a kind are there of which nothing is predicted. */
export function unpredictedNote(
  monitors: readonly KubernetesObject[],
  reader: string,
): readonly Diagnostic[] {
  const [first] = monitors;
  if (first === undefined) return [];
  const names = monitors.slice(0, MOST_NAMED).map(nameOf).join(', ');
  const more = monitors.length > MOST_NAMED ? ` and ${monitors.length - MOST_NAMED} more` : '';
  const message = `${names}${more}: what ${reader} scrapes by ${monitors.length === 1 ? 'it' : 'them'} is not predicted`;
  return [{ code: 'other-collector', severity: 'note', message, location: first.place.at('kind').location }];
}

/** Who reads monitors that are not the operator's, and what is not predicted of them; or that nobody reads them who is asked. */
export function readerNote(
  monitors: readonly KubernetesObject[],
  reader: string,
  notPredicted: string,
  isAsked: boolean,
): readonly Diagnostic[] {
  const [first] = monitors;
  if (first === undefined) return [];
  const names = monitors.slice(0, MOST_NAMED).map(nameOf).join(', ');
  const more = monitors.length > MOST_NAMED ? ` and ${monitors.length - MOST_NAMED} more` : '';
  const [are, them] = monitors.length === 1 ? ['is', 'it'] : ['are', 'them'];
  const { location } = first.place.at('kind');
  const severity = 'note';
  const code = 'other-collector';
  if (isAsked) {
    const message = `${names}${more} ${are} predicted as ${reader} reads ${them}`;
    return [{ code, severity, message, notes: [notPredicted], location }];
  }
  const message = `${names}${more} ${are} read by ${reader}, and not by the Prometheus that is asked`;
  const hint = `leave out --release, --prometheus and --config, and ${reader} is asked as well`;
  return [{ code, severity, message, hint, location }];
}
