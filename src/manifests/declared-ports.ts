import type {
  ContainerPort,
  Protocol,
  ResolvedWorkload,
  ServicePort,
} from '../application/model/application.ts';
import { PORT_NAME } from '../kubernetes/names.ts';

/** A port that a container of the pod declares, whoever asked for it. */
export interface DeclaredPort {
  readonly container: string;
  readonly name: string | undefined;
  readonly port: number;
  readonly protocol: Protocol;
}

/** The ports of ordinary init containers, which have ended before anybody asks. */
export function initPorts({ initContainers }: ResolvedWorkload): readonly DeclaredPort[] {
  return initContainers
    .filter(({ restartPolicy }) => restartPolicy === undefined)
    .flatMap((container) => container.ports.map((port) => declaredBy(container.name, port)));
}

/** The ports that containers and sidecars themselves declare. */
export function containerPorts({ containers, initContainers }: ResolvedWorkload): readonly DeclaredPort[] {
  const declared: DeclaredPort[] = [];
  for (const { name, ports } of containers) for (const port of ports) declared.push(declaredBy(name, port));
  for (const { name, ports, restartPolicy } of initContainers)
    if (restartPolicy === 'Always') for (const port of ports) declared.push(declaredBy(name, port));
  return declared;
}

/**
 * The ports of the pod: those that containers and sidecars declare, then those that are written only in `workload.ports`,
 * which the main container declares under the Service port's name if that is valid and free.
 *
 * @param written what containers and sidecars declare
 */
export function declaredPorts(
  workload: ResolvedWorkload,
  written = containerPorts(workload),
): readonly DeclaredPort[] {
  const { containers, ports } = workload;
  const declared = [...written];
  const init = initPorts(workload);
  for (const port of ports) {
    const number = port.targetPort;
    if (typeof number !== 'number') continue;
    const index = declared.findIndex((other) => other.port === number && other.protocol === port.protocol);
    const name = freeName(port, declared, init);
    if (index < 0) {
      declared.push({ container: containers[0].name, name, port: number, protocol: port.protocol });
    } else if (index >= written.length && declared[index]?.name === undefined) {
      declared[index] = { ...(declared[index] as DeclaredPort), name };
    }
  }
  return declared;
}

function declaredBy(container: string, { name, port, protocol }: ContainerPort): DeclaredPort {
  return { container, name, port, protocol };
}

function freeName(
  { name }: ServicePort,
  ...declared: readonly (readonly DeclaredPort[])[]
): string | undefined {
  if (name === undefined || !PORT_NAME.test(name)) return undefined;
  return declared.some((ports) => ports.some((port) => port.name === name)) ? undefined : name;
}
