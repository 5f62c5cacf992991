import { type Diagnostic, errorAt, type Place } from '../../diagnostics/diagnostic.ts';
import type { JobFields } from '../model/application.ts';

const MOST = 100_000;
/** If there are more indexes than that, each with a limit of its own. */
const MOST_OF_MANY = 10_000;

/** How large an Indexed Job may be (batch/v1's validateJobSpec): its status lists every index. */
export function indexedJobLimits(job: JobFields, at: Place): Diagnostic[] {
  if (job.completionMode !== 'Indexed' || job.completions === undefined) return [];
  const { completions, maxFailedIndexes } = job;
  const isMany = completions > MOST && job.backoffLimitPerIndex !== undefined;
  const most = isMany ? MOST_OF_MANY : MOST;
  const notes = isMany ? [`with backoffLimitPerIndex and more than ${MOST} completions`] : [];
  const diagnostics: Diagnostic[] = [];
  if (isMany && maxFailedIndexes === undefined) {
    const message = `completions above ${MOST} with backoffLimitPerIndex need maxFailedIndexes`;
    diagnostics.push(errorAt(at.keyAt('completions'), 'missing-field', message));
  }
  if (maxFailedIndexes !== undefined && maxFailedIndexes > completions) {
    const message = `maxFailedIndexes is ${maxFailedIndexes}, and must be at most completions, ${completions}`;
    diagnostics.push(errorAt(at.at('maxFailedIndexes'), 'out-of-range', message));
  }
  for (const field of ['parallelism', 'maxFailedIndexes'] as const) {
    const written = job[field];
    if (written === undefined || written <= most) continue;
    const message = `${field} of an Indexed Job is ${written}, and must be ${most} or less`;
    diagnostics.push(errorAt(at.at(field), 'out-of-range', message, isMany ? { notes } : {}));
  }
  return diagnostics;
}
