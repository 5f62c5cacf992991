import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { kubernetesValue } from '../../src/document/kubernetes-value.ts';
import { readManifestSource } from '../../src/document/placed-documents.ts';
import { predictTargets, type Setup } from '../../src/targets/predict.ts';

const fixturesFolder = fileURLToPath(new URL('../../fixtures', import.meta.url));

function predict(text: string, setup: Setup = {}) {
  return predictTargets(readManifestSource({ name: 'm.yaml', text }, kubernetesValue).documents, setup);
}

function manifestsOf(fixture: string): string {
  return readFileSync(join(fixturesFolder, 'targets', fixture, 'manifests.yaml'), 'utf8');
}

type Edit = readonly [from: string, to: string];

type Row = readonly [
  fixture: string,
  hint: string,
  edits: readonly Edit[],
  urls: readonly string[],
  setup?: Setup,
];

// Each hint as a person follows it: what to find in the manifests, what to write instead, and the targets that come.
const rows: readonly Row[] = [
  [
    'selector-misspelt',
    'write app: shop in the selector',
    [['app: shopp', 'app: shop']],
    [':9080/stats', ':9080/stats'],
  ],
  ['namesake-is-meant', 'write app: mug in the selector', [['app: crockery', 'app: mug']], [':9080/metrics']],
  [
    'services-elsewhere',
    'write spec.namespaceSelector: {matchNames: [east, west]}',
    [
      [
        'spec:\n  selector:\n    matchLabels:\n      app: shop\n  endpoints',
        'spec:\n  namespaceSelector: {matchNames: [east, west]}\n  selector:\n    matchLabels:\n      app: shop\n  endpoints',
      ],
    ],
    [':9080/metrics', ':9080/metrics'],
  ],
  [
    'match-names-misspelt',
    'write spec.namespaceSelector: {matchNames: [web]}',
    [['namespaceSelector:\n    matchNames:\n    - wbe', 'namespaceSelector: {matchNames: [web]}']],
    [':9080/metrics'],
  ],
  [
    'label-on-workload-alone',
    'add team: a to spec.template.metadata.labels',
    [['      labels:\n        app: shop\n', '      labels:\n        app: shop\n        team: a\n']],
    [':9080/stats', ':9080/stats'],
  ],
  [
    'service-without-labels',
    'give the Service the label app: shop, or select labels that it has',
    [
      [
        'kind: Service\nmetadata:\n  name: shop\n  namespace: web\n  labels:\n',
        'kind: Service\nmetadata:\n  name: shop\n  namespace: web\n  labels:\n    app: shop\n',
      ],
    ],
    [':9080/metrics', ':9080/metrics'],
  ],
  [
    'one-message-for-three-endpoints',
    'did you mean metrics?',
    [['port: metricz', 'port: metrics']],
    [':9080/a', ':9080/b', ':9080/metrics'],
  ],
  [
    'number-of-the-service',
    'write port: metrics instead of targetPort',
    [['targetPort: 80\n', 'port: metrics\n']],
    [':9080/metrics'],
  ],
  [
    'path-is-a-url',
    'write path: /stats',
    [['path: http://shop.web.svc:9080/stats', 'path: /stats']],
    [':9080/stats'],
  ],
  [
    'tls-without-https',
    'write scheme: https',
    [['    tlsConfig:', '    scheme: https\n    tlsConfig:']],
    [':9080/metrics'],
  ],
  [
    'target-port-beside-port',
    'remove targetPort, or port',
    [['    targetPort: 9080\n', '']],
    [':9080/metrics'],
  ],
  ['no-port-named', 'write port: metrics', [['path: /stats', 'port: metrics']], [':9080/metrics']],
  [
    'no-port-annotated',
    'write prometheus.io/port: "9080"',
    [['prometheus.io/scrape: "true"', 'prometheus.io/scrape: "true"\n        prometheus.io/port: "9080"']],
    [':9080/metrics'],
  ],
  [
    'service-no-port-annotated',
    'write prometheus.io/port: "9080"',
    [['prometheus.io/scrape: "true"', 'prometheus.io/scrape: "true"\n    prometheus.io/port: "9080"']],
    [':9080/metrics'],
  ],
  [
    'port-annotation-of-the-service',
    'write prometheus.io/port: "8080"',
    [['port: "80"', 'port: "8080"']],
    [':8080/metrics'],
  ],
  [
    'port-annotation-is-a-name-of-the-service',
    'write prometheus.io/port: "8080"',
    [['port: "web"', 'port: "8080"']],
    [':8080/metrics'],
  ],
  [
    'annotation-in-capitals',
    'did you mean prometheus.io/scrape?',
    [['Prometheus.io', 'prometheus.io']],
    [':9080/metrics'],
  ],
  [
    'annotation-key-misspelt',
    'did you mean prometheus.io/port?',
    [['io/ports', 'io/port']],
    [':9080/metrics'],
  ],
  [
    'annotation-without-scrape',
    'write prometheus.io/scrape: "true"',
    [['prometheus.io/port', 'prometheus.io/scrape: "true"\n        prometheus.io/port']],
    [':9080/stats'],
  ],
  [
    'relabeling-of-no-label',
    'did you mean __meta_kubernetes_pod_label_app?',
    [['label_ap]', 'label_app]']],
    [':9080/metrics'],
  ],
  [
    'relabeling-not-anchored',
    'write regex: "shop.*"',
    [['regex: ^shop', 'regex: "shop.*"']],
    [':9080/metrics'],
  ],
  [
    'relabeling-of-a-metric-label',
    'move it to metricRelabelings',
    [['    relabelings', '    metricRelabelings']],
    [':9080/metrics'],
  ],
  [
    'relabeling-by-metric-name',
    'move it to metricRelabelings',
    [['    relabelings', '    metricRelabelings']],
    [':9080/metrics'],
  ],
  [
    'copied-label-misspelt',
    'did you mean app?',
    [['jobLabel: ap\n  targetLabels:\n  - tier\n  podTargetLabels:\n  - team\n', 'jobLabel: app\n']],
    [':9080/metrics'],
  ],
  [
    'namespace-beside-kind',
    'it belongs into metadata: write metadata: {namespace: …}',
    [['namespace: web\nmetadata:\n  name: shop\nspec', 'metadata: {name: shop, namespace: web}\nspec']],
    [':9080/metrics'],
  ],
  [
    'credentials-beside-endpoints',
    'it belongs into an entry of endpoints',
    [
      ['  basicAuth:\n    username:\n      name: a\n      key: b\n', ''],
      [
        '- port: metrics\n',
        '- port: metrics\n    basicAuth:\n      username:\n        name: a\n        key: b\n',
      ],
    ],
    [':9080/metrics'],
  ],
  [
    'endpoints-of-a-podmonitor',
    'write podMetricsEndpoints',
    [['  endpoints:', '  podMetricsEndpoints:']],
    [':9080/metrics'],
  ],
  [
    'interval-is-a-number',
    'write 20s',
    [
      ['interval: 20', 'interval: 20s'],
      ['interval: "15"', 'interval: 15s'],
    ],
    [':8080/metrics', ':9080/metrics'],
  ],
  [
    'selector-without-match-labels',
    'labels belong under matchLabels: write matchLabels: {app: shop}',
    [['  selector:\n    app: shop', '  selector:\n    matchLabels: {app: shop}']],
    [':9080/metrics'],
  ],
  [
    'namespace-selector-of-labels',
    'namespaces are named here, and not selected: write matchNames: [<namespace>], or any: true',
    [['    matchLabels:\n      team: a', '    any: true']],
    [':9080/metrics'],
  ],
  [
    'prober-without-port',
    'write url: blackbox.monitoring.svc:9115, where a blackbox exporter listens, or the port of another prober',
    [['url: blackbox.monitoring.svc', 'url: blackbox.monitoring.svc:9115']],
    ['blackbox.monitoring.svc:9115/probe'],
  ],
  [
    'two-services',
    'give one of the Services a label of its own, and select that',
    [
      [
        '  name: shop-internal\n  namespace: web\n  labels:\n',
        '  name: shop-internal\n  namespace: web\n  labels:\n    scraped: "true"\n',
      ],
      [
        '    matchLabels:\n      app: shop\n  endpoints',
        '    matchLabels:\n      app: shop\n      scraped: "true"\n  endpoints',
      ],
    ],
    [':9080/metrics', ':9080/metrics'],
  ],
  [
    'two-monitors-of-one-pod',
    'every sample is stored once for each; keep one of them',
    [
      [
        `---
apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata:
  name: shop
  namespace: web
spec:
  selector:
    matchLabels:
      app: shop
  podMetricsEndpoints:
  - port: metrics
`,
        '',
      ],
    ],
    [':9080/metrics'],
  ],
  [
    'release-missing',
    'add the label release: stack',
    [['kind: PodMonitor\nmetadata:\n', 'kind: PodMonitor\nmetadata:\n  labels: {release: stack}\n']],
    [':9080/stats', ':9080/stats'],
    { release: 'stack' },
  ],
  [
    'release-label-is-another',
    'write release: kps',
    [['release: stack', 'release: kps']],
    [':9080/metrics'],
    { release: 'kps' },
  ],
];

const named = rows.map((row) => [row[0], row] as const);
test.each(named)('%s: the hint works when it is followed', (_, [fixture, hint, edits, urls, setup = {}]) => {
  const before = manifestsOf(fixture);
  const said = predict(before, setup).diagnostics;
  expect(said.length).toBeGreaterThan(0);
  if (hint !== '') expect(said.map((one) => one.hint)).toContain(hint);
  const after = edits.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replaceAll(from, to);
  }, before);
  const { targets, diagnostics } = predict(after, setup);
  expect(diagnostics.filter(({ severity }) => severity !== 'note')).toEqual([]);
  expect(
    targets
      .map(({ url }) => url.replace(/^https?:\/\/(?:10\.\d+\.\d+\.\d+)?/u, '').replace(/\?.*$/u, ''))
      .sort(),
  ).toEqual(urls);
});

test('a label that the pods lack is added to them, in quotes if YAML would read it as something else', () => {
  const manifests = (labels: string) => `
apiVersion: apps/v1
kind: Deployment
metadata: {name: shop, namespace: web}
spec:
  selector: {matchLabels: {app: shop}}
  template:
    metadata: {labels: {app: shop${labels}}}
    spec: {containers: [{name: shop, image: nginx, ports: [{name: metrics, containerPort: 9080}]}]}
---
apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata: {name: shop, namespace: web}
spec: {selector: {matchLabels: {app: shop, scraped: "true"}}, podMetricsEndpoints: [{port: metrics}]}`;
  const [found] = predict(manifests('')).diagnostics;
  expect(found?.hint).toBe('add scraped: "true" to the labels of the pods of Deployment web/shop');
  expect(predict(manifests(', scraped: "true"')).targets).toHaveLength(1);
});
