import { expect, test } from 'vitest';
import { mermaidChart } from '../../../src/targets/picture/mermaid.ts';
import { deployment, drawn, podMonitor, service, serviceMonitor } from './drawn.ts';

const edgesOf = (chart: string) => chart.split('\n').filter((line) => /-->|-\.-|\.-x/.test(line));

test('each application leads over its Service and monitor to its own target, at the same URL as another', () => {
  const text = ['shop', 'cart']
    .map((name) => deployment(name) + service(name) + serviceMonitor(name))
    .join('');
  expect(mermaidChart(drawn(text)).split('\n')).toEqual([
    'flowchart LR',
    '  n0["Deployment web/cart"]',
    '  n1["Service web/cart"]',
    '  n2["ServiceMonitor web/cart"]',
    '  n3["http://#lt;pod#gt;:9080/metrics<br>every 30s, 2 targets"]',
    '  n4["Deployment web/shop"]',
    '  n5["Service web/shop"]',
    '  n6["ServiceMonitor web/shop"]',
    '  n7["http://#lt;pod#gt;:9080/metrics<br>every 30s, 2 targets"]',
    '  n0 --> n1',
    '  n1 --> n2',
    '  n2 --> n3',
    '  n4 --> n5',
    '  n5 --> n6',
    '  n6 --> n7',
    '',
  ]);
});

test('applications that annotations scrape at one URL have a target each', () => {
  const annotated = (name: string) =>
    deployment(name, ', annotations: {prometheus.io/scrape: "true", prometheus.io/port: "9080"}');
  const chart = mermaidChart(drawn(annotated('shop') + annotated('cart')));
  expect(chart.match(/every 1m, 2 targets/g)).toHaveLength(2);
});

test('a broken chain shows the application and the reason', () => {
  const chart = mermaidChart(drawn(deployment('shop') + podMonitor('shop', 'shopp')));
  expect(chart).toContain('["Deployment web/shop"]');
  expect(chart).toMatch(/n0 -\. selects-nothing \.-x n\d/);
  expect(chart).toContain('its selector matches no pod');
  expect(chart).toMatch(/class n0,.* broken/);
});

test('what Mermaid would take for its own syntax is text', () => {
  const row = {
    part: 'application',
    kind: 'Deployment',
    namespace: 'web',
    state: 'not',
    targets: 0,
  } as const;
  const picture = { rows: [{ ...row, name: '`"<b>#x`\n', ways: [], faults: [] }], faults: [] };
  expect(mermaidChart(picture)).toContain('["Deployment web/#96;#quot;#lt;b#gt;#35;x#96;<br>"]');
});

test.each([
  ['more than 500 edges', 200, /has 602 edges, and Mermaid draws 500/],
  ['more than 50,000 characters', 160, /characters, and Mermaid reads 50,000 characters/],
])('a chart of %s is drawn by namespace, within the limits, and says so', (what, count, said) => {
  const long = what.includes('characters') ? 'a-name-that-makes-a-chart-long-before-it-has-many-edges-' : 'x';
  const text = Array.from({ length: count }, (_, index) => {
    const name = `${long}${index}`;
    const app = deployment(name) + service(name) + serviceMonitor(name);
    return index % 2 === 0 ? app : app.replaceAll('namespace: web', 'namespace: api');
  }).join('');
  const chart = mermaidChart(drawn(text + deployment('cart') + podMonitor('cart', 'card')));
  expect(chart).toMatch(said);
  expect(edgesOf(chart).length).toBeLessThanOrEqual(500);
  expect(chart.length).toBeLessThanOrEqual(50_000);
  expect(chart).toContain(`web<br>${count / 2} of ${count / 2 + 1} workloads scraped`);
  expect(chart).toContain('Deployment web/cart<br>PodMonitor web/cart: its selector matches no pod');
});

test('errors that a chart by namespace has no room for are counted', () => {
  const text = Array.from(
    { length: 600 },
    (_, index) => deployment(`x${index}`) + podMonitor(`x${index}`, `x${index}`, '[{port: a}]'),
  ).join('');
  const chart = mermaidChart(drawn(text));
  expect(edgesOf(chart).length).toBeLessThanOrEqual(500);
  expect(chart.length).toBeLessThanOrEqual(50_000);
  const left = Number(/and (\d+) more errors/.exec(chart)?.[1]);
  expect(left + (chart.match(/undeclared-port/g)?.length ?? 0)).toBe(600);
});
