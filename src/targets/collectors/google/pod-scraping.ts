import { append } from '../../../diagnostics/append.ts';
import { type Diagnostic, errorAt, type Place } from '../../../diagnostics/diagnostic.ts';
import { milliseconds } from '../../../prometheus/duration.ts';
import { isLabelName, META, sanitizeLabelName } from '../../../prometheus/label-name.ts';
import { compileRegex } from '../../../prometheus/regex.ts';
import { booleanAt, integerAt, listAt, textAt, textsAt, valueAt } from '../../fields.ts';
import { type KubernetesObject, nameOf } from '../../kubernetes-object.ts';
import { paramsOf, pathOf, schemeOf } from '../../operator/endpoint.ts';
import { readSelector, refusedSelector, selectorSteps } from '../../operator/label-selector.ts';
import { selectedNamespaces } from '../../operator/monitor.ts';
import { defaultPrometheus } from '../../operator/prometheus.ts';
import { copyLabel, drop, keep, type RelabelStep, relabelStep, setLabel } from '../../relabel/step.ts';
import type { ScrapeJob } from '../../scrape/scrape-job.ts';
import type { CollectedJobs, CollectorKind } from '../collector-kind.ts';
import { specShape } from './pod-scraping-shape.ts';

// Rules and names of GoogleCloudPlatform/prometheus-engine: pkg/operator/apis/monitoring/v1.
const GROUP = 'monitoring.googleapis.com';
const READER = "Google's managed collection";
const NOT_PREDICTED =
  'not predicted: the labels project_id, location and cluster, which the collectors add; Secrets; NodeMonitoring';

/** What both kinds set on every target unless they say otherwise. */
const CONTROLLER_LABELS = ['top_level_controller_name', 'top_level_controller_type'] as const;

/** What tells a PodMonitoring and a ClusterPodMonitoring apart. */
interface PodScrapingKind {
  readonly kind: string;
  /** What the names of its jobs begin with. */
  readonly keyOf: (monitor: KubernetesObject) => string;
  /** The metadata labels of a monitor that names none, beside those of controllers. */
  readonly ofPods: readonly string[];
  readonly hasNamespace: boolean;
}

/** A kind whose objects find pods by a selector. */
export function podScrapingKind({ kind, keyOf, ofPods, hasNamespace }: PodScrapingKind): CollectorKind {
  const standard = [...ofPods, ...CONTROLLER_LABELS];
  return {
    group: GROUP,
    kind,
    reader: READER,
    spec: specShape(['node', ...standard]),
    jobs: (monitor) => podScrapingJobs(monitor, { key: keyOf(monitor), standard, hasNamespace }),
    hasOwnSecrets: false,
    notPredicted: NOT_PREDICTED,
  };
}

interface JobsOfKind {
  readonly key: string;
  readonly standard: readonly string[];
  readonly hasNamespace: boolean;
}

/** A job for each endpoint (endpointScrapeConfig). */
function podScrapingJobs(
  monitor: KubernetesObject,
  { key, standard, hasNamespace }: JobsOfKind,
): CollectedJobs {
  const { fields, place } = monitor;
  const { selector, mistake } = readSelector(valueAt(fields, 'spec', 'selector'));
  if (selector === undefined) {
    const wrong = refusedSelector(place.at('spec', 'selector'), nameOf(monitor), mistake);
    return { value: [], diagnostics: [wrong] };
  }
  const written = valueAt(fields, 'spec', 'targetLabels', 'metadata');
  // To an API server null is an absent field, which it fills in.
  const metadata = written === undefined ? standard : textsAt(fields, 'spec', 'targetLabels', 'metadata');
  const shared = [
    ...selectorSteps(selector, 'pod', { asksPresence: false }),
    ...metadataSteps(metadata),
    ...(hasNamespace ? [copyLabel(`${META}namespace`, 'namespace')] : []),
    setLabel('job', monitor.name),
    ...(booleanAt(fields, 'spec', 'filterRunning') === false
      ? []
      : [drop([`${META}pod_phase`], '(Failed|Succeeded)', 'labels')]),
    copyLabel(`${META}pod_name`, '__tmp_instance'),
    relabelStep({
      sourceLabels: [`${META}pod_controller_kind`, `${META}pod_node_name`],
      regex: 'DaemonSet;(.*)',
      targetLabel: '__tmp_instance',
    }),
  ];
  const fromPod = listAt(fields, 'spec', 'targetLabels', 'fromPod');
  const diagnostics: Diagnostic[] = [...mappingMistakes(monitor, fromPod)];
  const namespaces = selectedNamespaces(monitor, defaultPrometheus(undefined));
  const names = new Set<string>();
  const jobs = listAt(fields, 'spec', 'endpoints').map((endpoint, index): ScrapeJob => {
    const at = place.at('spec', 'endpoints', index);
    const port = String(valueAt(endpoint, 'port'));
    append(diagnostics, endpointMistakes(monitor, endpoint, at, names.has(port)));
    names.add(port);
    const interval = milliseconds(textAt(endpoint, 'interval')) ?? 0;
    return {
      name: `${key}/${port}`,
      interval,
      timeout: milliseconds(textAt(endpoint, 'timeout')) ?? interval,
      metricsPath: pathOf(endpoint),
      scheme: schemeOf(endpoint),
      params: paramsOf(endpoint),
      discoveries: [{ role: 'pod', namespaces, selectors: [], attach: [] }],
      statics: [],
      steps: [...shared, ...portSteps(endpoint), ...fromPod.map(mappingStep)],
      cause: { object: monitor, place: at, endpoint },
      collector: 'google',
    };
  });
  return { value: jobs, diagnostics };
}

function metadataSteps(metadata: readonly string[]): readonly RelabelStep[] {
  const isWanted = (label: string): boolean => metadata.includes(label);
  const copies = (
    [
      ['namespace', 'namespace'],
      ['pod', 'pod_name'],
      ['container', 'pod_container_name'],
      ['node', 'pod_node_name'],
    ] as const
  ).filter(([label]) => isWanted(label));
  return [
    ...copies.map(([label, from]) => copyLabel(`${META}${from}`, label)),
    ...(isWanted('top_level_controller_name') ? controllerSteps('name', ['$1', '$1']) : []),
    ...(isWanted('top_level_controller_type') ? controllerSteps('kind', ['Deployment', 'CronJob']) : []),
  ];
}

/** A ReplicaSet with a hash is a Deployment's, a Job that ends in a time of eight digits a CronJob's. */
function controllerSteps(
  what: 'name' | 'kind',
  [ofDeployment, ofCronJob]: readonly [string, string],
): readonly RelabelStep[] {
  const targetLabel = `top_level_controller_${what === 'name' ? 'name' : 'type'}`;
  const kind = `${META}pod_controller_kind`;
  const name = `${META}pod_controller_name`;
  return [
    copyLabel(`${META}pod_controller_${what}`, targetLabel),
    relabelStep({
      sourceLabels: [kind, `${META}pod_labelpresent_pod_template_hash`, name],
      regex: 'ReplicaSet;true;(.+)-[a-z0-9]+',
      targetLabel,
      replacement: ofDeployment,
    }),
    relabelStep({
      sourceLabels: [kind, name],
      regex: String.raw`Job;(.+)-\d{8}$`,
      targetLabel,
      replacement: ofCronJob,
    }),
  ];
}

/** A name is one of a declared port. A number need not be declared: each candidate of a pod is led there, and they are one. */
function portSteps(endpoint: unknown): readonly RelabelStep[] {
  const name = textAt(endpoint, 'port');
  if (name !== '') {
    const label = `${META}pod_container_port_name`;
    if (compileRegex(name).regex === undefined) return [];
    return [
      keep([label], name, 'port'),
      relabelStep({
        sourceLabels: ['__tmp_instance', label],
        regex: '(.+);(.+)',
        targetLabel: 'instance',
        replacement: '$1:$2',
      }),
    ];
  }
  const replacement = `$1:${integerAt(endpoint, 'port')}`;
  return [
    relabelStep({ action: 'labeldrop', regex: 'container' }),
    relabelStep({ sourceLabels: ['__tmp_instance'], targetLabel: 'instance', replacement }),
    relabelStep({ sourceLabels: [`${META}pod_ip`], targetLabel: '__address__', replacement }),
  ];
}

function mappingStep(mapping: unknown): RelabelStep {
  return copyLabel(`${META}pod_label_${sanitizeLabelName(textAt(mapping, 'from'))}`, targetOf(mapping));
}

function targetOf(mapping: unknown): string {
  const to = textAt(mapping, 'to');
  return to === '' ? textAt(mapping, 'from') : to;
}

const PROTECTED: readonly string[] = [
  '__address__',
  'cluster',
  'instance',
  'job',
  'location',
  'namespace',
  'project_id',
];

function mappingMistakes(monitor: KubernetesObject, fromPod: readonly unknown[]): readonly Diagnostic[] {
  return fromPod.flatMap((mapping, index) => {
    const target = targetOf(mapping);
    const place = monitor.place.at('spec', 'targetLabels', 'fromPod', index);
    if (PROTECTED.includes(target)) {
      const message = `${nameOf(monitor)}: fromPod cannot set the label ${target}, which is protected`;
      return [refused(place, message, 'write another name: to: <label>')];
    }
    if (isLabelName(target, true)) return [];
    const message = `${nameOf(monitor)}: "${target}" is not the name of a label`;
    return [refused(place, message, `write to: ${sanitizeLabelName(target)}`)];
  });
}

function endpointMistakes(
  monitor: KubernetesObject,
  endpoint: unknown,
  place: Place,
  isTaken: boolean,
): readonly Diagnostic[] {
  const name = nameOf(monitor);
  const port = valueAt(endpoint, 'port');
  const found: Diagnostic[] = [];
  if (port === 0 || port === '')
    found.push(
      refused(place.at('port'), `${name}: an endpoint needs a port`, 'write its name or its number'),
    );
  if (isTaken) {
    const message = `${name}: two endpoints have the port ${String(port)}, and the names of their jobs would be one`;
    found.push(refused(place.at('port'), message, 'write a second object for the second one'));
  }
  const [interval, timeout] = [textAt(endpoint, 'interval'), textAt(endpoint, 'timeout')];
  if ((milliseconds(timeout) ?? 0) > (milliseconds(interval) ?? 0)) {
    const message = `${name}: timeout ${timeout} is longer than interval ${interval}`;
    const hint = `lower timeout to ${interval}, or raise interval`;
    found.push({ ...refused(place.at('timeout'), message, hint), code: 'timeout-exceeds-interval' });
  }
  return found;
}

function refused(place: Place, message: string, hint: string): Diagnostic {
  const notes = ["the webhook of Google's operator refuses the whole object"];
  return errorAt(place, 'refused-object', message, { notes, hint });
}
