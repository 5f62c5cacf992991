import { expect, test } from 'vitest';
import type { PlacedDocument } from '../../src/document/placed-documents.ts';
import { plainValue } from '../../src/document/plain.ts';
import { readDocuments } from '../../src/document/read.ts';
import { predictTargets } from '../../src/targets/predict.ts';

function documents(text: string): readonly PlacedDocument[] {
  return [...readDocuments({ name: 'm.yaml', text })].flatMap(({ value }) =>
    value === undefined ? [] : [{ value: plainValue(value), place: value }],
  );
}

const workload = (kind: string, spec: string): string => `
apiVersion: ${kind.includes('Job') ? 'batch/v1' : kind === 'CollaSet' ? 'apps.kusionstack.io/v1alpha1' : 'apps/v1'}
kind: ${kind}
metadata: {name: w}
spec: ${spec}
---
`;
const template = `{metadata: {labels: {app: w}, annotations: {prometheus.io/scrape: "true"}}, spec: {restartPolicy: Always, containers: [{name: c, image: i, ports: [{containerPort: 1}]}]}}`;
const selector = 'selector: {matchLabels: {app: w}}';

// The names that the controllers give, one pod per replica and three at most.
test.each([
  ['Deployment', `{replicas: 2, ${selector}, template: ${template}}`, ['w-6d4cf56db6-0', 'w-6d4cf56db6-1']],
  [
    'Deployment',
    `{replicas: 9, ${selector}, template: ${template}}`,
    ['w-6d4cf56db6-0', 'w-6d4cf56db6-1', 'w-6d4cf56db6-2'],
  ],
  ['Deployment', `{replicas: 0, ${selector}, template: ${template}}`, []],
  ['StatefulSet', `{ordinals: {start: 4}, ${selector}, template: ${template}}`, ['w-4']],
  ['DaemonSet', `{${selector}, template: ${template}}`, ['w-0']],
  ['Job', `{parallelism: 5, template: ${template}}`, ['w-0', 'w-1', 'w-2']],
  ['Job', `{parallelism: 5, completions: 2, template: ${template}}`, ['w-0', 'w-1']],
  ['CronJob', `{schedule: 0 3 * * *, jobTemplate: {spec: {template: ${template}}}}`, ['w-29454720-0']],
  ['CollaSet', `{replicas: 2, ${selector}, template: ${template}}`, ['w-0', 'w-1']],
])('the pods of a %s of %s', (kind, spec, want) => {
  const { targets } = predictTargets(documents(workload(kind, spec)));
  expect(targets.map(({ labels }) => labels.pod)).toEqual(want);
});

test('a prediction changes nothing that it was given, and is the same every time', () => {
  const given = documents(workload('Deployment', `{${selector}, template: ${template}}`));
  const before = JSON.stringify(given.map(({ value }) => value));
  const first = predictTargets(given);
  expect(JSON.stringify(given.map(({ value }) => value))).toBe(before);
  expect(predictTargets(given)).toEqual(first);
  expect(first.targets).toEqual([
    {
      job: 'kubernetes-pods',
      url: 'http://10.0.0.1:1/metrics',
      interval: '1m',
      timeout: '10s',
      labels: {
        app: 'w',
        instance: '10.0.0.1:1',
        job: 'kubernetes-pods',
        namespace: 'default',
        node: 'node-1',
        pod: 'w-6d4cf56db6-0',
        pod_template_hash: '6d4cf56db6',
      },
      source: 'kubernetes-pods',
    },
  ]);
});

test('labels that JavaScript has a meaning for are labels like others', () => {
  const text = workload(
    'Deployment',
    `{${selector}, template: ${template.replace('app: w}', 'app: w, constructor: x, __proto__: y}')}}`,
  );
  const [target] = predictTargets(documents(text)).targets;
  expect(target?.labels).toMatchObject({ constructor: 'x' });
});

test('each message names the object that it is about, of a list as well', () => {
  const monitor = (name: string): string =>
    `{apiVersion: monitoring.coreos.com/v1, kind: PodMonitor, metadata: {name: ${name}, namespace: n}, spec: {selector: {matchLabels: {app: w}}, podMetricsEndpoints: [{port: ${name}}]}}`;
  const text = `${workload('Deployment', `{${selector}, template: ${template}}`)}
apiVersion: v1
kind: List
items: [${monitor('one')}, ${monitor('two')}]
`;
  const { diagnostics } = predictTargets(documents(text), { namespace: 'n', prometheus: 'none' });
  expect(diagnostics.map(({ code, object }) => [code, object])).toEqual([
    ['undeclared-port', { kind: 'PodMonitor', namespace: 'n', name: 'one' }],
    ['undeclared-port', { kind: 'PodMonitor', namespace: 'n', name: 'two' }],
  ]);
});

test('of hundreds of workloads, the relabeling of a monitor is judged by those that it selects', () => {
  const deployments = Array.from(
    { length: 600 },
    (_, number) => `
apiVersion: apps/v1
kind: Deployment
metadata: {name: w${number}}
spec:
  selector: {matchLabels: {app: w${number}}}
  template:
    metadata: {labels: {app: w${number}}}
    spec: {containers: [{name: c, image: i, ports: [{name: m, containerPort: 1}]}]}
---
`,
  );
  const monitor = `
apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata: {name: last}
spec:
  selector: {matchLabels: {app: w599}}
  podMetricsEndpoints:
  - port: m
    relabelings:
    - {action: keep, sourceLabels: [__meta_kubernetes_pod_label_app], regex: w5}
`;
  const { diagnostics } = predictTargets(documents([...deployments, monitor].join('')));
  const dropped = diagnostics.find(({ code }) => code === 'drops-everything');
  expect(dropped?.notes).toContain('it saw __meta_kubernetes_pod_label_app="w599"');
});
