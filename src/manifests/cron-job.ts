import type { ICronJob } from 'kubernetes-models/batch/v1/CronJob';
import type { ResolvedApplication } from '../application/application.ts';
import { compileJobSpec } from './job.ts';
import { type Manifest, optional, sortedRecord } from './manifest.ts';
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
    spec: {
      schedule: schedule as string,
      ...optional('timeZone', cron.timeZone),
      ...optional('startingDeadlineSeconds', cron.startingDeadlineSeconds),
      ...optional('concurrencyPolicy', cron.concurrencyPolicy),
      ...optional('suspend', cron.suspend),
      jobTemplate: {
        metadata: {
          labels: labelsOf(application, workload.labels),
          ...optional('annotations', sortedRecord(workload.annotations)),
        },
        spec: compileJobSpec(application, plan, job),
      },
      ...optional('successfulJobsHistoryLimit', cron.successfulJobsHistoryLimit),
      ...optional('failedJobsHistoryLimit', cron.failedJobsHistoryLimit),
    },
  } satisfies ICronJob;
}
