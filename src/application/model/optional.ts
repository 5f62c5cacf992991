import type { Place } from '../../diagnostics/diagnostic.ts';
import type { KubernetesFields, TextMap } from './container.ts';
import type { Duration } from './duration.ts';

// What an application has only if it is written: objects beside its workload that most do without.

/** Whom the pods run as. */
export interface ServiceAccount {
  readonly name: string;
  /** Absent if it exists already, so that only its name is written into the pods. */
  readonly emitted: EmittedServiceAccount | undefined;
  readonly at: Place;
}

export interface EmittedServiceAccount {
  readonly labels: TextMap;
  readonly annotations: TextMap;
  readonly automountServiceAccountToken: boolean | undefined;
}

/** How many pods run, in the place of a number of them. */
export interface Autoscaling {
  readonly minReplicas: number | undefined;
  readonly maxReplicas: number;
  readonly cpu: ResourceTarget | undefined;
  readonly memory: ResourceTarget | undefined;
  readonly metrics: readonly KubernetesFields[];
  readonly behavior: KubernetesFields | undefined;
  readonly at: Place;
}

/** What the pods are to use on average. */
export type ResourceTarget =
  /** Percent of what they request. */
  | { readonly averageUtilization: number }
  /** A quantity for each pod. */
  | { readonly averageValue: string };

/** A ConfigMap of the application. */
export interface ConfigMap {
  readonly name: string;
  readonly data: TextMap;
  readonly immutable: boolean | undefined;
  readonly at: Place;
}

/** Who may connect to the pods. */
export interface ResolvedNetworkPolicy {
  readonly allowFrom: readonly NetworkPeer[];
  /** Absent if the workspace does not say where Prometheus runs. */
  readonly prometheus: PrometheusPods | undefined;
  readonly at: Place;
}

export interface PrometheusPods {
  readonly namespace: string;
  readonly podLabels: TextMap;
}

export interface NetworkPeer {
  /** `*` is every namespace; the application's own if left out. */
  readonly namespace: string | undefined;
  readonly podLabels: TextMap;
  /** In the place of the two. */
  readonly cidr: string | undefined;
  readonly except: readonly string[];
  /** Numbers and names of container ports; every port if left out. */
  readonly ports: readonly (number | string)[] | undefined;
  readonly at: Place;
}

/** Alerts about the scraping of one block. */
export interface Alerts {
  readonly for: Duration;
  /** Over the labels that they have by default. */
  readonly labels: TextMap;
}
