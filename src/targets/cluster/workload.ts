import {
  booleanAt,
  type Fields,
  fieldsAt,
  integerAt,
  isFields,
  listAt,
  type Texts,
  textAt,
  textMapAt,
  valueAt,
} from '../fields.ts';
import type { KubernetesObject } from '../kubernetes-object.ts';
import type { Controller, Pod, PodContainer } from './cluster.ts';
import { madeUpNode } from './nodes.ts';
import { statusOf, uidOf } from './observed.ts';
import { controllerOf, type FindOwner, workloadOf } from './owners.ts';
import { templateOf } from './pod-template.ts';
import { makeUid } from './uid.ts';

/** Stands for the hash of any pod template, so that the names of pods can be told from the manifests. */
export const TEMPLATE_HASH = '6d4cf56db6';
const MOST_REPLICAS = 3;
/** The name of the one run of a CronJob ends in the minute that it stands for. */
const CRON_JOB_RUN = '29454720';

/** A pod before a scheduler and a kubelet took it; one of a cluster brings its status. */
export type PlannedPod = Omit<Pod, 'isMadeUp' | 'ip' | 'hostIp' | 'phase' | 'ready' | 'containerIds'> & {
  readonly hostNetwork: boolean;
  readonly status: Fields | undefined;
};

/** The pods that the controllers make of an object: one per replica, three at most. */
export function podsOf(object: KubernetesObject, findOwner: FindOwner): readonly PlannedPod[] {
  const template = templateOf(object);
  if (template === undefined) return [];
  const { kind, namespace, name, fields } = object;
  const owned = (owner: Controller): Owner => ({ object, template, owner });
  const replicas = podCount(integerAt(fields, 'spec', 'replicas'));
  if (template.length === 0) return [barePod(object, findOwner)];
  // A custom kind's template is not checked, and its controller cannot read labels that are not text.
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
      return numbered(owned({ kind, name }), name, 1, [
        ['controller-revision-hash', TEMPLATE_HASH],
        ['pod-template-generation', '1'],
      ]);
    case 'Job': {
      const isManual = booleanAt(fields, 'spec', 'manualSelector') === true;
      const uid = uidOf(object);
      const labels = isManual ? [] : jobLabels(name, uid === '' ? makeUid('Job', namespace, name) : uid);
      const above = controllerOf(object, findOwner);
      const job = { kind, name, ...(above === undefined ? {} : { owner: above }) };
      return jobPods(owned(job), name, fieldsAt(fields, 'spec'), labels);
    }
    case 'CronJob': {
      const run = `${name}-${CRON_JOB_RUN}`;
      const labels = jobLabels(run, makeUid('CronJob', 'owned', namespace, run));
      const spec = fieldsAt(fields, 'spec', 'jobTemplate', 'spec');
      return jobPods(owned({ kind: 'Job', name: run, owner: { kind, name } }), run, spec, labels);
    }
    case 'ReplicaSet': {
      const above = controllerOf(object, findOwner);
      const set = { kind, name, ...(above === undefined ? {} : { owner: above }) };
      return numbered(owned(set), name, replicas, []);
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
  return Array.from({ length: count }, (_, index) =>
    podNamed(owner, `${prefix}-${index}`, labels, shared, index),
  );
}

/** The pods that a Job runs at once; those of an Indexed one know their index (the Job controller's labels). */
function jobPods(
  owner: Owner,
  name: string,
  spec: Fields,
  more: readonly [string, string][],
): readonly PlannedPod[] {
  const completions = integerAt(spec, 'completions');
  const atOnce = podCount(integerAt(spec, 'parallelism'));
  const count = completions === undefined ? atOnce : Math.min(atOnce, completions);
  const pods = numbered(owner, name, count, more);
  if (textAt(spec, 'completionMode') !== 'Indexed') return pods;
  return pods.map((pod, index) => {
    const own: [string, string][] = [['batch.kubernetes.io/job-completion-index', String(index)]];
    return { ...pod, labels: withLabels(pod.labels, own), annotations: withLabels(pod.annotations, own) };
  });
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
    return podNamed(owner, name, withLabels(labels, more), shared, index);
  });
}

function withLabels(labels: Texts, more: readonly [string, string][]): Texts {
  return more.length === 0 ? labels : new Map([...labels, ...more]);
}

type Shared = Pick<
  PlannedPod,
  'annotations' | 'containers' | 'hostname' | 'subdomain' | 'hostNetwork' | 'nodeName'
>;

function podNamed(
  { object, template, owner }: Owner,
  name: string,
  labels: Texts,
  shared: Shared,
  index: number,
): PlannedPod {
  const { namespace } = object;
  const uid = [owner.kind, 'owned', namespace, name];
  // They would all open the same ports, so the scheduler puts no two of them on one node.
  const nodeName = shared.hostNetwork && shared.nodeName === '' ? madeUpNode(index + 1) : shared.nodeName;
  return {
    namespace,
    name,
    labels,
    ...shared,
    nodeName,
    uid,
    controller: owner,
    origin: object,
    template,
    isTerminating: false,
    status: undefined,
  };
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
    nodeName: textAt(spec, 'nodeName'),
  };
}

function readContainer(container: unknown, isInit: boolean): PodContainer {
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

/** A pod that is in the input itself; the workload that made it is named in its place if it is there too. */
function barePod(object: KubernetesObject, findOwner: FindOwner): PlannedPod {
  const { namespace, name, labels, annotations, fields } = object;
  const uid = uidOf(object);
  const root = workloadOf(object, findOwner);
  const template = root === undefined ? [] : templateOf(root);
  return {
    ...sharedBy({ template: [] }, fields),
    namespace,
    name,
    labels,
    annotations,
    uid: uid === '' ? ['Pod', namespace, name] : uid,
    controller: controllerOf(object, findOwner),
    origin: root ?? object,
    template: template ?? [],
    isTerminating: valueAt(fields, 'metadata', 'deletionTimestamp') !== undefined,
    status: statusOf(object),
  };
}
