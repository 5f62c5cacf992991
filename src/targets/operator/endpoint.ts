import { type Diagnostic, errorAt, type Place } from '../../diagnostics/diagnostic.ts';
import { durationText, milliseconds } from '../../prometheus/duration.ts';
import { compileRegex } from '../../prometheus/regex.ts';
import { fieldsAt, listAt, textAt, textsAt } from '../fields.ts';
import { type KubernetesObject, nameOf } from '../kubernetes-object.ts';
import { type RelabelStep, setLabel } from '../relabel/step.ts';
import { type GlobalTimes, jobTimes } from '../scrape/scrape-job.ts';
import { credentialMistakes } from './credentials.ts';
import type { PrometheusResource, ScrapeClass } from './prometheus.ts';
import { type ReadRelabelings, readRelabelings } from './relabelings.ts';

/** What the operator makes of one monitor: its scrape jobs, or why there are none. */
export interface Judged<T> {
  readonly value: T;
  /** Why the operator leaves the whole monitor out. */
  readonly diagnostics: readonly Diagnostic[];
  /** Why Prometheus refuses what the operator writes for one of the endpoints. */
  readonly refused?: readonly Diagnostic[];
}

/** What the two monitors of pods and Services have in common in an endpoint. */
export interface JudgedEndpoint {
  readonly times: GlobalTimes;
  readonly steps: readonly RelabelStep[];
  readonly diagnostics: readonly Diagnostic[];
  readonly refused: readonly Diagnostic[];
}

export function judgeEndpoint(
  monitor: KubernetesObject,
  endpoint: unknown,
  place: Place,
  scrapeClass: ScrapeClass | undefined,
  prometheus: PrometheusResource,
): JudgedEndpoint {
  const name = nameOf(monitor);
  const times = endpointTimes(endpoint, place, name, prometheus);
  const relabelings = { written: listAt(endpoint, 'relabelings'), place: place.at('relabelings') };
  const own = ownSteps(monitor, relabelings, scrapeClass, prometheus);
  const metric = metricRelabelingMistakes(endpoint, place, name, prometheus);
  return {
    times: times.value,
    steps: own.value,
    diagnostics: [
      ...times.diagnostics,
      ...own.diagnostics,
      ...metric.diagnostics,
      ...credentialMistakes(endpoint, place, name),
    ],
    refused: [...own.refused, ...metric.refused, ...portRegexMistakes(endpoint, place, name)],
  };
}

/** A port that is not a regular expression makes Prometheus refuse its whole configuration. */
function portRegexMistakes(endpoint: unknown, place: Place, name: string): readonly Diagnostic[] {
  return ['port', 'targetPort'].flatMap((field) => {
    const port = textAt(endpoint, field);
    if (port === '' || compileRegex(port).regex !== undefined) return [];
    const message = `${name}: "${port}" is not the name of a port, and makes Prometheus refuse its whole configuration`;
    return [errorAt(place.at(field), 'refused-object', message)];
  });
}

/**
 * The interval and timeout of an endpoint. A timeout that is longer than the interval makes the operator leave the
 * monitor out.
 */
export function endpointTimes(
  endpoint: unknown,
  place: Place,
  name: string,
  prometheus: PrometheusResource,
): Judged<GlobalTimes> {
  const interval = milliseconds(textAt(endpoint, 'interval'));
  const timeout = milliseconds(textAt(endpoint, 'scrapeTimeout'));
  const times = jobTimes(interval, timeout, prometheus.times);
  // The operator compares with an interval of 0 as it is, and not with the global one that Prometheus takes.
  const isZero = interval === 0 && timeout !== undefined && timeout > 0;
  if (times !== undefined && !isZero) return { value: times, diagnostics: [] };
  const written = textAt(endpoint, 'interval');
  const own = written === '' ? durationText(prometheus.times.interval) : written;
  const timeoutText = textAt(endpoint, 'scrapeTimeout');
  return {
    value: prometheus.times,
    diagnostics: [
      errorAt(
        place.at('scrapeTimeout'),
        'timeout-exceeds-interval',
        `${name}: timeout ${timeoutText} is longer than interval ${own}`,
        {
          notes: [
            ...(written === ''
              ? [`interval is ${own}, which Prometheus takes if the endpoint names none`]
              : []),
            'the operator leaves the whole monitor out',
          ],
          hint: `lower scrapeTimeout to ${own}, or raise interval`,
        },
      ),
    ],
  };
}

export function paramsOf(endpoint: unknown): ReadonlyMap<string, readonly string[]> {
  const params = fieldsAt(endpoint, 'params');
  return new Map(Object.keys(params).map((name) => [name, textsAt(params, name)]));
}

/** The operator writes the scheme in lower case; Prometheus takes http if there is none. */
export function schemeOf(value: unknown): string {
  const scheme = textAt(value, 'scheme').toLowerCase();
  return scheme === '' ? 'http' : scheme;
}

export function pathOf(endpoint: unknown): string {
  const path = textAt(endpoint, 'path');
  return path === '' ? '/metrics' : path;
}

/** The steps of a scrape class and of the endpoint itself, and at last the namespace that the resource enforces. */
export function ownSteps(
  monitor: KubernetesObject,
  relabelings: { readonly written: readonly unknown[]; readonly place: Place },
  scrapeClass: ScrapeClass | undefined,
  prometheus: PrometheusResource,
): Required<Judged<readonly RelabelStep[]>> {
  const own = readRelabelings(relabelings.written, relabelings.place, prometheus);
  const ofClass = scrapeClass === undefined ? [] : scrapeClass.relabelings;
  const inherited = readRelabelings(ofClass, monitor.place, prometheus);
  const label = prometheus.enforcedNamespaceLabel;
  const enforced =
    label === '' || isExcluded(monitor, prometheus) ? [] : [setLabel(label, monitor.namespace)];
  const { diagnostics, refused } = withName(own, nameOf(monitor));
  return { value: [...inherited.steps, ...own.steps, ...enforced], diagnostics, refused };
}

function isExcluded({ kind, namespace, name }: KubernetesObject, { excluded }: PrometheusResource): boolean {
  return excluded.some(
    (one) =>
      one.namespace === namespace &&
      one.resource === `${kind.toLowerCase()}s` &&
      (one.name === '' || one.name === name),
  );
}

/** Mistakes of the metric relabelings, which decide about no target but make the operator leave the monitor out. */
export function metricRelabelingMistakes(
  endpoint: unknown,
  place: Place,
  name: string,
  prometheus: PrometheusResource,
): RelabelingMistakes {
  const written = listAt(endpoint, 'metricRelabelings');
  return withName(readRelabelings(written, place.at('metricRelabelings'), prometheus), name);
}

type RelabelingMistakes = Pick<ReadRelabelings, 'diagnostics' | 'refused'>;

/** Messages that say whose relabelings they are about. */
export function withName({ diagnostics, refused }: RelabelingMistakes, name: string): RelabelingMistakes {
  const named = (one: Diagnostic): Diagnostic => ({ ...one, message: `${name}: ${one.message}` });
  return { diagnostics: diagnostics.map(named), refused: refused.map(named) };
}
