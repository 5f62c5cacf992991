import { NODE } from '../cluster/cluster.ts';
import { addObjectLabels, type Discovered, META } from './labels.ts';

/** Role node: the one node that there is, at the port of its kubelet. */
export function discoverNode(): Discovered {
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

/** The labels that a node has, and `attach_metadata` adds to its pods. */
export function nodeLabels(): Map<string, string> {
  const labels = new Map<string, string>();
  const meta = {
    name: NODE.name,
    labels: new Map([['kubernetes.io/hostname', NODE.name]]),
    annotations: new Map(),
  };
  addObjectLabels(labels, meta, 'node');
  return labels;
}
