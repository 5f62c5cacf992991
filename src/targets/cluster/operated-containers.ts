import { booleanAt, type Fields, fieldsAt, listAt, textAt, valueAt } from '../fields.ts';
import type { KubernetesObject } from '../kubernetes-object.ts';

// The versions of what the operator 0.94 runs if a resource names none (pkg/operator/defaults.go).
const DEFAULT_VERSIONS: Readonly<Record<string, string>> = {
  Prometheus: 'v3.14.0',
  PrometheusAgent: 'v3.14.0',
  Alertmanager: 'v0.34.0',
  ThanosRuler: 'v0.42.4',
};
const THANOS_VERSION = 'v0.42.4';
const IMAGES: Readonly<Record<string, string>> = {
  Prometheus: 'quay.io/prometheus/prometheus',
  PrometheusAgent: 'quay.io/prometheus/prometheus',
  Alertmanager: 'quay.io/prometheus/alertmanager',
  ThanosRuler: 'quay.io/thanos/thanos',
};
const THANOS_IMAGE = 'quay.io/thanos/thanos';
const RELOADER_IMAGE = 'quay.io/prometheus-operator/prometheus-config-reloader:v';

const VERSION = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?([-+].*)?$/u;

function versionOf({ kind, fields }: KubernetesObject): string {
  const version = textAt(fields, 'spec', 'version');
  return version === '' ? (DEFAULT_VERSIONS[kind] ?? '') : version;
}

/** Whether the operator supports the version: Prometheus from 2.0 on, Alertmanager before 1.0. */
export function isVersion(resource: KubernetesObject): boolean {
  const [, major] = VERSION.exec(versionOf(resource)) ?? [];
  if (major === undefined) return false;
  if (resource.kind === 'Alertmanager') return Number(major) === 0;
  return resource.kind === 'ThanosRuler' || Number(major) >= 2;
}

/** The version with its three parts, as a label has it. */
export function operatedVersion(resource: KubernetesObject): string {
  const [, major = '0', minor = '0', patch = '0', rest = ''] = VERSION.exec(versionOf(resource)) ?? [];
  return `${major}.${minor}.${patch}${rest}`;
}

/** The containers of the pods that the operator makes of a resource, those that it names itself merged into them. */
export function operatedContainers(resource: KubernetesObject): Fields {
  const { kind, fields } = resource;
  const spec = fieldsAt(fields, 'spec');
  const isLocal = booleanAt(spec, 'listenLocal') === true;
  const named = textAt(spec, 'portName');
  const web = named === '' ? 'web' : named;
  const isPrometheus = kind === 'Prometheus' || kind === 'PrometheusAgent';
  const version = isPrometheus ? `v${operatedVersion(resource)}` : versionOf(resource);
  const image = imageOf(spec, IMAGES[kind] ?? '', version);
  const onWeb = (containerPort: number): readonly Fields[] => (isLocal ? [] : [{ name: web, containerPort }]);
  const reloaders = {
    init: container('init-config-reloader', RELOADER_IMAGE, [{ name: 'reloader-init', containerPort: 8081 }]),
    beside: container(
      'config-reloader',
      RELOADER_IMAGE,
      isLocal ? [] : [{ name: 'reloader-web', containerPort: 8080 }],
    ),
  };
  const mesh = [
    { name: 'mesh-tcp', containerPort: 9094, protocol: 'TCP' },
    { name: 'mesh-udp', containerPort: 9094, protocol: 'UDP' },
  ];
  const grpc = { name: 'grpc', containerPort: 10901 };
  const made: readonly Fields[] = isPrometheus
    ? [container('prometheus', image, onWeb(9090)), reloaders.beside, ...thanosSidecar(resource)]
    : kind === 'Alertmanager'
      ? [container('alertmanager', image, [...onWeb(9093), ...mesh]), reloaders.beside]
      : [container('thanos-ruler', image, [grpc, ...onWeb(10902)])];
  return {
    containers: merged(made, listAt(spec, 'containers')),
    initContainers: merged(kind === 'ThanosRuler' ? [] : [reloaders.init], listAt(spec, 'initContainers')),
  };
}

function thanosSidecar({ kind, fields }: KubernetesObject): readonly Fields[] {
  const thanos = valueAt(fields, 'spec', 'thanos');
  if (kind !== 'Prometheus' || thanos === undefined) return [];
  const named = textAt(thanos, 'version');
  const image = imageOf(thanos, THANOS_IMAGE, named === '' ? THANOS_VERSION : named);
  const ports = [
    { name: 'http', containerPort: 10902 },
    { name: 'grpc', containerPort: 10901 },
  ];
  return [container('thanos-sidecar', image, ports)];
}

function container(name: string, image: string, ports: readonly Fields[]): Fields {
  return { name, image, ports };
}

/** An image by itself, else the base with a digest, a tag or the version. */
function imageOf(spec: unknown, standard: string, version: string): string {
  const image = textAt(spec, 'image');
  if (image !== '') return image;
  const base = textAt(spec, 'baseImage');
  const from = base === '' ? standard : /^[^/]*[.:]|^localhost\//u.test(base) ? base : `docker.io/${base}`;
  const sha = textAt(spec, 'sha');
  if (sha !== '') return `${from}@sha256:${sha}`;
  const tag = textAt(spec, 'tag');
  return `${from}:${tag === '' ? version : tag}`;
}

/** A strategic merge by the names of containers and the numbers of their ports (k8s.io/api, patchMergeKey). */
function merged(made: readonly Fields[], own: readonly unknown[]): readonly Fields[] {
  const byName = new Map(own.map((one) => [textAt(one, 'name'), fieldsAt(one)]));
  const patched = made.map((one) => {
    const patch = byName.get(textAt(one, 'name'));
    if (patch === undefined) return one;
    byName.delete(textAt(one, 'name'));
    return { ...one, ...patch, ports: mergedPorts(listAt(one, 'ports'), listAt(patch, 'ports')) };
  });
  return [...patched, ...byName.values()];
}

function mergedPorts(made: readonly unknown[], own: readonly unknown[]): readonly Fields[] {
  const patches = own.map((port) => fieldsAt(port));
  const known = new Set(made.map((port) => valueAt(port, 'containerPort')));
  return [
    ...made.map((port) => {
      const patch = patches.find((one) => one.containerPort === valueAt(port, 'containerPort'));
      return { ...fieldsAt(port), ...patch };
    }),
    ...patches.filter((port) => !known.has(port.containerPort)),
  ];
}
