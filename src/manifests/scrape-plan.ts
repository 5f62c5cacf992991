import type { ResolvedApplication, ResolvedScraping, ServicePort } from '../application/model/application.ts';
import { type IdentifyingField, identifyingFields } from '../application/model/scraping-fields.ts';
import { append } from '../diagnostics/append.ts';
import { type Diagnostic, errorAt, hasErrors, type Result, seeAlso } from '../diagnostics/diagnostic.ts';
import { containerPorts, type DeclaredPort, declaredPorts, initPorts } from './declared-ports.ts';
import { onlyPort } from './handler-ports.ts';
import { type OfferedPorts, type ScrapePort, scrapePort } from './scrape-port.ts';
import { type NamedServicePort, namedServicePorts } from './service-ports.ts';
import { undeclaredNumbers } from './undeclared-numbers.ts';

/** One block with the container port that it scrapes. */
export interface ScrapeEndpoint {
  readonly block: ResolvedScraping;
  /** Has a name wherever a monitor needs one. */
  readonly port: DeclaredPort;
  /** The port of the private Service that leads there; absent if none does. */
  readonly service: NamedServicePort | undefined;
}

/** Every port of an application, and what is scraped through which: settled before anything is emitted. */
export interface ScrapePlan {
  readonly ports: readonly DeclaredPort[];
  /** The port that a bare path of a probe or handler means. */
  readonly only: number | undefined;
  readonly privatePorts: readonly NamedServicePort[];
  readonly publicPorts: readonly NamedServicePort[];
  readonly pod: readonly ScrapeEndpoint[];
  readonly service: readonly ScrapeEndpoint[];
  /** At most one. */
  readonly ingress: ResolvedScraping | undefined;
  /** Which Service is scraped: the private one, a headless one of its own, or none. */
  readonly scrapedService: 'private' | 'metrics' | 'none';
}

/** Resolves the port of each block against the workload, declares what is missing, and names what a monitor needs. */
export function scrapePlan(application: ResolvedApplication): Result<ScrapePlan> {
  const { workload, monitoring } = application;
  const written = containerPorts(workload);
  const declared = declaredPorts(workload, written);
  const named = (isPublic: boolean) => workload.ports.filter((port) => port.public === isPublic);
  const offered: OfferedPorts = {
    declared,
    private: namedServicePorts(named(false), declared),
    public: namedServicePorts(named(true), declared),
  };
  const diagnostics = [...sameNames(offered.private), ...sameNames(offered.public)];
  const blocks = monitoring.filter((block) => block.monitorType.value !== 'ingress');
  const found: (readonly [ResolvedScraping, ScrapePort])[] = [];
  for (const block of blocks) {
    const port = scrapePort(block, offered, application);
    append(diagnostics, port.diagnostics);
    if (port.value !== undefined) found.push([block, port.value]);
  }
  append(diagnostics, undeclaredNumbers(workload.ports, found, written));
  append(diagnostics, sameEndpoints(found));
  const resolvedPorts = resolvePorts(application, offered, found);
  append(diagnostics, resolvedPorts.diagnostics);
  if (hasErrors(diagnostics) || resolvedPorts.value === undefined) return { diagnostics };

  const { ports, endpoints } = resolvedPorts.value;
  const service = endpoints.filter(({ block }) => block.monitorType.value === 'service');
  const value: ScrapePlan = {
    ports,
    only: onlyPort(workload, declared),
    privatePorts: offered.private,
    publicPorts: offered.public,
    pod: endpoints.filter(({ block }) => block.monitorType.value === 'pod'),
    service,
    ingress: monitoring.find((block) => block.monitorType.value === 'ingress'),
    scrapedService: scrapedService(service, offered.private),
  };
  return { value, diagnostics };
}

/** A generated name can meet another one; two own names, or the same port twice, are mistakes of their own. */
function sameNames(ports: readonly NamedServicePort[]): Diagnostic[] {
  if (ports.length < 2) return [];
  const seen = new Map<string, ServicePort>();
  return ports.flatMap(({ name, port }) => {
    const first = seen.get(name);
    if (first === undefined) {
      seen.set(name, port);
      return [];
    }
    const [unnamed, other] = port.name === undefined ? [port, first] : [first, port];
    if (unnamed.name !== undefined) return [];
    if (unnamed.port === other.port && unnamed.protocol === other.protocol) return [];
    const message = `the Service's port ${unnamed.port} would be named "${name}", as another one is`;
    return [
      errorAt(unnamed.at, 'duplicate-port-name', message, {
        related: [seeAlso('the other one is here', other.at)],
        hint: 'give this port a name',
      }),
    ];
  });
}

/** What two blocks are compared by, the port as the container's number. */
const IDENTITY: Readonly<Record<IdentifyingField, (block: ResolvedScraping, port: number) => unknown>> = {
  port: (_, port) => port,
  path: ({ path }) => path.value,
  params: ({ params }) => params,
};

/** Two blocks that ask the same thing of the same port would store every sample twice. */
function sameEndpoints(found: readonly (readonly [ResolvedScraping, ScrapePort])[]): Diagnostic[] {
  if (found.length < 2) return [];
  const seen = new Map<string, ResolvedScraping>();
  // With annotations, a second block is refused whatever it scrapes.
  const inMonitors = found.filter(([{ operatorMode }]) => operatorMode.value);
  return inMonitors.flatMap(([block, { number }]) => {
    const key = JSON.stringify(identifyingFields.map((field) => IDENTITY[field](block, number)));
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, block);
      return [];
    }
    const message = `this block scrapes ${block.path.value} of port ${number} a second time`;
    return [
      errorAt(block.at, 'same-endpoint', message, {
        related: [seeAlso('the first block is here', first.at)],
        hint: 'remove one of the two, or give them different ports, paths or params',
      }),
    ];
  });
}

interface ResolvedPorts {
  readonly ports: readonly DeclaredPort[];
  readonly endpoints: readonly ScrapeEndpoint[];
}

function resolvePorts(
  application: ResolvedApplication,
  { declared, private: privatePorts }: OfferedPorts,
  found: readonly (readonly [ResolvedScraping, ScrapePort])[],
): Result<ResolvedPorts> {
  const ports = [...declared];
  const endpoints: ScrapeEndpoint[] = [];
  const diagnostics: Diagnostic[] = [];
  const init = initPorts(application.workload);
  const isTaken = (name: string) => [...ports, ...init].some((port) => port.name === name);
  for (const [block, { number, declared: known }] of found) {
    const index = ports.findIndex((port) =>
      known === undefined ? isTcp(port, number) : isDeclared(port, known),
    );
    const before = ports[index];
    if (before !== undefined && (before.name !== undefined || !needsName(block, application))) {
      endpoints.push({ block, port: before, service: servicePort(block, before, privatePorts) });
      continue;
    }
    // A port that is not declared is there for its metrics; one that is declared may serve anything.
    const names = before === undefined ? ['metrics', `tcp-${number}`] : [`tcp-${number}`];
    const name = names.find((candidate) => !isTaken(candidate));
    if (name === undefined) {
      diagnostics.push(noFreeName(block, number, names));
      continue;
    }
    const container = before === undefined ? application.workload.containers[0].name : before.container;
    const port: DeclaredPort = { container, name, port: number, protocol: 'TCP' };
    if (before === undefined) ports.push(port);
    else ports[index] = port;
    endpoints.push({ block, port, service: servicePort(block, port, privatePorts) });
  }
  return diagnostics.length > 0 ? { diagnostics } : { value: { ports, endpoints }, diagnostics };
}

function noFreeName({ at }: ResolvedScraping, number: number, names: readonly string[]): Diagnostic {
  const taken =
    names.length === 1 ? `${names[0]} is the name of another` : `${names.join(' and ')} are names of others`;
  const message = `port ${number} needs a name, and ${taken}`;
  const hint = `give it a name in the container's ports: {name: <name>, port: ${number}}`;
  return errorAt(at.at('port'), 'no-free-port-name', message, { hint });
}

/** Whether the port is the one that was declared; an earlier block may have given it its name. */
function isDeclared(port: DeclaredPort, known: DeclaredPort): boolean {
  const isNamed = known.name === undefined || port.name === known.name;
  return isNamed && port.container === known.container && isTcp(port, known.port);
}

function isTcp({ port, protocol }: DeclaredPort, number: number): boolean {
  return port === number && protocol === 'TCP';
}

/** Monitors select by name; annotations by number, unless a Service has to be made for them. */
function needsName(block: ResolvedScraping, { workload }: ResolvedApplication): boolean {
  if (block.operatorMode.value) return true;
  return block.monitorType.value === 'service' && workload.ports.every((port) => port.public);
}

/** The Service's port that leads to a container port: the one that the block names, if several do. */
function servicePort(
  block: ResolvedScraping,
  { port: number }: DeclaredPort,
  ports: readonly NamedServicePort[],
): NamedServicePort | undefined {
  const leading = ports.filter(({ port, target }) => port.protocol === 'TCP' && target === number);
  const wanted = block.port.value;
  const meant = leading.find(({ name, port }) => name === wanted || port.port === wanted);
  return meant === undefined ? leading[0] : meant;
}

/** The private Service if it carries the ports of all blocks; annotations take it whatever it carries. */
function scrapedService(
  endpoints: readonly ScrapeEndpoint[],
  ports: readonly NamedServicePort[],
): ScrapePlan['scrapedService'] {
  const [first] = endpoints;
  if (first === undefined) return 'none';
  const carried = first.block.operatorMode.value
    ? endpoints.every(({ service }) => service !== undefined)
    : true;
  return ports.length > 0 && carried ? 'private' : 'metrics';
}

/** The name by which a monitor asks for a port: the Service's for it, or that of the container port. */
export function monitoredPort(
  { block, port, service }: ScrapeEndpoint,
  { scrapedService }: ScrapePlan,
): string {
  const isOfService = block.monitorType.value === 'service' && scrapedService === 'private';
  return isOfService && service !== undefined ? service.name : (port.name as string);
}
