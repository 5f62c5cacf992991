import { append } from '../../diagnostics/append.ts';
import {
  fieldsAt,
  hasAll,
  integerAt,
  listAt,
  NO_TEXTS,
  type TextMap,
  textAt,
  textMapAt,
  textsAt,
  valueAt,
} from '../fields.ts';
import type { KubernetesObject } from '../kubernetes-object.ts';
import {
  byNamespaceAndName,
  type Cluster,
  type EndpointSlice,
  type Endpoints,
  type Ingress,
  type Namespace,
  NODE,
  type Pod,
  type Service,
} from './cluster.ts';
import { type Directory, endpointsOf, type FindPods, readEndpoints, readSlice } from './endpoints.ts';
import { podsOf } from './workload.ts';

/**
 * The cluster that objects would become: every namespace is there, every pod runs, is ready and has an address.
 * Pod number i, sorted by namespace and name, is at 10.(i/62500).(i/250%250).(i%250+1).
 */
export function buildCluster(objects: readonly KubernetesObject[]): Cluster {
  const pods = objects
    .flatMap(podsOf)
    .sort(byNamespaceAndName)
    .map(
      ({ hostNetwork, ...pod }, index): Pod => ({ ...pod, ip: hostNetwork ? NODE.ip : address(0, index) }),
    );
  const services = objects
    .filter(({ kind, group }) => kind === 'Service' && group === '')
    .sort(byNamespaceAndName)
    .map(readService);
  const ingresses = objects
    .filter(({ kind, group }) => kind === 'Ingress' && group === 'networking.k8s.io')
    .sort(byNamespaceAndName)
    .map(readIngress);
  return {
    namespaces: namespacesOf(objects),
    pods,
    services,
    ingresses,
    ...allEndpoints(objects, pods, services),
  };
}

function address(offset: number, index: number): string {
  const third = Math.floor(index / 250) % 250;
  return `10.${offset + Math.floor(index / 62500)}.${third}.${(index % 250) + 1}`;
}

function namespacesOf(objects: readonly KubernetesObject[]): ReadonlyMap<string, Namespace> {
  const namespaces = new Map<string, Namespace>();
  const named = (name: string, labels: TextMap, annotations: TextMap): Namespace => ({
    labels: new Map([...labels, ['kubernetes.io/metadata.name', name]]),
    annotations,
  });
  for (const { namespace } of objects) {
    if (namespace !== '' && !namespaces.has(namespace))
      namespaces.set(namespace, named(namespace, NO_TEXTS, NO_TEXTS));
  }
  for (const { kind, group, name, labels, annotations } of objects) {
    if (kind === 'Namespace' && group === '') namespaces.set(name, named(name, labels, annotations));
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
    clusterIp: clusterIp === '' && type !== 'ExternalName' ? address(96, index) : clusterIp,
    externalName: textAt(spec, 'externalName'),
    loadBalancerIp: textAt(spec, 'loadBalancerIP'),
    selector: textMapAt(spec, 'selector'),
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

function readIngress(object: KubernetesObject): Ingress {
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
): { readonly endpoints: readonly Endpoints[]; readonly slices: readonly EndpointSlice[] } {
  const endpoints: Endpoints[] = [];
  const slices: EndpointSlice[] = [];
  const findPods = podFinder(pods);
  for (const service of services) {
    const made = endpointsOf(service, findPods);
    if (made === undefined) continue;
    endpoints.push(made.endpoints);
    append(slices, made.slices);
  }
  const written = objects.filter(({ kind }) => kind === 'Endpoints' || kind === 'EndpointSlice');
  if (written.length > 0) {
    const directory = directoryOf(pods, services);
    for (const object of written) {
      if (object.kind === 'Endpoints') endpoints.push(readEndpoints(object, directory));
      else slices.push(readSlice(object, directory));
    }
  }
  return { endpoints: endpoints.sort(byNamespaceAndName), slices: slices.sort(byNamespaceAndName) };
}

/** Finds pods by their rarest label, so that a thousand Services do not look at each pod a thousand times. */
function podFinder(pods: readonly Pod[]): FindPods {
  const byLabel = new Map<string, Pod[]>();
  for (const pod of pods) {
    for (const [key, value] of pod.labels) {
      const label = `${pod.namespace}\n${key}\n${value}`;
      const same = byLabel.get(label);
      if (same === undefined) byLabel.set(label, [pod]);
      else same.push(pod);
    }
  }
  return (namespace, selector) => {
    let fewest: readonly Pod[] | undefined;
    for (const [key, value] of selector) {
      const same = byLabel.get(`${namespace}\n${key}\n${value}`);
      if (same === undefined) return [];
      if (fewest === undefined || same.length < fewest.length) fewest = same;
    }
    if (fewest === undefined) return [];
    return selector.size === 1 ? fewest : fewest.filter(({ labels }) => hasAll(labels, selector));
  };
}

function directoryOf(pods: readonly Pod[], services: readonly Service[]): Directory {
  const podsByName = new Map(pods.map((pod) => [`${pod.namespace}/${pod.name}`, pod]));
  const servicesByName = new Map(
    services.map((service) => [`${service.namespace}/${service.name}`, service]),
  );
  return {
    pod: (namespace, name) => podsByName.get(`${namespace}/${name}`),
    service: (namespace, name) => servicesByName.get(`${namespace}/${name}`),
  };
}
