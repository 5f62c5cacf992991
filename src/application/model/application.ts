import type { Place } from '../../diagnostics/diagnostic.ts';
import type { RelabelConfig } from '../../prometheus/relabel-config.ts';
import type { Authorization, BasicAuth, ConnectHeader, Istio, OAuth2, Tls } from './access.ts';
import type { Container, KubernetesFields, Protocol, TextMap } from './container.ts';
import type { Duration } from './duration.ts';
import type { Alerts, Autoscaling, ConfigMap, ResolvedNetworkPolicy, ServiceAccount } from './optional.ts';
import type { PlatformTemplate } from './platform-template.ts';
import type { AsWritten, MonitorType } from './scraping-fields.ts';

export type * from './container.ts';
export type * from './duration.ts';
export type * from './optional.ts';
export type { MonitorType } from './scraping-fields.ts';

/**
 * An application with every default in its place: what the compiler turns into manifests.
 * Names stay in lists, since a plain object would move integer-like keys to the front. What was not written is
 * `undefined`, and not left out: objects of one shape are what V8 is fast with.
 * `at` is where a thing was written; only messages look at it.
 */
export interface ResolvedApplication {
  readonly name: string;
  /** Absent if none was named: then `kubectl -n`, kustomize or Argo CD decides. */
  readonly namespace: string | undefined;
  readonly labels: TextMap;
  readonly annotations: TextMap;
  readonly workload: ResolvedWorkload;
  readonly ingress: ResolvedIngress | undefined;
  /** Absent if anybody may connect. */
  readonly networkPolicy: ResolvedNetworkPolicy | undefined;
  /** The annotations that the scrape jobs of the cluster read. */
  readonly annotationKeys: AnnotationKeys;
  /** Whose monitors are emitted; absent for those of the Prometheus operator. */
  readonly collector: Collector | undefined;
  /** Empty if the application is not to be scraped. */
  readonly monitoring: readonly ResolvedScraping[];
  /** What the platform's templates add to it; absent if there are none. */
  readonly extra: ExtraTemplates | undefined;
  readonly at: Place;
}

export interface ExtraTemplates {
  readonly templates: readonly PlatformTemplate[];
  /** By which the Prometheus of the cluster selects monitors and rules. */
  readonly monitorLabels: TextMap;
}

export type WorkloadType = 'Deployment' | 'StatefulSet' | 'DaemonSet' | 'Job' | 'CronJob' | 'CollaSet';

export interface ResolvedWorkload {
  readonly type: WorkloadType;
  /** At least one; the first is the main one. */
  readonly containers: readonly [Container, ...Container[]];
  /** In the order in which they run; one with `restartPolicy` is a sidecar. */
  readonly initContainers: readonly Container[];
  readonly replicas: number | undefined;
  readonly autoscaling: Autoscaling | undefined;
  /** How pods are replaced, in the shape of the kind of the workload. */
  readonly strategy: KubernetesFields | undefined;
  readonly serviceAccount: ServiceAccount | undefined;
  readonly labels: TextMap;
  readonly annotations: TextMap;
  readonly ports: readonly ServicePort[];
  readonly secrets: readonly Secret[];
  readonly configMaps: readonly ConfigMap[];
  /** A Service that exists; absent if the headless one is emitted. */
  readonly serviceName: string | undefined;
  readonly volumeClaimTemplates: readonly KubernetesFields[];
  /** How many pods may be missing: a number, or a percentage. */
  readonly maxUnavailable: number | string | undefined;
  readonly topologySpreadConstraints: readonly KubernetesFields[];
  readonly podSpec: KubernetesFields | undefined;
  /** The fields of batch/v1's JobSpec that were written. */
  readonly job: JobFields;
  /** The fields of batch/v1's CronJobSpec that were written. */
  readonly cronJob: CronJobFields;
  /** Of a workload that others wrote: the labels by which its pods are selected. */
  readonly podLabels?: TextMap;
  /** What a workload that others wrote has of its own. */
  readonly written?: WrittenWorkload;
  /** For each field that the platform's workspace speaks of, who decided it; absent if it speaks of none. */
  readonly decided?: readonly DecidedField[];
  readonly at: Place;
}

/** What the rules of an own workload do not ask of one that others wrote. */
export interface WrittenWorkload {
  readonly kind: string;
  readonly replicas?: number;
  /** Of its pods. */
  readonly labels: TextMap;
  /** The label of the pods whose value is Prometheus' `job`, if there is one. */
  readonly jobLabel?: TextMap[number];
  /** The Service that is scraped, and its label for the `job`. */
  readonly service?: { readonly name: string; readonly jobLabel?: TextMap[number] };
}

/** A field of the workload, its value as text, and who decided it. */
export interface DecidedField {
  readonly name: string;
  readonly value: string;
  readonly origin: Origin;
}

export interface JobFields {
  readonly parallelism?: number;
  readonly completions?: number;
  readonly activeDeadlineSeconds?: number;
  readonly backoffLimit?: number;
  readonly backoffLimitPerIndex?: number;
  readonly maxFailedIndexes?: number;
  readonly ttlSecondsAfterFinished?: number;
  readonly completionMode?: 'NonIndexed' | 'Indexed';
  readonly suspend?: boolean;
  readonly podReplacementPolicy?: 'TerminatingOrFailed' | 'Failed';
}

export interface CronJobFields {
  readonly schedule?: string;
  readonly timeZone?: string;
  readonly startingDeadlineSeconds?: number;
  readonly concurrencyPolicy?: 'Allow' | 'Forbid' | 'Replace';
  readonly suspend?: boolean;
  readonly successfulJobsHistoryLimit?: number;
  readonly failedJobsHistoryLimit?: number;
}

/** A Secret of the application; the values of an external one are not known. */
export interface Secret {
  readonly name: string;
  readonly type: 'basic' | 'token' | 'opaque' | 'certificate' | 'external';
  /** Plain text; no message ever holds a value. */
  readonly data: TextMap;
  readonly immutable?: boolean;
  readonly at: Place;
}

export interface ServicePort {
  readonly name: string | undefined;
  readonly port: number;
  /** A container port's number or name. */
  readonly targetPort: number | string;
  readonly protocol: Protocol;
  readonly public: boolean;
  /** The cloud of a public port, as Kusion 0.9 names it. */
  readonly cloud: string | undefined;
  readonly labels: TextMap;
  readonly annotations: TextMap;
  readonly at: Place;
}

export interface ResolvedIngress {
  readonly className: string | undefined;
  readonly labels: TextMap;
  readonly annotations: TextMap;
  readonly rules: readonly IngressRule[];
  /** Where requests go that no rule is for; as of a path. */
  readonly defaultBackend: IngressPath | undefined;
  readonly tls: readonly IngressTls[];
  readonly at: Place;
}

export interface IngressRule {
  readonly host: string | undefined;
  readonly paths: readonly [IngressPath, ...IngressPath[]];
  readonly at: Place;
}

export interface IngressPath {
  readonly path: string;
  readonly pathType: 'Prefix' | 'Exact' | 'ImplementationSpecific';
  /** A port of the Service; its only one if left out. */
  readonly port: number | string | undefined;
  /** The Service behind the path; the private one if left out. */
  readonly service: string | undefined;
  readonly at: Place;
}

export interface IngressTls {
  readonly hosts: readonly string[];
  readonly secretName: string | undefined;
}

/** Who decided a value. */
export type Origin =
  | { readonly by: 'built-in' }
  | { readonly by: 'application'; readonly place: Place }
  /** The platform team's workspace, which an application cannot override if it is enforced. */
  | { readonly by: 'workspace'; readonly place: Place; readonly enforced: boolean }
  /** A timeout that was not written follows a shorter interval. */
  | { readonly by: 'interval' }
  /** What a mesh that encrypts everything asks for. */
  | { readonly by: 'istio'; readonly place: Place };

export interface Setting<T> {
  readonly value: T;
  readonly origin: Origin;
}

/** A collector that has monitors of its own, and where the workspace names it. */
export interface Collector {
  readonly name: 'azure' | 'victoriametrics' | 'google';
  readonly place: Place;
}

/** The keys under which scrape jobs read each attribute, one at least. */
export interface AnnotationKeys {
  readonly scrape: readonly string[];
  readonly scheme: readonly string[];
  readonly path: readonly string[];
  readonly port: readonly string[];
}

/** One `Prometheus.Scraping` block. */
export interface ResolvedScraping {
  readonly scheme: Setting<'http' | 'https'>;
  readonly path: Setting<string>;
  readonly port: Setting<number | string>;
  readonly interval: Setting<Duration>;
  readonly timeout: Setting<Duration>;
  readonly operatorMode: Setting<boolean>;
  readonly monitorType: Setting<MonitorType>;
  /** Sorted by name; the values in the order of their author. */
  readonly params: readonly (readonly [name: string, values: readonly string[]])[];
  readonly labels: TextMap;
  readonly relabelings: readonly RelabelConfig[];
  readonly metricRelabelings: readonly RelabelConfig[];
  readonly prober: Prober;
  readonly staticTargets: readonly string[] | undefined;
  readonly tls: Tls | undefined;
  readonly basicAuth: BasicAuth | undefined;
  readonly authorization: Authorization | undefined;
  readonly oauth2: OAuth2 | undefined;
  readonly proxyConnectHeader: ConnectHeader | undefined;
  /** Absent if none are asked for. */
  readonly alerts: Alerts | undefined;
  /** What goes into a monitor as it was written, the workspace's scrape class included. */
  readonly asWritten: AsWritten;
  /** Absent if there is no mesh. */
  readonly istio: Istio | undefined;
  readonly at: Place;
}

export interface Prober {
  readonly url?: string;
  readonly module?: string;
  readonly scheme?: 'http' | 'https';
  readonly path?: string;
}
