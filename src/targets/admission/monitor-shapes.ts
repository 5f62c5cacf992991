import { milliseconds } from '../../prometheus/duration.ts';
import { meantDurations } from '../../prometheus/meant-durations.ts';
import type { Shape } from './shape.ts';

// Field names and types of the operator's CRDs, v0.94.
export const TEXTS: Shape = { list: 'text' };
const COUNT: Shape = { from: 0 };
export const DURATION = {
  pattern: /^(0|(\d+y)?(\d+w)?(\d+d)?(\d+h)?(\d+m)?(\d+s)?(\d+ms)?)$/u,
  what: 'duration (30s, 1m30s)',
  correct: (value: string) => meantDurations(value).find((one) => milliseconds(one) !== undefined),
} as const satisfies Shape;
export const PROTOCOL: Shape = {
  oneOf: [
    'PrometheusProto',
    'OpenMetricsText0.0.1',
    'OpenMetricsText1.0.0',
    'PrometheusText0.0.4',
    'PrometheusText1.0.0',
  ],
};
export const SCHEME: Shape = { oneOf: ['http', 'https', 'HTTP', 'HTTPS'] };
export const KEY: Shape = { fields: { key: 'text', name: 'text', optional: 'boolean' }, required: ['key'] };
const SOURCE: Shape = { fields: { secret: KEY, configMap: KEY } };
export const PROXY = {
  noProxy: 'text',
  proxyConnectHeader: { map: { list: KEY } },
  proxyFromEnvironment: 'boolean',
  proxyUrl: { pattern: /^(http|https|socks5):\/\/.+$/u, what: 'URL of a proxy' },
} as const satisfies Readonly<Record<string, Shape>>;
const TLS_VERSION: Shape = { oneOf: ['TLS10', 'TLS11', 'TLS12', 'TLS13'] };
const TLS_FIELDS = {
  ca: SOURCE,
  cert: SOURCE,
  insecureSkipVerify: 'boolean',
  keySecret: KEY,
  maxVersion: TLS_VERSION,
  minVersion: TLS_VERSION,
  serverName: 'text',
} as const satisfies Readonly<Record<string, Shape>>;
/** With the files that a ServiceMonitor and a scrape class may name as well. */
export const TLS_WITH_FILES = {
  fields: { ...TLS_FIELDS, caFile: 'text', certFile: 'text', keyFile: 'text' },
} as const satisfies Shape;
export const AUTHORIZATION: Shape = {
  fields: { credentials: KEY, credentialsFile: 'text', type: 'text' },
};
export const CLIENT = {
  authorization: { fields: { credentials: KEY, type: 'text' } },
  basicAuth: { fields: { username: KEY, password: KEY } },
  bearerTokenSecret: KEY,
  enableHttp2: 'boolean',
  followRedirects: 'boolean',
  oauth2: {
    fields: {
      clientId: SOURCE,
      clientSecret: KEY,
      endpointParams: { map: 'text' },
      scopes: TEXTS,
      tlsConfig: { fields: TLS_FIELDS },
      tokenUrl: { pattern: /^(http|https):\/\/.+$/u, what: 'URL' },
      ...PROXY,
    },
    required: ['clientId', 'clientSecret', 'tokenUrl'],
  },
  tlsConfig: { fields: TLS_FIELDS },
} as const satisfies Readonly<Record<string, Shape>>;

const ACTION_NAMES = [
  'Replace',
  'Keep',
  'Drop',
  'HashMod',
  'LabelMap',
  'LabelDrop',
  'LabelKeep',
  'Lowercase',
  'Uppercase',
  'KeepEqual',
  'DropEqual',
];
export const RELABELINGS = {
  list: {
    fields: {
      action: { oneOf: ACTION_NAMES.flatMap((name) => [name.toLowerCase(), name]) },
      modulus: COUNT,
      regex: 'text',
      replacement: 'text',
      separator: 'text',
      sourceLabels: TEXTS,
      targetLabel: 'text',
    },
  },
} as const satisfies Shape;
export const SELECTOR = {
  fields: {
    matchLabels: { map: 'text' },
    matchExpressions: {
      list: { fields: { key: 'text', operator: 'text', values: TEXTS }, required: ['key', 'operator'] },
    },
  },
} as const satisfies Shape;
export const BODY_SIZE: Shape = {
  pattern: /(^0|([0-9]*[.])?[0-9]+((K|M|G|T|E|P)i?)?B)$/u,
  what: 'size in bytes',
};
const NAMESPACES: Shape = { fields: { any: 'boolean', matchNames: TEXTS } };
export const LIMITS = {
  convertClassicHistogramsToNHCB: 'boolean',
  fallbackScrapeProtocol: PROTOCOL,
  keepDroppedTargets: COUNT,
  labelLimit: COUNT,
  labelNameLengthLimit: COUNT,
  labelValueLengthLimit: COUNT,
  nativeHistogramBucketLimit: COUNT,
  nativeHistogramMinBucketFactor: 'any',
  sampleLimit: COUNT,
  scrapeClass: { pattern: /./u, what: 'name of a scrape class' },
  scrapeClassicHistograms: 'boolean',
  scrapeNativeHistograms: 'boolean',
  scrapeProtocols: { list: PROTOCOL },
  targetLimit: COUNT,
} as const satisfies Readonly<Record<string, Shape>>;
const ENDPOINT = {
  ...CLIENT,
  ...PROXY,
  filterRunning: 'boolean',
  honorLabels: 'boolean',
  honorTimestamps: 'boolean',
  interval: DURATION,
  metricRelabelings: RELABELINGS,
  params: { map: TEXTS },
  path: 'text',
  port: 'text',
  relabelings: RELABELINGS,
  scheme: SCHEME,
  scrapeTimeout: DURATION,
  targetPort: 'integer-or-text',
  trackTimestampsStaleness: 'boolean',
} as const satisfies Readonly<Record<string, Shape>>;
const MONITOR = {
  ...LIMITS,
  attachMetadata: { fields: { node: 'boolean' } },
  bodySizeLimit: BODY_SIZE,
  jobLabel: 'text',
  namespaceSelector: NAMESPACES,
  podTargetLabels: TEXTS,
  selector: SELECTOR,
  selectorMechanism: { oneOf: ['RelabelConfig', 'RoleSelector'] },
} as const satisfies Readonly<Record<string, Shape>>;

/** `spec` of the operator's kinds, version v1. */
export const MONITOR_SHAPES: Readonly<Record<string, Shape>> = {
  PodMonitor: {
    fields: {
      ...MONITOR,
      podMetricsEndpoints: { list: { fields: { ...ENDPOINT, portNumber: { from: 1, to: 65535 } } } },
    },
    required: ['selector'],
  },
  ServiceMonitor: {
    fields: {
      ...MONITOR,
      endpoints: {
        list: {
          fields: {
            ...ENDPOINT,
            bearerTokenFile: 'text',
            tlsConfig: TLS_WITH_FILES,
          },
        },
      },
      serviceDiscoveryRole: { oneOf: ['Endpoints', 'EndpointSlice'] },
      targetLabels: TEXTS,
    },
    required: ['selector', 'endpoints'],
  },
  Probe: {
    fields: {
      ...LIMITS,
      ...CLIENT,
      interval: DURATION,
      jobName: 'text',
      metricRelabelings: RELABELINGS,
      module: 'text',
      params: {
        list: { fields: { name: { pattern: /./u, what: 'name' }, values: TEXTS }, required: ['name'] },
      },
      prober: {
        fields: {
          path: 'text',
          scheme: SCHEME,
          url: { pattern: /./u, what: 'address of a prober' },
          ...PROXY,
        },
        required: ['url'],
      },
      scrapeTimeout: DURATION,
      targets: {
        fields: {
          ingress: {
            fields: { namespaceSelector: NAMESPACES, relabelingConfigs: RELABELINGS, selector: SELECTOR },
          },
          staticConfig: {
            fields: { labels: { map: 'text' }, relabelingConfigs: RELABELINGS, static: TEXTS },
          },
        },
      },
    },
  },
};
