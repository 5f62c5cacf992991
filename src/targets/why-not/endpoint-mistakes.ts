import { append } from '../../diagnostics/append.ts';
import { type Diagnostic, warningAt } from '../../diagnostics/diagnostic.ts';
import { dropsAll, stepsThatDropAll, valueAfterScrape } from '../../prometheus/drops-all.ts';
import { whyDropped } from '../../prometheus/why-dropped.ts';
import { fieldsAt, listAt, textAt, textsAt, valueAt } from '../fields.ts';
import { type KubernetesObject, nameOf } from '../kubernetes-object.ts';
import { formOf } from '../monitor-form.ts';
import type { PrometheusResource } from '../operator/prometheus.ts';
import type { Findings } from '../scrape/find-targets.ts';
import type { Cause } from '../scrape/scrape-job.ts';
import { listed } from './pod-port-mistakes.ts';
import { type Request, requestMistakes, requestOf } from './request-mistakes.ts';

/** What an endpoint of a monitor says that works, and hardly as it was meant. */
export function endpointMistakes(
  findings: Findings,
  endpoint: unknown,
  server: PrometheusResource | undefined,
): readonly Diagnostic[] {
  const { cause } = findings.job;
  if (cause === undefined) return [];
  const request = requestOf(cause, endpoint);
  const diagnostics: Diagnostic[] = [];
  append(diagnostics, requestMistakes(findings.job, cause, request, server));
  append(diagnostics, targetPortBesidePort(cause, endpoint));
  append(diagnostics, sameInstance(findings, cause));
  append(diagnostics, everyPort(findings, cause));
  append(diagnostics, samples(cause, request));
  append(diagnostics, nameOfMetric(findings, cause));
  return diagnostics;
}

function targetPortBesidePort({ object, place }: Cause, endpoint: unknown): readonly Diagnostic[] {
  if (textAt(endpoint, 'port') === '') return [];
  const field = ['targetPort', 'portNumber'].find((one) => valueAt(endpoint, one) !== undefined);
  if (field === undefined) return [];
  const message = `${nameOf(object)}: ${field} has no effect beside port`;
  return [warningAt(place.keyAt(field), 'no-effect', message, { hint: `remove ${field}, or port` })];
}

/** One text for all targets: what a dashboard or an alert tells instances apart by is lost. */
function sameInstance({ job, targets }: Findings, { object, place }: Cause): readonly Diagnostic[] {
  if (targets.length < 2) return [];
  const step = job.steps.find(
    ({ purpose, isPlainCopy, targetLabel, replacement }) =>
      purpose === 'own' && isPlainCopy && targetLabel === 'instance' && replacement !== '$1',
  );
  if (step === undefined) return [];
  const message = `${nameOf(object)}: all ${targets.length} targets get the same instance, ${JSON.stringify(step.replacement)}`;
  return [
    warningAt(step.place ?? place, 'overwritten-label', message, {
      hint: 'write another targetLabel, or take the value from a label of the target: sourceLabels',
    }),
  ];
}

/** An endpoint that names no port, over pods of which several ports are scraped. */
function everyPort({ targets }: Findings, { object, place }: Cause): readonly Diagnostic[] {
  const [first] = targets;
  const pod = first?.origin.pod;
  if (pod === undefined || !isMonitorOfPods(object)) return [];
  const index = 'scraped at every port';
  const hosts = new Set(
    targets.filter(({ origin }) => origin.pod === pod).map(({ url }) => url.split('/')[2] ?? ''),
  );
  if (hosts.size < 2) return [];
  const ports = pod.containers.flatMap((container) => container.ports);
  const message = `${nameOf(object)}: it names no port, so the pods of ${nameOf(pod.origin)} are ${index}`;
  const service = first?.origin.service;
  const offered = service === undefined ? ports : service.ports;
  return [
    warningAt(place, 'every-port', message, {
      notes: [`there is ${listed(offered)}`],
      hint: `write port: ${metricsPort(offered)}`,
    }),
  ];
}

function isMonitorOfPods(monitor: KubernetesObject): boolean {
  const selected = formOf(monitor)?.selects;
  return selected === 'pods' || selected === 'services';
}

/** The one that is most likely to have metrics. */
export function metricsPort(ports: readonly { readonly name: string }[]): string {
  const names = ports.map(({ name }) => name).filter((name) => name !== '');
  const found = names.find((name) => /metric|prom/iu.test(name));
  return found ?? names[0] ?? '<the name of the port that has the metrics>';
}

/** Samples that no relabeling of theirs can keep. */
function samples({ object }: Cause, { value, place }: Request): readonly Diagnostic[] {
  const written = listAt(value, 'metricRelabelings').map(readStep);
  const index = stepsThatDropAll(written, valueAfterScrape)[0]?.index ?? -1;
  const step = written[index];
  if (step === undefined) {
    const unread = written.findIndex(({ sourceLabels }) =>
      sourceLabels.some((one) => one.startsWith('__meta_')),
    );
    if (unread < 0) return [];
    const message = `${nameOf(object)}: metricRelabelings see no label that begins with __meta_: it is empty there`;
    return [
      warningAt(place.at('metricRelabelings', unread), 'no-effect', message, {
        hint: 'move it to relabelings',
      }),
    ];
  }
  const message = `${nameOf(object)}: metric relabeling ${index + 1} (${step.action}) drops every sample`;
  const at = place.at('metricRelabelings', index);
  return [warningAt(at, 'drops-everything', message, whyDropped(step, 'sample'))];
}

/** `__name__` before the scrape: no metric has been seen yet. */
function nameOfMetric({ job }: Findings, { object, place }: Cause): readonly Diagnostic[] {
  const step = job.steps.find(
    ({ purpose, sourceLabels }) => purpose === 'own' && sourceLabels.includes('__name__'),
  );
  if (step === undefined || dropsAll({ ...step, modulus: 0, regex: step.regex.source }, nothing)) return [];
  const message = `${nameOf(object)}: relabelings see no __name__, which is the name of a metric`;
  return [warningAt(step.place ?? place, 'no-effect', message, { hint: 'move it to metricRelabelings' })];
}

function nothing(label: string): string | undefined {
  return label === '__name__' ? '' : undefined;
}

function readStep(step: unknown) {
  const fields = fieldsAt(step);
  const action = textAt(fields, 'action');
  return {
    action: action === '' ? 'replace' : action,
    sourceLabels: textsAt(fields, 'sourceLabels'),
    separator: typeof fields.separator === 'string' ? fields.separator : ';',
    regex: textAt(fields, 'regex'),
    targetLabel: textAt(fields, 'targetLabel'),
  };
}
