import type { IJob } from 'kubernetes-models/batch/v1/Job';
import type { IJobSpec } from 'kubernetes-models/batch/v1/JobSpec';
import type { JobFields, ResolvedApplication } from '../application/application.ts';
import { type Manifest, optional } from './manifest.ts';
import { metadataOf } from './metadata.ts';
import { compilePodTemplate } from './pod-template.ts';
import type { ScrapePlan } from './scrape-plan.ts';

/** batch/v1 Job `<name>`. It has no selector: Kubernetes makes one that fits this Job alone. */
export function compileJob(application: ResolvedApplication, plan: ScrapePlan): Manifest {
  const { workload } = application;
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: metadataOf(application, application.name, {
      labels: [workload.labels],
      annotations: [workload.annotations],
    }),
    spec: compileJobSpec(application, plan, workload.job),
  } satisfies IJob;
}

/** The Job's own fields in the order of batch/v1, then its pods, which nobody restarts in place. */
export function compileJobSpec(application: ResolvedApplication, plan: ScrapePlan, job: JobFields): IJobSpec {
  return {
    ...optional('parallelism', job.parallelism),
    ...optional('completions', job.completions),
    ...optional('activeDeadlineSeconds', job.activeDeadlineSeconds),
    ...optional('backoffLimit', job.backoffLimit),
    ...optional('backoffLimitPerIndex', job.backoffLimitPerIndex),
    ...optional('maxFailedIndexes', job.maxFailedIndexes),
    template: compilePodTemplate(application, plan, { restartPolicy: 'Never' }),
    ...optional('ttlSecondsAfterFinished', job.ttlSecondsAfterFinished),
    ...optional('completionMode', job.completionMode),
    ...optional('suspend', job.suspend),
    ...optional('podReplacementPolicy', job.podReplacementPolicy),
  };
}
