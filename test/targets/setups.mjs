/** Whose scrape jobs are asked about: Prometheus configurations, and resources of kind Prometheus. */

/** Every label that a role discovers becomes a label of the target. */
const everyLabel = ['pod', 'service', 'endpoints', 'endpointslice', 'ingress'].flatMap((role) => [
  {
    job_name: `all-${role}`,
    kubernetes_sd_configs: [{ role }],
    relabel_configs: [
      // An Ingress without a host has no address.
      { source_labels: ['__address__'], regex: '', target_label: '__address__', replacement: 'none' },
      { action: 'labelmap', regex: '__meta_kubernetes_(.+)', replacement: 'k_$1' },
      { action: 'labelmap', regex: '__(scrape|metrics|scheme|convert|always)(.*)', replacement: 'p_$1$2' },
    ],
  },
  {
    job_name: `attached-${role}`,
    scrape_interval: '90s',
    kubernetes_sd_configs: [
      {
        role,
        ...(role === 'service' || role === 'ingress'
          ? {}
          : { attach_metadata: { node: true, namespace: true } }),
      },
    ],
    relabel_configs: [
      { source_labels: ['__address__'], regex: '', target_label: '__address__', replacement: 'none' },
      { action: 'labelmap', regex: '__meta_kubernetes_((node|namespace|pod_name).*)' },
    ],
  },
]);

export const configuration = {
  global: { scrape_interval: '20s' },
  scrape_configs: [
    ...everyLabel,
    {
      job_name: 'custom-annotations',
      params: { module: ['x', 'y'] },
      kubernetes_sd_configs: [
        { role: 'pod', selectors: [{ role: 'pod', label: 'app in (shop,cart),tier' }] },
        { role: 'endpoints', namespaces: { names: ['set0-default', 'set1-default'] } },
      ],
      relabel_configs: [
        {
          source_labels: ['__meta_kubernetes_pod_annotation_example_com_scrape'],
          action: 'drop',
          regex: 'false',
        },
        {
          source_labels: ['__meta_kubernetes_pod_container_port_number'],
          action: 'keep',
          regex: '8.*|90[0-9]+',
        },
        { source_labels: ['__address__'], action: 'hashmod', modulus: 7, target_label: '__tmp' },
        { source_labels: ['__tmp'], action: 'keep', regex: '[0-4]' },
        { source_labels: ['__meta_kubernetes_pod_name'], target_label: 'pod' },
      ],
    },
    { job_name: 'static', static_configs: [{ targets: ['a:1', 'b:2'], labels: { env: 'x', job: 'own' } }] },
  ],
};

const monitoring = (spec) => ({
  apiVersion: 'monitoring.coreos.com/v1',
  kind: 'Prometheus',
  metadata: { name: 'main', namespace: 'monitoring' },
  spec,
});
const everything = {
  podMonitorSelector: {},
  podMonitorNamespaceSelector: {},
  serviceMonitorSelector: {},
  serviceMonitorNamespaceSelector: {},
  probeSelector: {},
  probeNamespaceSelector: {},
  scrapeConfigSelector: {},
  scrapeConfigNamespaceSelector: {},
};

export const resources = {
  'selects nothing': monitoring({}),
  'own namespace alone': monitoring({
    podMonitorSelector: {},
    serviceMonitorSelector: {},
    probeSelector: {},
  }),
  'some labels': monitoring({
    ...everything,
    podMonitorSelector: { matchExpressions: [{ key: 'app', operator: 'In', values: ['shop', 'pay'] }] },
    serviceMonitorSelector: { matchExpressions: [{ key: 'tier', operator: 'DoesNotExist' }] },
  }),
  'some namespaces': monitoring({
    ...everything,
    podMonitorNamespaceSelector: {
      matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'In', values: ['set2-default'] }],
    },
  }),
  'what it adds': monitoring({
    ...everything,
    scrapeInterval: '45s',
    scrapeTimeout: '20s',
    podTargetLabels: ['app'],
    enforcedNamespaceLabel: 'tenant',
    excludedFromEnforcement: [{ namespace: 'set1-default', resource: 'podmonitors' }],
    ignoreNamespaceSelectors: true,
    serviceDiscoveryRole: 'EndpointSlice',
    enforcedSampleLimit: 1000,
    scrapeClasses: [
      {
        name: 'usual',
        default: true,
        relabelings: [{ sourceLabels: ['__meta_kubernetes_pod_node_name'], targetLabel: 'host' }],
        attachMetadata: { node: true },
      },
    ],
  }),
  'two shards': monitoring({
    ...everything,
    shards: 2,
    replicas: 2,
    arbitraryFSAccessThroughSMs: { deny: true },
  }),
};
