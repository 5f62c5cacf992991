import { type Diagnostic, errorAt } from '../../diagnostics/diagnostic.ts';
import { META } from '../../prometheus/label-name.ts';
import { type Fields, fieldsAt, isFields, listAt, textAt, textMapAt, textsAt, valueAt } from '../fields.ts';
import { type KubernetesObject, nameOf } from '../kubernetes-object.ts';
import { copyLabel, type RelabelStep, relabelStep, setLabel } from '../relabel/step.ts';
import type { ScrapeJob } from '../scrape/scrape-job.ts';
import { credentialMistakes } from './credentials.ts';
import { endpointTimes, type Judged, metricRelabelingMistakes, ownSteps, schemeOf } from './endpoint.ts';
import { readSelector, refusedSelector, selectorSteps } from './label-selector.ts';
import { namespacesOf, scrapeClassOf } from './monitor.ts';
import type { PrometheusResource } from './prometheus.ts';

/** The scrape job that the operator writes for a Probe. Static targets win over an Ingress, silently. */
export function probeJobs(
  monitor: KubernetesObject,
  prometheus: PrometheusResource,
): Judged<readonly ScrapeJob[]> {
  const spec = fieldsAt(monitor.fields, 'spec');
  const place = monitor.place.at('spec');
  const scrapeClass = scrapeClassOf(monitor, prometheus);
  const times = endpointTimes(spec, place, nameOf(monitor), prometheus);
  const isStatic = isFields(valueAt(spec, 'targets', 'staticConfig'));
  const kind = isStatic ? 'staticConfig' : 'ingress';
  const targets = fieldsAt(spec, 'targets', kind);
  const written = listAt(targets, 'relabelingConfigs');
  const relabelings = { written, place: place.at('targets', kind, 'relabelingConfigs') };
  const own = ownSteps(monitor, relabelings, scrapeClass.value, prometheus);
  const metric = metricRelabelingMistakes(spec, place, nameOf(monitor), prometheus);
  const { selector, mistake } = readSelector(isStatic ? {} : valueAt(targets, 'selector'), {
    isChecked: false,
  });
  const diagnostics: Diagnostic[] = [
    ...scrapeClass.diagnostics,
    ...proberMistakes(monitor),
    ...times.diagnostics,
    ...own.diagnostics,
    ...own.refused,
    ...metric.diagnostics,
    ...metric.refused,
    ...credentialMistakes(spec, place, nameOf(monitor)),
  ];
  if (mistake !== undefined)
    diagnostics.push(refusedSelector(place.at('targets', kind, 'selector'), nameOf(monitor), mistake));
  const prober = fieldsAt(spec, 'prober');
  const path = textAt(prober, 'path');
  const jobName = textAt(spec, 'jobName');
  const job: ScrapeJob = {
    name: `probe/${monitor.namespace}/${monitor.name}`,
    ...times.value,
    metricsPath: path === '' ? '/probe' : path,
    scheme: schemeOf(prober),
    params: probeParams(spec),
    ...(isStatic ? staticTargets(targets, monitor) : ingresses(targets, monitor, prometheus)),
    steps: [
      copyLabel('job', '__tmp_prometheus_job_name'),
      ...(jobName === '' ? [] : [setLabel('job', jobName)]),
      ...(isStatic
        ? [copyLabel('__address__', '__param_target')]
        : [...(selector === undefined ? [] : selectorSteps(selector, 'ingress')), ...ingressSteps()]),
      copyLabel('__param_target', 'instance'),
      setLabel('__address__', textAt(prober, 'url')),
      ...own.value,
    ],
    cause: { object: monitor, place },
  };
  return { value: [job], diagnostics };
}

function staticTargets(
  targets: Fields,
  { namespace }: KubernetesObject,
): Pick<ScrapeJob, 'discoveries' | 'statics'> {
  const labels = new Map([['namespace', namespace], ...textMapAt(targets, 'labels')]);
  return { discoveries: [], statics: [{ targets: textsAt(targets, 'static'), labels }] };
}

function ingresses(
  targets: Fields,
  monitor: KubernetesObject,
  prometheus: PrometheusResource,
): Pick<ScrapeJob, 'discoveries' | 'statics'> {
  const namespaces = namespacesOf(fieldsAt(targets, 'namespaceSelector'), monitor, prometheus);
  return { discoveries: [{ role: 'ingress', namespaces, selectors: [], attach: [] }], statics: [] };
}

function probeParams(spec: unknown): ReadonlyMap<string, readonly string[]> {
  const module = textAt(spec, 'module');
  const params = new Map<string, readonly string[]>();
  if (module !== '') params.set('module', [module]);
  for (const param of listAt(spec, 'params')) {
    const name = textAt(param, 'name');
    if (name !== 'module' || module === '') params.set(name, textsAt(param, 'values'));
  }
  return params;
}

function ingressSteps(): readonly RelabelStep[] {
  return [
    relabelStep({
      sourceLabels: [`${META}ingress_scheme`, '__address__', `${META}ingress_path`],
      regex: '(.+);(.+);(.+)',
      targetLabel: '__param_target',
      replacement: `\${1}://\${2}\${3}`,
    }),
    copyLabel(`${META}namespace`, 'namespace'),
    copyLabel(`${META}ingress_name`, 'ingress'),
    copyLabel('__address__', '__tmp_ingress_address'),
  ];
}

/** What the operator asks of a Probe beyond the CRD: something to probe, and the prober as host or host:port. */
function proberMistakes(monitor: KubernetesObject): readonly Diagnostic[] {
  const { fields, place } = monitor;
  const name = nameOf(monitor);
  const diagnostics: Diagnostic[] = [];
  const isThere = (kind: string): boolean => isFields(valueAt(fields, 'spec', 'targets', kind));
  if (!isThere('staticConfig') && !isThere('ingress')) {
    const message = `${name}: nothing to probe: neither targets.staticConfig nor targets.ingress`;
    diagnostics.push(errorAt(place.at('spec', 'targets'), 'refused-object', message));
  }
  const url = textAt(fields, 'spec', 'prober', 'url');
  if (url === '') {
    diagnostics.push(
      errorAt(
        place.at('spec', 'prober'),
        'missing-prober',
        `${name}: a Probe needs the address of a prober`,
        {
          hint: 'write prober: {url: blackbox-exporter.monitoring.svc:9115}',
        },
      ),
    );
  } else if (!isProberAddress(url)) {
    diagnostics.push(
      errorAt(
        place.at('spec', 'prober', 'url'),
        'missing-prober',
        `${name}: "${url}" is not the address of a prober`,
        {
          notes: ['the operator takes a host, or a host and a port, and neither scheme nor path'],
          hint: `write url: ${url.replace(/^[a-z]+:\/\//u, '').replace(/\/.*$/u, '')}`,
        },
      ),
    );
  }
  return diagnostics;
}

const HOST = /^(?=.{1,255}$)[a-zA-Z0-9_][a-zA-Z0-9_-]{0,62}(\.[a-zA-Z0-9_][a-zA-Z0-9_-]{0,62})*[._]?$/u;
const IPV6 = /^[0-9a-fA-F:.]*:[0-9a-fA-F:.]*$/u;

function isProberAddress(url: string): boolean {
  const [, bracketed, plain, port] = /^(?:\[([^\]]*)\]|([^:]*)):([^:]*)$/u.exec(url) ?? [];
  if (port === undefined) return HOST.test(url) || IPV6.test(url);
  const number = /^\d+$/u.test(port) ? Number(port) : 0;
  const host = bracketed === undefined ? plain : bracketed;
  return host !== undefined && (HOST.test(host) || IPV6.test(host)) && number >= 1 && number <= 65535;
}
