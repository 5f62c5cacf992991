import { durationText, milliseconds } from '../../prometheus/duration.ts';
import { isMadeUpNode } from '../cluster/nodes.ts';
import { TEMPLATE_HASH } from '../cluster/workload.ts';
import type { Discovered, DiscoveredOrigin } from '../discovery/labels.ts';
import type { CollectorName } from '../monitor-form.ts';
import { type LabelSet, labelSet } from '../relabel/label-set.ts';
import { applyStep } from '../relabel/relabel.ts';
import type { ScrapeJob } from './scrape-job.ts';
import { targetUrl } from './url.ts';

/** What is shown for a name or an address that only one pod has. */
export const OF_POD = '<pod>';

/** What Prometheus scrapes. */
export interface ScrapeTarget {
  readonly job: string;
  readonly url: string;
  /** As Prometheus writes durations: `1m30s`. */
  readonly interval: string;
  readonly timeout: string;
  /** The labels that every sample gets, by name. */
  readonly labels: Readonly<Record<string, string>>;
  /** The name of the scrape job. */
  readonly source: string;
  /** Of several Prometheus resources the one that scrapes it, `NAMESPACE/NAME`. */
  readonly prometheus?: string;
  /** Who scrapes it, if that is neither a Prometheus of the operator nor of the chart. */
  readonly collector?: CollectorName;
  /** The NetworkPolicies that let no scrape of it through, `NAMESPACE/NAME`. */
  readonly blocked?: readonly string[];
}

/** A target with what it came from, which the answer for programs does not say. */
export interface FoundTarget extends ScrapeTarget {
  readonly origin: DiscoveredOrigin;
  /** The reserved labels that relabelling has set: a scrape pool tells targets apart by them too. */
  readonly hidden: string;
}

/** The URL with `<pod>` for the address of a pod, which only a cluster can give. */
export function shownUrl({ url, origin: { pod } }: FoundTarget): string {
  return pod === undefined ? url : url.replace(`//${pod.ip}`, `//${OF_POD}`);
}

/** The labels, with `<pod>`, `<node>`, `<uid>` and `<hash>` for the parts that only a cluster can give. */
export function shownLabels({
  labels,
  origin: { pod },
}: FoundTarget): readonly (readonly [string, string])[] {
  const entries = Object.entries(labels);
  if (pod?.isMadeUp !== true) return entries;
  const shown = new Map([[pod.ip, OF_POD]]);
  if (isMadeUpNode(pod.nodeName)) shown.set(pod.nodeName, '<node>').set(pod.hostIp, '<node>');
  return entries.map(([name, value]) => [
    name,
    shown.get(value) ?? value.replaceAll(TEMPLATE_HASH, '<hash>'),
  ]);
}

/** The port that a request goes to. */
export function portOf(url: string): string {
  const port = /^[a-z]*:\/\/(?:\[[^\]]*\]|[^:/?]*):(\d+)/u.exec(url)?.[1];
  return port ?? (url.startsWith('https:') ? '443' : '80');
}

/**
 * The container that answers: the one of the label, else the one that declares the port, since relabeling may have
 * replaced the port that was discovered. Undefined if none of several declares it.
 */
export function containerOf({ url, labels, origin: { pod } }: FoundTarget): string | undefined {
  if (labels.container !== undefined || pod === undefined) return labels.container;
  const port = Number(portOf(url));
  const declaring = pod.containers.find(({ ports }) => ports.some(({ number }) => number === port));
  if (declaring !== undefined) return declaring.name;
  // Of several, discovery names each, in an order that means nothing.
  const [only, another] = pod.containers.filter(({ isInit }) => !isInit);
  return another === undefined ? only?.name : undefined;
}

/** What became of one discovered label set. */
export type Outcome =
  | { readonly kind: 'target'; readonly target: FoundTarget }
  | { readonly kind: 'dropped'; readonly step: number }
  | { readonly kind: 'refused'; readonly reason: string };

/** Prometheus' own labels of a job, which hold where discovery has none of that name. */
export function jobLabels({
  name,
  interval,
  timeout,
  metricsPath,
  scheme,
  params,
}: ScrapeJob): Map<string, string> {
  const labels = new Map([
    ['job', name],
    ['__scrape_interval__', durationText(interval)],
    ['__scrape_timeout__', durationText(timeout)],
    ['__metrics_path__', metricsPath],
    ['__scheme__', scheme],
    ['__convert_classic_histograms_to_nhcb__', 'false'],
    ['__always_scrape_classic_histograms__', 'false'],
    ['__scrape_native_histograms__', 'false'],
  ]);
  for (const [param, [value]] of params) if (value !== undefined) labels.set(`__param_${param}`, value);
  return labels;
}

/** Relabels one discovered label set, and makes a target of what is left (Prometheus, scrape.PopulateLabels). */
export function makeTarget(
  job: ScrapeJob,
  discovered: Discovered,
  defaults: ReadonlyMap<string, string>,
): Outcome {
  const labels = labelSet(discovered.layers, defaults);
  for (const [index, step] of job.steps.entries()) {
    if (!applyStep(step, labels)) return { kind: 'dropped', step: index };
  }
  return finish(job, discovered.origin, labels);
}

function finish(job: ScrapeJob, origin: DiscoveredOrigin, labels: LabelSet): Outcome {
  const address = labels.get('__address__');
  const reason = refusal(address, labels);
  if (reason !== undefined) return { kind: 'refused', reason };
  const entries = labels.entries((name) => !name.startsWith('__meta_'));
  const shown: Record<string, string> = {};
  const params = new Map<string, readonly string[]>(job.params);
  const visible = entries.filter(([name]) => !name.startsWith('__'));
  if (labels.get('instance') === '') visible.push(['instance', address]);
  visible.sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [name, value] of visible) setOwn(shown, name, value);
  for (const [name, value] of entries) {
    if (!name.startsWith('__param_')) continue;
    const param = name.slice('__param_'.length);
    params.set(param, [value, ...(params.get(param) ?? []).slice(1)]);
  }
  const url = targetUrl(labels.get('__scheme__'), address, labels.get('__metrics_path__'), params);
  const target = {
    job: labels.get('job'),
    url,
    interval: labels.get('__scrape_interval__'),
    timeout: labels.get('__scrape_timeout__'),
    labels: shown,
    source: job.name,
    ...(job.prometheus === undefined ? {} : { prometheus: job.prometheus }),
    ...(job.collector === undefined ? {} : { collector: job.collector }),
    origin,
    hidden: hiddenText(job, labels),
  };
  return { kind: 'target', target };
}

function refusal(address: string, labels: LabelSet): string | undefined {
  if (address === '') return 'no address';
  if (address.includes('/')) return `"${address}" is not a valid hostname`;
  const times = (['interval', 'timeout'] as const).map((what) => {
    const text = labels.get(`__scrape_${what}__`);
    return { what, text, time: milliseconds(text) };
  });
  for (const { what, text, time } of times) {
    if (time === undefined) return `"${text}" is not a scrape ${what}`;
    if (time === 0) return `scrape ${what} cannot be 0`;
  }
  const [interval, timeout] = times;
  if (interval?.time !== undefined && timeout?.time !== undefined && timeout.time > interval.time)
    return `scrape timeout ${timeout.text} is greater than scrape interval ${interval.text}`;
  return undefined;
}

function setOwn(record: Record<string, string>, name: string, value: string): void {
  if (name !== '__proto__') record[name] = value;
  else Object.defineProperty(record, name, { value, enumerable: true, configurable: true, writable: true });
}

function hiddenText({ steps }: ScrapeJob, labels: LabelSet): string {
  return steps
    .filter(({ targetLabel }) => targetLabel.startsWith('__'))
    .map(({ targetLabel }) => `\u00ff${targetLabel.startsWith('__meta_') ? '' : labels.get(targetLabel)}`)
    .join('');
}
