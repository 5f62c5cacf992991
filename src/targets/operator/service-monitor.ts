import { type Diagnostic, errorAt, type Place } from '../../diagnostics/diagnostic.ts';
import type { LabelSelector } from '../../kubernetes/label-selector.ts';
import { META, sanitizeLabelName } from '../../prometheus/label-name.ts';
import { fieldsAt, textAt, textsAt } from '../fields.ts';
import { type KubernetesObject, nameOf } from '../kubernetes-object.ts';
import { copyIfPresent, copyLabel, type RelabelStep, relabelStep } from '../relabel/step.ts';
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
  podTargetLabels,
  runningFilter,
  targetPortSteps,
} from './monitor-steps.ts';
import type { PrometheusResource } from './prometheus.ts';

const SERVICE_AS_JOB = copyLabel(`${META}service_name`, 'job');
/** Namespace, Service, pod, container and node of an address, by the role that discovers it. */
export const ADDRESS_LABELS = {
  endpoints: addressLabels(`${META}endpoint_address_target`),
  endpointslice: addressLabels(`${META}endpointslice_address_target`),
};

/** The scrape jobs that the operator writes for a ServiceMonitor: one for each endpoint. */
export function serviceMonitorJobs(
  monitor: KubernetesObject,
  selector: LabelSelector,
  prometheus: PrometheusResource,
): Judged<readonly ScrapeJob[]> {
  const spec = fieldsAt(monitor.fields, 'spec');
  const role = roleOf(spec, prometheus);
  return monitorJobs(monitor, selector, prometheus, {
    name: 'serviceMonitor',
    role,
    selectedRoles: [role, 'service'],
    mistakes: (endpoint, place) => fileAccess(endpoint, place, nameOf(monitor), prometheus),
    steps: (endpoint) => [
      KEEP_JOB_NAME,
      ...(isByRole(spec) ? [] : selectorSteps(selector, 'service')),
      ...portSteps(endpoint, role),
      ...ADDRESS_LABELS[role],
      ...runningFilter(endpoint),
      ...textsAt(spec, 'targetLabels').map((name) => {
        const clean = sanitizeLabelName(name);
        return copyIfPresent(`${META}service_label_${clean}`, clean);
      }),
      ...podTargetLabels(spec, prometheus),
      SERVICE_AS_JOB,
      ...jobLabel(spec, 'service'),
      ...endpointLabel(endpoint),
    ],
  });
}

function roleOf(spec: unknown, prometheus: PrometheusResource): 'endpoints' | 'endpointslice' {
  const own = textAt(spec, 'serviceDiscoveryRole');
  const role = own === '' ? prometheus.serviceDiscoveryRole : own;
  return role === 'EndpointSlice' ? 'endpointslice' : 'endpoints';
}

/** The port is the name of a Service's port. */
function portSteps(endpoint: unknown, role: 'endpoints' | 'endpointslice'): readonly RelabelStep[] {
  const port = textAt(endpoint, 'port');
  if (port === '') return targetPortSteps(endpoint);
  return namedPort(`${META}${role === 'endpoints' ? 'endpoint' : role}_port_name`, port);
}

function addressLabels(prefix: string): readonly RelabelStep[] {
  const ofKind = (kind: string, targetLabel: string): RelabelStep =>
    relabelStep({ sourceLabels: [`${prefix}_kind`, `${prefix}_name`], regex: `${kind};(.*)`, targetLabel });
  return [
    ofKind('Node', 'node'),
    ofKind('Pod', 'pod'),
    copyLabel(`${META}namespace`, 'namespace'),
    copyLabel(`${META}service_name`, 'service'),
    copyLabel(`${META}pod_name`, 'pod'),
    copyLabel(`${META}pod_container_name`, 'container'),
  ];
}

const FILES = ['caFile', 'certFile', 'keyFile'] as const;

/** A Prometheus resource can forbid monitors that read files of Prometheus' own. */
function fileAccess(
  endpoint: unknown,
  place: Place,
  name: string,
  { deniesFiles }: PrometheusResource,
): readonly Diagnostic[] {
  if (!deniesFiles) return [];
  const tls = FILES.find((file) => textAt(endpoint, 'tlsConfig', file) !== '');
  const path = textAt(endpoint, 'bearerTokenFile') !== '' ? ['bearerTokenFile'] : tls && ['tlsConfig', tls];
  if (path === undefined) return [];
  return [
    errorAt(
      place.keyAt(...path),
      'refused-object',
      `${name}: ${path.at(-1)} names a file, and the Prometheus resource denies access to files`,
    ),
  ];
}
