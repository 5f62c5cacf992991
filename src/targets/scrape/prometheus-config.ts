import { append } from '../../diagnostics/append.ts';
import { type Diagnostic, errorAt, type Place } from '../../diagnostics/diagnostic.ts';
import type { PlacedDocument } from '../../document/placed-documents.ts';
import { milliseconds } from '../../prometheus/duration.ts';
import { type KubernetesDiscovery, ROLES, type Role } from '../discovery/discovery.ts';
import { booleanAt, listAt, textAt, textsAt, valueAt } from '../fields.ts';
import { paramsOf, withName } from '../operator/endpoint.ts';
import { readRelabelings, SNAKE_CASE } from '../operator/relabelings.ts';
import { type GlobalTimes, globalTimes, jobTimes, readStatics, type ScrapeJob } from './scrape-job.ts';

const DEFAULT_INTERVAL = 60_000;
const ATTACHED = ['node', 'namespace', 'deployment', 'job', 'cronjob'] as const;

/** The jobs of a prometheus.yml whose targets can be told: `kubernetes_sd_configs` and `static_configs`. */
export function readPrometheusConfig(document: PlacedDocument): {
  readonly jobs: readonly ScrapeJob[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const { value, place } = document;
  const times = globalTimes(
    milliseconds(textAt(value, 'global', 'scrape_interval')),
    milliseconds(textAt(value, 'global', 'scrape_timeout')),
    DEFAULT_INTERVAL,
  );
  const jobs: ScrapeJob[] = [];
  const diagnostics: Diagnostic[] = [];
  const names = new Set<string>();
  listAt(value, 'scrape_configs').forEach((job, index) => {
    const at = place.at('scrape_configs', index);
    const read = readJob(job, at, times);
    const name = textAt(job, 'job_name');
    const wrong = [...read.diagnostics];
    if (name === '') wrong.push(refused(at, 'a job without a job_name'));
    if (names.has(name)) wrong.push(refused(at.at('job_name'), `two jobs are named ${name}`));
    names.add(name);
    append(diagnostics, wrong);
    if (wrong.length === 0 && read.job !== undefined) jobs.push(read.job);
  });
  return { jobs, diagnostics };
}

function readJob(
  job: unknown,
  place: Place,
  global: GlobalTimes,
): { readonly job?: ScrapeJob; readonly diagnostics: readonly Diagnostic[] } {
  const read = readRelabelings(listAt(job, 'relabel_configs'), place.at('relabel_configs'), {
    isLegacy: false,
    spelling: SNAKE_CASE,
  });
  const mistakes = withName(read, `job ${textAt(job, 'job_name')}`);
  const diagnostics = [...mistakes.diagnostics, ...mistakes.refused];
  const times = jobTimes(
    milliseconds(textAt(job, 'scrape_interval')),
    milliseconds(textAt(job, 'scrape_timeout')),
    global,
  );
  if (times === undefined) {
    const message = `${textAt(job, 'job_name')}: its timeout is longer than its interval`;
    return {
      diagnostics: [...diagnostics, errorAt(place.at('scrape_timeout'), 'timeout-exceeds-interval', message)],
    };
  }
  const path = textAt(job, 'metrics_path');
  const scheme = textAt(job, 'scheme');
  const discoveries = listAt(job, 'kubernetes_sd_configs').map((one, index) =>
    readDiscovery(one, place.at('kubernetes_sd_configs', index)),
  );
  const wrong = discoveries.flatMap(({ mistake }) => (mistake === undefined ? [] : [mistake]));
  return {
    diagnostics: [...diagnostics, ...wrong],
    job: {
      name: textAt(job, 'job_name'),
      ...times,
      metricsPath: path === '' ? '/metrics' : path,
      scheme: scheme === '' ? 'http' : scheme,
      params: paramsOf(job),
      discoveries: discoveries.flatMap(({ discovery }) => (discovery === undefined ? [] : [discovery])),
      statics: readStatics(listAt(job, 'static_configs')),
      steps: read.steps,
    },
  };
}

function readDiscovery(
  discovery: unknown,
  place: Place,
): { readonly discovery?: KubernetesDiscovery; readonly mistake?: Diagnostic } {
  const role = textAt(discovery, 'role');
  if (!isRole(role))
    return { mistake: refused(place.at('role'), `"${role}" is none of the roles ${ROLES.join(', ')}`) };
  const own = booleanAt(discovery, 'namespaces', 'own_namespace') === true;
  return {
    discovery: {
      role,
      // A node is in no namespace. Prometheus' own, where nobody says otherwise, is that of the monitoring.
      namespaces:
        role === 'node' ? [] : [...textsAt(discovery, 'namespaces', 'names'), ...(own ? ['monitoring'] : [])],
      selectors: listAt(discovery, 'selectors').map((selector) => ({
        role: textAt(selector, 'role'),
        label: textAt(selector, 'label'),
        field: textAt(selector, 'field'),
      })),
      attach: ATTACHED.filter((what) => valueAt(discovery, 'attach_metadata', what) === true),
    },
  };
}

function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text);
}

function refused(place: Place, message: string): Diagnostic {
  return errorAt(place, 'bad-scrape-config', message, {
    notes: ['Prometheus refuses the whole configuration'],
  });
}
