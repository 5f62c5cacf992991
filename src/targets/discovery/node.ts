import { META, sanitizeLabelName } from '../../prometheus/label-name.ts';
import type { ClusterNode } from '../cluster/cluster.ts';
import {
  addObjectLabels,
  type Discovered,
  type DiscoveredObject,
  joinHostPort,
  kept,
  type LabelLayer,
} from './labels.ts';

// Prometheus takes the first kind that a node has (discovery/kubernetes/node.go).
const ADDRESS_TYPES = [
  'InternalIP',
  'InternalDNS',
  'ExternalIP',
  'ExternalDNS',
  'LegacyHostIP',
  'Hostname',
] as const;

/** Role node: a node at the port of its kubelet; none for one without an address. */
export function discoverNode(node: ClusterNode): DiscoveredObject {
  const labels = nodeLabels(node);
  return { namespace: '', layers: [labels], targets: kept(() => targetsOf(node, labels)) };
}

function targetsOf(node: ClusterNode, labels: LabelLayer): readonly Discovered[] {
  const { name, addresses, kubeletPort, providerId } = node;
  const first = ADDRESS_TYPES.flatMap((type) => addresses.filter((one) => one.type === type)).at(0);
  if (first === undefined) return [];
  const own = new Map([
    ['__address__', joinHostPort(first.address, kubeletPort)],
    // Prometheus names the instance of this role alone (discovery/kubernetes/node.go).
    ['instance', name],
  ]);
  for (const { type, address } of addresses) {
    const label = `${META}node_address_${sanitizeLabelName(type)}`;
    if (!own.has(label)) own.set(label, address);
  }
  if (providerId !== '') own.set(`${META}node_provider_id`, providerId);
  return [{ namespace: '', layers: [own, labels], origin: { node }, nodeName: '' }];
}

/** The labels that a node has, and `attach_metadata` adds to its pods. */
export function nodeLabels(node: ClusterNode): Map<string, string> {
  const labels = new Map<string, string>();
  addObjectLabels(labels, node, 'node');
  return labels;
}
