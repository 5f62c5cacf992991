import { expect, test } from 'vitest';
import type { ChainStep } from '../../../src/targets/picture/picture.ts';
import type { Setup } from '../../../src/targets/predict.ts';
import { deployment, documentsOf, drawn, podMonitor, rowNamed, service, serviceMonitor } from './drawn.ts';

const shop = deployment('shop');

/** The broken ways in the row of an application or monitor, with the cross where the arrow is cut. */
function broken(text: string, name = 'shop', setup: Setup = {}): readonly string[] {
  const part = (steps: readonly ChainStep[] = []) =>
    steps.map(({ kind, name: of }) => `${kind} ${of}`).join(' → ');
  return rowNamed(drawn(text, setup), name).faults.map(
    ({ way }) => `${part(way?.before)} ✕ ${part(way?.after)}`,
  );
}

test.each([
  [
    'a port that no container declares is missing before the target',
    shop + podMonitor('shop', 'shop', '[{port: admin}]'),
    'Deployment web/shop → PodMonitor web/shop ✕ target none',
  ],
  [
    'a selector that comes near to the pods, before the monitor',
    shop + podMonitor('shop', 'shopp'),
    'Deployment web/shop ✕ PodMonitor web/shop → target none',
  ],
  [
    'a ServiceMonitor of pods without a Service, before the Service that is missing',
    shop + serviceMonitor('shop'),
    'Deployment web/shop ✕ Service none → ServiceMonitor web/shop → target none',
  ],
  [
    'a Service that comes near to the pods, before the Service',
    shop + service('shop', 'shopp') + serviceMonitor('shop'),
    'Deployment web/shop ✕ Service web/shop → target none',
  ],
  [
    'a port that the Service does not have, before the target',
    shop + service('shop') + serviceMonitor('shop', '[{port: admin}]'),
    'Deployment web/shop → Service web/shop → ServiceMonitor web/shop ✕ target none',
  ],
  [
    'an endpoint beside one that works is not as it was meant',
    shop + service('shop') + serviceMonitor('shop', '[{port: metrics}, {port: admin}]'),
    'Deployment web/shop → Service web/shop → ServiceMonitor web/shop ✕ target not as meant',
  ],
  [
    'an annotation that no job reads, before the target',
    deployment('shop', ', annotations: {prometheus.io/scrape: "yes"}'),
    'Deployment web/shop ✕ target none',
  ],
])('the broken arrow: %s', (_what, text, way) => {
  expect(broken(text)).toEqual([way]);
});

test('a monitor without the label of the release is cut before Prometheus', () => {
  expect(broken(shop + podMonitor('shop', 'shop'), 'shop', { release: 'kps' })).toEqual([
    'Deployment web/shop → PodMonitor web/shop ✕ Prometheus does not select it',
  ]);
});

test('a monitor that leads to no application has its own row', () => {
  const text = deployment('cart') + podMonitor('far', 'elsewhere');
  expect(broken(text, 'far')).toEqual(['PodMonitor web/far ✕ target none']);
  expect(rowNamed(drawn(text), 'cart').faults).toEqual([]);
});

test('a monitor of several applications is broken in the row of each', () => {
  const labelled = (name: string) => deployment(name).replace('labels: {', 'labels: {tier: front, ');
  const both = podMonitor('all', 'x', '[{port: admin}]').replace('app: x', 'tier: front');
  const text = labelled('shop') + labelled('cart') + both;
  for (const name of ['shop', 'cart'])
    expect(broken(text, name)).toEqual([`Deployment web/${name} → PodMonitor web/all ✕ target none`]);
});

test('a Prometheus that ignores namespace selectors finds no pods of another namespace', () => {
  const [prometheus] = documentsOf(`
apiVersion: monitoring.coreos.com/v1
kind: Prometheus
metadata: {name: all, namespace: monitoring}
spec: {ignoreNamespaceSelectors: true, podMonitorSelector: {}, podMonitorNamespaceSelector: {}}`);
  const elsewhere = podMonitor('shop', 'shop')
    .replace('namespace: web', 'namespace: monitoring')
    .replace('selector:', 'namespaceSelector: {any: true}, selector:');
  expect(broken(shop + elsewhere)).toEqual([]);
  expect(broken(shop + elsewhere, 'shop', prometheus && { prometheus: [prometheus] })).toEqual([
    'Deployment web/shop ✕ PodMonitor monitoring/shop → target none',
  ]);
});
