import type { AuthoredScraping } from '../../generated/app-configuration.ts';

export type MonitorType = NonNullable<AuthoredScraping['monitorType']>;

/**
 * Where a monitor holds a field: in each endpoint, once in its spec or metadata, or in the prober of a Probe.
 * `made`: its own file makes something of it. `ignored`: it has no effect there, which is a warning. `none`: an error.
 */
export type Holder = 'endpoint' | 'spec' | 'metadata' | 'prober' | 'made' | 'ignored' | 'none';

export interface ScrapingFieldRow extends Readonly<Record<MonitorType, Holder>> {
  /** What annotations do with it. */
  readonly annotations: 'made' | 'ignored' | 'none';
  /** The name in the CRD, if it is a different one. */
  readonly name?: string;
  /** Its value goes into the monitor as it was written; as text if the CRD takes no fraction. */
  readonly asWritten?: true | 'text';
  /** Of a field that a monitor does not have: the one that does the same there. */
  readonly insteadFor?: Readonly<Partial<Record<MonitorType, string>>>;
  /** It is emitted before the endpoints and the selector. */
  readonly leads?: true;
  /** Two blocks that agree in all of these scrape the same thing twice. */
  readonly identifies?: true;
}

const DECIDES = { pod: 'made', service: 'made', ingress: 'made', annotations: 'made' } as const;
const ADDRESS = { pod: 'endpoint', service: 'endpoint', ingress: 'ignored', annotations: 'made' } as const;
const SCHEDULE = { pod: 'endpoint', service: 'endpoint', ingress: 'spec', annotations: 'ignored' } as const;
const ENDPOINT = { pod: 'endpoint', service: 'endpoint', ingress: 'spec', annotations: 'none' } as const;
const ENDPOINT_OF_PODS = { ...ENDPOINT, ingress: 'none' } as const;
const MONITOR = { pod: 'spec', service: 'spec', ingress: 'spec', annotations: 'none' } as const;
const PROBE = { pod: 'none', service: 'none', ingress: 'made', annotations: 'none' } as const;

const AS_WRITTEN = { asWritten: true } as const;
const ENDPOINT_AS_WRITTEN = { ...ENDPOINT, ...AS_WRITTEN } as const;
const ENDPOINT_OF_PODS_AS_WRITTEN = { ...ENDPOINT_OF_PODS, ...AS_WRITTEN } as const;
const MONITOR_AS_WRITTEN = { ...MONITOR, ...AS_WRITTEN } as const;
const MONITOR_OF_PODS_AS_WRITTEN = { ...MONITOR_AS_WRITTEN, ingress: 'none' } as const;
const SERVICE_MONITOR_AS_WRITTEN = { ...MONITOR_OF_PODS_AS_WRITTEN, pod: 'none' } as const;
const PROXY = { ...ENDPOINT, ingress: 'prober' } as const;

/**
 * Each field of a monitoring block: which monitors hold it, and where, and whether annotations can. The order is that of
 * the CRDs' Go types, and the order in which fields are emitted.
 */
export const SCRAPING_FIELDS = {
  operatorMode: DECIDES,
  monitorType: DECIDES,
  istio: { ...DECIDES, ingress: 'ignored' },
  alerts: { ...DECIDES, annotations: 'none' },
  prober: PROBE,
  staticTargets: PROBE,
  jobLabel: { ...MONITOR_OF_PODS_AS_WRITTEN, leads: true, insteadFor: { ingress: 'jobName' } },
  jobName: {
    ...MONITOR_AS_WRITTEN,
    pod: 'none',
    service: 'none',
    leads: true,
    insteadFor: { pod: 'jobLabel', service: 'jobLabel' },
  },
  targetLabels: { ...SERVICE_MONITOR_AS_WRITTEN, leads: true, insteadFor: { pod: 'podTargetLabels' } },
  podTargetLabels: { ...MONITOR_OF_PODS_AS_WRITTEN, leads: true },
  labels: { pod: 'metadata', service: 'metadata', ingress: 'metadata', annotations: 'none' },
  // A monitor names the port that it resolves to.
  port: { ...ADDRESS, pod: 'made', service: 'made', identifies: true },
  path: { ...ADDRESS, identifies: true },
  scheme: ADDRESS,
  // A Probe has a list of names and values in their place.
  params: { ...ENDPOINT, ingress: 'made', annotations: 'made', identifies: true },
  interval: SCHEDULE,
  timeout: { ...SCHEDULE, name: 'scrapeTimeout' },
  honorLabels: ENDPOINT_OF_PODS_AS_WRITTEN,
  honorTimestamps: ENDPOINT_OF_PODS_AS_WRITTEN,
  trackTimestampsStaleness: ENDPOINT_OF_PODS_AS_WRITTEN,
  metricRelabelings: ENDPOINT,
  // A Probe has them with its targets.
  relabelings: { ...ENDPOINT, ingress: 'made' },
  filterRunning: ENDPOINT_OF_PODS_AS_WRITTEN,
  authorization: ENDPOINT,
  basicAuth: ENDPOINT,
  oauth2: ENDPOINT,
  tls: { ...ENDPOINT, name: 'tlsConfig' },
  followRedirects: ENDPOINT_AS_WRITTEN,
  enableHttp2: ENDPOINT_AS_WRITTEN,
  proxyUrl: { ...PROXY, ...AS_WRITTEN },
  noProxy: { ...PROXY, ...AS_WRITTEN },
  proxyFromEnvironment: { ...PROXY, ...AS_WRITTEN },
  proxyConnectHeader: PROXY,
  selectorMechanism: MONITOR_OF_PODS_AS_WRITTEN,
  sampleLimit: MONITOR_AS_WRITTEN,
  targetLimit: MONITOR_AS_WRITTEN,
  scrapeProtocols: MONITOR_AS_WRITTEN,
  fallbackScrapeProtocol: MONITOR_AS_WRITTEN,
  labelLimit: MONITOR_AS_WRITTEN,
  labelNameLengthLimit: MONITOR_AS_WRITTEN,
  labelValueLengthLimit: MONITOR_AS_WRITTEN,
  scrapeNativeHistograms: MONITOR_AS_WRITTEN,
  scrapeClassicHistograms: MONITOR_AS_WRITTEN,
  nativeHistogramBucketLimit: MONITOR_AS_WRITTEN,
  nativeHistogramMinBucketFactor: { ...MONITOR, asWritten: 'text' },
  convertClassicHistogramsToNHCB: MONITOR_AS_WRITTEN,
  keepDroppedTargets: MONITOR_AS_WRITTEN,
  attachMetadata: MONITOR_OF_PODS_AS_WRITTEN,
  scrapeClass: MONITOR_AS_WRITTEN,
  bodySizeLimit: MONITOR_OF_PODS_AS_WRITTEN,
  serviceDiscoveryRole: SERVICE_MONITOR_AS_WRITTEN,
} as const satisfies Readonly<Record<keyof AuthoredScraping, ScrapingFieldRow>>;

export type ScrapingField = keyof typeof SCRAPING_FIELDS;

type RowsWith<Part> = {
  [F in ScrapingField]: (typeof SCRAPING_FIELDS)[F] extends Part ? F : never;
}[ScrapingField];

/** The fields whose values go into a monitor as they were written. */
export type AsWrittenField = RowsWith<{ readonly asWritten: true | 'text' }>;
/** The fields that an emitted object holds in a place of their own. */
export type HeldField = RowsWith<
  { readonly [M in MonitorType]: { readonly [K in M]: 'endpoint' | 'spec' | 'prober' } }[MonitorType]
>;
export type IdentifyingField = RowsWith<{ readonly identifies: true }>;

/** The values of a block that go into a monitor as they were written; what was not written is left out. */
export type AsWritten = { readonly [F in AsWrittenField]?: NonNullable<AuthoredScraping[F]> };

export const scrapingFields = Object.keys(SCRAPING_FIELDS) as readonly ScrapingField[];

export function rowOf(field: ScrapingField): ScrapingFieldRow {
  return SCRAPING_FIELDS[field];
}

/** The monitors that a field reaches. */
export function monitorsWith(field: ScrapingField): readonly MonitorType[] {
  const row = rowOf(field);
  return (['pod', 'service', 'ingress'] as const).filter((type) => row[type] !== 'none');
}

/** The fields that belong to the monitor as a whole, so that all of its endpoints must agree about them. */
export const fieldsOfMonitor = scrapingFields.filter((field) => {
  const { pod, service } = rowOf(field);
  return [pod, service].some((holder) => holder === 'spec' || holder === 'metadata');
});

export function isAsWritten(field: ScrapingField): field is AsWrittenField {
  return rowOf(field).asWritten !== undefined;
}

/** Something for each of some fields, as far as a block is concerned. */
export type OfBlock<T> = (block: { readonly asWritten: AsWritten }) => readonly T[];

/**
 * Some fields of the table, with what `make` gives for each. The table is asked once, when the first block comes that
 * needs the answer. Most blocks have none of the many values that go in as they were written, and are given the others.
 */
export function fieldsWhere<T>(
  isWanted: (row: ScrapingFieldRow) => boolean,
  make: (field: ScrapingField) => T,
): OfBlock<T> {
  const among = (fields: readonly ScrapingField[]) =>
    fields.filter((field) => isWanted(rowOf(field))).map(make);
  let all: readonly T[] | undefined;
  let made: readonly T[] | undefined;
  return ({ asWritten }) => {
    if (Object.keys(asWritten).length > 0) {
      all ??= among(scrapingFields);
      return all;
    }
    made ??= among(scrapingFields.filter((field) => !isAsWritten(field)));
    return made;
  };
}

export const identifyingFields = scrapingFields.filter(
  (field) => rowOf(field).identifies === true,
) as readonly IdentifyingField[];
