import { type Diagnostic, type Place, warningAt } from '../../diagnostics/diagnostic.ts';
import { pathMistake } from '../../prometheus/scrape-path.ts';
import { isFields, textAt, valueAt } from '../fields.ts';
import { nameOf } from '../kubernetes-object.ts';
import { schemeOf } from '../operator/endpoint.ts';
import type { PrometheusResource } from '../operator/prometheus.ts';
import type { Cause, ScrapeJob } from '../scrape/scrape-job.ts';

/** Where each kind says what is asked for, below the place of its job. */
export interface Request {
  readonly value: unknown;
  readonly place: Place;
  readonly path: readonly string[];
  readonly scheme: readonly string[];
}

/** What is asked for, and how, in a way that was hardly meant. */
export function requestMistakes(
  job: ScrapeJob,
  cause: Cause,
  request: Request,
  server: PrometheusResource | undefined,
): readonly Diagnostic[] {
  return [...path(cause, request), ...certificatesWithoutTls(job, cause, request, server)];
}

export function requestOf({ object, place }: Cause, endpoint: unknown): Request {
  const spec = { value: valueAt(object.fields, 'spec'), place: object.place.at('spec') };
  if (object.kind === 'ScrapeConfig') return { ...spec, path: ['metricsPath'], scheme: ['scheme'] };
  if (object.kind === 'Probe') return { ...spec, path: ['prober', 'path'], scheme: ['prober', 'scheme'] };
  return { value: endpoint, place, path: ['path'], scheme: ['scheme'] };
}

function path({ object }: Cause, request: Request): readonly Diagnostic[] {
  const mistake = pathMistake(textAt(request.value, ...request.path));
  if (mistake === undefined) return [];
  const { message, path: meant, param } = mistake;
  // The parameters of a Probe are a list.
  const params =
    param === undefined || object.kind === 'Probe'
      ? ''
      : ` and params: {${param.name}: [${JSON.stringify(param.value)}]}`;
  const hint = `write ${request.path.at(-1)}: ${meant}${params}`;
  const place = request.place.at(...request.path);
  return [warningAt(place, 'bad-path', `${nameOf(object)}: ${message}`, { hint })];
}

function certificatesWithoutTls(
  { steps }: ScrapeJob,
  { object }: Cause,
  { value, place, scheme }: Request,
  server: PrometheusResource | undefined,
): readonly Diagnostic[] {
  if (schemeOf(valueAt(value, ...scheme.slice(0, -1))) === 'https') return [];
  if (steps.some(({ targetLabel }) => targetLabel === '__scheme__')) return [];
  const hint = `write ${scheme.join('.')}: https`;
  if (isFields(valueAt(value, 'tlsConfig'))) {
    const message = `${nameOf(object)}: tlsConfig is for https, and the scheme is http`;
    return [warningAt(place.keyAt('tlsConfig'), 'bad-tls', message, { hint })];
  }
  // A default class is there for the monitors that have certificates as well as for those that have none.
  const name = textAt(object.fields, 'spec', 'scrapeClass');
  if (server?.scrapeClasses.get(name)?.hasTls !== true) return [];
  const message = `${nameOf(object)}: the certificates of the scrape class ${name} are for https, and the scheme is http`;
  return [warningAt(object.place.at('spec', 'scrapeClass'), 'bad-tls', message, { hint })];
}
