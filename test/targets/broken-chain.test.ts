import { expect, test } from 'vitest';
import { plainValue } from '../../src/document/plain.ts';
import { readDocuments } from '../../src/document/read.ts';
import type { BrokenChain, Step } from '../../src/targets/broken-chain.ts';
import { drawPicture } from '../../src/targets/picture.ts';
import { predictInDetail, type Setup } from '../../src/targets/predict.ts';

const WORKLOAD = `
apiVersion: apps/v1
kind: Deployment
metadata: {name: shop, namespace: web}
spec:
  selector: {matchLabels: {app: shop}}
  template:
    metadata: {labels: {app: shop}ANNOTATIONS}
    spec: {containers: [{name: shop, image: nginx, ports: [{name: http, containerPort: 8080}]}]}
---`;
const workload = WORKLOAD.replace('ANNOTATIONS', '');
const service = (selector: string) => `
apiVersion: v1
kind: Service
metadata: {name: shop, namespace: web, labels: {app: shop}}
spec: {selector: {app: ${selector}}, ports: [{name: http, port: 80, targetPort: 8080}]}
---`;
const monitor = (kind: string, app: string, endpoints: string) => `
apiVersion: monitoring.coreos.com/v1
kind: ${kind}
metadata: {name: shop, namespace: web}
spec: {selector: {matchLabels: {app: ${app}}}, ${endpoints}}
---`;

const documentsOf = (text: string) =>
  [...readDocuments({ name: 'a.yaml', text })].flatMap(({ value }) =>
    value === undefined ? [] : [{ value: plainValue(value), place: value }],
  );

function chainsOf(text: string, setup: Setup = {}): (string | undefined)[] {
  const prediction = predictInDetail(documentsOf(text), setup);
  return drawPicture(prediction, prediction.diagnostics).breaks.map(({ chain }) => chain && written(chain));
}

function written({ before, after }: BrokenChain): string {
  const part = (steps: readonly Step[]) => steps.map(({ kind, text }) => `${kind} ${text}`).join(' → ');
  return `${part(before)} ✕ ${part(after)}`;
}

test.each([
  [
    'a port that no container declares is missing in front of the target',
    workload + monitor('PodMonitor', 'shop', 'podMetricsEndpoints: [{port: metrics}]'),
    'application Deployment web/shop → PodMonitor web/shop ✕ target nothing',
  ],
  [
    'a selector that matches no pod, in front of the monitor',
    workload + monitor('PodMonitor', 'shopp', 'podMetricsEndpoints: [{port: http}]'),
    'application nothing ✕ PodMonitor web/shop → target nothing',
  ],
  [
    'a selector that matches no Service, in front of the monitor',
    workload + monitor('ServiceMonitor', 'shop', 'endpoints: [{port: http}]'),
    'Service nothing ✕ ServiceMonitor web/shop → target nothing',
  ],
  [
    'a Service without pods, in front of the Service',
    workload + service('nobody') + monitor('ServiceMonitor', 'shop', 'endpoints: [{port: http}]'),
    'application nothing ✕ Service web/shop → target nothing',
  ],
  [
    'a port that the Service does not have, in front of the target',
    workload + service('shop') + monitor('ServiceMonitor', 'shop', 'endpoints: [{port: metrics}]'),
    'application Deployment web/shop → Service web/shop → ServiceMonitor web/shop ✕ target nothing',
  ],
  [
    'where something is scraped all the same, its target is not as meant',
    WORKLOAD.replace(
      'ANNOTATIONS',
      ', annotations: {prometheus.io/scrape: "true", prometheus.io/port: http}',
    ),
    'Deployment web/shop ✕ target not as meant',
  ],
  [
    'an annotation that is not read, in front of the target',
    WORKLOAD.replace('ANNOTATIONS', ', annotations: {prometheus.io/scrape: "yes"}'),
    'Deployment web/shop ✕ target nothing',
  ],
])('the broken arrow: %s', (_what, text, chain) => {
  expect(chainsOf(text)).toEqual([chain]);
});

test('pods of another namespace are none to a Prometheus that ignores namespace selectors', () => {
  const [prometheus] = documentsOf(`
apiVersion: monitoring.coreos.com/v1
kind: Prometheus
metadata: {name: all, namespace: monitoring}
spec: {ignoreNamespaceSelectors: true, podMonitorSelector: {}, podMonitorNamespaceSelector: {}}`);
  const elsewhere = monitor(
    'PodMonitor',
    'shop',
    'namespaceSelector: {any: true}, podMetricsEndpoints: [{port: http}]',
  ).replace('namespace: web', 'namespace: monitoring');
  expect(chainsOf(workload + elsewhere)).toEqual([]);
  expect(new Set(chainsOf(workload + elsewhere, prometheus && { prometheus: [prometheus] }))).toEqual(
    new Set(['application nothing ✕ PodMonitor monitoring/shop → target nothing']),
  );
});
