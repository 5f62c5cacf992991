import type { IService } from 'kubernetes-models/v1/Service';
import type { ResolvedApplication, ServicePort, TextMap } from '../application/model/application.ts';
import { writtenProtocol } from './container.ts';
import type { DeclaredPort } from './declared-ports.ts';
import { type Manifest, present, SCRAPE_LABEL } from './manifest.ts';
import { metadataOf, podSelector } from './metadata.ts';
import { SCRAPE, SCRAPE_SLOW, scrapeAnnotations } from './scrape-annotations.ts';
import type { ScrapeEndpoint, ScrapePlan } from './scrape-plan.ts';
import { generatedPortName, type NamedServicePort } from './service-ports.ts';

/** The Services of an application: private, public, and one for metrics if the private one cannot carry them. */
export function compileServices(application: ResolvedApplication, plan: ScrapePlan): Manifest[] {
  const services: Manifest[] = [];
  if (plan.scrapedService === 'metrics') services.push(compileMetricsService(application, plan.service));
  if (plan.privatePorts.length > 0) services.push(compilePrivateService(application, plan));
  if (plan.publicPorts.length > 0) services.push(compilePublicService(application, plan));
  const { type, serviceName } = application.workload;
  if (type === 'StatefulSet' && serviceName === undefined) {
    services.push(compileHeadlessService(application, plan));
  }
  return services;
}

function compilePrivateService(application: ResolvedApplication, plan: ScrapePlan): Manifest {
  const scraped = plan.scrapedService === 'private' ? scrapeMarks(application, plan.service) : NOT_SCRAPED;
  const ports = plan.privatePorts.map(({ port }) => port);
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: metadataOf(application, application.name, {
      labels: [...labelsOfPorts(ports), scraped.labels],
      annotations: [...annotationsOfPorts(ports), scraped.annotations],
    }),
    spec: {
      ports: plan.privatePorts.map(compileServicePort),
      selector: podSelector(application),
      type: 'ClusterIP',
    },
  } satisfies IService;
}

function compilePublicService(application: ResolvedApplication, plan: ScrapePlan): Manifest {
  const ports = plan.publicPorts.map(({ port }) => port);
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: metadataOf(application, `${application.name}-public`, {
      labels: labelsOfPorts(ports),
      annotations: annotationsOfPorts(ports),
    }),
    spec: {
      ports: plan.publicPorts.map(compileServicePort),
      selector: podSelector(application),
      type: 'LoadBalancer',
    },
  } satisfies IService;
}

/** Headless, since only Prometheus asks it who the pods are: one port per container port, name and number the same. */
export function compileMetricsService(
  application: ResolvedApplication,
  endpoints: readonly ScrapeEndpoint[],
): Manifest {
  const scraped = scrapeMarks(application, endpoints);
  const ports = new Map(endpoints.map(({ port }) => [port.port, port.name as string]));
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: metadataOf(application, `${application.name}-metrics`, {
      labels: [scraped.labels],
      annotations: [scraped.annotations],
    }),
    spec: {
      ports: [...ports].map(([port, name]) => ({ name, port, targetPort: port })),
      selector: podSelector(application),
      clusterIP: 'None',
    },
  } satisfies IService;
}

/** The Service that gives the pods of a StatefulSet their names. */
export function headlessName(application: string): string {
  return `${application}-headless`;
}

/** Every port of the pods under its own number, since nothing is between; never scraped, so never marked. */
function compileHeadlessService(application: ResolvedApplication, plan: ScrapePlan): Manifest {
  const annotations = application.annotations.filter(([key]) => key !== SCRAPE && key !== SCRAPE_SLOW);
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: metadataOf({ ...application, annotations }, headlessName(application.name)),
    spec: present({
      ports: headlessPorts(plan.ports),
      selector: podSelector(application),
      clusterIP: 'None',
    }),
  } satisfies IService;
}

function headlessPorts(ports: readonly DeclaredPort[]) {
  const taken = new Set(ports.flatMap(({ name }) => (name === undefined ? [] : [name])));
  const seen = new Set<string>();
  return ports.flatMap(({ name, port, protocol }) => {
    const key = `${port}/${protocol}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const own = name === undefined ? generatedPortName(port, protocol, taken) : name;
    taken.add(own);
    return [present({ name: own, protocol: writtenProtocol(protocol), port, targetPort: port })];
  });
}

interface ScrapeMarks {
  readonly labels: TextMap;
  readonly annotations: TextMap;
}

const NOT_SCRAPED: ScrapeMarks = { labels: [], annotations: [] };

/** The label that the monitor selects by, or the annotations that the chart's job reads: never both. */
function scrapeMarks(
  { annotationKeys }: ResolvedApplication,
  [endpoint]: readonly ScrapeEndpoint[],
): ScrapeMarks {
  if (endpoint === undefined) return NOT_SCRAPED;
  if (endpoint.block.operatorMode.value) return { labels: [[SCRAPE_LABEL, 'true']], annotations: [] };
  return { labels: [], annotations: scrapeAnnotations(endpoint.block, annotationKeys, endpoint.port.port) };
}

function compileServicePort({ name, port }: NamedServicePort) {
  return present({
    name,
    protocol: writtenProtocol(port.protocol),
    port: port.port,
    targetPort: port.targetPort,
  });
}

function labelsOfPorts(ports: readonly ServicePort[]): readonly TextMap[] {
  return ports.map((port) => port.labels);
}

function annotationsOfPorts(ports: readonly ServicePort[]): readonly TextMap[] {
  return ports.map((port) => port.annotations);
}
