import type { ResolvedApplication } from '../application/model/application.ts';
import type {
  TemplateMonitoring,
  TemplatePort,
  TemplateServicePort,
  TemplateVariables,
} from '../generated/template-variables.ts';
import { sortedRecord } from './manifest.ts';
import { podSelector } from './metadata.ts';
import { jobOf } from './monitor-job.ts';
import { type ScrapePlan, scrapePlan } from './scrape-plan.ts';

/**
 * What the templates of a platform can name of an application that compiles. Every field is there: nothing is `null`.
 * No value of a Secret is among them.
 */
export function templateVariables(application: ResolvedApplication): TemplateVariables {
  const { name, namespace, labels, annotations, workload, extra } = application;
  const { written } = workload;
  const plan = scrapePlan(application).value;
  if (plan === undefined) throw new Error('templates are for applications that compile');
  const scraped = [...plan.pod, ...plan.service].map(({ port }) => port.port);
  return {
    name,
    namespace: orNull(namespace),
    labels: recordOf(labels),
    annotations: recordOf(annotations),
    selector: podSelector(application),
    workload: {
      type: written === undefined ? workload.type : written.kind,
      replicas: orNull(written === undefined ? workload.replicas : written.replicas),
      labels: recordOf(written === undefined ? workload.labels : written.labels),
    },
    containers: workload.containers.map((container) => ({ name: container.name, image: container.image })),
    ports: plan.ports.map(
      (port): TemplatePort => ({
        name: orNull(port.name),
        port: port.port,
        protocol: port.protocol,
        container: port.container,
      }),
    ),
    servicePorts: [...plan.privatePorts, ...plan.publicPorts].map(
      (port): TemplateServicePort => ({
        name: port.name,
        port: port.port.port,
        targetPort: port.port.targetPort,
        protocol: port.port.protocol,
        public: port.port.public,
      }),
    ),
    hosts: hostsOf(application),
    monitoring: application.monitoring.map((block) => monitoringOf(block, plan, application)),
    metricsPorts: [...new Set(scraped)].sort((a, b) => a - b),
    monitorLabels: extra === undefined ? {} : recordOf(extra.monitorLabels),
  };
}

function monitoringOf(
  block: ResolvedApplication['monitoring'][number],
  plan: ScrapePlan,
  application: ResolvedApplication,
): TemplateMonitoring {
  const endpoint = [...plan.pod, ...plan.service].find((one) => one.block === block);
  return {
    operatorMode: block.operatorMode.value,
    monitorType: block.monitorType.value,
    scheme: block.scheme.value,
    path: block.path.value,
    port: endpoint === undefined ? null : endpoint.port.port,
    portName: endpoint === undefined ? null : orNull(endpoint.port.name),
    job: block.operatorMode.value ? orNull(jobOf(block, plan, application)) : null,
    interval: block.interval.value.text,
    timeout: block.timeout.value.text,
  };
}

function hostsOf({ ingress }: ResolvedApplication): string[] {
  const rules = ingress === undefined ? [] : ingress.rules;
  return [...new Set(rules.flatMap(({ host }) => (host === undefined ? [] : [host])))];
}

function orNull<T>(value: T | undefined): T | null {
  return value === undefined ? null : value;
}

function recordOf(map: ResolvedApplication['labels']): Readonly<Record<string, string>> {
  const record = sortedRecord(map);
  return record === undefined ? {} : record;
}
