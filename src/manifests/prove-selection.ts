import { groupOf, podTemplatePath } from '../kubernetes/kinds.ts';
import type { Manifest } from './manifest.ts';

type Labels = Readonly<Record<string, string>>;
interface PodTemplate {
  readonly metadata: { readonly labels: Labels };
  readonly spec: {
    readonly containers: readonly ContainerLike[];
    readonly initContainers?: readonly ContainerLike[];
  };
}
interface ContainerLike {
  readonly ports?: readonly { readonly name?: string; readonly containerPort: number }[];
  readonly restartPolicy?: string;
}
interface ServiceLike extends Manifest {
  readonly spec: {
    readonly selector: Labels;
    readonly ports: readonly { readonly name: string; readonly targetPort: number | string }[];
  };
}
interface MonitorLike extends Manifest {
  readonly spec: {
    readonly selector?: { readonly matchLabels: Labels };
    readonly podMetricsEndpoints?: readonly { readonly port: string }[];
    readonly endpoints?: readonly { readonly port: string }[];
    readonly targets?: { readonly ingress?: { readonly selector: { readonly matchLabels: Labels } } };
  };
}

/**
 * Proves, on what is about to be emitted, that each monitor selects exactly what it is meant for: the pods, or one
 * Service or Ingress, and a port that resolves by name. Throws otherwise, since then the compiler is wrong.
 */
export function proveSelection(manifests: readonly Manifest[]): void {
  const pods = podTemplateOf(manifests);
  for (const manifest of manifests) {
    const monitor = manifest as MonitorLike;
    if (manifest.kind === 'PodMonitor') provePodMonitor(monitor, pods);
    else if (manifest.kind === 'ServiceMonitor') proveServiceMonitor(monitor, manifests, pods);
    else if (manifest.kind === 'Probe') proveProbe(monitor, manifests);
  }
}

function podTemplateOf(manifests: readonly Manifest[]): PodTemplate {
  for (const manifest of manifests) {
    const { apiVersion, kind } = manifest;
    let template: unknown = manifest;
    for (const step of podTemplatePath(groupOf(apiVersion), kind))
      template = (template as Readonly<Record<string, unknown>> | undefined)?.[step];
    if (template !== undefined) return template as PodTemplate;
  }
  throw new Error('no workload was compiled');
}

function provePodMonitor(monitor: MonitorLike, pods: PodTemplate): void {
  const { selector, podMetricsEndpoints } = monitor.spec;
  if (selector === undefined || !selects(selector.matchLabels, pods.metadata.labels))
    fail(monitor, 'selects no pod');
  podMetricsEndpoints?.forEach(({ port }) => {
    proveContainerPort(monitor, port, pods);
  });
}

function proveServiceMonitor(monitor: MonitorLike, manifests: readonly Manifest[], pods: PodTemplate): void {
  const { selector, endpoints } = monitor.spec;
  const service = theOne(monitor, 'Service', selector?.matchLabels, manifests) as ServiceLike;
  if (!selects(service.spec.selector, pods.metadata.labels)) fail(monitor, `its Service selects no pod`);
  endpoints?.forEach(({ port }) => {
    const named = service.spec.ports.filter(({ name }) => name === port);
    const [offered] = named;
    if (offered === undefined || named.length > 1) fail(monitor, `the Service has not one port "${port}"`);
    else proveContainerPort(monitor, offered.targetPort, pods);
  });
}

function proveProbe(monitor: MonitorLike, manifests: readonly Manifest[]): void {
  const ingress = monitor.spec.targets?.ingress;
  if (ingress !== undefined) theOne(monitor, 'Ingress', ingress.selector.matchLabels, manifests);
}

function theOne(
  monitor: Manifest,
  kind: string,
  labels: Labels | undefined,
  manifests: readonly Manifest[],
): Manifest {
  const found = manifests.filter(
    (manifest) => manifest.kind === kind && selects(labels, manifest.metadata.labels),
  );
  const [one] = found;
  if (one === undefined || found.length > 1) fail(monitor, `selects ${found.length} objects of kind ${kind}`);
  return one;
}

function proveContainerPort(monitor: Manifest, port: string | number, pods: PodTemplate): void {
  let found = 0;
  const init = pods.spec.initContainers === undefined ? [] : pods.spec.initContainers;
  const sidecars = init.filter(({ restartPolicy }) => restartPolicy === 'Always');
  for (const { ports = [] } of [...pods.spec.containers, ...sidecars]) {
    for (const { name, containerPort } of ports) {
      if (port === (typeof port === 'number' ? containerPort : name)) found += 1;
    }
  }
  // A number reaches a port that is not declared, too.
  if (found === 0 && typeof port === 'string') fail(monitor, `no container declares the port ${port}`);
  if (typeof port === 'string' && found > 1) fail(monitor, `two containers declare the port ${port}`);
}

function selects(selector: Labels | undefined, labels: Labels | undefined): boolean {
  if (selector === undefined || labels === undefined) return false;
  const keys = Object.keys(selector);
  return keys.length > 0 && keys.every((key) => labels[key] === selector[key]);
}

function fail(monitor: Manifest, reason: string): never {
  throw new Error(`${monitor.kind} ${monitor.metadata.name}: ${reason}`);
}
