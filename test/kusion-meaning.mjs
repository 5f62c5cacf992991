/**
 * What a rendering of an application means, so that ours can be compared with Kusion's own: the workload's containers
 * and replicas, and what the Services offer. Names, labels and what no one wrote are left out; docs/kusion.md lists
 * each difference that is meant, with its reason.
 */
import { loadAll } from 'js-yaml';

const WORKLOADS = ['Deployment', 'StatefulSet', 'DaemonSet', 'Job', 'CronJob', 'CollaSet'];

/** A line for each difference between the meanings of two renderings. */
export function meaningDifferences(ours, theirs) {
  const [own, kusion] = [ours, theirs].map((text) => meaningOf(loadAll(text).filter(Boolean)));
  return Object.keys({ ...own, ...kusion }).flatMap((part) => {
    const [a, b] = [JSON.stringify(own[part]), JSON.stringify(kusion[part])];
    return a === b ? [] : [`${part} is ${a}, and ${b} by Kusion`];
  });
}

function meaningOf(objects) {
  const workload = objects.find(({ kind }) => WORKLOADS.includes(kind));
  const { kind, spec } = workload;
  const job = kind === 'CronJob' ? spec.jobTemplate.spec : spec;
  const pod = job.template.spec;
  return {
    kind,
    replicas: spec.replicas,
    schedule: spec.schedule,
    restartPolicy: pod.restartPolicy,
    containers: (pod.containers ?? []).map((container) => containerOf(container, pod)),
    initContainers: (pod.initContainers ?? []).map((container) => containerOf(container, pod)),
    services: objects
      .filter((object) => object.kind === 'Service')
      .map(serviceOf)
      .sort(),
    secrets: objects
      .filter((object) => object.kind === 'Secret')
      .map(({ metadata, type, data }) => [metadata.name, type, data]),
  };
}

/** Kusion declares no port of a container, so ports say nothing here. */
function containerOf({ ports: _, name, volumeMounts = [], resources = {}, ...container }, { volumes = [] }) {
  const sources = volumeMounts.map(({ name: volume, mountPath }) => {
    const { name: __, ...source } = volumes.find((one) => one.name === volume) ?? {};
    return [mountPath, Object.keys(source)[0]];
  });
  const { readinessProbe, livenessProbe, startupProbe, ...others } = container;
  return sorted({
    name,
    ...others,
    readinessProbe,
    livenessProbe,
    startupProbe,
    limits: resources.limits,
    // Kusion leaves the request to Kubernetes, which then takes the limit.
    requests: { ...resources.limits, ...resources.requests },
    mounts: sources.sort(),
  });
}

/** What a Service offers, whatever it and its ports are called. */
function serviceOf({ spec }) {
  const ports = spec.ports.map(
    ({ port, targetPort = port, protocol = 'TCP' }) => `${port}->${targetPort}/${protocol}`,
  );
  return `${spec.type ?? 'ClusterIP'} ${ports.sort().join(' ')}`;
}

/** Keys in one order, and nothing of what is absent or empty. */
function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(
      ([, held]) => held !== undefined && !(typeof held === 'object' && Object.keys(held ?? {}).length === 0),
    )
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, held]) => [key, sorted(held)]));
}
