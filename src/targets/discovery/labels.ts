import { sanitizeLabelName } from '../../prometheus/label-name.ts';
import type { ClusterIngress, ClusterNode, Pod, Service } from '../cluster/cluster.ts';
import type { Texts } from '../fields.ts';
import type { KubernetesObject } from '../kubernetes-object.ts';

/** What Prometheus' Kubernetes discovery puts before each of its labels. */
export const META = '__meta_kubernetes_';

/** What a discovered address stands for, so that a message can name it. */
export interface DiscoveredOrigin {
  readonly pod?: Pod;
  readonly container?: string;
  readonly service?: Service;
  readonly ingress?: ClusterIngress;
  readonly node?: ClusterNode;
}

/** The object that somebody wrote which an address stands for: the workload, else the Ingress, else the Service. */
export function writtenOrigin({ pod, ingress, service }: DiscoveredOrigin): KubernetesObject | undefined {
  return pod?.origin ?? ingress?.origin ?? service?.origin;
}

/** One label set that discovery found. */
export interface Discovered {
  readonly namespace: string;
  /** The first layer that has a label gives its value. */
  readonly layers: readonly Texts[];
  readonly origin: DiscoveredOrigin;
  /** The node whose labels can be attached; `''` for none. */
  readonly nodeName: string;
}

interface ObjectMeta {
  readonly name: string;
  readonly labels: Texts;
  readonly annotations: Texts;
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
  labels: Texts,
  annotations: Texts,
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
