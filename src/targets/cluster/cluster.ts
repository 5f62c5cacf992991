import type { TextMap } from '../fields.ts';
import type { KubernetesObject } from '../kubernetes-object.ts';

export interface ContainerPort {
  /** `''` where the port has none. */
  readonly name: string;
  readonly number: number;
  readonly protocol: string;
}

export interface Container {
  readonly name: string;
  readonly image: string;
  readonly ports: readonly ContainerPort[];
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

/** A pod that runs and is ready, as the controllers would make it. */
export interface Pod {
  readonly namespace: string;
  readonly name: string;
  readonly labels: TextMap;
  readonly annotations: TextMap;
  /** What the UID is made from; it is made when it is asked for. */
  readonly uidParts: readonly string[];
  readonly controller: Controller | undefined;
  readonly containers: readonly Container[];
  readonly hostname: string;
  readonly subdomain: string;
  readonly ip: string;
  /** The object that somebody wrote, and where its pod stands in it. */
  readonly origin: KubernetesObject;
  readonly template: readonly string[];
}

export interface ServicePort {
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
  readonly labels: TextMap;
  readonly annotations: TextMap;
  readonly type: string;
  readonly clusterIp: string;
  readonly externalName: string;
  readonly loadBalancerIp: string;
  readonly selector: TextMap;
  readonly ports: readonly ServicePort[];
  readonly origin: KubernetesObject;
}

export interface EndpointPort {
  readonly name: string;
  readonly number: number;
  readonly protocol: string;
  readonly appProtocol: string;
}

/** One address of a Service, with the ports that are reached there. */
export interface EndpointAddress {
  readonly ip: string;
  readonly hostname: string;
  readonly nodeName: string;
  readonly ready: boolean;
  readonly target: { readonly kind: string; readonly name: string } | undefined;
  readonly pod: Pod | undefined;
  readonly ports: readonly EndpointPort[];
}

/** What a Service leads to: one object of the kinds Endpoints and EndpointSlice. */
export interface Endpoints {
  readonly namespace: string;
  readonly name: string;
  readonly labels: TextMap;
  readonly annotations: TextMap;
  readonly service: Service | undefined;
  readonly addresses: readonly EndpointAddress[];
}

export interface EndpointSlice extends Endpoints {
  readonly addressType: string;
}

export interface Ingress {
  readonly namespace: string;
  readonly name: string;
  readonly labels: TextMap;
  readonly annotations: TextMap;
  readonly className: string;
  readonly tlsHosts: readonly string[];
  /** The paths are undefined where a rule says nothing of HTTP. */
  readonly rules: readonly { readonly host: string; readonly paths: readonly string[] | undefined }[];
  readonly origin: KubernetesObject;
}

export interface Namespace {
  readonly labels: TextMap;
  readonly annotations: TextMap;
}

/** What the controllers of a healthy cluster make of accepted objects; each list by namespace and name. */
export interface Cluster {
  readonly namespaces: ReadonlyMap<string, Namespace>;
  readonly pods: readonly Pod[];
  readonly services: readonly Service[];
  readonly endpoints: readonly Endpoints[];
  readonly slices: readonly EndpointSlice[];
  readonly ingresses: readonly Ingress[];
}

/** The one node that every pod runs on. */
export const NODE = { name: 'node-1', ip: '192.168.0.1' } as const;

/** By code unit, whatever the language of the machine. */
export function byNamespaceAndName(
  a: { readonly namespace: string; readonly name: string },
  b: { readonly namespace: string; readonly name: string },
): number {
  if (a.namespace !== b.namespace) return a.namespace < b.namespace ? -1 : 1;
  if (a.name === b.name) return 0;
  return a.name < b.name ? -1 : 1;
}
