import { type Diagnostic, errorAt, type Place } from '../../diagnostics/diagnostic.ts';
import { META, sanitiseLabelName } from '../discovery/labels.ts';
import { fieldsAt, integerAt, listAt, textAt, textsAt, valueAt } from '../fields.ts';
import { type KubernetesObject, nameOf } from '../kubernetes-object.ts';
import { compileRegex } from '../relabel/regex.ts';
import { copyIfPresent, copyLabel, keep, type RelabelStep, setLabel } from '../relabel/step.ts';
import type { ScrapeJob } from '../scrape/scrape-job.ts';
import { credentialMistakes } from './credentials.ts';
import {
  attachOf,
  endpointTimes,
  type Judged,
  metricRelabelingMistakes,
  namespacesOf,
  ownSteps,
  paramsOf,
  pathOf,
  runningFilter,
  schemeOf,
  scrapeClassOf,
} from './endpoint.ts';
import { type LabelSelector, selectorSteps, selectorText } from './label-selector.ts';
import type { PrometheusResource } from './prometheus.ts';

/** The scrape jobs that the operator writes for a PodMonitor: one for each endpoint. */
export function podMonitorJobs(
  monitor: KubernetesObject,
  selector: LabelSelector,
  prometheus: PrometheusResource,
): Judged<readonly ScrapeJob[]> {
  const spec = fieldsAt(monitor.fields, 'spec');
  const scrapeClass = scrapeClassOf(monitor, prometheus);
  const diagnostics: Diagnostic[] = [...scrapeClass.diagnostics];
  const byRole = textAt(spec, 'selectorMechanism') === 'RoleSelector';
  const jobs = listAt(spec, 'podMetricsEndpoints').map((endpoint, index): ScrapeJob => {
    const place = monitor.place.at('spec', 'podMetricsEndpoints', index);
    const times = endpointTimes(endpoint, place, nameOf(monitor), prometheus);
    const own = ownSteps(monitor, relabelingsOf(endpoint, place), scrapeClass.value, prometheus);
    diagnostics.push(
      ...times.diagnostics,
      ...own.diagnostics,
      ...metricRelabelingMistakes(endpoint, place, prometheus),
      ...credentialMistakes(endpoint, place, nameOf(monitor)),
      ...portRegexMistakes(endpoint, place, nameOf(monitor)),
    );
    return {
      name: `podMonitor/${monitor.namespace}/${monitor.name}/${index}`,
      ...times.value,
      metricsPath: pathOf(endpoint),
      scheme: schemeOf(endpoint),
      params: paramsOf(endpoint),
      discoveries: [
        {
          role: 'pod',
          namespaces: namespacesOf(fieldsAt(spec, 'namespaceSelector'), monitor, prometheus),
          selectors: byRole ? [{ role: 'pod', label: selectorText(selector), field: '' }] : [],
          attach: attachOf(monitor, scrapeClass.value),
        },
      ],
      statics: [],
      steps: [
        copyLabel('job', '__tmp_prometheus_job_name'),
        ...runningFilter(endpoint),
        ...(byRole ? [] : selectorSteps(selector, 'pod')),
        ...portSteps(endpoint),
        copyLabel(`${META}namespace`, 'namespace'),
        copyLabel(`${META}pod_container_name`, 'container'),
        copyLabel(`${META}pod_name`, 'pod'),
        ...podTargetLabels(spec, prometheus),
        setLabel('job', `${monitor.namespace}/${monitor.name}`),
        ...jobLabel(spec, 'pod'),
        ...endpointLabel(endpoint),
        ...own.value,
      ],
      cause: { object: monitor, place },
    };
  });
  return { value: jobs, diagnostics };
}

export function relabelingsOf(
  endpoint: unknown,
  place: Place,
): { readonly written: readonly unknown[]; readonly place: Place } {
  return { written: listAt(endpoint, 'relabelings'), place: place.at('relabelings') };
}

/** The operator writes the name as it stands, as a regular expression; one that is none stops the monitor. */
export function namedPort(label: string, port: string): readonly RelabelStep[] {
  return compileRegex(port).regex === undefined ? [] : [keep([label], port, 'port')];
}

/** A port that is no regular expression makes Prometheus refuse its whole configuration. */
export function portRegexMistakes(endpoint: unknown, place: Place, name: string): readonly Diagnostic[] {
  return ['port', 'targetPort'].flatMap((field) => {
    const port = textAt(endpoint, field);
    if (port === '' || compileRegex(port).regex !== undefined) return [];
    const message = `${name}: "${port}" is no name of a port, and makes Prometheus refuse its whole configuration`;
    return [errorAt(place.at(field), 'refused-object', message)];
  });
}

/** The first of port, portNumber and targetPort counts. */
function portSteps(endpoint: unknown): readonly RelabelStep[] {
  const port = textAt(endpoint, 'port');
  const number = integerAt(endpoint, 'portNumber');
  if (port !== '') return namedPort(`${META}pod_container_port_name`, port);
  if (number !== undefined && number !== 0)
    return [keep([`${META}pod_container_port_number`], String(number), 'port')];
  return targetPortSteps(endpoint);
}

/** A targetPort is the name or the number of a declared container port. */
export function targetPortSteps(endpoint: unknown): readonly RelabelStep[] {
  const name = textAt(endpoint, 'targetPort');
  const number = integerAt(endpoint, 'targetPort');
  if (name !== '') return namedPort(`${META}pod_container_port_name`, name);
  if (number !== undefined && number !== 0)
    return [keep([`${META}pod_container_port_number`], String(number), 'port')];
  return [];
}

export function podTargetLabels(spec: unknown, prometheus: PrometheusResource): readonly RelabelStep[] {
  return [...textsAt(spec, 'podTargetLabels'), ...prometheus.podTargetLabels].map((label) => {
    const clean = sanitiseLabelName(label);
    return copyIfPresent(`${META}pod_label_${clean}`, clean);
  });
}

/** The label whose value becomes the job, where it is there. */
export function jobLabel(spec: unknown, role: string): readonly RelabelStep[] {
  const label = textAt(spec, 'jobLabel');
  return label === '' ? [] : [copyIfPresent(`${META}${role}_label_${sanitiseLabelName(label)}`, 'job')];
}

export function endpointLabel(endpoint: unknown): readonly RelabelStep[] {
  const port = textAt(endpoint, 'port');
  if (port !== '') return [setLabel('endpoint', port)];
  const target = valueAt(endpoint, 'targetPort');
  return target === undefined || target === '' ? [] : [setLabel('endpoint', String(target))];
}
