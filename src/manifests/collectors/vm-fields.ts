import { eachRenamed, type FieldNames, type MonitorPart, renamed } from './translated.ts';

// What VictoriaMetrics' operator makes of the Prometheus operator's fields when it converts its objects
// (internal/controller/operator/factory/converter).
export const VM_API = 'operator.victoriametrics.com/v1beta1';

const OAUTH2: FieldNames = {
  clientId: 'client_id',
  clientSecret: 'client_secret',
  tokenUrl: 'token_url',
  endpointParams: 'endpoint_params',
  tlsConfig: 'tls_config',
  proxyUrl: 'proxy_url',
};

const ENDPOINT: FieldNames = {
  relabelings: 'relabelConfigs',
  metricRelabelings: 'metricRelabelConfigs',
  followRedirects: 'follow_redirects',
  proxyUrl: 'proxyURL',
  oauth2: (value) => ['oauth2', renamed(value as MonitorPart, OAUTH2)],
};

/** What a VMProbe has in its spec is what the endpoints of the others have. */
export const VM_PROBE: FieldNames = { ...ENDPOINT };

export const VM_SCRAPE: FieldNames = {
  attachMetadata: 'attach_metadata',
  podMetricsEndpoints: (list) => ['podMetricsEndpoints', eachRenamed(list, ENDPOINT)],
  endpoints: (list) => ['endpoints', eachRenamed(list, ENDPOINT)],
  serviceDiscoveryRole: (role) => [
    'discoveryRole',
    role === 'EndpointSlice' ? 'endpointslices' : 'endpoints',
  ],
};
