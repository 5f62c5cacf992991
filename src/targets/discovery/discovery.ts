import { META } from '../../prometheus/label-name.ts';
import type { Cluster, Pod } from '../cluster/cluster.ts';
import type { Texts } from '../fields.ts';
import { discoverEndpoints, discoverSlice } from './endpoints.ts';
import { discoverIngress } from './ingress.ts';
import { type Condition, type Index, indexOf } from './label-index.ts';
import {
  addLabelsAndAnnotations,
  type Discovered,
  type DiscoveredObject,
  type LabelLayer,
} from './labels.ts';
import { discoverNode, nodeLabels } from './node.ts';
import { discoverPod, podLayers } from './pod.ts';
import { parseSelector } from './selector.ts';
import { discoverService } from './service.ts';

export const ROLES = ['pod', 'service', 'endpoints', 'endpointslice', 'ingress', 'node'] as const;
export type Role = (typeof ROLES)[number];

/** The role of a discovery, which the operator's resources write in capitals. */
export function roleOf(text: string): Role | undefined {
  return ROLES.find((role) => role === text.toLowerCase());
}

/** One entry of `kubernetes_sd_configs`. */
export interface KubernetesDiscovery {
  readonly role: Role;
  /** Empty if every namespace is looked at. */
  readonly namespaces: readonly string[];
  /** What the API server is asked to select by, per role. */
  readonly selectors: readonly { readonly role: string; readonly label: string; readonly field: string }[];
  readonly attach: readonly ('node' | 'namespace' | 'deployment' | 'job' | 'cronjob')[];
}

/** What the metadata of an object gives; a target has other labels from its port, or from what is attached to it. */
const OBJECT_LABELS: Readonly<Record<Role, RegExp>> = {
  pod: metadataOf('pod'),
  service: metadataOf('service'),
  endpoints: metadataOf('endpoints|service'),
  endpointslice: metadataOf('endpointslice|service'),
  ingress: metadataOf('ingress'),
  node: metadataOf('node'),
};

function metadataOf(roles: string): RegExp {
  return new RegExp(`^${META}(?:${roles})_(?:label|annotation)(?:present)?_`, 'u');
}

/** What a discovery finds, less what does not meet the conditions (as far as they help to find the rest sooner). */
export type Discover = (
  discovery: KubernetesDiscovery,
  conditions: readonly Condition[],
) => readonly Discovered[];

/** Prometheus' Kubernetes discovery over a cluster. Each role is discovered when it is first asked for, and indexed. */
export function discoverer(cluster: Cluster): Discover {
  const layersOfPods = new Map<Pod, readonly LabelLayer[]>();
  const layersOf = (pod: Pod): readonly LabelLayer[] => {
    const known = layersOfPods.get(pod);
    if (known !== undefined) return known;
    const layers = podLayers(pod);
    layersOfPods.set(pod, layers);
    return layers;
  };
  const namespaces = new Map<string, Texts>();
  const namespaceOf = (name: string): Texts => {
    const known = namespaces.get(name);
    if (known !== undefined) return known;
    const layer = new Map([[`${META}namespace`, name]]);
    namespaces.set(name, layer);
    return layer;
  };
  const roles: Readonly<Record<Role, () => readonly DiscoveredObject[]>> = {
    pod: () => cluster.pods.map((pod) => discoverPod(pod, layersOf(pod), namespaceOf(pod.namespace))),
    service: () => cluster.services.map(discoverService),
    endpoints: () => cluster.endpoints.map((one) => discoverEndpoints(one, layersOf)),
    endpointslice: () => cluster.slices.map((one) => discoverSlice(one, layersOf)),
    ingress: () => cluster.ingresses.map(discoverIngress),
    node: () => [...cluster.nodes.values()].map(discoverNode),
  };
  const indices = new Map<Role, Index>();
  return (discovery, conditions) => {
    const { role } = discovery;
    let index = indices.get(role);
    if (index === undefined) {
      index = indexOf(roles[role](), (label) => OBJECT_LABELS[role].test(label));
      indices.set(role, index);
    }
    return attach(select(index(discovery.namespaces, conditions), discovery), discovery, cluster);
  };
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
  return found.filter(({ origin: { pod, service, ingress, node } }) => {
    const object = role === 'pod' ? pod : role === 'ingress' ? ingress : role === 'node' ? node : service;
    if (object === undefined || matches === undefined || fields === undefined) return false;
    return matches(object.labels) && fields(fieldsOf(object));
  });
}

/** The fields that an API server selects by; of a pod some more than of others. */
function fieldsOf(object: Pod | { readonly namespace?: string; readonly name: string }): Texts {
  const fields = new Map([
    ['metadata.name', object.name],
    ['metadata.namespace', object.namespace ?? ''],
  ]);
  if ('phase' in object) {
    fields.set('spec.nodeName', object.nodeName);
    fields.set('status.phase', object.phase);
    fields.set('status.podIP', object.ip);
  }
  return fields;
}

/** The labels that `attach_metadata` adds. */
function attach(
  found: readonly Discovered[],
  { attach: what }: KubernetesDiscovery,
  cluster: Cluster,
): readonly Discovered[] {
  if (what.length === 0) return found;
  return found.map((one) => {
    const node = what.includes('node') ? cluster.nodes.get(one.nodeName) : undefined;
    const more = node === undefined ? new Map<string, string>() : nodeLabels(node);
    const namespace = cluster.namespaces.get(one.namespace);
    if (what.includes('namespace') && namespace !== undefined)
      addLabelsAndAnnotations(more, namespace.labels, namespace.annotations, 'namespace');
    const controller = one.origin.pod?.controller;
    const above = controller?.owner;
    if (controller?.kind === 'ReplicaSet' && above?.kind === 'Deployment' && what.includes('deployment'))
      more.set(`${META}pod_deployment_name`, above.name);
    if (controller?.kind === 'Job') {
      if (what.includes('job')) more.set(`${META}pod_job_name`, controller.name);
      if (what.includes('cronjob') && above?.kind === 'CronJob')
        more.set(`${META}pod_cronjob_name`, above.name);
    }
    return { ...one, layers: [...one.layers, more] };
  });
}
