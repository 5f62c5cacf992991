import type { Texts } from '../fields.ts';
import type { KubernetesObject } from '../kubernetes-object.ts';

export interface PodPort {
  /** `''` if the port has none. */
  readonly name: string;
  readonly number: number;
  readonly protocol: string;
}

export interface PodContainer {
  readonly name: string;
  readonly image: string;
  readonly ports: readonly PodPort[];
  readonly isInit: boolean;
  /** An init container that goes on running beside the others. */
  readonly isSidecar: boolean;
}

/** The object that made another one: a ReplicaSet for the pods of a Deployment. */
export interface Controller {
  readonly kind: string;
  readonly name: string;
  /** What made the controller itself. */
  readonly owner?: { readonly kind: string; readonly name: string };
}

/** A pod as a cluster tells it, else as the controllers would make it: it runs and is ready. */
export interface Pod {
  readonly namespace: string;
  readonly name: string;
  readonly labels: Texts;
  readonly annotations: Texts;
  /** The UID of a cluster, or the parts that one is made from when it is asked for. */
  readonly uid: string | readonly string[];
  /** Whether no cluster has told it: its name, address, hash and node are examples. */
  readonly isMadeUp: boolean;
  readonly controller: Controller | undefined;
  readonly containers: readonly PodContainer[];
  readonly hostname: string;
  readonly subdomain: string;
  /** `''` if the pod has no address yet, or no more. */
  readonly ip: string;
  readonly nodeName: string;
  readonly hostIp: string;
  readonly phase: string;
  /** The status of the condition Ready in lower case; `unknown` if there is no such condition. */
  readonly ready: string;
  readonly isTerminating: boolean;
  /** The IDs of running containers by name, as the runtime of a cluster gave them. */
  readonly containerIds: Texts;
  /** The workload that somebody wrote and that makes the pod, else the pod itself. */
  readonly origin: KubernetesObject;
  /** Where the pod template is in it. */
  readonly template: readonly string[];
}

/** A machine of the cluster. */
export interface ClusterNode {
  readonly name: string;
  readonly labels: Texts;
  readonly annotations: Texts;
  readonly addresses: readonly { readonly type: string; readonly address: string }[];
  readonly kubeletPort: number;
  readonly providerId: string;
}

export interface OfferedPort {
  readonly name: string;
  readonly number: number;
  readonly protocol: string;
  readonly appProtocol: string;
  /** The name or the number of a container port. */
  readonly target: string | number;
}

export interface Service {
  readonly namespace: string;
  readonly name: string;
  readonly labels: Texts;
  readonly annotations: Texts;
  readonly type: string;
  readonly clusterIp: string;
  readonly externalName: string;
  readonly loadBalancerIp: string;
  readonly selector: Texts;
  /** Pods that are not ready are among its endpoints as if they were. */
  readonly publishesNotReady: boolean;
  readonly ports: readonly OfferedPort[];
  readonly origin: KubernetesObject;
}

/** A part that was not written is undefined: discovery gives no label for it. */
export interface EndpointPort {
  readonly name: string | undefined;
  readonly number: number | undefined;
  readonly protocol: string | undefined;
  readonly appProtocol: string;
}

/** One address of a Service, with the ports that are reached there. */
export interface EndpointAddress {
  readonly ip: string;
  readonly hostname: string;
  readonly nodeName: string;
  readonly zone: string;
  readonly ready: boolean | undefined;
  readonly serving: boolean | undefined;
  readonly isTerminating: boolean | undefined;
  readonly target: EndpointTarget | undefined;
  readonly pod: Pod | undefined;
  readonly ports: readonly EndpointPort[];
}

/** The object behind an address. */
export interface EndpointTarget {
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
}

/** What a Service leads to: one object of the kinds Endpoints and EndpointSlice. */
export interface Endpoints {
  readonly namespace: string;
  readonly name: string;
  readonly labels: Texts;
  readonly annotations: Texts;
  readonly service: Service | undefined;
  readonly addresses: readonly EndpointAddress[];
  /** The object that somebody wrote; undefined for what a controller would make. */
  readonly origin: KubernetesObject | undefined;
}

export interface EndpointSlice extends Endpoints {
  readonly addressType: string;
}

export interface ClusterIngress {
  readonly namespace: string;
  readonly name: string;
  readonly labels: Texts;
  readonly annotations: Texts;
  readonly className: string;
  readonly tlsHosts: readonly string[];
  /** The paths are undefined if a rule has no HTTP part. */
  readonly rules: readonly { readonly host: string; readonly paths: readonly string[] | undefined }[];
  readonly origin: KubernetesObject;
}

export interface Namespace {
  readonly labels: Texts;
  readonly annotations: Texts;
  /** Absent if the input has no object of it. */
  readonly origin?: KubernetesObject;
}

/** What the controllers of a healthy cluster make of accepted objects, beside what a cluster tells itself; each list by namespace and name. */
export interface Cluster {
  readonly nodes: ReadonlyMap<string, ClusterNode>;
  readonly namespaces: ReadonlyMap<string, Namespace>;
  readonly pods: readonly Pod[];
  readonly services: readonly Service[];
  readonly endpoints: readonly Endpoints[];
  readonly slices: readonly EndpointSlice[];
  readonly ingresses: readonly ClusterIngress[];
}

/** By code unit, whatever the language of the machine. */
export function byNamespaceAndName(
  a: { readonly namespace: string; readonly name: string },
  b: { readonly namespace: string; readonly name: string },
): number {
  if (a.namespace !== b.namespace) return a.namespace < b.namespace ? -1 : 1;
  if (a.name === b.name) return 0;
  return a.name < b.name ? -1 : 1;
}
