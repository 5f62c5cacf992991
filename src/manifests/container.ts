import type { IContainer } from 'kubernetes-models/v1/Container';
import type { Container, EnvironmentVariable, Reference, TextMap } from '../application/application.ts';
import type { DeclaredPort } from './declared-ports.ts';
import { present, sortedRecord } from './manifest.ts';

/** A container, with the ports of the pod that are its own. */
export function compileContainer(container: Container, ports: readonly DeclaredPort[]): IContainer {
  const { name, image, command, args, workingDir, env, resources } = container;
  return present({
    name,
    image,
    command: command && [...command],
    args: args && [...args],
    workingDir,
    ports: ports.filter((port) => port.container === name).map(compileContainerPort),
    env: env.map(compileVariable),
    resources: compileResources(resources.limits, resources.requests),
  });
}

function compileContainerPort({ name, port, protocol }: DeclaredPort) {
  return present({ name, containerPort: port, protocol: writtenProtocol(protocol) });
}

/** TCP is Kubernetes' default, and hardly anybody writes it. */
export function writtenProtocol(protocol: string): 'UDP' | 'SCTP' | undefined {
  return protocol === 'TCP' ? undefined : (protocol as 'UDP' | 'SCTP');
}

function compileVariable({ name, value }: EnvironmentVariable) {
  return typeof value === 'string' ? { name, value } : { name, valueFrom: valueFrom(value) };
}

function valueFrom({ kind, name, key }: Reference) {
  return kind === 'secret' ? { secretKeyRef: { name, key } } : { configMapKeyRef: { name, key } };
}

function compileResources(limits: TextMap, requests: TextMap) {
  if (limits.length === 0 && requests.length === 0) return undefined;
  return present({ limits: sortedRecord(limits), requests: sortedRecord(requests) });
}
