import { META, sanitizeLabelName } from '../../prometheus/label-name.ts';
import type { ClusterIngress, ClusterNode, Pod, Service } from '../cluster/cluster.ts';
import type { Texts } from '../fields.ts';
import type { KubernetesObject } from '../kubernetes-object.ts';

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

/** Some of the labels that discovery found. */
export type LabelLayer = Pick<Texts, 'get' | 'keys'>;

/** One label set that discovery found. */
export interface Discovered {
  readonly namespace: string;
  /** The first layer that has a label gives its value. */
  readonly layers: readonly LabelLayer[];
  readonly origin: DiscoveredOrigin;
  /** The node whose labels can be attached; `''` for none. */
  readonly nodeName: string;
}

/** An object of the cluster, with what discovery finds at it. */
export interface DiscoveredObject {
  readonly namespace: string;
  /** The labels that the object gives to each of its targets. */
  readonly layers: readonly LabelLayer[];
  /** Made when they are first asked for: of most objects, no job asks. */
  readonly targets: () => readonly Discovered[];
}

/** The value is made when it is first asked for, and kept. */
export function kept<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

interface ObjectMeta {
  readonly name: string;
  readonly labels: Texts;
  readonly annotations: Texts;
}

/** What discovery names labels after. */
export type LabelRole = 'pod' | 'service' | 'endpoints' | 'endpointslice' | 'ingress' | 'node' | 'namespace';

/** `<role>_name`, and for each label and annotation its value and that it is present. */
export function addObjectLabels(
  to: Map<string, string>,
  { name, labels, annotations }: ObjectMeta,
  role: LabelRole,
): void {
  to.set(NAMES[role].name, name);
  addLabelsAndAnnotations(to, labels, annotations, role);
}

export function addLabelsAndAnnotations(
  to: Map<string, string>,
  labels: Texts,
  annotations: Texts,
  role: LabelRole,
): void {
  addEach(to, labels, NAMES[role].ofLabel);
  addEach(to, annotations, NAMES[role].ofAnnotation);
}

function addEach(to: Map<string, string>, texts: Texts, namesOf: NamesOf): void {
  for (const [key, value] of texts) {
    const { ofValue, ofPresence } = namesOf(key);
    to.set(ofValue, value);
    to.set(ofPresence, 'true');
  }
}

/** The names of the two labels that are made of one label or annotation. */
type NamesOf = (key: string) => { readonly ofValue: string; readonly ofPresence: string };

const NAMES = {
  pod: namesOfRole('pod'),
  service: namesOfRole('service'),
  endpoints: namesOfRole('endpoints'),
  endpointslice: namesOfRole('endpointslice'),
  ingress: namesOfRole('ingress'),
  node: namesOfRole('node'),
  namespace: namesOfRole('namespace'),
};

function namesOfRole(role: LabelRole) {
  const prefix = `${META}${role}`;
  return {
    name: `${prefix}_name`,
    ofLabel: keptNames(`${prefix}_label`),
    ofAnnotation: keptNames(`${prefix}_annotation`),
  };
}

/** The same few keys come back for every object: their names are made once, and kept once. */
function keptNames(prefix: string): NamesOf {
  const kept = new Map<string, ReturnType<NamesOf>>();
  return (key) => {
    let names = kept.get(key);
    if (names === undefined) {
      const clean = sanitizeLabelName(key);
      names = { ofValue: `${prefix}_${clean}`, ofPresence: `${prefix}present_${clean}` };
      kept.set(key, names);
    }
    return names;
  };
}

/** An address with a port, IPv6 in brackets. */
export function joinHostPort(host: string, port: number): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}
