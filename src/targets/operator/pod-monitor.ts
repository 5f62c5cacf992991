import type { LabelSelector } from '../../kubernetes/label-selector.ts';
import { META } from '../../prometheus/label-name.ts';
import { fieldsAt, integerAt, textAt } from '../fields.ts';
import type { KubernetesObject } from '../kubernetes-object.ts';
import { copyLabel, type RelabelStep, setLabel } from '../relabel/step.ts';
import type { ScrapeJob } from '../scrape/scrape-job.ts';
import type { Judged } from './endpoint.ts';
import { selectorSteps } from './label-selector.ts';
import { isByRole } from './monitor.ts';
import { monitorJobs } from './monitor-jobs.ts';
import {
  endpointLabel,
  jobLabel,
  KEEP_JOB_NAME,
  namedPort,
  numberedPort,
  podTargetLabels,
  runningFilter,
  targetPortSteps,
} from './monitor-steps.ts';
import type { PrometheusResource } from './prometheus.ts';

/** Namespace, container and pod of an address. */
const POD_LABELS = [
  copyLabel(`${META}namespace`, 'namespace'),
  copyLabel(`${META}pod_container_name`, 'container'),
  copyLabel(`${META}pod_name`, 'pod'),
];

/** The scrape jobs that the operator writes for a PodMonitor: one for each endpoint. */
export function podMonitorJobs(
  monitor: KubernetesObject,
  selector: LabelSelector,
  prometheus: PrometheusResource,
): Judged<readonly ScrapeJob[]> {
  const spec = fieldsAt(monitor.fields, 'spec');
  return monitorJobs(monitor, selector, prometheus, {
    name: 'podMonitor',
    role: 'pod',
    selectedRoles: ['pod'],
    mistakes: () => [],
    steps: (endpoint) => [
      KEEP_JOB_NAME,
      ...runningFilter(endpoint),
      ...(isByRole(spec) ? [] : selectorSteps(selector, 'pod')),
      ...podPortSteps(endpoint),
      ...POD_LABELS,
      ...podTargetLabels(spec, prometheus),
      setLabel('job', `${monitor.namespace}/${monitor.name}`),
      ...jobLabel(spec, 'pod'),
      ...endpointLabel(endpoint),
    ],
  });
}

/** The first of port, portNumber and targetPort counts. */
export function podPortSteps(endpoint: unknown): readonly RelabelStep[] {
  const port = textAt(endpoint, 'port');
  if (port !== '') return namedPort(`${META}pod_container_port_name`, port);
  const numbered = numberedPort(integerAt(endpoint, 'portNumber'));
  return numbered.length > 0 ? numbered : targetPortSteps(endpoint);
}
