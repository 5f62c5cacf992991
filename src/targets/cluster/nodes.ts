import { fieldsAt, integerAt, listAt, NO_TEXTS, textAt } from '../fields.ts';
import type { KubernetesObject } from '../kubernetes-object.ts';
import type { ClusterNode } from './cluster.ts';

/** The port of the kubelet, if a node does not tell it. */
const KUBELET_PORT = 10250;
/** The pods of one workload on the host network are on as many nodes, three at most. */
const NAMED_NODES = 3;

/** Names the nth node, from 1, of a cluster whose nodes no manifest tells. */
export function madeUpNode(number: number): string {
  return `node-${number}`;
}

/** Whether it is the name of a node that no manifest tells. */
export function isMadeUpNode(name: string): boolean {
  return /^node-[1-3]$/.test(name);
}

/** The nodes of a cluster: those of the input, and each that a pod names. */
export interface Nodes {
  readonly all: ReadonlyMap<string, ClusterNode>;
  /** The node of a name with its address. `hostIp` is the one that a pod tells, or `''`. */
  readonly nodeOf: (name: string, hostIp: string) => ClusterNode;
}

export function nodesOf(objects: readonly KubernetesObject[]): Nodes {
  const all = new Map<string, ClusterNode>();
  for (const object of objects) {
    if (object.kind === 'Node' && object.group === '') all.set(object.name, readNode(object));
  }
  let others = 0;
  // node-1 is at 192.168.0.1; other nodes that a pod names are at 192.168.1.1 and on.
  const madeUpIp = (name: string): string => {
    for (let number = 1; number <= NAMED_NODES; number++) {
      if (name === madeUpNode(number)) return `192.168.0.${number}`;
    }
    others += 1;
    return `192.168.${1 + Math.floor((others - 1) / 250)}.${((others - 1) % 250) + 1}`;
  };
  const nodeOf = (name: string, hostIp: string): ClusterNode => {
    const known = all.get(name);
    if (known !== undefined && known.addresses.length > 0) return known;
    const node: ClusterNode = {
      ...(known === undefined ? emptyNode(name) : known),
      addresses: [{ type: 'InternalIP', address: hostIp === '' ? madeUpIp(name) : hostIp }],
    };
    all.set(name, node);
    return node;
  };
  return { all, nodeOf };
}

function emptyNode(name: string): ClusterNode {
  return {
    name,
    labels: new Map([['kubernetes.io/hostname', name]]),
    annotations: NO_TEXTS,
    addresses: [],
    kubeletPort: KUBELET_PORT,
    providerId: '',
  };
}

function readNode({ name, labels, annotations, fields }: KubernetesObject): ClusterNode {
  const status = fieldsAt(fields, 'status');
  const port = integerAt(status, 'daemonEndpoints', 'kubeletEndpoint', 'Port');
  return {
    name,
    labels,
    annotations,
    addresses: listAt(status, 'addresses').map((one) => ({
      type: textAt(one, 'type'),
      address: textAt(one, 'address'),
    })),
    kubeletPort: port === undefined || port === 0 ? KUBELET_PORT : port,
    providerId: textAt(fields, 'spec', 'providerID'),
  };
}

/** The address by which a node is known inside of its cluster. */
export function internalIp({ addresses }: ClusterNode): string {
  const internal = addresses.find(({ type }) => type === 'InternalIP') ?? addresses[0];
  return internal === undefined ? '' : internal.address;
}
