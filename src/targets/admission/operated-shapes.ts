import { anyOf } from './kubernetes-shapes.ts';
import {
  AUTHORIZATION,
  DURATION,
  KEY,
  PROTOCOL,
  RELABELINGS,
  SELECTOR,
  TEXTS,
  TLS_WITH_FILES,
} from './monitor-shapes.ts';
import type { Shape } from './shape.ts';

// Field names and types of the operator's CRDs, v0.94.
const NAMESPACE_SELECTOR: Shape = {
  ...SELECTOR,
  hintFor: (key) =>
    key === 'matchNames' || key === 'any'
      ? 'a Prometheus resource selects namespaces by their labels: matchLabels: {kubernetes.io/metadata.name: NAME}, or {} for all'
      : undefined,
};
const NOT_EMPTY: Shape = { pattern: /./u, what: 'name' };
const COUNT: Shape = 'integer';

/** What all of the operator's resources that stand for pods have in common. */
const PODS = {
  hostNetwork: 'boolean',
  image: 'text',
  listenLocal: 'boolean',
  paused: 'boolean',
  podMetadata: {
    fields: { annotations: { map: 'text' }, labels: { map: 'text' }, name: 'text' },
  },
  portName: 'text',
  replicas: COUNT,
  serviceName: NOT_EMPTY,
  version: 'text',
} as const satisfies Readonly<Record<string, Shape>>;

const SCRAPE_CLASS: Shape = {
  fields: {
    attachMetadata: { fields: { node: 'boolean' } },
    authorization: AUTHORIZATION,
    default: 'boolean',
    fallbackScrapeProtocol: PROTOCOL,
    metricRelabelings: RELABELINGS,
    name: NOT_EMPTY,
    relabelings: RELABELINGS,
    tlsConfig: TLS_WITH_FILES,
  },
  required: ['name'],
};

/** Of Prometheus and PrometheusAgent; what has nothing to do with scraping is known, and not looked into. */
const COMMON = {
  ...anyOf(
    'additionalArgs affinity apiserverConfig automountServiceAccountToken bodySizeLimit configMaps containers',
    'convertClassicHistogramsToNHCB dnsConfig dnsPolicy enableFeatures enableOTLPReceiver',
    'enableRemoteWriteReceiver enableServiceLinks enforcedBodySizeLimit enforcedKeepDroppedTargets',
    'enforcedLabelLimit enforcedLabelNameLengthLimit enforcedLabelValueLengthLimit enforcedSampleLimit',
    'enforcedTargetLimit externalLabels externalUrl hostAliases hostUsers imagePullPolicy imagePullSecrets',
    'initContainers keepDroppedTargets labelLimit labelNameLengthLimit labelValueLengthLimit logFormat',
    'logLevel maximumStartupDurationSeconds minReadySeconds nameEscapingScheme nameValidationScheme',
    'nodeSelector otlp overrideHonorLabels overrideHonorTimestamps persistentVolumeClaimRetentionPolicy',
    'podManagementPolicy priorityClassName prometheusExternalLabelName reloadStrategy remoteWrite',
    'remoteWriteReceiverMessageVersions replicaExternalLabelName resources routePrefix runtime sampleLimit',
    'schedulerName scrapeClassicHistograms scrapeFailureLogFile scrapeNativeHistograms scrapeProtocols',
    'secrets securityContext serviceAccountName shardingStrategy storage targetLimit',
    'terminationGracePeriodSeconds tolerations topologySpreadConstraints tracingConfig tsdb updateStrategy',
    'volumeMounts volumes walCompression web',
  ),
  ...PODS,
  additionalScrapeConfigs: KEY,
  arbitraryFSAccessThroughSMs: { fields: { deny: 'boolean' } },
  enforcedNamespaceLabel: 'text',
  excludedFromEnforcement: {
    list: {
      fields: {
        group: { oneOf: ['monitoring.coreos.com'] },
        name: 'text',
        namespace: NOT_EMPTY,
        resource: { oneOf: ['prometheusrules', 'servicemonitors', 'podmonitors', 'probes', 'scrapeconfigs'] },
      },
      required: ['namespace', 'resource'],
    },
  },
  ignoreNamespaceSelectors: 'boolean',
  podMonitorNamespaceSelector: NAMESPACE_SELECTOR,
  podMonitorSelector: SELECTOR,
  podTargetLabels: TEXTS,
  probeNamespaceSelector: NAMESPACE_SELECTOR,
  probeSelector: SELECTOR,
  scrapeClasses: { list: SCRAPE_CLASS },
  scrapeConfigNamespaceSelector: NAMESPACE_SELECTOR,
  scrapeConfigSelector: SELECTOR,
  scrapeInterval: DURATION,
  scrapeTimeout: DURATION,
  serviceDiscoveryRole: { oneOf: ['Endpoints', 'EndpointSlice'] },
  serviceMonitorNamespaceSelector: NAMESPACE_SELECTOR,
  serviceMonitorSelector: SELECTOR,
  shards: COUNT,
} as const satisfies Readonly<Record<string, Shape>>;

/** `spec` of the resources that stand for pods. */
export const OPERATED_SHAPES: Readonly<Record<string, Shape>> = {
  Prometheus: {
    fields: {
      ...anyOf(
        'additionalAlertManagerConfigs additionalAlertRelabelConfigs alerting allowOverlappingBlocks baseImage',
        'disableCompaction enableAdminAPI evaluationInterval exemplars prometheusRulesExcludedFromEnforce query',
        'queryLogFile remoteRead retention retentionSize ruleNamespaceSelector ruleQueryOffset ruleSelector rules',
        'sha shardRetentionPolicy tag thanos',
      ),
      ...COMMON,
    },
  },
  PrometheusAgent: {
    fields: { ...COMMON, mode: { oneOf: ['DaemonSet', 'StatefulSet'] } },
  },
  Alertmanager: {
    fields: {
      ...anyOf(
        'additionalArgs additionalPeers affinity alertmanagerConfigMatcherStrategy',
        'alertmanagerConfigNamespaceSelector alertmanagerConfigSelector alertmanagerConfiguration',
        'automountServiceAccountToken baseImage clusterAdvertiseAddress clusterGossipInterval clusterLabel',
        'clusterPeerTimeout clusterPushpullInterval clusterTLS configMaps configSecret containers dnsConfig',
        'dnsPolicy enableFeatures enableServiceLinks externalUrl forceEnableClusterMode hostAliases hostUsers',
        'imagePullPolicy imagePullSecrets initContainers limits logFormat logLevel minReadySeconds nodeSelector',
        'persistentVolumeClaimRetentionPolicy podManagementPolicy priorityClassName resources retention',
        'routePrefix schedulerName secrets securityContext serviceAccountName sha storage tag',
        'terminationGracePeriodSeconds tolerations topologySpreadConstraints updateStrategy volumeMounts volumes',
        'web',
      ),
      ...PODS,
    },
  },
  ThanosRuler: {
    fields: {
      ...anyOf(
        'additionalArgs affinity alertDropLabels alertQueryUrl alertRelabelConfigFile alertRelabelConfigs',
        'alertmanagersConfig alertmanagersUrl containers dnsConfig dnsPolicy enableFeatures enableServiceLinks',
        'enforcedNamespaceLabel evaluationInterval excludedFromEnforcement externalPrefix grpcServerTlsConfig',
        'hostAliases hostUsers imagePullPolicy imagePullSecrets initContainers labels logFormat logLevel',
        'minReadySeconds nodeSelector objectStorageConfig objectStorageConfigFile podManagementPolicy',
        'priorityClassName prometheusRulesExcludedFromEnforce queryConfig queryEndpoints remoteWrite resendDelay',
        'resources retention routePrefix ruleConcurrentEval ruleGracePeriod ruleNamespaceSelector',
        'ruleOutageTolerance ruleQueryOffset ruleSelector schedulerName securityContext serviceAccountName',
        'storage terminationGracePeriodSeconds tolerations topologySpreadConstraints tracingConfig',
        'tracingConfigFile updateStrategy volumeMounts volumes web',
      ),
      ...PODS,
    },
  },
};
