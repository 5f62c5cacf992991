import type { LabelSelector } from '../../kubernetes/label-selector.ts';
import { milliseconds } from '../../prometheus/duration.ts';
import { booleanAt, fieldsAt, isFields, listAt, type Texts, textAt, textsAt, valueAt } from '../fields.ts';
import type { KubernetesObject } from '../kubernetes-object.ts';
import { type GlobalTimes, globalTimes } from '../scrape/scrape-job.ts';
import { optionalSelector } from './label-selector.ts';

export const MONITOR_KINDS = ['PodMonitor', 'ServiceMonitor', 'Probe', 'ScrapeConfig'] as const;
export type MonitorKind = (typeof MONITOR_KINDS)[number];

/** What a Prometheus or PrometheusAgent resource selects monitors by, and adds to their jobs. */
export interface PrometheusResource {
  /** `NAMESPACE/NAME` of a resource; `''` for the one that selects everything. */
  readonly name: string;
  /** The resource, where somebody wrote one. */
  readonly object?: KubernetesObject;
  readonly namespace: string;
  readonly times: GlobalTimes;
  readonly selectors: Readonly<Record<MonitorKind, Selection>>;
  readonly podTargetLabels: readonly string[];
  readonly scrapeClasses: ReadonlyMap<string, ScrapeClass>;
  readonly defaultScrapeClass: ScrapeClass | undefined;
  readonly enforcedNamespaceLabel: string;
  readonly excluded: readonly Exclusion[];
  readonly ignoresNamespaceSelectors: boolean;
  readonly deniesFiles: boolean;
  readonly serviceDiscoveryRole: string;
  /** Prometheus before 3 takes label names of letters, digits and underscores alone. */
  readonly isLegacy: boolean;
  /** The release that monitors have to be labelled with, if it was named on the command line. */
  readonly release?: string;
}

interface Selection {
  readonly monitors: LabelSelector | undefined;
  /** Absent where only the resource's own namespace counts. */
  readonly namespaces: LabelSelector | undefined;
}

export interface ScrapeClass {
  readonly relabelings: readonly unknown[];
  readonly attachesNode: boolean | undefined;
  /** Whether it gives the certificates of those that have none. */
  readonly hasTls: boolean;
}

interface Exclusion {
  readonly namespace: string;
  readonly resource: string;
  readonly name: string;
}

const EVERYTHING: LabelSelector = { matchLabels: new Map(), expressions: [] };
/** The operator's own default. */
const DEFAULT_INTERVAL = 30_000;

/** The resource that selects every monitor of every namespace, or those of a release of kube-prometheus-stack. */
export function defaultPrometheus(release: string | undefined): PrometheusResource {
  const labels: Texts = release === undefined ? new Map() : new Map([['release', release]]);
  const selection = { monitors: { matchLabels: labels, expressions: [] }, namespaces: EVERYTHING };
  return {
    name: '',
    namespace: 'monitoring',
    times: globalTimes(undefined, undefined, DEFAULT_INTERVAL),
    selectors: {
      PodMonitor: selection,
      ServiceMonitor: selection,
      Probe: selection,
      ScrapeConfig: selection,
    },
    podTargetLabels: [],
    scrapeClasses: new Map(),
    defaultScrapeClass: undefined,
    enforcedNamespaceLabel: '',
    excluded: [],
    ignoresNamespaceSelectors: false,
    deniesFiles: false,
    serviceDiscoveryRole: '',
    isLegacy: false,
    ...(release === undefined ? {} : { release }),
  };
}

/** Reads a resource of kind Prometheus or PrometheusAgent. */
export function readPrometheus(object: KubernetesObject): PrometheusResource {
  const { namespace, name, fields } = object;
  const spec = fieldsAt(fields, 'spec');
  const classes = listAt(spec, 'scrapeClasses').map((one): readonly [unknown, ScrapeClass] => [
    one,
    {
      relabelings: listAt(one, 'relabelings'),
      attachesNode: isFields(valueAt(one, 'attachMetadata'))
        ? booleanAt(one, 'attachMetadata', 'node') === true
        : undefined,
      hasTls: isFields(valueAt(one, 'tlsConfig')),
    },
  ]);
  return {
    name: `${namespace}/${name}`,
    object,
    namespace,
    times: globalTimes(
      milliseconds(textAt(spec, 'scrapeInterval')),
      milliseconds(textAt(spec, 'scrapeTimeout')),
      DEFAULT_INTERVAL,
    ),
    selectors: {
      PodMonitor: selectionOf(spec, 'podMonitor'),
      ServiceMonitor: selectionOf(spec, 'serviceMonitor'),
      Probe: selectionOf(spec, 'probe'),
      ScrapeConfig: selectionOf(spec, 'scrapeConfig'),
    },
    podTargetLabels: textsAt(spec, 'podTargetLabels'),
    scrapeClasses: new Map(classes.map(([one, scrapeClass]) => [textAt(one, 'name'), scrapeClass])),
    defaultScrapeClass: classes.find(([one]) => booleanAt(one, 'default') === true)?.[1],
    enforcedNamespaceLabel: textAt(spec, 'enforcedNamespaceLabel'),
    excluded: listAt(spec, 'excludedFromEnforcement').map((one) => ({
      namespace: textAt(one, 'namespace'),
      resource: textAt(one, 'resource'),
      name: textAt(one, 'name'),
    })),
    ignoresNamespaceSelectors: booleanAt(spec, 'ignoreNamespaceSelectors') === true,
    deniesFiles: booleanAt(spec, 'arbitraryFSAccessThroughSMs', 'deny') === true,
    serviceDiscoveryRole: textAt(spec, 'serviceDiscoveryRole'),
    isLegacy: /^v?[012]\./u.test(textAt(spec, 'version')),
  };
}

function selectionOf(spec: unknown, kind: string): Selection {
  return {
    monitors: optionalSelector(valueAt(spec, `${kind}Selector`)),
    namespaces: optionalSelector(valueAt(spec, `${kind}NamespaceSelector`)),
  };
}
