import type { IJob } from 'kubernetes-models/batch/v1/Job';
import type { IJobSpec } from 'kubernetes-models/batch/v1/JobSpec';
import type { JobFields, ResolvedApplication } from '../application/model/application.ts';
import { type Manifest, present } from './manifest.ts';
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

/** The Job's own fields in the order of batch/v1, then its pods, which are not restarted in place. */
export function compileJobSpec(application: ResolvedApplication, plan: ScrapePlan, job: JobFields): IJobSpec {
  return present({
    parallelism: job.parallelism,
    completions: job.completions,
    activeDeadlineSeconds: job.activeDeadlineSeconds,
    backoffLimit: job.backoffLimit,
    backoffLimitPerIndex: job.backoffLimitPerIndex,
    maxFailedIndexes: job.maxFailedIndexes,
    template: compilePodTemplate(application, plan, 'Never'),
    ttlSecondsAfterFinished: job.ttlSecondsAfterFinished,
    completionMode: job.completionMode,
    suspend: job.suspend,
    podReplacementPolicy: job.podReplacementPolicy,
  });
}
