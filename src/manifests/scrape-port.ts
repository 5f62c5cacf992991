import type { ResolvedApplication, ResolvedScraping } from '../application/model/application.ts';
import { type Diagnostic, errorAt, type Place, type Result, warningAt } from '../diagnostics/diagnostic.ts';
import type { DeclaredPort } from './declared-ports.ts';
import type { NamedServicePort } from './service-ports.ts';

/** The ports of an application as they are before anything is scraped. */
export interface OfferedPorts {
  readonly declared: readonly DeclaredPort[];
  readonly private: readonly NamedServicePort[];
  readonly public: readonly NamedServicePort[];
}

/** What a block's port means: a container port, which may have to be declared first, and the Service port it was found by. */
export interface ScrapePort {
  readonly number: number;
  readonly declared?: DeclaredPort;
  readonly service?: NamedServicePort;
}

/**
 * Finds the container port that a `pod` or `service` block means, by name or number.
 * A number that is not declared is to be declared; a name that is not declared is an error.
 */
export function scrapePort(
  block: ResolvedScraping,
  offered: OfferedPorts,
  application: ResolvedApplication,
): Result<ScrapePort> {
  const place = block.port.origin.by === 'application' ? block.port.origin.place : block.at;
  const wanted = block.port.value;
  const container = ofContainer(wanted, offered);
  const service = block.monitorType.value === 'service' ? ofService(wanted, offered) : undefined;
  if (service !== undefined) {
    if (container !== undefined && container.port !== service.target) {
      return { diagnostics: [ambiguous(block, service, container, offered, place)] };
    }
    const declared = container === undefined ? byNumber(service.target, offered) : container;
    return { value: { number: service.target, service, ...(declared && { declared }) }, diagnostics: [] };
  }
  if (container !== undefined)
    return { value: { number: container.port, declared: container }, diagnostics: [] };

  const elsewhere = [...offered.private, ...offered.public].find((port) => isPort(port, wanted));
  // The Service is not meant by a number that the application does not write.
  const isDefault = block.port.origin.by !== 'application';
  if (elsewhere !== undefined && !isDefault)
    return { diagnostics: [servicesPort(block, elsewhere, offered, place)] };
  if (typeof wanted === 'string') return { diagnostics: [undeclaredName(wanted, block, offered, place)] };
  const diagnostics = isDefault ? defaultUndeclared(wanted, offered, elsewhere, application) : [];
  return { value: { number: wanted }, diagnostics };
}

/** Prometheus scrapes over TCP, whatever else a container declares. */
function ofContainer(wanted: number | string, { declared }: OfferedPorts): DeclaredPort | undefined {
  const found = declared.filter(
    (port) =>
      port.protocol === 'TCP' && (typeof wanted === 'string' ? port.name === wanted : port.port === wanted),
  );
  const named = found.find(({ name }) => name !== undefined);
  return named === undefined ? found[0] : named;
}

function ofService(wanted: number | string, offered: OfferedPorts): NamedServicePort | undefined {
  return offered.private.find((port) => isPort(port, wanted));
}

function isPort({ name, port }: NamedServicePort, wanted: number | string): boolean {
  return port.protocol === 'TCP' && (typeof wanted === 'string' ? name === wanted : port.port === wanted);
}

function byNumber(number: number, offered: OfferedPorts): DeclaredPort | undefined {
  return ofContainer(number, offered);
}

function ambiguous(
  { port }: ResolvedScraping,
  service: NamedServicePort,
  container: DeclaredPort,
  offered: OfferedPorts,
  place: Place,
): Diagnostic {
  const which = port.origin.by !== 'application' ? `the default port ${port.value}` : `port ${port.value}`;
  const meant = `the Service's ${service.name} leads to ${service.target}`;
  const message = `${which} means two things: ${meant}, and the container's own is ${container.port}`;
  const spellings = [
    unambiguous(service.target, [service.name, service.target, service.port.port], offered),
    unambiguous(
      container.port,
      [container.port, ...(container.name === undefined ? [] : [container.name])],
      offered,
    ),
  ].filter((spelling) => spelling !== undefined);
  return errorAt(place, 'ambiguous-port', message, {
    hint:
      spellings.length === 0
        ? 'give the two ports different names'
        : `write port: ${spellings.join(' or port: ')}`,
  });
}

/** The first spelling that means one container port and no other. */
function unambiguous(
  number: number,
  spellings: readonly (number | string)[],
  offered: OfferedPorts,
): number | string | undefined {
  return spellings.find((spelling) => {
    const service = ofService(spelling, offered);
    const container = ofContainer(spelling, offered);
    const meant = [service?.target, container?.port].filter((port) => port !== undefined);
    return meant.length > 0 && meant.every((port) => port === number);
  });
}

function servicesPort(
  block: ResolvedScraping,
  { name, port, target }: NamedServicePort,
  offered: OfferedPorts,
  place: Place,
): Diagnostic {
  const wanted = block.port.value;
  const whose = port.public ? "the public Service's port" : "the Service's port";
  const listens = byNumber(target, offered);
  const known = listens?.name === undefined ? `${target}` : `${target} (${listens.name})`;
  return errorAt(place, 'port-of-service', `${wanted} is ${whose}; the container listens on ${known}`, {
    hint: port.public
      ? `write port: ${target}`
      : `write port: ${target}, or monitorType: service to scrape through the Service's port ${name}`,
  });
}

function undeclaredName(
  wanted: string,
  block: ResolvedScraping,
  offered: OfferedPorts,
  place: Place,
): Diagnostic {
  const other = offered.declared.find((port) => port.name === wanted);
  if (other !== undefined) {
    const message = `port "${wanted}" is ${other.protocol}, and Prometheus scrapes over TCP`;
    return errorAt(place, 'undeclared-port', message, { hint: named(block, offered) });
  }
  const nowhere =
    block.monitorType.value === 'service'
      ? 'is offered by no private Service and declared by no container'
      : 'is declared by no container';
  return errorAt(place, 'undeclared-port', `port "${wanted}" ${nowhere}`, { hint: named(block, offered) });
}

/** The names that the user could have written. */
function named(block: ResolvedScraping, { declared, private: services }: OfferedPorts): string {
  const names = new Set<string>();
  if (block.monitorType.value === 'service') {
    for (const { name, port } of services) if (port.protocol === 'TCP') names.add(name);
  }
  for (const { name, protocol } of declared) if (protocol === 'TCP' && name !== undefined) names.add(name);
  if (names.size > 0) return `declared: ${[...names].join(', ')}`;
  return 'no container declares a named port: write a number, or name a port in containers.<name>.ports';
}

function defaultUndeclared(
  number: number,
  offered: OfferedPorts,
  elsewhere: NamedServicePort | undefined,
  application: ResolvedApplication,
): Diagnostic[] {
  const others = offered.declared.filter(({ protocol }) => protocol === 'TCP');
  const [first] = others;
  if (first === undefined) return [];
  const list = others
    .map(({ name, port }) => (name === undefined ? `${port}` : `${name} (${port})`))
    .join(', ');
  const led = elsewhere === undefined ? undefined : byNumber(elsewhere.target, offered);
  const better = led === undefined ? first : led;
  const hint = `write port: ${better.name === undefined ? better.port : better.name}`;
  const message = `no container declares ${number}, the default port`;
  const notes = [`the containers declare ${list}; ${number} is declared beside them`];
  // Where a Service offers the number, writing it would mean the Service's.
  const details =
    elsewhere === undefined
      ? { notes, hint: `${hint}, or port: ${number} if it is meant` }
      : { notes: [...notes, `the Service's port ${number} leads to ${elsewhere.target}`], hint };
  return [warningAt(application.at.keyAt('monitoring'), 'default-port', message, details)];
}
