import type { ICronJob } from 'kubernetes-models/batch/v1/CronJob';
import type { ResolvedApplication } from '../application/model/application.ts';
import { compileJobSpec } from './job.ts';
import { type Manifest, present, sortedRecord } from './manifest.ts';
import { labelsOf, metadataOf } from './metadata.ts';
import type { ScrapePlan } from './scrape-plan.ts';

/** batch/v1 CronJob `<name>`; `suspend` is the schedule's, not that of the Jobs it makes. */
export function compileCronJob(application: ResolvedApplication, plan: ScrapePlan): Manifest {
  const { workload } = application;
  const { schedule, ...cron } = workload.cronJob;
  const { suspend: _, ...job } = workload.job;
  return {
    apiVersion: 'batch/v1',
    kind: 'CronJob',
    metadata: metadataOf(application, application.name, {
      labels: [workload.labels],
      annotations: [workload.annotations],
    }),
    spec: present({
      schedule: schedule as string,
      timeZone: cron.timeZone,
      startingDeadlineSeconds: cron.startingDeadlineSeconds,
      concurrencyPolicy: cron.concurrencyPolicy,
      suspend: cron.suspend,
      jobTemplate: {
        metadata: present({
          labels: labelsOf(application, workload.labels),
          annotations: sortedRecord(workload.annotations),
        }),
        spec: compileJobSpec(application, plan, job),
      },
      successfulJobsHistoryLimit: cron.successfulJobsHistoryLimit,
      failedJobsHistoryLimit: cron.failedJobsHistoryLimit,
    }),
  } satisfies ICronJob;
}
