/**
 * `appcfg targets` over the manifests of many applications, each a Deployment of two pods, a Service and a monitor:
 * seconds and the most memory that it took, against what is allowed.
 *
 *     node bench/targets.mjs [APPLICATIONS] [NAMESPACES]
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appcfg, run } from './measure.mjs';

const [applications = 10_000, namespaces = 10] = process.argv.slice(2).map(Number);
const LIMIT = { seconds: 5, megabytes: 600 };

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

const folder = mkdtempSync(join(tmpdir(), 'appcfg-bench-'));
const file = join(folder, 'manifests.yaml');
writeFileSync(file, Array.from({ length: applications }, (_, number) => manifests(number)).join('---\n'));
const { seconds, peakMegabytes, stdout } = run([appcfg, 'targets', '--format', 'json', file], {
  output: 'pipe',
});
rmSync(folder, { recursive: true });
const { targets, diagnostics } = JSON.parse(stdout);
console.log(
  `${applications} applications in ${namespaces} namespaces: ${targets.length} targets, ` +
    `${diagnostics.length} diagnostics, ${seconds.toFixed(2)} s, ${peakMegabytes.toFixed(0)} MB`,
);
const isWithin = seconds <= LIMIT.seconds && peakMegabytes <= LIMIT.megabytes;
if (!isWithin) console.log(`allowed are ${LIMIT.seconds} s and ${LIMIT.megabytes} MB`);
process.exitCode = isWithin && targets.length === applications * 2 ? 0 : 1;
