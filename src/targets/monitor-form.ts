import type { KubernetesObject } from './kubernetes-object.ts';

/** Whose monitors are read beside those of the Prometheus operator. */
export type CollectorName = 'azure' | 'victoriametrics' | 'google' | 'grafana';

/** What a kind of monitor selects, and where it says so. */
export interface MonitorForm {
  readonly selects: 'pods' | 'services' | 'ingresses' | 'nothing';
  /** The field of its spec that lists its endpoints. */
  readonly endpoints: 'podMetricsEndpoints' | 'endpoints';
  /** Where it selects: as its namespaceSelector says, in its own namespace alone, or in every one. */
  readonly namespaces: 'selector' | 'own' | 'all';
  /** The field of an endpoint that takes the number of a container's port. */
  readonly portNumber: 'portNumber' | 'targetPort' | 'port';
  /** The kind of the same collector that selects pods. */
  readonly podKind: string;
  /** Absent of the operator's own kinds. */
  readonly collector?: CollectorName;
}

const OF_PODS: MonitorForm = {
  selects: 'pods',
  endpoints: 'podMetricsEndpoints',
  namespaces: 'selector',
  portNumber: 'portNumber',
  podKind: 'PodMonitor',
};
const OF_SERVICES: MonitorForm = {
  ...OF_PODS,
  selects: 'services',
  endpoints: 'endpoints',
  portNumber: 'targetPort',
};
const OF_INGRESSES: MonitorForm = { ...OF_SERVICES, selects: 'ingresses' };
const VICTORIA = { podKind: 'VMPodScrape', collector: 'victoriametrics' } as const;
const GOOGLE: MonitorForm = {
  ...OF_PODS,
  endpoints: 'endpoints',
  namespaces: 'own',
  portNumber: 'port',
  podKind: 'PodMonitoring',
  collector: 'google',
};

/** Every kind of monitor that is read, by its group. */
const FORMS: Readonly<Record<string, Readonly<Record<string, MonitorForm>>>> = {
  'monitoring.coreos.com': {
    PodMonitor: OF_PODS,
    ServiceMonitor: OF_SERVICES,
    Probe: OF_INGRESSES,
    ScrapeConfig: { ...OF_SERVICES, selects: 'nothing' },
  },
  'azmonitoring.coreos.com': {
    PodMonitor: { ...OF_PODS, collector: 'azure' },
    ServiceMonitor: { ...OF_SERVICES, collector: 'azure' },
  },
  'operator.victoriametrics.com': {
    VMPodScrape: { ...OF_PODS, ...VICTORIA },
    VMServiceScrape: { ...OF_SERVICES, ...VICTORIA },
    VMProbe: { ...OF_INGRESSES, ...VICTORIA },
  },
  'monitoring.googleapis.com': {
    PodMonitoring: GOOGLE,
    ClusterPodMonitoring: { ...GOOGLE, namespaces: 'all' },
  },
};

/** Undefined of what is no monitor. */
export function formOf({ group, kind }: Pick<KubernetesObject, 'group' | 'kind'>): MonitorForm | undefined {
  const kinds = Object.hasOwn(FORMS, group) ? FORMS[group] : undefined;
  return kinds !== undefined && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
}
