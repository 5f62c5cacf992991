import { plainValue } from '../../../src/document/plain.ts';
import { readDocuments } from '../../../src/document/read.ts';
import { drawPicture } from '../../../src/targets/picture/draw-picture.ts';
import type { Picture, PictureRow } from '../../../src/targets/picture/picture.ts';
import { predictInDetail, type Setup } from '../../../src/targets/predict.ts';

export const documentsOf = (text: string) =>
  [...readDocuments({ name: 'a.yaml', text })].flatMap(({ value }) =>
    value === undefined ? [] : [{ value: plainValue(value), place: value }],
  );

/** The picture of manifests. */
export function drawn(text: string, setup: Setup = {}): Picture {
  const prediction = predictInDetail(documentsOf(text), setup);
  return drawPicture(prediction, prediction.diagnostics);
}

export function rowNamed(picture: Picture, name: string): PictureRow {
  const row = picture.rows.find((one) => one.name === name);
  if (row === undefined) throw new Error(`no row ${name}`);
  return row;
}

/** A Deployment of two replicas in the namespace web, with a port metrics. */
export const deployment = (name: string, more = '') => `
apiVersion: apps/v1
kind: Deployment
metadata: {name: ${name}, namespace: web}
spec:
  replicas: 2
  selector: {matchLabels: {app: ${name}}}
  template:
    metadata: {labels: {app: ${name}}${more}}
    spec: {containers: [{name: main, image: nginx, ports: [{name: http, containerPort: 8080}, {name: metrics, containerPort: 9080}]}]}
---`;

export const podMonitor = (name: string, app: string, endpoints = '[{port: metrics}]') => `
apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata: {name: ${name}, namespace: web}
spec: {selector: {matchLabels: {app: ${app}}}, podMetricsEndpoints: ${endpoints}}
---`;

export const service = (name: string, app = name) => `
apiVersion: v1
kind: Service
metadata: {name: ${name}, namespace: web, labels: {app: ${name}}}
spec: {selector: {app: ${app}}, ports: [{name: metrics, port: 9080, targetPort: metrics}]}
---`;

export const serviceMonitor = (name: string, endpoints = '[{port: metrics}]') => `
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: {name: ${name}, namespace: web}
spec: {selector: {matchLabels: {app: ${name}}}, endpoints: ${endpoints}}
---`;

export const probe = `
apiVersion: monitoring.coreos.com/v1
kind: Probe
metadata: {name: outside, namespace: web}
spec:
  prober: {url: "blackbox-exporter:9115"}
  module: http_2xx
  targets: {staticConfig: {static: ["https://shop.example.com"]}}
---`;
