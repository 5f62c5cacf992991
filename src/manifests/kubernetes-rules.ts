import { validate as daemonSetStrategy } from 'kubernetes-models/_schemas/IoK8sApiAppsV1DaemonSetUpdateStrategy';
import { validate as deploymentStrategy } from 'kubernetes-models/_schemas/IoK8sApiAppsV1DeploymentStrategy';
import { validate as statefulSetStrategy } from 'kubernetes-models/_schemas/IoK8sApiAppsV1StatefulSetUpdateStrategy';
import { validate as behavior } from 'kubernetes-models/_schemas/IoK8sApiAutoscalingV2HorizontalPodAutoscalerBehavior';
import { validate as metric } from 'kubernetes-models/_schemas/IoK8sApiAutoscalingV2MetricSpec';
import { validate as persistentVolumeClaim } from 'kubernetes-models/_schemas/IoK8sApiCoreV1PersistentVolumeClaim';
import { validate as podSpec } from 'kubernetes-models/_schemas/IoK8sApiCoreV1PodSpec';
import { validate as securityContext } from 'kubernetes-models/_schemas/IoK8sApiCoreV1SecurityContext';
import { validate as topologySpreadConstraint } from 'kubernetes-models/_schemas/IoK8sApiCoreV1TopologySpreadConstraint';
import type {
  ResolvedApplication,
  ResolvedWorkload,
  WorkloadType,
} from '../application/model/application.ts';
import { append } from '../diagnostics/append.ts';
import { type Diagnostic, errorAt, type Place } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/did-you-mean.ts';
import { kubernetesFields } from '../generated/kubernetes-fields.ts';
import { podSpecRules } from './pod-spec-rules.ts';

type Path = readonly string[];
interface KubernetesMistake {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}
interface Validator {
  (value: unknown): boolean;
  readonly errors?: readonly KubernetesMistake[] | null;
}
type Judged = keyof typeof VALIDATORS;

const VALIDATORS = {
  DeploymentStrategy: deploymentStrategy,
  StatefulSetUpdateStrategy: statefulSetStrategy,
  DaemonSetUpdateStrategy: daemonSetStrategy,
  MetricSpec: metric,
  HorizontalPodAutoscalerBehavior: behavior,
  PodSpec: podSpec,
  PersistentVolumeClaim: persistentVolumeClaim,
  SecurityContext: securityContext,
  TopologySpreadConstraint: topologySpreadConstraint,
} as const;

/** The type of a strategy by the kind of the workload. */
const STRATEGIES: Readonly<Partial<Record<WorkloadType, Judged>>> = {
  Deployment: 'DeploymentStrategy',
  StatefulSet: 'StatefulSetUpdateStrategy',
  DaemonSet: 'DaemonSetUpdateStrategy',
};

/** What Kubernetes' own schema says of the fields that are passed on as they were written, and what the pod needs of them. */
export function kubernetesRules({ workload }: ResolvedApplication): Diagnostic[] {
  const { at, containers, initContainers, topologySpreadConstraints, volumeClaimTemplates } = workload;
  const found: Diagnostic[] = [];
  for (const container of [...containers, ...initContainers]) {
    const { securityContext: context } = container;
    if (context === undefined) continue;
    append(found, judge('SecurityContext', context, container.at.at('securityContext'), 'securityContext'));
  }
  topologySpreadConstraints.forEach((constraint, index) => {
    const name = `topologySpreadConstraints[${index}]`;
    const place = at.at('topologySpreadConstraints', index);
    append(found, judge('TopologySpreadConstraint', constraint, place, name));
  });
  volumeClaimTemplates.forEach((claim, index) => {
    const name = `volumeClaimTemplates[${index}]`;
    const place = at.at('volumeClaimTemplates', index);
    // Kubernetes knows what the items of this list are.
    const whole = { apiVersion: 'v1', kind: 'PersistentVolumeClaim', ...claim };
    append(found, judge('PersistentVolumeClaim', whole, place, name));
    append(found, namedClaim(claim, place));
  });
  const strategy = STRATEGIES[workload.type];
  if (workload.strategy !== undefined && strategy !== undefined)
    append(found, judge(strategy, workload.strategy, at.at('strategy'), 'strategy'));
  append(found, judgeAutoscaling(workload));
  if (workload.podSpec !== undefined) append(found, judgePodSpec(workload, workload.podSpec));
  return found;
}

function judgeAutoscaling({ autoscaling }: ResolvedWorkload): Diagnostic[] {
  if (autoscaling === undefined) return [];
  const { metrics, behavior: written, at } = autoscaling;
  const ofMetrics = metrics.flatMap((spec, index) =>
    judge('MetricSpec', spec, at.at('metrics', index), `autoscaling.metrics[${index}]`),
  );
  if (written === undefined) return ofMetrics;
  const name = 'autoscaling.behavior';
  return [...ofMetrics, ...judge('HorizontalPodAutoscalerBehavior', written, at.at('behavior'), name)];
}

/** The author writes what is to be merged, so the containers are those of the application. */
function judgePodSpec(workload: ResolvedWorkload, written: Readonly<Record<string, unknown>>): Diagnostic[] {
  const place = workload.at.at('podSpec');
  const mistakes = judge('PodSpec', { containers: [], ...written }, place, 'podSpec');
  return mistakes.length > 0 ? mistakes : podSpecRules(workload, written, place);
}

function namedClaim(claim: Readonly<Record<string, unknown>>, place: Place): Diagnostic[] {
  const { metadata } = claim as { metadata?: { name?: unknown } };
  if (typeof metadata?.name === 'string') return [];
  const hint = { hint: 'write metadata: {name: data}' };
  return [errorAt(place, 'missing-field', 'a volume claim template needs metadata.name', hint)];
}

function judge(type: Judged, value: unknown, place: Place, name: string): Diagnostic[] {
  const validate = VALIDATORS[type] as Validator;
  validate(value);
  const told = new Set<string>();
  const mistyped = new Map<string, unknown[]>();
  const errors = validate.errors === undefined || validate.errors === null ? [] : validate.errors;
  for (const { instancePath, keyword, params } of errors)
    if (keyword === 'type')
      mistyped.set(instancePath, [...(mistyped.get(instancePath) ?? []), params.type].flat());
  const mistakes = errors.flatMap((error) => {
    // What has the wrong type breaks its other rules too; an IntOrString breaks two types at once.
    if (error.keyword !== 'type' && mistyped.has(error.instancePath)) return [];
    if (told.has(error.instancePath + error.keyword + String(error.params.missingProperty))) return [];
    told.add(error.instancePath + error.keyword + String(error.params.missingProperty));
    const types = mistyped.get(error.instancePath);
    return [
      explain(
        types === undefined ? error : { ...error, params: { ...error.params, type: types } },
        place,
        name,
      ),
    ];
  });
  return [...unknownFields(type, value, [], place, name), ...mistakes];
}

function explain(
  { instancePath, keyword, params }: KubernetesMistake,
  place: Place,
  name: string,
): Diagnostic {
  const path = instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const subject = [name, ...path].join('.').replaceAll(/\.(\d+)(?=\.|$)/g, '[$1]');
  if (keyword === 'required') {
    const message = `${subject} needs "${String(params.missingProperty)}"`;
    return errorAt(path.length === 0 ? place : place.keyAt(...path), 'missing-field', message);
  }
  if (keyword === 'enum') {
    const values = (params.allowedValues as readonly unknown[]).join(', ');
    return errorAt(place.at(...path), 'not-allowed-value', `${subject} is not one of ${values}`);
  }
  if (keyword === 'type') {
    const message = `${subject} must be ${wordsOf(params.type)}`;
    return errorAt(place.at(...path), 'wrong-type', message);
  }
  return errorAt(place.at(...path), 'wrong-type', `${subject} is not what Kubernetes takes there`);
}

const WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
};

function wordsOf(types: unknown): string {
  return [types]
    .flat()
    .map((type) => WORDS[String(type)])
    .filter(Boolean)
    .join(' or ');
}

/** The API server refuses a field that it does not know; the validators skip it. */
function unknownFields(type: string, value: unknown, path: Path, place: Place, name: string): Diagnostic[] {
  const fields = kubernetesFields[type];
  if (fields === undefined || typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([field, held]) => {
    const inside = [...path, field];
    const behind = Object.hasOwn(fields, field) ? fields[field] : undefined;
    if (behind === undefined) return [unknownField(field, Object.keys(fields), inside, place, name)];
    const next = behind.replace(/^(?:\[\]|\{\})/, '');
    if (behind.startsWith('[]') && Array.isArray(held)) {
      return held.flatMap((item, index) =>
        unknownFields(next, item, [...inside, String(index)], place, name),
      );
    }
    return behind.startsWith('{}') ? [] : unknownFields(next, held, inside, place, name);
  });
}

function unknownField(
  field: string,
  known: readonly string[],
  path: Path,
  place: Place,
  name: string,
): Diagnostic {
  const guess = nearest(field, known);
  const where = [name, ...path.slice(0, -1)].join('.').replaceAll(/\.(\d+)(?=\.|$)/g, '[$1]');
  const suggestion = guess === undefined ? '' : `; did you mean "${guess}"?`;
  return errorAt(place.keyAt(...path), 'unknown-field', `unknown field "${field}" in ${where}${suggestion}`);
}
