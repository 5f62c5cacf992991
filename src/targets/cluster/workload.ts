import {
  booleanAt,
  type Fields,
  fieldsAt,
  integerAt,
  isFields,
  listAt,
  type TextMap,
  textAt,
  textMapAt,
  valueAt,
} from '../fields.ts';
import type { KubernetesObject } from '../kubernetes-object.ts';
import type { Container, Controller, Pod } from './cluster.ts';
import { makeUid } from './uid.ts';

/** Stands for the hash of any pod template, so that the names of pods can be told from the manifests. */
const TEMPLATE_HASH = '6d4cf56db6';
const MOST_REPLICAS = 3;
/** The name of the one run of a CronJob ends in the minute that it stands for. */
const CRON_JOB_RUN = '29454720';

/** A pod before it has an address. */
export type PlannedPod = Omit<Pod, 'ip'> & { readonly hostNetwork: boolean };

/** Where the pod template of an object stands; undefined where it has none, and makes no pods. */
export function templateOf({ group, kind, fields }: KubernetesObject): readonly string[] | undefined {
  if (kind === 'Pod' && group === '') return [];
  if (kind === 'CronJob' && group === 'batch') return ['spec', 'jobTemplate', 'spec', 'template'];
  if (group === 'monitoring.coreos.com') return undefined;
  return isFields(valueAt(fields, 'spec', 'template', 'spec')) ? ['spec', 'template'] : undefined;
}

/** The pods that the controllers make of an object: one per replica, three at most. */
export function podsOf(object: KubernetesObject): readonly PlannedPod[] {
  const template = templateOf(object);
  if (template === undefined) return [];
  const { kind, namespace, name, fields } = object;
  const owned = (owner: Controller): Owner => ({ object, template, owner });
  const replicas = podCount(integerAt(fields, 'spec', 'replicas'));
  if (template.length === 0) return [barePod(object)];
  // Nobody checks a custom kind's template, and its controller cannot read labels that are no text.
  if (['labels', 'annotations'].some((field) => !isTextMap(valueAt(fields, ...template, 'metadata', field))))
    return [];
  switch (isBuiltIn(object) ? kind : '') {
    case 'Deployment': {
      const set = `${name}-${TEMPLATE_HASH}`;
      const more: [string, string][] = [['pod-template-hash', TEMPLATE_HASH]];
      return numbered(owned({ kind: 'ReplicaSet', name: set, owner: { kind, name } }), set, replicas, more);
    }
    case 'StatefulSet':
      return statefulPods(owned({ kind, name }), replicas, integerAt(fields, 'spec', 'ordinals', 'start'));
    case 'DaemonSet':
      return numbered(owned({ kind, name }), name, 1, [['controller-revision-hash', TEMPLATE_HASH]]);
    case 'Job': {
      const isManual = booleanAt(fields, 'spec', 'manualSelector') === true;
      const labels = isManual ? [] : jobLabels(name, makeUid('Job', namespace, name));
      return numbered(owned({ kind, name }), name, 1, labels);
    }
    case 'CronJob': {
      const run = `${name}-${CRON_JOB_RUN}`;
      const labels = jobLabels(run, makeUid('CronJob', 'owned', namespace, run));
      return numbered(owned({ kind: 'Job', name: run, owner: { kind, name } }), run, 1, labels);
    }
    default:
      return numbered(owned({ kind, name }), name, replicas, []);
  }
}

function isTextMap(value: unknown): boolean {
  if (value === undefined) return true;
  return isFields(value) && Object.values(value).every((text) => typeof text === 'string' || text === null);
}

function isBuiltIn({ group }: KubernetesObject): boolean {
  return group === 'apps' || group === 'batch' || group === '';
}

function podCount(replicas: number | undefined): number {
  return Math.min(replicas === undefined ? 1 : replicas, MOST_REPLICAS);
}

function jobLabels(name: string, uid: string): [string, string][] {
  return [
    ['batch.kubernetes.io/controller-uid', uid],
    ['batch.kubernetes.io/job-name', name],
    ['controller-uid', uid],
    ['job-name', name],
  ];
}

interface Owner {
  readonly object: KubernetesObject;
  readonly template: readonly string[];
  readonly owner: Controller;
}

function numbered(
  owner: Owner,
  prefix: string,
  count: number,
  more: readonly [string, string][],
): PlannedPod[] {
  const template = fieldsAt(owner.object.fields, ...owner.template);
  const labels = withLabels(textMapAt(template, 'metadata', 'labels'), more);
  const shared = sharedBy(owner, template);
  return Array.from({ length: count }, (_, index) => podNamed(owner, `${prefix}-${index}`, labels, shared));
}

function statefulPods(owner: Owner, count: number, start: number | undefined): PlannedPod[] {
  const template = fieldsAt(owner.object.fields, ...owner.template);
  const labels = textMapAt(template, 'metadata', 'labels');
  const shared = sharedBy(owner, template);
  return Array.from({ length: count }, (_, index) => {
    const ordinal = index + (start === undefined ? 0 : start);
    const name = `${owner.object.name}-${ordinal}`;
    const more: [string, string][] = [
      ['controller-revision-hash', `${owner.object.name}-${TEMPLATE_HASH}`],
      ['apps.kubernetes.io/pod-index', String(ordinal)],
      ['statefulset.kubernetes.io/pod-name', name],
    ];
    return podNamed(owner, name, withLabels(labels, more), shared);
  });
}

function withLabels(labels: TextMap, more: readonly [string, string][]): TextMap {
  return more.length === 0 ? labels : new Map([...labels, ...more]);
}

type Shared = Pick<PlannedPod, 'annotations' | 'containers' | 'hostname' | 'subdomain' | 'hostNetwork'>;

function podNamed(
  { object, template, owner }: Owner,
  name: string,
  labels: TextMap,
  shared: Shared,
): PlannedPod {
  const { namespace } = object;
  const uidParts = [owner.kind, 'owned', namespace, name];
  return { namespace, name, labels, ...shared, uidParts, controller: owner, origin: object, template };
}

function sharedBy({ template: path }: Pick<Owner, 'template'>, template: Fields): Shared {
  const spec = fieldsAt(template, 'spec');
  return {
    annotations: path.length === 0 ? new Map() : textMapAt(template, 'metadata', 'annotations'),
    containers: [
      ...listAt(spec, 'containers').map((container) => readContainer(container, false)),
      ...listAt(spec, 'initContainers').map((container) => readContainer(container, true)),
    ],
    hostname: textAt(spec, 'hostname'),
    subdomain: textAt(spec, 'subdomain'),
    hostNetwork: booleanAt(spec, 'hostNetwork') === true,
  };
}

function readContainer(container: unknown, isInit: boolean): Container {
  return {
    name: textAt(container, 'name'),
    image: textAt(container, 'image'),
    ports: listAt(container, 'ports').map((port) => {
      const number = integerAt(port, 'containerPort');
      const protocol = textAt(port, 'protocol');
      return {
        name: textAt(port, 'name'),
        number: number === undefined ? 0 : number,
        protocol: protocol === '' ? 'TCP' : protocol,
      };
    }),
    isInit,
    isSidecar: isInit && textAt(container, 'restartPolicy') === 'Always',
  };
}

function barePod(object: KubernetesObject): PlannedPod {
  const { namespace, name, labels, annotations, fields } = object;
  const reference = listAt(fields, 'metadata', 'ownerReferences').find(
    (owner) => booleanAt(owner, 'controller') === true,
  );
  const controller =
    reference === undefined
      ? undefined
      : { kind: textAt(reference, 'kind'), name: textAt(reference, 'name') };
  return {
    ...sharedBy({ template: [] }, fields),
    namespace,
    name,
    labels,
    annotations,
    uidParts: ['Pod', namespace, name],
    controller,
    origin: object,
    template: [],
  };
}
