import { sanitizeLabelName } from '../../prometheus/label-name.ts';
import type { Ingress, Node, Pod, Service } from '../cluster/cluster.ts';
import type { TextMap } from '../fields.ts';
import type { KubernetesObject } from '../kubernetes-object.ts';

/** What Prometheus' Kubernetes discovery puts before each of its labels. */
export const META = '__meta_kubernetes_';

/** What a discovered address stands for, so that a message can name it. */
export interface Origin {
  readonly pod?: Pod;
  readonly container?: string;
  readonly service?: Service;
  readonly ingress?: Ingress;
  readonly node?: Node;
}

/** The object that somebody wrote which an address stands for: the workload, else the Ingress, else the Service. */
export function writtenOrigin({ pod, ingress, service }: Origin): KubernetesObject | undefined {
  return pod?.origin ?? ingress?.origin ?? service?.origin;
}

/** One label set that discovery found. */
export interface Discovered {
  readonly namespace: string;
  /** The first layer that has a label gives its value. */
  readonly layers: readonly TextMap[];
  readonly origin: Origin;
  /** The node whose labels can be attached; `''` for none. */
  readonly nodeName: string;
}

interface ObjectMeta {
  readonly name: string;
  readonly labels: TextMap;
  readonly annotations: TextMap;
}

/** `<role>_name`, and for each label and annotation its value and that it is present. */
export function addObjectLabels(
  to: Map<string, string>,
  { name, labels, annotations }: ObjectMeta,
  role: string,
): void {
  to.set(`${META}${role}_name`, name);
  addLabelsAndAnnotations(to, labels, annotations, role);
}

export function addLabelsAndAnnotations(
  to: Map<string, string>,
  labels: TextMap,
  annotations: TextMap,
  role: string,
): void {
  for (const [key, value] of labels) {
    const clean = sanitizeLabelName(key);
    to.set(`${META}${role}_label_${clean}`, value);
    to.set(`${META}${role}_labelpresent_${clean}`, 'true');
  }
  for (const [key, value] of annotations) {
    const clean = sanitizeLabelName(key);
    to.set(`${META}${role}_annotation_${clean}`, value);
    to.set(`${META}${role}_annotationpresent_${clean}`, 'true');
  }
}

/** An address with a port, IPv6 in brackets. */
export function joinHostPort(host: string, port: number): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}
