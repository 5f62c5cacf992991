import { expect, test } from 'vitest';
import { endpointText } from '../../../src/targets/picture/scrape-ways.ts';
import type { Setup } from '../../../src/targets/predict.ts';
import {
  deployment,
  documentsOf,
  drawn,
  podMonitor,
  probe,
  rowNamed,
  service,
  serviceMonitor,
} from './drawn.ts';

test('an application is scraped, in part if something is wrong beside its targets, or not', () => {
  const { rows } = drawn(
    deployment('shop') +
      podMonitor('shop', 'shop') +
      deployment('cart') +
      podMonitor('cart', 'cart', '[{port: metrics}, {port: admin}]') +
      deployment('redis'),
  );
  expect(rows.map(({ name, state, targets }) => [name, state, targets])).toEqual([
    ['cart', 'partly', 2],
    ['redis', 'not', 0],
    ['shop', 'scraped', 2],
  ]);
});

test('the way of a target goes over the Service and the monitor, or over annotations, an endpoint a line', () => {
  const text =
    deployment('shop', ', annotations: {prometheus.io/scrape: "true", prometheus.io/port: "8080"}') +
    service('shop') +
    serviceMonitor('shop', '[{port: metrics}, {port: metrics, path: /more}]');
  const ways = rowNamed(drawn(text), 'shop').ways.map(({ steps, endpoints }) => ({
    steps: steps.map(({ kind, name }) => `${kind} ${name}`),
    endpoints: endpoints.map(({ url, targets }) => `${url} ×${targets}`),
  }));
  expect(ways).toEqual([
    {
      steps: ['Deployment web/shop', 'annotations of its pods prometheus.io/scrape'],
      endpoints: ['http://<pod>:8080/metrics ×2'],
    },
    {
      steps: ['Deployment web/shop', 'Service web/shop', 'ServiceMonitor web/shop'],
      endpoints: ['http://<pod>:9080/metrics ×2', 'http://<pod>:9080/more ×2'],
    },
  ]);
});

test('what a Probe asks for is named with the exporter that asks', () => {
  const row = rowNamed(drawn(probe), 'outside');
  expect(row).toMatchObject({ part: 'probe', state: 'scraped' });
  expect(row.ways.flatMap(({ endpoints }) => endpoints.map(endpointText))).toEqual([
    'https://shop.example.com through blackbox-exporter:9115, module http_2xx',
  ]);
});

const [labelled] = documentsOf(`
apiVersion: monitoring.coreos.com/v1
kind: Prometheus
metadata: {name: all, namespace: web}
spec: {podMonitorSelector: {matchLabels: {team: "7"}}, podMonitorNamespaceSelector: {}}`);
const setups: readonly (readonly [string, Setup])[] = [
  ['any Prometheus', {}],
  ['that of a Helm release', { release: 'kps' }],
  ['one that selects labels', labelled === undefined ? {} : { prometheus: [labelled] }],
];

test.each(setups)('what is advised for a workload that nothing asks for works with %s', (_whose, setup) => {
  const advice = rowNamed(drawn(deployment('redis'), setup), 'redis').advice;
  expect(advice).toMatchObject({ port: 'metrics', isGuess: false });
  const followed = rowNamed(drawn(`${deployment('redis')}\n${advice?.manifest}`, setup), 'redis');
  expect(followed).toMatchObject({ state: 'scraped', targets: 2 });
});

test('annotations are advised where they are read, and work', () => {
  const advice = rowNamed(drawn(deployment('redis')), 'redis').advice;
  const annotated = deployment('redis', `, annotations: {${advice?.annotations?.join(', ')}}`);
  expect(rowNamed(drawn(annotated), 'redis')).toMatchObject({ state: 'scraped', targets: 2 });
  expect(rowNamed(drawn(deployment('redis'), { release: 'kps' }), 'redis').advice?.annotations).toBe(
    undefined,
  );
});
