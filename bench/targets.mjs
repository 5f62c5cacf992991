/**
 * `appcfg targets` over the manifests of many applications, each a Deployment of two pods, a Service and a monitor,
 * over a live cluster, and over definitions, which no target depends on: seconds and the most memory that each took,
 * against what is allowed.
 *
 *     node bench/targets.mjs [APPLICATIONS] [NAMESPACES]
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appcfg, run } from './measure.mjs';

const [applications = 10_000, namespaces = 10] = process.argv.slice(2).map(Number);

const metadata = (app, namespace) => `metadata:
  name: ${app}
  namespace: ${namespace}
  labels:
    app: ${app}`;

const endpoint = `  - port: metrics
    path: /metrics
    interval: 15s`;

function manifests(number) {
  const app = `app-${number}`;
  const about = metadata(app, `team-${number % namespaces}`);
  const isOfPods = number % 2 === 0;
  return `apiVersion: apps/v1
kind: Deployment
${about}
spec:
  replicas: 2
  selector:
    matchLabels:
      app: ${app}
  template:
    metadata:
      labels:
        app: ${app}
        app.kubernetes.io/name: ${app}
    spec:
      containers:
      - name: ${app}
        image: registry.example.com/${app}:1.0
        ports:
        - name: http
          containerPort: 8080
        - name: metrics
          containerPort: 9090
---
apiVersion: v1
kind: Service
${about}
spec:
  selector:
    app: ${app}
  ports:
  - name: http
    port: 80
    targetPort: http
  - name: metrics
    port: 9090
    targetPort: metrics
---
apiVersion: monitoring.coreos.com/v1
kind: ${isOfPods ? 'PodMonitor' : 'ServiceMonitor'}
${about}
spec:
  selector:
    matchLabels:
      app: ${app}
  ${isOfPods ? 'podMetricsEndpoints' : 'endpoints'}:
${endpoint}
`;
}

/** A live dump: five pods a Service, each with its address, in one list as kubectl prints it. */
function liveObjects(number) {
  const app = `app-${number}`;
  const about = metadata(app, `team-${number % namespaces}`);
  const pods = Array.from(
    { length: 5 },
    (_, pod) => `apiVersion: v1
kind: Pod
${about.replace(app, `${app}-${pod}`)}
spec:
  nodeName: node-${number % 50}
  containers:
  - name: ${app}
    image: registry.example.com/${app}:1.0
    ports:
    - name: metrics
      containerPort: 9090
status:
  phase: Running
  podIP: 10.${number >> 8}.${number & 255}.${pod + 1}
  conditions:
  - type: Ready
    status: "True"
`,
  );
  const service = `apiVersion: v1
kind: Service
${about}
spec:
  selector:
    app: ${app}
  ports:
  - name: metrics
    port: 9090
    targetPort: metrics
`;
  const monitor = `apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
${about}
spec:
  selector:
    matchLabels:
      app: ${app}
  endpoints:
${endpoint}
`;
  return [...pods, service, monitor].map(asItem).join('');
}

function asItem(text) {
  return text.replaceAll(/^(?=.)/gm, '  ').replace('  ', '- ');
}

/** A definition as long as those of the operator, which are most of its manifests. */
function customDefinition(number) {
  const fields = Array.from(
    { length: 6000 },
    (_, field) => `              field${field}:
                description: What the field ${field} is for, in a sentence or two.
                type: string
`,
  );
  return `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  annotations:
    controller-gen.kubebuilder.io/version: v0.19.0
  name: kind${number}s.monitoring.example.com
spec:
  group: monitoring.example.com
  scope: Namespaced
  versions:
  - name: v1
    schema:
      openAPIV3Schema:
        properties:
          spec:
            properties:
${fields.join('')}`;
}

const folder = mkdtempSync(join(tmpdir(), 'appcfg-bench-'));
process.once('exit', () => rmSync(folder, { recursive: true }));

function measured(name, text) {
  const file = join(folder, `${name}.yaml`);
  writeFileSync(file, text);
  const { stdout, ...usage } = run([appcfg, 'targets', '--format', 'json', file], { output: 'pipe' });
  return { ...usage, ...JSON.parse(stdout) };
}

let isWithin = true;

function judge(name, { seconds, peakMegabytes, targets, diagnostics }, expected, limit) {
  console.log(
    `${name}: ${targets.length} targets, ${diagnostics.length} diagnostics, ` +
      `${seconds.toFixed(2)} s, ${peakMegabytes.toFixed(0)} MB`,
  );
  if (targets.length !== expected) console.log(`expected are ${expected} targets`);
  const isSmall = seconds <= limit.seconds && peakMegabytes <= limit.megabytes;
  if (!isSmall) console.log(`allowed are ${limit.seconds.toFixed(2)} s and ${limit.megabytes} MB`);
  isWithin &&= isSmall && targets.length === expected;
}

const many = (number, make) => Array.from({ length: number }, (_, index) => make(index));

judge(
  `${applications} applications in ${namespaces} namespaces`,
  measured('manifests', many(applications, manifests).join('---\n')),
  applications * 2,
  { seconds: 4, megabytes: 450 },
);
judge(
  'a live cluster of 5000 pods, 1000 Services and 1000 monitors',
  measured('live', `apiVersion: v1\nkind: List\nitems:\n${many(1000, liveObjects).join('')}`),
  5000,
  { seconds: 3, megabytes: 450 },
);
// As many objects as kube-prometheus has beside its definitions.
const few = many(40, manifests).join('---\n');
const without = measured('few', few);
judge('40 applications', without, 80, { seconds: 3, megabytes: 450 });
judge(
  '40 applications and ten CustomResourceDefinitions',
  measured('defined', [...many(10, customDefinition), few].join('---\n')),
  80,
  { seconds: without.seconds * 1.3, megabytes: 450 },
);
process.exitCode = isWithin ? 0 : 1;
