import { META, sanitizeLabelName } from '../../prometheus/label-name.ts';
import { compileRegex } from '../../prometheus/regex.ts';
import { booleanAt, integerAt, textAt, textsAt, valueAt } from '../fields.ts';
import { copyIfPresent, copyLabel, drop, keep, type RelabelStep, setLabel } from '../relabel/step.ts';
import type { PrometheusResource } from './prometheus.ts';

// The steps that the operator writes for PodMonitors and ServiceMonitors alike.

/** The first step of every job. */
export const KEEP_JOB_NAME = copyLabel('job', '__tmp_prometheus_job_name');
const DROP_ENDED = [drop([`${META}pod_phase`], '(Failed|Succeeded)', 'labels')];

/** Pods that have ended are left out, unless the endpoint says otherwise. */
export function runningFilter(endpoint: unknown): readonly RelabelStep[] {
  return booleanAt(endpoint, 'filterRunning') === false ? [] : DROP_ENDED;
}

/** The operator writes the name as it is, as a regular expression; one that is not valid stops the monitor. */
export function namedPort(label: string, port: string): readonly RelabelStep[] {
  return compileRegex(port).regex === undefined ? [] : [keep([label], port, 'port')];
}

/** A targetPort is the name or the number of a declared container port. */
export function targetPortSteps(endpoint: unknown): readonly RelabelStep[] {
  const name = textAt(endpoint, 'targetPort');
  if (name !== '') return namedPort(`${META}pod_container_port_name`, name);
  return numberedPort(integerAt(endpoint, 'targetPort'));
}

/** The number of a declared container port; 0 is not one. */
export function numberedPort(port: number | undefined): readonly RelabelStep[] {
  if (port === undefined || port === 0) return [];
  return [keep([`${META}pod_container_port_number`], String(port), 'port')];
}

export function podTargetLabels(spec: unknown, prometheus: PrometheusResource): readonly RelabelStep[] {
  return [...textsAt(spec, 'podTargetLabels'), ...prometheus.podTargetLabels].map((label) => {
    const clean = sanitizeLabelName(label);
    return copyIfPresent(`${META}pod_label_${clean}`, clean);
  });
}

/** The label whose value becomes the job, if it is there. */
export function jobLabel(spec: unknown, role: string): readonly RelabelStep[] {
  const label = textAt(spec, 'jobLabel');
  return label === '' ? [] : [copyIfPresent(`${META}${role}_label_${sanitizeLabelName(label)}`, 'job')];
}

export function endpointLabel(endpoint: unknown): readonly RelabelStep[] {
  const port = textAt(endpoint, 'port');
  if (port !== '') return [setLabel('endpoint', port)];
  const target = valueAt(endpoint, 'targetPort');
  return target === undefined || target === '' ? [] : [setLabel('endpoint', String(target))];
}
