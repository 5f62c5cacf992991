import { type Diagnostic, errorAt } from '../diagnostics/diagnostic.ts';
import type { ResolvedApplication, WorkloadType } from './application.ts';
import { keysOf } from './order.ts';

// Kubernetes puts an 11-character timestamp behind a CronJob's name (batch/v1 validation).
const LONGEST_CRON_JOB_NAME = 52;

const TYPES_BY_FIELD = new Map<string, readonly WorkloadType[]>(
  Object.entries({
    replicas: ['Deployment'],
    ports: ['Deployment'],
    parallelism: ['Job', 'CronJob'],
    completions: ['Job', 'CronJob'],
    activeDeadlineSeconds: ['Job', 'CronJob'],
    backoffLimit: ['Job', 'CronJob'],
    backoffLimitPerIndex: ['Job', 'CronJob'],
    maxFailedIndexes: ['Job', 'CronJob'],
    ttlSecondsAfterFinished: ['Job', 'CronJob'],
    completionMode: ['Job', 'CronJob'],
    suspend: ['Job', 'CronJob'],
    podReplacementPolicy: ['Job', 'CronJob'],
    schedule: ['CronJob'],
    timeZone: ['CronJob'],
    startingDeadlineSeconds: ['CronJob'],
    concurrencyPolicy: ['CronJob'],
    successfulJobsHistoryLimit: ['CronJob'],
    failedJobsHistoryLimit: ['CronJob'],
  } satisfies Record<string, WorkloadType[]>),
);

/** What each type of workload may have, must have, and what it may be called. */
export function workloadRules(application: ResolvedApplication): Diagnostic[] {
  const { workload } = application;
  const { type, at } = workload;
  const diagnostics: Diagnostic[] = [];
  for (const field of keysOf(at)) {
    const types = TYPES_BY_FIELD.get(field);
    if (types === undefined || types.includes(type)) continue;
    diagnostics.push(
      errorAt(at.keyAt(field), 'field-not-for-type', notForType(field, type), hintFor(field, types)),
    );
  }
  if (type !== 'Deployment' && application.ingress !== undefined) {
    const message = `a ${type} has no Service, so an Ingress would lead nowhere`;
    diagnostics.push(errorAt(application.at.keyAt('ingress'), 'field-not-for-type', message));
  }
  if (type === 'CronJob') diagnostics.push(...cronJobRules(application));
  if (type === 'Job' || type === 'CronJob') diagnostics.push(...indexedJobRules(application));
  return diagnostics;
}

function notForType(field: string, type: WorkloadType): string {
  if (field === 'ports') return `a ${type} has no Service, so it has no ports here`;
  return `${field} is not for a ${type}`;
}

function hintFor(field: string, types: readonly WorkloadType[]): { hint?: string } {
  if (field === 'ports') return { hint: 'declare the port on the container: containers.<name>.ports' };
  return { hint: `write type: ${types[0]}, or remove ${field}` };
}

function cronJobRules({ name, workload, at }: ResolvedApplication): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const { schedule } = workload.cronJob;
  if (schedule === undefined) {
    const hint = { hint: "write schedule: '0 * * * *'" };
    diagnostics.push(errorAt(workload.at.keyAt('type'), 'missing-field', 'a CronJob needs a schedule', hint));
  } else if (/TZ=/.test(schedule)) {
    const hint = { hint: 'write the zone in timeZone' };
    diagnostics.push(
      errorAt(
        workload.at.at('schedule'),
        'bad-schedule',
        'Kubernetes refuses a time zone in the schedule',
        hint,
      ),
    );
  } else if (!isSchedule(schedule)) {
    const hint = { hint: "write five fields, minute hour day month weekday, such as '0 * * * *'" };
    diagnostics.push(
      errorAt(workload.at.at('schedule'), 'bad-schedule', `"${schedule}" is no schedule`, hint),
    );
  }
  if (name.length > LONGEST_CRON_JOB_NAME) {
    const message = `the CronJob's name has ${name.length} characters, at most ${LONGEST_CRON_JOB_NAME} are allowed`;
    const notes = ['Kubernetes adds 11 characters to it for each Job'];
    diagnostics.push(errorAt(at.at('name'), 'name-too-long', message, { notes }));
  }
  return diagnostics;
}

/** batch/v1: Indexed needs completions; the limits per index need Indexed. */
function indexedJobRules({ workload: { job, at } }: ResolvedApplication): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  if (job.completionMode === 'Indexed' && job.completions === undefined) {
    diagnostics.push(
      errorAt(at.at('completionMode'), 'missing-field', 'completionMode: Indexed needs completions'),
    );
  }
  for (const field of ['backoffLimitPerIndex', 'maxFailedIndexes'] as const) {
    if (job[field] === undefined || job.completionMode === 'Indexed') continue;
    const hint = { hint: 'write completionMode: Indexed' };
    diagnostics.push(
      errorAt(at.keyAt(field), 'missing-field', `${field} needs completionMode: Indexed`, hint),
    );
  }
  if (job.maxFailedIndexes !== undefined && job.backoffLimitPerIndex === undefined) {
    const message = 'maxFailedIndexes needs backoffLimitPerIndex';
    diagnostics.push(errorAt(at.keyAt('maxFailedIndexes'), 'missing-field', message));
  }
  return diagnostics;
}

const RANGES = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 6],
] as const;
const NAMES: readonly (readonly string[])[] = [
  [],
  [],
  [],
  ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'],
];
const DESCRIPTORS = /^@(yearly|annually|monthly|weekly|daily|midnight|hourly)$/;
const EVERY = /^@every \d/;

/** Standard cron as Kubernetes parses it (robfig/cron's ParseStandard). */
function isSchedule(schedule: string): boolean {
  if (schedule.startsWith('@')) return DESCRIPTORS.test(schedule) || EVERY.test(schedule);
  const fields = schedule.trim().split(/\s+/);
  return (
    fields.length === 5 &&
    fields.every((field, index) => field.split(',').every((part) => isPart(part, index)))
  );
}

function isPart(part: string, index: number): boolean {
  const [range, step, more] = part.split('/');
  if (more !== undefined || range === undefined) return false;
  if (step !== undefined && !/^[1-9]\d*$/.test(step)) return false;
  if (range === '*' || range === '?') return true;
  const bounds = range.split('-').map((bound) => boundOf(bound, index));
  const [low, high = low] = bounds;
  return bounds.length <= 2 && low !== undefined && high !== undefined && low <= high;
}

function boundOf(bound: string, index: number): number | undefined {
  const named = NAMES[index]?.indexOf(bound.toLowerCase());
  const [low, high] = RANGES[index] as readonly [number, number];
  if (named !== undefined && named >= 0) return named + low;
  const value = /^\d+$/.test(bound) ? Number(bound) : Number.NaN;
  return value >= low && value <= high ? value : undefined;
}
