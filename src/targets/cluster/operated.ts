import { hasLabels } from '../../kubernetes/label-selector.ts';
import {
  booleanAt,
  type Fields,
  fieldsAt,
  integerAt,
  listAt,
  textAt,
  textMapAt,
  valueAt,
} from '../fields.ts';
import type { KubernetesObject } from '../kubernetes-object.ts';
import { isVersion, operatedContainers, operatedVersion } from './operated-containers.ts';

/** A workload or Service that the operator makes, and the resource that it makes it of. */
export interface Operated {
  readonly object: KubernetesObject;
  readonly resource: KubernetesObject;
}

export const OPERATED_KINDS = ['Prometheus', 'PrometheusAgent', 'Alertmanager', 'ThanosRuler'] as const;
export type OperatedKind = (typeof OPERATED_KINDS)[number];

export function isOperated({ group, kind }: KubernetesObject): boolean {
  return group === 'monitoring.coreos.com' && (OPERATED_KINDS as readonly string[]).includes(kind);
}

interface OperatedNames {
  /** The value of `app.kubernetes.io/name` of its pods. */
  readonly application: string;
  readonly prefix: string;
  readonly service: string;
  readonly serviceLabel: string;
  readonly port: number;
}

const NAMES: Readonly<Record<OperatedKind, OperatedNames>> = {
  Prometheus: {
    application: 'prometheus',
    prefix: 'prometheus-',
    service: 'prometheus-operated',
    serviceLabel: 'operated-prometheus',
    port: 9090,
  },
  PrometheusAgent: {
    application: 'prometheus-agent',
    prefix: 'prom-agent-',
    service: 'prometheus-agent-operated',
    serviceLabel: 'operated-prometheus',
    port: 9090,
  },
  Alertmanager: {
    application: 'alertmanager',
    prefix: 'alertmanager-',
    service: 'alertmanager-operated',
    serviceLabel: 'operated-alertmanager',
    port: 9093,
  },
  ThanosRuler: {
    application: 'thanos-ruler',
    prefix: 'thanos-ruler-',
    service: 'thanos-ruler-operated',
    serviceLabel: 'operated-thanos-ruler',
    port: 10902,
  },
};

const MANAGER = 'prometheus-operator';

/**
 * What the operator makes of the resources that stand for pods: their StatefulSets (a DaemonSet for an agent that asks
 * for one) and the Service that governs them, unless an object of that name is in the input.
 */
export function operatedBy(
  resources: readonly KubernetesObject[],
  objects: readonly KubernetesObject[],
): readonly Operated[] {
  const keyOf = ({ kind, namespace, name }: KubernetesObject): string => `${kind}/${namespace}/${name}`;
  const wanted = resources.filter(isOperated);
  if (wanted.length === 0) return [];
  const existing = new Map(objects.map((object) => [keyOf(object), object]));
  const made: Operated[] = [];
  for (const resource of wanted) {
    if (!isMade(resource, (name) => existing.get(`Service/${resource.namespace}/${name}`))) continue;
    for (const object of [...workloads(resource), ...governing(resource)]) {
      const key = keyOf(object);
      if (existing.has(key)) continue;
      existing.set(key, object);
      made.push({ object, resource });
    }
  }
  return made;
}

/** Whether the operator gets as far as making pods: it refuses versions that it does not know, for example. */
function isMade(
  resource: KubernetesObject,
  serviceNamed: (name: string) => KubernetesObject | undefined,
): boolean {
  const spec = fieldsAt(resource.fields, 'spec');
  if (booleanAt(spec, 'paused') === true || !isVersion(resource)) return false;
  const asksNobody =
    valueAt(spec, 'queryConfig') === undefined && listAt(spec, 'queryEndpoints').length === 0;
  if (resource.kind === 'ThanosRuler' && asksNobody) return false;
  const serviceName = textAt(spec, 'serviceName');
  if (serviceName === '' || isDaemon(resource)) return true;
  const own = serviceNamed(serviceName);
  return own !== undefined && hasLabels(selectorOf(resource), textMapAt(own.fields, 'spec', 'selector'));
}

function isDaemon({ kind, fields }: KubernetesObject): boolean {
  return kind === 'PrometheusAgent' && textAt(fields, 'spec', 'mode') === 'DaemonSet';
}

/** The labels that every pod of a resource has, whatever its own metadata say. */
function selectorOf({ kind, name }: KubernetesObject): ReadonlyMap<string, string> {
  const labels = new Map([
    ['app.kubernetes.io/name', NAMES[kind as OperatedKind].application],
    ['app.kubernetes.io/managed-by', MANAGER],
    ['app.kubernetes.io/instance', name],
  ]);
  if (kind === 'Prometheus') labels.set('prometheus', name);
  if (kind === 'Alertmanager') labels.set('alertmanager', name);
  if (kind === 'ThanosRuler') labels.set('thanos-ruler', name);
  if (kind === 'Prometheus' || kind === 'PrometheusAgent') labels.set('operator.prometheus.io/name', name);
  return labels;
}

function workloads(resource: KubernetesObject): readonly KubernetesObject[] {
  const { kind, name, fields } = resource;
  const spec = fieldsAt(fields, 'spec');
  const base = `${NAMES[kind as OperatedKind].prefix}${name}`;
  if (isDaemon(resource))
    return [workload(resource, 'DaemonSet', base, { template: template(resource, undefined) })];
  const replicas = integerAt(spec, 'replicas');
  const count = replicas === undefined || replicas < 0 ? 1 : replicas;
  const isSharded = kind === 'Prometheus' || kind === 'PrometheusAgent';
  const shards = isSharded ? Math.max(integerAt(spec, 'shards') ?? 1, 1) : 1;
  return Array.from({ length: shards }, (_, shard) =>
    workload(resource, 'StatefulSet', shard === 0 ? base : `${base}-shard-${shard}`, {
      replicas: count,
      template: template(resource, isSharded ? shard : undefined),
    }),
  );
}

function workload(resource: KubernetesObject, kind: string, name: string, spec: Fields): KubernetesObject {
  return madeObject(resource, 'apps/v1', kind, name, new Map(), spec);
}

function template(resource: KubernetesObject, shard: number | undefined): Fields {
  const { kind, fields } = resource;
  const spec = fieldsAt(fields, 'spec');
  const own = fieldsAt(spec, 'podMetadata');
  const labels = {
    ...Object.fromEntries(textMapAt(own, 'labels')),
    ...Object.fromEntries(selectorOf(resource)),
    'app.kubernetes.io/version': operatedVersion(resource),
    ...(shard === undefined ? {} : { 'operator.prometheus.io/shard': String(shard) }),
  };
  const main = kind === 'PrometheusAgent' ? 'prometheus' : NAMES[kind as OperatedKind].application;
  return {
    metadata: {
      labels,
      annotations: {
        'kubectl.kubernetes.io/default-container': main,
        ...Object.fromEntries(textMapAt(own, 'annotations')),
      },
    },
    spec: { ...operatedContainers(resource), hostNetwork: booleanAt(spec, 'hostNetwork') === true },
  };
}

function governing(resource: KubernetesObject): readonly KubernetesObject[] {
  const { kind, fields } = resource;
  const spec = fieldsAt(fields, 'spec');
  if (isDaemon(resource) || textAt(spec, 'serviceName') !== '') return [];
  const { service, serviceLabel, application, port } = NAMES[kind as OperatedKind];
  const portName = textAt(spec, 'portName') === '' ? 'web' : textAt(spec, 'portName');
  const labels = new Map([
    ['managed-by', MANAGER],
    ['app.kubernetes.io/managed-by', MANAGER],
    [serviceLabel, 'true'],
  ]);
  const grpc = { name: 'grpc', port: 10901, targetPort: 'grpc' };
  const isThanos = kind === 'ThanosRuler' || (kind === 'Prometheus' && valueAt(spec, 'thanos') !== undefined);
  const mesh = [
    { name: 'tcp-mesh', port: 9094, targetPort: 9094, protocol: 'TCP' },
    { name: 'udp-mesh', port: 9094, targetPort: 9094, protocol: 'UDP' },
  ];
  return [
    madeObject(resource, 'v1', 'Service', service, labels, {
      clusterIP: 'None',
      selector: { 'app.kubernetes.io/name': application },
      ports: [
        { name: portName, port, targetPort: portName },
        ...(isThanos ? [grpc] : []),
        ...(kind === 'Alertmanager' ? mesh : []),
      ],
    }),
  ];
}

function madeObject(
  { namespace, place }: KubernetesObject,
  apiVersion: string,
  kind: string,
  name: string,
  labels: ReadonlyMap<string, string>,
  spec: Fields,
): KubernetesObject {
  return {
    apiVersion,
    group: apiVersion === 'v1' ? '' : 'apps',
    kind,
    namespace,
    name,
    labels,
    annotations: new Map(),
    fields: { apiVersion, kind, metadata: { namespace, name }, spec },
    place,
  };
}
