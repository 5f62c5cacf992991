import { append } from '../../diagnostics/append.ts';
import { type Diagnostic, errorAt } from '../../diagnostics/diagnostic.ts';
import type { ResolvedApplication } from '../model/application.ts';
import { indexedJobLimits } from './indexed-job-limits.ts';
import { scheduleMistake } from './schedule-mistake.ts';
import { timeZoneRules } from './time-zone.ts';

/** What batch/v1 asks of a Job or CronJob beyond its shape. */
export function jobRules(application: ResolvedApplication): Diagnostic[] {
  const isCron = application.workload.type === 'CronJob';
  return [...(isCron ? cronJobRules(application) : []), ...indexedJobRules(application)];
}

function cronJobRules({ workload }: ResolvedApplication): Diagnostic[] {
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
  } else {
    const mistake = scheduleMistake(schedule);
    if (mistake !== undefined) {
      const hint = { hint: mistake.hint };
      diagnostics.push(errorAt(workload.at.at('schedule'), 'bad-schedule', mistake.message, hint));
    }
  }
  append(diagnostics, timeZoneRules(workload.cronJob.timeZone, workload.at.at('timeZone')));
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
  return [...diagnostics, ...indexedJobLimits(job, at)];
}
