import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { META, sanitiseLabelName } from '../discovery/labels.ts';
import { fieldsAt, integerAt, listAt, textAt, textsAt, valueAt } from '../fields.ts';
import type { KubernetesObject } from '../kubernetes-object.ts';
import { compileRegex } from '../relabel/regex.ts';
import { copyIfPresent, copyLabel, keep, type RelabelStep, setLabel } from '../relabel/step.ts';
import type { ScrapeJob } from '../scrape/scrape-job.ts';
import {
  attachOf,
  type Judged,
  judgeEndpoint,
  namespacesOf,
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
  const refused: Diagnostic[] = [];
  const jobs = listAt(spec, 'podMetricsEndpoints').flatMap((endpoint, index): ScrapeJob[] => {
    const place = monitor.place.at('spec', 'podMetricsEndpoints', index);
    const judged = judgeEndpoint(monitor, endpoint, place, scrapeClass.value, prometheus);
    diagnostics.push(...judged.diagnostics);
    refused.push(...judged.refused);
    if (judged.refused.length > 0) return [];
    const job: ScrapeJob = {
      name: `podMonitor/${monitor.namespace}/${monitor.name}/${index}`,
      ...judged.times,
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
        ...judged.steps,
      ],
      cause: { object: monitor, place },
    };
    return [job];
  });
  return { value: jobs, diagnostics, refused };
}

/** The operator writes the name as it stands, as a regular expression; one that is none stops the monitor. */
export function namedPort(label: string, port: string): readonly RelabelStep[] {
  return compileRegex(port).regex === undefined ? [] : [keep([label], port, 'port')];
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
