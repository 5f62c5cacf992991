/** The fields of the operator's CRDs that no monitoring block has, by the type that holds them: each with the reason. */
const PORT = 'resolved from `port`';
const TOKEN = 'deprecated by the operator: `authorization` does the same';
const OWN_NAMESPACE = "a monitor is in its application's namespace, and selects nothing of another";
const SELECTOR = 'the labels of what appcfg emits';
const TLS_FILE =
  "a file of Prometheus' own disk is the platform's: a scrape class, or `istio.certificates` of the workspace";

export const fieldsNotOffered = {
  PodMetricsEndpoint: { port: PORT, portNumber: PORT, targetPort: PORT, bearerTokenSecret: TOKEN },
  PodMonitorSpec: {
    podMetricsEndpoints: 'the blocks with `monitorType: pod`',
    selector: SELECTOR,
    namespaceSelector: OWN_NAMESPACE,
  },
  Endpoint: { port: PORT, targetPort: PORT, bearerTokenSecret: TOKEN, bearerTokenFile: TOKEN },
  ServiceMonitorSpec: {
    endpoints: 'the blocks with `monitorType: service`',
    selector: SELECTOR,
    namespaceSelector: OWN_NAMESPACE,
  },
  TLSConfig: { caFile: TLS_FILE, certFile: TLS_FILE, keyFile: TLS_FILE },
  ProbeSpec: {
    prober: '`prober`, with the fields of a proxy beside it',
    module: '`prober.module`',
    targets: 'the Ingress, or `staticTargets`',
    params: '`params`',
    bearerTokenSecret: TOKEN,
  },
  ProberSpec: { url: '`prober.url`', scheme: '`prober.scheme`', path: '`prober.path`' },
  ProbeTargetIngress: {
    selector: SELECTOR,
    namespaceSelector: OWN_NAMESPACE,
    relabelingConfigs: '`relabelings`',
  },
  ProbeTargetStaticConfig: {
    static: '`staticTargets`',
    relabelingConfigs: '`relabelings`',
    labels: '`relabelings` with a `targetLabel` and a `replacement` do the same',
  },
};
