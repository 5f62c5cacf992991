import { labelNameOf } from '../label-name.ts';
import { present } from '../manifest.ts';
import { eachRenamed, type FieldNames, type MonitorPart, renamed, type Translate } from './translated.ts';

const TLS: FieldNames = { keySecret: (value) => ['key', { secret: value }] };

const ENDPOINT: FieldNames = {
  scrapeTimeout: 'timeout',
  metricRelabelings: 'metricRelabeling',
  authorization: (value) => ['authorization', inSecret(value as MonitorPart)],
  tlsConfig: (value) => ['tls', renamed(value as MonitorPart, TLS)],
  filterRunning: null,
};

/**
 * A PodMonitoring, whose name is the label `job` of its targets: so it is called as the application is. What a PodMonitor
 * limits in fields of its own is in `limits`, and the labels that it copies are in `targetLabels`.
 */
export const podMonitoring: Translate = ({ metadata, spec }) => {
  const endpoints = spec.podMetricsEndpoints as readonly MonitorPart[];
  const copied = (spec.podTargetLabels ?? []) as readonly string[];
  const limits = present({
    samples: spec.sampleLimit,
    labels: spec.labelLimit,
    labelNameLength: spec.labelNameLengthLimit,
    labelValueLength: spec.labelValueLengthLimit,
  });
  return {
    apiVersion: 'monitoring.googleapis.com/v1',
    kind: 'PodMonitoring',
    metadata: { ...metadata, name: metadata.name.replace(/-pod-monitor$/u, '') },
    spec: present({
      selector: spec.selector,
      endpoints: eachRenamed(endpoints, ENDPOINT),
      targetLabels:
        copied.length === 0
          ? undefined
          : { fromPod: copied.map((from) => ({ from, to: labelNameOf(from) })) },
      limits: Object.keys(limits).length === 0 ? undefined : limits,
      filterRunning: endpoints[0]?.filterRunning,
    }),
  };
};

function inSecret({ credentials, ...others }: MonitorPart): MonitorPart {
  return { ...others, credentials: { secret: credentials } };
}
