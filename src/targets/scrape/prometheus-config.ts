import { append } from '../../diagnostics/append.ts';
import { type Diagnostic, errorAt, type Place, warningAt } from '../../diagnostics/diagnostic.ts';
import type { PlacedDocument } from '../../document/placed-documents.ts';
import { milliseconds } from '../../prometheus/duration.ts';
import { fieldPath, type Misfit, withinText } from '../admission/misfit.ts';
import { misfits } from '../admission/shape.ts';
import { type KubernetesDiscovery, ROLES, type Role } from '../discovery/discovery.ts';
import { selectorMistake } from '../discovery/selector-mistake.ts';
import { booleanAt, fieldsAt, listAt, textAt, textsAt, valueAt } from '../fields.ts';
import { paramsOf, withName } from '../operator/endpoint.ts';
import { readRelabelings, SNAKE_CASE } from '../operator/relabelings.ts';
import { CONFIGURATION, otherDiscoveries, SCRAPE_CONFIG } from './config-shapes.ts';
import { type GlobalTimes, globalTimes, jobTimes, readStatics, type ScrapeJob } from './scrape-job.ts';

const DEFAULT_INTERVAL = 60_000;
const ATTACHED = ['node', 'namespace', 'deployment', 'job', 'cronjob'] as const;

/** Jobs whose targets can be told: `kubernetes_sd_configs` and `static_configs`. */
export interface ReadJobs {
  readonly jobs: readonly ScrapeJob[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The jobs of a prometheus.yml. */
export function readPrometheusConfig({ value, place }: PlacedDocument): ReadJobs {
  const wrong = misfits(value, CONFIGURATION, []).map((misfit) => refusedMisfit(misfit, place, ''));
  const interval = milliseconds(textAt(value, 'global', 'scrape_interval'));
  const timeout = milliseconds(textAt(value, 'global', 'scrape_timeout'));
  const times = globalTimes(interval, timeout, DEFAULT_INTERVAL);
  if (times.timeout > times.interval) {
    const message = 'the global scrape_timeout is longer than the scrape_interval';
    wrong.push(refused(place.at('global', 'scrape_timeout'), message, 'timeout-exceeds-interval'));
  }
  const { jobs, diagnostics } = readScrapeConfigs(
    listAt(value, 'scrape_configs'),
    place.at('scrape_configs'),
    times,
  );
  return wrong.length === 0 ? { jobs, diagnostics } : { jobs: [], diagnostics: [...wrong, ...diagnostics] };
}

/** A list of scrape jobs as a Prometheus configuration has them. */
export function readScrapeConfigs(written: readonly unknown[], place: Place, times: GlobalTimes): ReadJobs {
  const jobs: ScrapeJob[] = [];
  const diagnostics: Diagnostic[] = [];
  const names = new Set<string>();
  written.forEach((job, index) => {
    const at = place.at(index);
    const name = textAt(job, 'job_name');
    const wrong = misfits(job, SCRAPE_CONFIG, []).map((misfit) => refusedMisfit(misfit, at, name));
    if (name === '') wrong.push(refused(at, 'a job without a job_name'));
    if (names.has(name)) wrong.push(refused(at.at('job_name'), `two jobs are named ${name}`));
    names.add(name);
    const read = wrong.length > 0 ? undefined : readJob(job, at, times);
    append(diagnostics, [...wrong, ...(read?.diagnostics ?? [])]);
    if (read?.job !== undefined) jobs.push(read.job);
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
  const name = textAt(job, 'job_name');
  const mistakes = withName(read, `job ${name}`);
  const times = jobTimes(
    milliseconds(textAt(job, 'scrape_interval')),
    milliseconds(textAt(job, 'scrape_timeout')),
    global,
  );
  const wrong = [...mistakes.diagnostics, ...mistakes.refused];
  if (times === undefined) {
    const message = `${name}: its timeout is longer than its interval`;
    wrong.push(refused(place.at('scrape_timeout'), message, 'timeout-exceeds-interval'));
  }
  listAt(job, 'kubernetes_sd_configs').forEach((one, index) => {
    const at = place.at('kubernetes_sd_configs', index);
    const role = textAt(one, 'role');
    if (role === '') wrong.push(refused(at, `${name}: a role is missing: one of ${ROLES.join(', ')}`));
    if (!isRole(role)) return;
    listAt(one, 'selectors').forEach((selector, number) => {
      const mistake = selectorMistake(role, selector);
      if (mistake !== undefined)
        wrong.push(refused(at.at('selectors', number, mistake.field), `${name}: ${mistake.message}`));
    });
  });
  if (times === undefined || wrong.length > 0) return { diagnostics: wrong };
  const other = otherDiscoveries(fieldsAt(job));
  const isElsewhere = (one: unknown): boolean => textAt(one, 'api_server') !== '';
  const elsewhere = [
    ...other,
    ...(listAt(job, 'kubernetes_sd_configs').some(isElsewhere)
      ? ['kubernetes_sd_configs of another api_server']
      : []),
  ];
  const path = textAt(job, 'metrics_path');
  const scheme = textAt(job, 'scheme');
  return {
    diagnostics: elsewhere.map((what) => notFollowed(name, what, place)),
    job: {
      name,
      ...times,
      metricsPath: path === '' ? '/metrics' : path,
      scheme: scheme === '' ? 'http' : scheme,
      params: paramsOf(job),
      discoveries: listAt(job, 'kubernetes_sd_configs')
        .filter((one) => !isElsewhere(one))
        .flatMap(readDiscovery),
      statics: readStatics(listAt(job, 'static_configs')),
      steps: read.steps,
    },
  };
}

function readDiscovery(discovery: unknown): readonly KubernetesDiscovery[] {
  const role = textAt(discovery, 'role');
  if (!isRole(role)) return [];
  const own = booleanAt(discovery, 'namespaces', 'own_namespace') === true;
  return [
    {
      role,
      // A node is in no namespace. Prometheus' own, unless another is named, is that of the monitoring.
      namespaces:
        role === 'node' ? [] : [...textsAt(discovery, 'namespaces', 'names'), ...(own ? ['monitoring'] : [])],
      selectors: listAt(discovery, 'selectors').map((selector) => ({
        role: textAt(selector, 'role'),
        label: textAt(selector, 'label'),
        field: textAt(selector, 'field'),
      })),
      attach: ATTACHED.filter((what) => valueAt(discovery, 'attach_metadata', what) === true),
    },
  ];
}

function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text);
}

/** What no manifest tells: the job may have more targets than are shown. */
function notFollowed(job: string, what: string, place: Place): Diagnostic {
  const key = what.split(' ')[0] ?? what;
  return {
    ...warningAt(
      place.keyAt(key),
      'not-followed',
      `job ${job}: ${what} cannot be followed without the network`,
      {
        notes: ['the targets that it finds are not among those shown'],
      },
    ),
    severity: 'note',
  };
}

const REFUSED = { notes: ['Prometheus refuses the whole configuration'] };

function refusedMisfit(
  { path, message, hint, isKey, isWhole }: Misfit,
  place: Place,
  job: string,
): Diagnostic {
  const field = fieldPath(path);
  const what =
    isKey === true ? message + withinText(path) : isWhole === true ? message : `${field} ${message}`.trim();
  const at = isKey === true ? place.keyAt(...path) : place.at(...path);
  const whose = job === '' ? '' : `job ${job}: `;
  return errorAt(at, 'bad-scrape-config', `${whose}${what}`, {
    ...REFUSED,
    ...(hint === undefined ? {} : { hint }),
  });
}

function refused(
  place: Place,
  message: string,
  code: 'bad-scrape-config' | 'timeout-exceeds-interval' = 'bad-scrape-config',
): Diagnostic {
  return errorAt(place, code, message, REFUSED);
}
