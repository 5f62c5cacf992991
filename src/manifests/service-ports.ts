import type { Protocol, ServicePort } from '../application/model/application.ts';
import type { DeclaredPort } from './declared-ports.ts';

/** A Service's port under the name that it is emitted with. */
export interface NamedServicePort {
  readonly name: string;
  readonly port: ServicePort;
  /** The container port that it leads to, by number. */
  readonly target: number;
}

/**
 * The ports of one Service, each with a name: its own, else the container port's where no other port of the Service
 * has it, else `port-<n>`. (`tcp-<n>` would tell Istio to treat it as opaque.)
 */
export function namedServicePorts(
  ports: readonly ServicePort[],
  declared: readonly DeclaredPort[],
): readonly NamedServicePort[] {
  const taken = new Set(ports.map(({ name }) => name));
  return ports.map((port) => {
    const target = targetOf(port, declared);
    const name = port.name === undefined ? borrowedName(port, target?.name, taken) : port.name;
    taken.add(name);
    return { name, port, target: target === undefined ? Number(port.targetPort) : target.port };
  });
}

function targetOf(port: ServicePort, declared: readonly DeclaredPort[]): DeclaredPort | undefined {
  return declared.find(({ name, port: number, protocol }) =>
    typeof port.targetPort === 'string'
      ? name === port.targetPort
      : number === port.targetPort && protocol === port.protocol,
  );
}

function borrowedName(
  port: ServicePort,
  container: string | undefined,
  taken: ReadonlySet<string | undefined>,
): string {
  if (container !== undefined && !taken.has(container)) return container;
  return portName(port.port, port.protocol);
}

/** A name for a port without one that no other port has. */
export function generatedPortName(port: number, protocol: Protocol, taken: ReadonlySet<string>): string {
  let name = portName(port, protocol);
  while (taken.has(name)) name += '-x';
  return name;
}

function portName(port: number, protocol: Protocol): string {
  return `${protocol === 'TCP' ? 'port' : protocol.toLowerCase()}-${port}`;
}
