import type { ResolvedApplication, ResolvedScraping } from '../application/model/application.ts';
import { sortedRecord } from './manifest.ts';
import { labelsOf } from './metadata.ts';
import type { ScrapePlan } from './scrape-plan.ts';

/**
 * The `job` that the monitor of a block gives to what is scraped: the value of its `jobLabel`, else the operator's
 * default. Undefined if it depends on what is not known, such as the namespace.
 */
export function jobOf(
  { monitorType, asWritten }: ResolvedScraping,
  plan: ScrapePlan,
  application: ResolvedApplication,
): string | undefined {
  const { name, namespace, workload } = application;
  const { written } = workload;
  const type = monitorType.value;
  if (type === 'ingress')
    return asWritten.jobName === undefined
      ? inNamespace('probe/', namespace, `${name}-probe`)
      : asWritten.jobName;
  const { jobLabel: chosen } = asWritten;
  if (chosen !== undefined) return chosenJob(chosen, type, plan, application);
  if (written === undefined) return name;
  const { jobLabel, service } = written;
  if (type === 'service') {
    if (plan.scrapedService !== 'private' || service === undefined) return name;
    return service.jobLabel === undefined ? service.name : service.jobLabel[1];
  }
  return jobLabel === undefined ? inNamespace('', namespace, `${name}-pod-monitor`) : jobLabel[1];
}

function inNamespace(kind: string, namespace: string | undefined, monitor: string): string | undefined {
  return namespace === undefined ? undefined : `${kind}${namespace}/${monitor}`;
}

/** The value of a label that the block names. */
function chosenJob(
  label: string,
  type: 'pod' | 'service',
  { scrapedService, privatePorts }: ScrapePlan,
  application: ResolvedApplication,
): string | undefined {
  const { workload } = application;
  const { written } = workload;
  if (written !== undefined) return type === 'pod' ? sortedRecord(written.labels)?.[label] : undefined;
  const ofPorts = scrapedService === 'private' ? privatePorts.map(({ port }) => port.labels) : [];
  return labelsOf(application, ...(type === 'pod' ? [workload.labels] : ofPorts))[label];
}
