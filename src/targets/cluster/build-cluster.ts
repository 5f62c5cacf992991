import { hasLabels } from '../../kubernetes/label-selector.ts';
import {
  booleanAt,
  fieldsAt,
  integerAt,
  listAt,
  NO_TEXTS,
  type Texts,
  textAt,
  textMapAt,
  textsAt,
  valueAt,
} from '../fields.ts';
import { groupBy } from '../group-by.ts';
import type { KubernetesObject } from '../kubernetes-object.ts';
import { apiServerEndpoints, apiServerService } from './api-server.ts';
import {
  byNamespaceAndName,
  type Cluster,
  type ClusterIngress,
  type Namespace,
  type Pod,
  type Service,
} from './cluster.ts';
import { type Connections, connectServices } from './connect-services.ts';
import type { FindPods } from './endpoints.ts';
import { madeUpNode, nodesOf } from './nodes.ts';
import { hasAddress, isPod } from './observed.ts';
import { operatedBy } from './operated.ts';
import { idleWorkloads, ownerFinder } from './owners.ts';
import { madeUpCount, podAddress, startPods } from './start-pods.ts';
import { podsOf } from './workload.ts';
import { type NamedObjects, readEndpoints, readSlice } from './written-endpoints.ts';

/**
 * The cluster that objects would become: every namespace is there, every pod runs, is ready and has an address. What a
 * cluster itself tells of its objects is taken as it is, and only the rest is made up.
 */
export function buildCluster(objects: readonly KubernetesObject[]): Cluster {
  const findOwner = ownerFinder(objects);
  const idle = idleWorkloads(objects, findOwner);
  const nodes = nodesOf(objects);
  const planned = objects.flatMap((object) => (idle.has(object) ? [] : podsOf(object, findOwner)));
  const started = startPods(planned, nodes, 0);
  const written = objects
    .filter(({ kind, group }) => kind === 'Service' && group === '')
    .sort(byNamespaceAndName)
    .map(readService);
  // What the operator makes comes last, so that it changes no address of the rest.
  const operated = operatedBy(
    objects.filter((object) => !idle.has(object)),
    objects,
  );
  const operatedPods = operated.flatMap(({ object, resource }) =>
    podsOf(object, findOwner).map((pod) => ({ ...pod, origin: resource, template: POD_METADATA })),
  );
  const operatedServices = operated.flatMap(({ object }, index) =>
    object.kind === 'Service' ? [readService(object, index)] : [],
  );
  const pods = [...started, ...startPods(operatedPods, nodes, madeUpCount(planned))].sort(byNamespaceAndName);
  const services = [...written, ...operatedServices].sort(byNamespaceAndName);
  const isLive = objects.some((object) => isPod(object) && hasAddress(object));
  const connections = allEndpoints(objects, pods, services, isLive);
  const apiServer = apiServerService(services);
  const extra = apiServer === undefined ? NOTHING : apiServerEndpoints(apiServer, connections);
  if (nodes.all.size === 0) nodes.nodeOf(madeUpNode(1), '');
  return {
    nodes: nodes.all,
    namespaces: namespacesOf(objects),
    pods,
    services: [...services, ...(apiServer === undefined ? [] : [apiServer])].sort(byNamespaceAndName),
    ingresses: objects
      .filter(({ kind, group }) => kind === 'Ingress' && group === 'networking.k8s.io')
      .sort(byNamespaceAndName)
      .map(readIngress),
    endpoints: [...connections.endpoints, ...extra.endpoints].sort(byNamespaceAndName),
    slices: [...connections.slices, ...extra.slices].sort(byNamespaceAndName),
  };
}

/** Where a resource of the operator has the labels of its pods. */
const POD_METADATA = ['spec', 'podMetadata'] as const;
const NOTHING: Connections = { endpoints: [], slices: [] };

function namespacesOf(objects: readonly KubernetesObject[]): ReadonlyMap<string, Namespace> {
  const namespaces = new Map<string, Namespace>();
  const named = (name: string, labels: Texts, annotations: Texts): Namespace => ({
    labels: new Map([...labels, ['kubernetes.io/metadata.name', name]]),
    annotations,
  });
  for (const namespace of ['default', ...objects.map((object) => object.namespace)]) {
    if (namespace !== '' && !namespaces.has(namespace))
      namespaces.set(namespace, named(namespace, NO_TEXTS, NO_TEXTS));
  }
  for (const object of objects) {
    const { kind, group, name, labels, annotations } = object;
    if (kind !== 'Namespace' || group !== '') continue;
    namespaces.set(name, { ...named(name, labels, annotations), origin: object });
  }
  return namespaces;
}

function readService(object: KubernetesObject, index: number): Service {
  const { namespace, name, labels, annotations } = object;
  const spec = fieldsAt(object.fields, 'spec');
  const type = textAt(spec, 'type');
  const clusterIp = textAt(spec, 'clusterIP');
  return {
    namespace,
    name,
    labels,
    annotations,
    type: type === '' ? 'ClusterIP' : type,
    clusterIp: clusterIp === '' && type !== 'ExternalName' ? podAddress(96, index) : clusterIp,
    externalName: textAt(spec, 'externalName'),
    loadBalancerIp: textAt(spec, 'loadBalancerIP'),
    selector: textMapAt(spec, 'selector'),
    publishesNotReady: booleanAt(spec, 'publishNotReadyAddresses') === true,
    ports: listAt(spec, 'ports').map((port) => {
      const number = integerAt(port, 'port');
      const protocol = textAt(port, 'protocol');
      const target = valueAt(port, 'targetPort');
      const isTarget =
        (typeof target === 'string' && target !== '') || (typeof target === 'number' && target !== 0);
      return {
        name: textAt(port, 'name'),
        number: number === undefined ? 0 : number,
        protocol: protocol === '' ? 'TCP' : protocol,
        appProtocol: textAt(port, 'appProtocol'),
        // Kubernetes takes the Service's own number where no target is named.
        target: isTarget ? target : number === undefined ? 0 : number,
      };
    }),
    origin: object,
  };
}

function readIngress(object: KubernetesObject): ClusterIngress {
  const { namespace, name, labels, annotations } = object;
  const spec = fieldsAt(object.fields, 'spec');
  return {
    namespace,
    name,
    labels,
    annotations,
    className: textAt(spec, 'ingressClassName'),
    tlsHosts: listAt(spec, 'tls').flatMap((tls) => textsAt(tls, 'hosts')),
    rules: listAt(spec, 'rules').map((rule) => ({
      host: textAt(rule, 'host'),
      paths:
        valueAt(rule, 'http') === undefined
          ? undefined
          : listAt(rule, 'http', 'paths').map((path) => textAt(path, 'path')),
    })),
    origin: object,
  };
}

function allEndpoints(
  objects: readonly KubernetesObject[],
  pods: readonly Pod[],
  services: readonly Service[],
  isLive: boolean,
): Connections {
  const written = objects.filter(
    ({ kind, group }) =>
      (kind === 'Endpoints' && group === '') || (kind === 'EndpointSlice' && group === 'discovery.k8s.io'),
  );
  const directory = written.length === 0 ? undefined : directoryOf(pods, services);
  const known: Connections =
    directory === undefined
      ? NOTHING
      : {
          endpoints: written
            .filter(({ kind }) => kind === 'Endpoints')
            .map((object) => readEndpoints(object, directory)),
          slices: written
            .filter(({ kind }) => kind === 'EndpointSlice')
            .map((object) => readSlice(object, directory)),
        };
  return connectServices(services, known, podFinder(pods), isLive);
}

/** Finds pods by their rarest label, so that a thousand Services do not look at each pod a thousand times. */
function podFinder(pods: readonly Pod[]): FindPods {
  const byKey = new Map<string, ReadonlyMap<string, readonly Pod[]>>();
  const podsWith = (key: string): ReadonlyMap<string, readonly Pod[]> => {
    let values = byKey.get(key);
    if (values === undefined) {
      values = groupBy(
        pods.filter(({ labels }) => labels.has(key)),
        ({ namespace, labels }) => `${namespace}\n${labels.get(key)}`,
      );
      byKey.set(key, values);
    }
    return values;
  };
  return (namespace, selector) => {
    let fewest: readonly Pod[] | undefined;
    for (const [key, value] of selector) {
      const same = podsWith(key).get(`${namespace}\n${value}`);
      if (same === undefined) return [];
      if (fewest === undefined || same.length < fewest.length) fewest = same;
    }
    if (fewest === undefined) return [];
    return selector.size === 1 ? fewest : fewest.filter(({ labels }) => hasLabels(labels, selector));
  };
}

function directoryOf(pods: readonly Pod[], services: readonly Service[]): NamedObjects {
  const podsByName = new Map(pods.map((pod) => [`${pod.namespace}/${pod.name}`, pod]));
  const servicesByName = new Map(
    services.map((service) => [`${service.namespace}/${service.name}`, service]),
  );
  return {
    pod: (namespace, name) => podsByName.get(`${namespace}/${name}`),
    service: (namespace, name) => servicesByName.get(`${namespace}/${name}`),
  };
}
