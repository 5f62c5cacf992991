import type { Assignment, AssignmentV1, AssignmentV1Alpha1, SentLabels } from '../mads/assignment.ts';
import { compareBytes, sanitizeLabelName, sanitizeLabelSuffix } from './label-names.ts';

/** `adapter`: as kuma-prometheus-sd named labels; `prometheus`: as Prometheus' kuma_sd_configs does. */
export type LabelStyle = 'adapter' | 'prometheus';

/** Why Prometheus would drop a target, so that it is not written. */
export type SkipReason = 'no_host' | 'slash_in_address';

/** One target with its labels, sorted by name, every name valid and there once. */
export interface ScrapeTarget {
  readonly address: string;
  readonly labels: readonly (readonly [name: string, value: string])[];
}

/** What was not taken over as it came; counts of one snapshot. */
export interface ConversionCounts {
  readonly skipped: Record<SkipReason, number>;
  /** Labels lost because another name became the same label name. */
  collisions: number;
}

export function noCounts(): ConversionCounts {
  return { skipped: { no_host: 0, slash_in_address: 0 }, collisions: 0 };
}

/** The mesh and service by which assignments are filtered and counted. */
export function meshAndService(assignment: Assignment): { mesh: string; service: string } {
  if (assignment.apiVersion === 'v1') return { mesh: assignment.mesh, service: assignment.service };
  const labelled = (name: string) => assignment.labels.findLast(([each]) => each === name)?.[1] ?? '';
  return { mesh: labelled('mesh'), service: labelled('service') };
}

/**
 * The targets of one assignment. Adds to `counts` what is skipped.
 *
 * Two names of one set that become the same label: the last in byte order stays, as in Kuma's own servers.
 */
export function convertAssignment(
  assignment: Assignment,
  style: LabelStyle,
  counts: ConversionCounts,
): ScrapeTarget[] {
  const converted =
    assignment.apiVersion === 'v1'
      ? convertV1(assignment, style, counts)
      : convertV1Alpha1(assignment, counts);
  return converted.filter(({ address }) => {
    const reason = skipReason(address);
    if (reason !== undefined) counts.skipped[reason]++;
    return reason === undefined;
  });
}

/** Precedence: a target's labels < the assignment's < what the fixed fields say (Prometheus discovery/xds/kuma.go). */
function convertV1(assignment: AssignmentV1, style: LabelStyle, counts: ConversionCounts): ScrapeTarget[] {
  const rename = style === 'adapter' ? adapterName : prometheusName;
  const shared = renamed(assignment.labels, rename, counts);
  return assignment.targets.map((target) => {
    const labels = renamed(target.labels, rename, counts);
    for (const [name, value] of shared) labels.set(name, value);
    if (style === 'adapter') {
      labels.set('mesh', assignment.mesh);
      labels.set('service', assignment.service);
      labels.set('dataplane', target.name);
      labels.set('job', assignment.service);
    } else {
      labels.set('__meta_kuma_mesh', assignment.mesh);
      labels.set('__meta_kuma_service', assignment.service);
      labels.set('__meta_kuma_dataplane', target.name);
    }
    labels.set('instance', target.name);
    labels.set('__scheme__', target.scheme);
    labels.set('__metrics_path__', target.metricsPath);
    return { address: target.address, labels: sorted(labels) };
  });
}

/** The server named everything already; a target's label wins over its assignment's. */
function convertV1Alpha1(assignment: AssignmentV1Alpha1, counts: ConversionCounts): ScrapeTarget[] {
  return assignment.targets.map((target) => {
    const labels = renamed(assignment.labels, adapterName, counts);
    for (const [name, value] of renamed(target.labels, adapterName, counts)) labels.set(name, value);
    const address = target.labels.findLast(([name]) => name === '__address__')?.[1] ?? '';
    labels.delete('__address__');
    return { address, labels: sorted(labels) };
  });
}

const adapterNames = new Map<string, string>();
const prometheusNames = new Map<string, string>();

function adapterName(name: string): string {
  return remembered(adapterNames, name, sanitizeLabelName);
}

function prometheusName(name: string): string {
  return remembered(prometheusNames, name, (each) => `__meta_kuma_label_${sanitizeLabelSuffix(each)}`);
}

/** The same few names come with every target. */
function remembered(names: Map<string, string>, name: string, make: (name: string) => string): string {
  const known = names.get(name);
  if (known !== undefined) return known;
  const made = make(name);
  if (names.size < 10_000) names.set(name, made);
  return made;
}

function renamed(
  labels: SentLabels,
  rename: (name: string) => string,
  counts: ConversionCounts,
): Map<string, string> {
  const values = new Map<string, string>();
  const origins = new Map<string, string>();
  for (const [name, value] of labels) {
    const label = rename(name);
    const origin = origins.get(label);
    if (origin !== undefined && origin !== name) {
      counts.collisions++;
      if (compareBytes(origin, name) > 0) continue;
    }
    origins.set(label, name);
    values.set(label, value);
  }
  return values;
}

function sorted(labels: Map<string, string>): [string, string][] {
  return [...labels].sort(([left], [right]) => (left < right ? -1 : 1));
}

/** Prometheus drops an address with a slash (config.CheckTargetAddress) and cannot scrape one without a host. */
function skipReason(address: string): SkipReason | undefined {
  if (address === '' || address.startsWith(':')) return 'no_host';
  return address.includes('/') ? 'slash_in_address' : undefined;
}
