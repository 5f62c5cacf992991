import { type Diagnostic, errorAt, type Place, warningAt } from '../../diagnostics/diagnostic.ts';
import { booleanAt, fieldsAt, isFields, textAt, valueAt } from '../fields.ts';
import { type KubernetesObject, nameOf } from '../kubernetes-object.ts';
import { type ReadJobs, readScrapeConfigs } from '../scrape/prometheus-config.ts';
import { type Assets, hasKey } from './assets.ts';
import type { PrometheusResource } from './prometheus.ts';

/** The values of the documents of a YAML text; undefined if it cannot be read. */
export type ReadYaml = (text: string) => readonly unknown[] | undefined;

const NONE: ReadJobs = { jobs: [], diagnostics: [] };

/** The scrape jobs of `additionalScrapeConfigs`, which the operator appends to its own, from a Secret of the input. */
export function additionalJobs(
  prometheus: PrometheusResource,
  assets: Assets,
  readYaml: ReadYaml | undefined,
): ReadJobs {
  const { object, namespace, times } = prometheus;
  const reference =
    object === undefined ? undefined : valueAt(object.fields, 'spec', 'additionalScrapeConfigs');
  if (object === undefined || !isFields(reference)) return NONE;
  const place = object.place.at('spec', 'additionalScrapeConfigs');
  const [name, key] = [textAt(reference, 'name'), textAt(reference, 'key')];
  const secret = assets.find('Secret', namespace, name);
  if (secret === undefined || !hasKey(secret, key)) {
    if (booleanAt(reference, 'optional') === true) return NONE;
    return { jobs: [], diagnostics: [notThere(object, namespace, name, key, secret, place)] };
  }
  const text = secretText(secret, key);
  const documents =
    text === undefined || readYaml === undefined ? undefined : readYaml(withVariables(text, object));
  if (documents === undefined) {
    const message = `${nameOf(object)}: the key ${key} of ${nameOf(secret)} cannot be read as scrape jobs`;
    return {
      jobs: [],
      diagnostics: [errorAt(secret.place.at('metadata', 'name'), 'bad-scrape-config', message)],
    };
  }
  const [jobs] = documents;
  const at = unmoving(secret.place.keyAt(...keyPath(secret, key)));
  if (!Array.isArray(jobs)) {
    if (jobs === undefined || jobs === null) return NONE;
    const message = `${nameOf(object)}: the key ${key} of ${nameOf(secret)} is not a list of scrape jobs`;
    return { jobs: [], diagnostics: [errorAt(at, 'bad-scrape-config', message)] };
  }
  return readScrapeConfigs(jobs, at, times);
}

function notThere(
  object: KubernetesObject,
  namespace: string,
  name: string,
  key: string,
  secret: KubernetesObject | undefined,
  place: Place,
): Diagnostic {
  if (secret !== undefined) {
    const message = `${nameOf(object)}: ${nameOf(secret)} has no key ${key}, so its scrape jobs are not added`;
    return errorAt(place.at('key'), 'missing-secret', message);
  }
  const message = `${nameOf(object)}: its additional scrape jobs are in the Secret ${namespace}/${name}, which is not among the manifests`;
  return warningAt(place.keyAt(), 'not-followed', message, {
    notes: ['the targets of these jobs are not among those shown'],
    hint: `give the Secret ${name} as well, or its jobs as a prometheus.yml with --config`,
  });
}

function keyPath({ fields }: KubernetesObject, key: string): readonly string[] {
  return Object.hasOwn(fieldsAt(fields, 'stringData'), key) ? ['stringData', key] : ['data', key];
}

/** What is in a Secret has no place of its own: all of it is at the key. */
function unmoving(place: Place): Place {
  const same: Place = { location: place.location, at: () => same, keyAt: () => same, has: () => false };
  return same;
}

function secretText({ fields }: KubernetesObject, key: string): string | undefined {
  const plain = fieldsAt(fields, 'stringData')[key];
  if (typeof plain === 'string') return plain;
  const encoded = fieldsAt(fields, 'data')[key];
  if (typeof encoded !== 'string') return undefined;
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(encoded), (byte) => byte.charCodeAt(0)));
  } catch {
    return undefined;
  }
}

/** The config reloader replaces these variables of the pod; all shards are shown as one. */
function withVariables(text: string, { name }: KubernetesObject): string {
  return text.replaceAll('$(SHARD)', '0').replaceAll('$(POD_NAME)', `prometheus-${name}-0`);
}
