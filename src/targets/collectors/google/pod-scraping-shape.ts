import { anyOf } from '../../admission/kubernetes-shapes.ts';
import { SELECTOR, TEXTS } from '../../admission/monitor-shapes.ts';
import type { Shape } from '../../admission/shape.ts';

const DURATION: Shape = { pattern: /^(?:0|(?:\d+(?:y|w|d|h|m|s|ms))+)$/u, what: 'duration (30s, 1m30s)' };

/**
 * The spec of both kinds (GoogleCloudPlatform/prometheus-engine, pkg/operator/apis/monitoring/v1).
 *
 * @param metadata the metadata labels that a monitor may name
 */
export function specShape(metadata: readonly string[]): Shape {
  return {
    fields: {
      endpoints: {
        list: {
          fields: {
            ...anyOf('authorization basicAuth metricRelabeling oauth2 proxyUrl tls'),
            interval: DURATION,
            params: { map: TEXTS },
            path: 'text',
            port: 'integer-or-text',
            scheme: { oneOf: ['http', 'https'] },
            timeout: DURATION,
          },
          required: ['port', 'interval'],
        },
        least: 1,
      },
      filterRunning: 'boolean',
      limits: { fields: anyOf('labelNameLength labelValueLength labels samples') },
      selector: SELECTOR,
      targetLabels: {
        fields: {
          fromPod: { list: { fields: { from: 'text', to: 'text' }, required: ['from'] } },
          metadata: { list: { oneOf: metadata } },
        },
      },
    },
    required: ['endpoints', 'selector'],
  };
}
