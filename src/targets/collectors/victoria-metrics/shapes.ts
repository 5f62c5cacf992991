import { anyOf } from '../../admission/kubernetes-shapes.ts';
import { SELECTOR, TEXTS } from '../../admission/monitor-shapes.ts';
import type { Shape } from '../../admission/shape.ts';

// Field names and types of VictoriaMetrics' CRDs (VictoriaMetrics/operator, api/operator/v1beta1, 0.68).
export const NAMESPACES: Shape = { fields: { any: 'boolean', matchNames: TEXTS } };
/** Their schema lets other fields pass. */
const RELABELINGS: Shape = { list: { map: 'any' } };
const AUTHENTICATION = anyOf(
  'authorization basicAuth bearerTokenFile bearerTokenSecret oauth2 tlsConfig',
) satisfies Readonly<Record<string, Shape>>;

export const PARAMETERS = {
  ...anyOf(
    'follow_redirects honorLabels honorTimestamps max_scrape_size sampleLimit seriesLimit vm_scrape_params',
  ),
  ...AUTHENTICATION,
  interval: 'text',
  params: { map: TEXTS },
  path: 'text',
  proxyURL: 'text',
  scheme: { oneOf: ['http', 'https', 'HTTP', 'HTTPS'] },
  scrapeTimeout: 'text',
  scrape_interval: 'text',
} as const satisfies Readonly<Record<string, Shape>>;

export const ENDPOINT = {
  ...PARAMETERS,
  attach_metadata: { fields: { node: 'boolean', namespace: 'boolean' } },
  metricRelabelConfigs: RELABELINGS,
  port: 'text',
  relabelConfigs: RELABELINGS,
  targetPort: 'integer-or-text',
} as const satisfies Readonly<Record<string, Shape>>;

export const SCRAPE = {
  ...anyOf('sampleLimit scrapeClass seriesLimit'),
  attach_metadata: { fields: { node: 'boolean', namespace: 'boolean' } },
  jobLabel: 'text',
  namespaceSelector: NAMESPACES,
  podTargetLabels: TEXTS,
  selector: SELECTOR,
} as const satisfies Readonly<Record<string, Shape>>;

export const PROBED = {
  namespaceSelector: NAMESPACES,
  relabelingConfigs: RELABELINGS,
  selector: SELECTOR,
} as const satisfies Readonly<Record<string, Shape>>;

export const STATIC: Shape = {
  fields: { labels: { map: 'text' }, relabelingConfigs: RELABELINGS, targets: TEXTS },
  required: ['targets'],
};
export const METRIC_RELABELINGS = RELABELINGS;
