import type { IContainer } from 'kubernetes-models/v1/Container';
import type { Container, EnvironmentVariable, Reference, TextMap } from '../application/model/application.ts';
import type { DeclaredPort } from './declared-ports.ts';
import { compileHandlers } from './handler.ts';
import { present, sortedRecord } from './manifest.ts';
import type { Mounts } from './mounts.ts';

/** What a container has of its pod: the ports that are its own, its mounts, and the port that a bare path means. */
export interface PodContext {
  readonly ports: readonly DeclaredPort[];
  readonly mounts: Mounts;
  readonly only: number | undefined;
}

/** A container in the order of core/v1's fields. */
export function compileContainer(container: Container, pod: PodContext): IContainer {
  const { name, image, command, args, workingDir, envFrom, env, resources, restartPolicy, securityContext } =
    container;
  const mounts = pod.mounts.of.get(container);
  return present({
    name,
    image,
    command: command && [...command],
    args: args && [...args],
    workingDir,
    ports: pod.ports.filter((port) => port.container === name).map(compileContainerPort),
    envFrom: envFrom.map(compileSource),
    env: env.map(compileVariable),
    resources: compileResources(resources.limits, resources.requests),
    restartPolicy,
    volumeMounts: mounts && [...mounts],
    ...compileHandlers(container, pod.only),
    securityContext,
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

function compileSource({ kind, name }: Container['envFrom'][number]) {
  return kind === 'secret' ? { secretRef: { name } } : { configMapRef: { name } };
}

function valueFrom({ kind, name, key }: Reference) {
  return kind === 'secret' ? { secretKeyRef: { name, key } } : { configMapKeyRef: { name, key } };
}

function compileResources(limits: TextMap, requests: TextMap) {
  if (limits.length === 0 && requests.length === 0) return undefined;
  return present({ limits: sortedRecord(limits), requests: sortedRecord(requests) });
}
