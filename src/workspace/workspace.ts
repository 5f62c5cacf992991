import type { Istio } from '../application/model/access.ts';
import type {
  AnnotationKeys,
  Collector,
  Prober,
  PrometheusPods,
  TextMap,
  WorkloadType,
} from '../application/model/application.ts';
import type { RenderTemplate } from '../application/model/platform-template.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import type { AuthoredAlerts, AuthoredEnforced, AuthoredScraping } from '../generated/app-configuration.ts';

/** The attributes of a monitoring block that have a default, which a workspace may replace or enforce. */
export const ATTRIBUTES = [
  'scheme',
  'path',
  'port',
  'interval',
  'timeout',
  'operatorMode',
  'monitorType',
] as const satisfies readonly (keyof AuthoredScraping & keyof AuthoredEnforced)[];

export type Attribute = (typeof ATTRIBUTES)[number];

/** A value of a workspace, and where it is. */
export interface PlatformValue<T> {
  readonly value: T;
  readonly place: Place;
}

export type PlatformAttributes = { readonly [A in Attribute]?: PlatformValue<AuthoredScraping[A] & {}> };

/** What a platform team has decided for one application. */
export interface Platform {
  readonly attributes: PlatformAttributes;
  readonly enforced: PlatformAttributes;
  readonly monitorLabels: TextMap;
  readonly prober: Prober;
  readonly annotationKeys: AnnotationKeys;
  /** Absent for the Prometheus operator. */
  readonly collector?: Collector;
  readonly istio?: PlatformIstio;
  /** Where Prometheus runs. */
  readonly prometheus?: PrometheusPods;
  /** As they are written; a later block replaces them. */
  readonly alerts?: AuthoredAlerts;
  readonly scrapeClass?: string;
  readonly namespace?: string;
  readonly workload: WorkloadDefaults;
  /** The paths of templates, as they are written. */
  readonly templates: readonly PlatformValue<string>[];
}

/** What holds for a workload whose application does not set it: Kusion's modules `service` and `opsrule`. */
export interface WorkloadDefaults {
  readonly type?: PlatformValue<WorkloadType>;
  readonly replicas?: PlatformValue<number>;
  readonly maxUnavailable?: PlatformValue<number | string>;
  readonly labels: PlatformText;
  readonly annotations: PlatformText;
}

/** A map of text, each value with its place. */
export type PlatformText = readonly (readonly [key: string, given: PlatformValue<string>])[];

/** The mesh as far as a workspace describes it. */
export interface PlatformIstio {
  readonly place: Place;
  readonly metricsMerging?: PlatformValue<boolean>;
  readonly mtls?: PlatformValue<Istio['mtls']>;
  readonly certificates: Partial<Istio['certificates']>;
}

/** The `default` block for everybody, and what each selected project gets instead. */
export interface Workspace {
  readonly everybody: Platform;
  readonly projects: ReadonlyMap<string, Platform>;
  /** What was read of each template, by the path as it is written; absent if none is named. */
  readonly templates?: ReadonlyMap<string, RenderTemplate>;
}

/** The keys that the jobs of the Prometheus chart read; the scheme also under the key of KusionStack's design. */
export const CHART_KEYS: AnnotationKeys = {
  scrape: ['prometheus.io/scrape'],
  scheme: ['prometheus.io/scheme', 'prometheus.io.scheme'],
  path: ['prometheus.io/path'],
  port: ['prometheus.io/port'],
};

/** The keys that Grafana's collector reads (grafana/k8s-monitoring-helm, feature-annotation-autodiscovery). */
export const GRAFANA_KEYS: AnnotationKeys = {
  scrape: ['k8s.grafana.com/scrape'],
  scheme: ['k8s.grafana.com/metrics.scheme'],
  path: ['k8s.grafana.com/metrics.path'],
  port: ['k8s.grafana.com/metrics.portNumber'],
};

/** A cluster of which nothing is known. */
export const NO_PLATFORM: Platform = {
  attributes: {},
  enforced: {},
  monitorLabels: [],
  prober: {},
  annotationKeys: CHART_KEYS,
  workload: { labels: [], annotations: [] },
  templates: [],
};

/** What holds for an application: its project's block, else `default`. */
export function platformOf(workspace: Workspace, project: string): Platform {
  return workspace.projects.get(project) ?? workspace.everybody;
}
