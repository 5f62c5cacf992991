import { type Cluster, NODE, type Pod } from '../cluster/cluster.ts';
import type { TextMap } from '../fields.ts';
import { discoverEndpoints, discoverSlice } from './endpoints.ts';
import { discoverIngress } from './ingress.ts';
import { addLabelsAndAnnotations, addObjectLabels, type Discovered, META } from './labels.ts';
import { discoverPod, podLabels } from './pod.ts';
import { parseSelector } from './selector.ts';
import { discoverService } from './service.ts';

export const ROLES = ['pod', 'service', 'endpoints', 'endpointslice', 'ingress', 'node'] as const;
export type Role = (typeof ROLES)[number];

/** One entry of `kubernetes_sd_configs`. */
export interface KubernetesDiscovery {
  readonly role: Role;
  /** Empty where every namespace is looked at. */
  readonly namespaces: readonly string[];
  /** What the API server is asked to select by, per role. */
  readonly selectors: readonly { readonly role: string; readonly label: string; readonly field: string }[];
  readonly attach: readonly ('node' | 'namespace' | 'deployment' | 'job' | 'cronjob')[];
}

/** A label that a target must carry: a scrape job asks for few of all targets, and the index has them. */
export interface Condition {
  readonly label: string;
  readonly values: readonly string[];
}

/** What a discovery finds, less what does not meet the conditions (as far as they help to find the rest sooner). */
export type Discover = (
  discovery: KubernetesDiscovery,
  conditions: readonly Condition[],
) => readonly Discovered[];

/** Prometheus' Kubernetes discovery over a cluster. Each role is discovered when it is first asked for, and indexed. */
export function discoverer(cluster: Cluster): Discover {
  const labelsOfPods = new Map<Pod, Map<string, string>>();
  const labelsOf = (pod: Pod): Map<string, string> => {
    const known = labelsOfPods.get(pod);
    if (known !== undefined) return known;
    const labels = podLabels(pod);
    labelsOfPods.set(pod, labels);
    return labels;
  };
  const namespaces = new Map<string, TextMap>();
  const namespaceOf = (name: string): TextMap => {
    const known = namespaces.get(name);
    if (known !== undefined) return known;
    const layer = new Map([[`${META}namespace`, name]]);
    namespaces.set(name, layer);
    return layer;
  };
  const roles: Readonly<Record<Role, () => readonly Discovered[]>> = {
    pod: () => cluster.pods.flatMap((pod) => discoverPod(pod, labelsOf(pod), namespaceOf(pod.namespace))),
    service: () => cluster.services.flatMap(discoverService),
    endpoints: () => cluster.endpoints.flatMap((one) => discoverEndpoints(one, labelsOf)),
    endpointslice: () => cluster.slices.flatMap((one) => discoverSlice(one, labelsOf)),
    ingress: () => cluster.ingresses.flatMap(discoverIngress),
    node: () => [discoverNode()],
  };
  const indices = new Map<Role, Index>();
  return (discovery, conditions) => {
    const { role } = discovery;
    let index = indices.get(role);
    if (index === undefined) {
      index = indexOf(roles[role]());
      indices.set(role, index);
    }
    return attach(select(index(discovery.namespaces, conditions), discovery), discovery, cluster);
  };
}

type Index = (namespaces: readonly string[], conditions: readonly Condition[]) => readonly Discovered[];

/** Finds discovered label sets by namespace and by the value of any label that is asked for. */
function indexOf(all: readonly Discovered[]): Index {
  const byNamespace = groupBy(all, ({ namespace }) => namespace);
  const byLabel = new Map<string, ReadonlyMap<string, readonly Discovered[]>>();
  const valuesOf = (label: string, isGlobal: boolean): ReadonlyMap<string, readonly Discovered[]> => {
    const key = `${isGlobal}\n${label}`;
    let found = byLabel.get(key);
    if (found === undefined) {
      found = groupBy(all, (one) => `${isGlobal ? '' : one.namespace}\n${labelOf(one, label)}`);
      byLabel.set(key, found);
    }
    return found;
  };
  return (namespaces, conditions) => {
    const isGlobal = namespaces.length === 0;
    const wanted = isGlobal ? [''] : [...new Set(namespaces)];
    let fewest = isGlobal ? all : joined(wanted.map((namespace) => byNamespace.get(namespace) ?? []));
    for (const { label, values } of conditions) {
      if (fewest.length < 2) break;
      const index = valuesOf(label, isGlobal);
      const lists = wanted.flatMap((namespace) =>
        values.map((value) => index.get(`${namespace}\n${value}`) ?? []),
      );
      const count = lists.reduce((sum, list) => sum + list.length, 0);
      if (count < fewest.length) fewest = joined(lists);
    }
    return fewest;
  };
}

/** The lists one after the other; most often there is one, and it is not copied. */
function joined<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const [only] = lists;
  return lists.length === 1 && only !== undefined ? only : lists.flat();
}

function groupBy(
  all: readonly Discovered[],
  keyOf: (one: Discovered) => string,
): ReadonlyMap<string, readonly Discovered[]> {
  const groups = new Map<string, Discovered[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}

export function labelOf({ layers }: Pick<Discovered, 'layers'>, name: string): string {
  for (const layer of layers) {
    const value = layer.get(name);
    if (value !== undefined) return value;
  }
  return '';
}

/** What the API server would not have listed is left out. */
function select(
  found: readonly Discovered[],
  { role, selectors }: KubernetesDiscovery,
): readonly Discovered[] {
  const own = selectors.find((selector) => selector.role === role);
  if (own === undefined) return found;
  const matches = parseSelector(own.label);
  const fields = parseSelector(own.field);
  return found.filter(({ origin: { pod, service, ingress } }) => {
    const object = role === 'pod' ? pod : role === 'ingress' ? ingress : service;
    if (object === undefined || matches === undefined || fields === undefined) return false;
    return matches(object.labels) && fields(fieldsOf(object));
  });
}

function fieldsOf(object: {
  readonly namespace: string;
  readonly name: string;
  readonly ip?: string;
}): TextMap {
  return new Map([
    ['metadata.name', object.name],
    ['metadata.namespace', object.namespace],
    ['spec.nodeName', NODE.name],
    ['status.phase', 'Running'],
    ['status.podIP', object.ip ?? ''],
  ]);
}

function discoverNode(): Discovered {
  return {
    namespace: '',
    layers: [
      new Map([
        ['__address__', `${NODE.ip}:10250`],
        // Prometheus names the instance of this role alone (discovery/kubernetes/node.go).
        ['instance', NODE.name],
        [`${META}node_address_InternalIP`, NODE.ip],
      ]),
      nodeLabels(),
    ],
    origin: {},
    onNode: false,
  };
}

function nodeLabels(): Map<string, string> {
  const labels = new Map<string, string>();
  const meta = {
    name: NODE.name,
    labels: new Map([['kubernetes.io/hostname', NODE.name]]),
    annotations: new Map(),
  };
  addObjectLabels(labels, meta, 'node');
  return labels;
}

/** The labels that `attach_metadata` adds. */
function attach(
  found: readonly Discovered[],
  { attach: what }: KubernetesDiscovery,
  cluster: Cluster,
): readonly Discovered[] {
  if (what.length === 0) return found;
  const node = nodeLabels();
  return found.map((one) => {
    const more = new Map(what.includes('node') && one.onNode ? node : []);
    const namespace = cluster.namespaces.get(one.namespace);
    if (what.includes('namespace') && namespace !== undefined)
      addLabelsAndAnnotations(more, namespace.labels, namespace.annotations, 'namespace');
    const controller = one.origin.pod?.controller;
    if (controller?.kind === 'ReplicaSet' && controller.owner !== undefined && what.includes('deployment'))
      more.set(`${META}pod_deployment_name`, controller.owner.name);
    if (controller?.kind === 'Job') {
      if (what.includes('job')) more.set(`${META}pod_job_name`, controller.name);
      if (what.includes('cronjob') && controller.owner !== undefined)
        more.set(`${META}pod_cronjob_name`, controller.owner.name);
    }
    return { ...one, layers: [...one.layers, more] };
  });
}
