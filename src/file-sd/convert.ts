import type { Assignment, AssignmentV1, AssignmentV1Alpha1, SentLabels } from '../mads/assignment.ts';
import { createPlanners, type Labelling, type LabelPlan, type Planner } from './label-plan.ts';

/** Why Prometheus would drop a target, so that it is not written. */
export type SkipReason = 'no_host' | 'slash_in_address';

/** One target with its labels, sorted by name, every name valid and there once; a value for each name. */
export interface KumaTarget {
  readonly address: string;
  readonly names: readonly string[];
  readonly values: readonly string[];
}

/** What was not taken over as it came; counts of one snapshot. */
export interface ConversionCounts {
  readonly skipped: Record<SkipReason, number>;
  /** Labels lost because another name became the same label name. */
  collisions: number;
  /** Labels dropped because their names begin with `__`. */
  reserved: number;
}

export function noCounts(): ConversionCounts {
  return { skipped: { no_host: 0, slash_in_address: 0 }, collisions: 0, reserved: 0 };
}

/** The mesh and service by which assignments are filtered and counted. */
export function meshAndService(assignment: Assignment): { mesh: string; service: string } {
  if (assignment.apiVersion === 'v1') return { mesh: assignment.mesh, service: assignment.service };
  const { labels } = assignment;
  return { mesh: lastValue(labels, 'mesh') ?? '', service: lastValue(labels, 'service') ?? '' };
}

/** The targets of one assignment that Prometheus would take. Adds to `counts` what is lost. */
export type Converter = (assignment: Assignment, counts: ConversionCounts) => KumaTarget[];

/** A converter for one run, which remembers how it labelled. */
export function createConverter(labelling: Labelling): Converter {
  const planners = createPlanners(labelling);
  return (assignment, counts) => {
    const converted =
      assignment.apiVersion === 'v1'
        ? convertV1(assignment, planners.v1, counts)
        : convertV1Alpha1(assignment, planners.v1alpha1, counts);
    return converted.filter(({ address }) => {
      const reason = skipReason(address);
      if (reason !== undefined) counts.skipped[reason]++;
      return reason === undefined;
    });
  };
}

function convertV1(assignment: AssignmentV1, planFor: Planner, counts: ConversionCounts): KumaTarget[] {
  return assignment.targets.map((target) => {
    const plan = planFor(target.labels, assignment.labels);
    const { name, scheme, metricsPath, address } = target;
    const fixed = [assignment.mesh, assignment.service, name, scheme, metricsPath];
    return { address, ...fill(plan, target.labels, assignment.labels, fixed, counts) };
  });
}

function convertV1Alpha1(
  assignment: AssignmentV1Alpha1,
  planFor: Planner,
  counts: ConversionCounts,
): KumaTarget[] {
  return assignment.targets.map(({ labels }) => ({
    address: lastValue(labels, '__address__') ?? '',
    ...fill(planFor(labels, assignment.labels), labels, assignment.labels, [], counts),
  }));
}

function fill(
  { names, sources, collisions, reserved }: LabelPlan,
  ofTarget: SentLabels,
  ofAssignment: SentLabels,
  fixed: readonly string[],
  counts: ConversionCounts,
): Pick<KumaTarget, 'names' | 'values'> {
  counts.collisions += collisions;
  counts.reserved += reserved;
  const values = sources.map(({ from, index }) => {
    if (from === 'fixed') return fixed[index] ?? '';
    return (from === 'target' ? ofTarget : ofAssignment)[index]?.[1] ?? '';
  });
  return { names, values };
}

/** Of a name sent twice the last value counts, as in a protobuf map. */
function lastValue(labels: SentLabels, name: string): string | undefined {
  return labels.findLast(([each]) => each === name)?.[1];
}

/** Prometheus drops an address with a slash (config.CheckTargetAddress) and cannot scrape one without a host. */
function skipReason(address: string): SkipReason | undefined {
  if (address === '' || address.startsWith(':')) return 'no_host';
  return address.includes('/') ? 'slash_in_address' : undefined;
}
