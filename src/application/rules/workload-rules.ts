import { type Diagnostic, errorAt, seeAlso } from '../../diagnostics/diagnostic.ts';
import type { ResolvedApplication, ResolvedWorkload, WorkloadType } from '../model/application.ts';
import { isJob } from '../model/job.ts';
import { keysOf } from '../model/order.ts';

/** What is added to a workload's name, if the result must still have 63 characters. */
const NAME_RULES: Partial<Record<WorkloadType, { readonly longest: number; readonly note: string }>> = {
  // batch/v1 validation.
  CronJob: { longest: 52, note: 'Kubernetes adds 11 characters to it for each Job' },
  // The label controller-revision-hash of each pod is <name>-<hash>.
  StatefulSet: { longest: 52, note: 'Kubernetes adds 11 characters to it for a label of each pod' },
  CollaSet: { longest: 52, note: 'KusionStack adds 11 characters to it for a label of each pod' },
};

const TYPES_BY_FIELD = new Map<string, readonly WorkloadType[]>(
  Object.entries({
    replicas: ['Deployment', 'StatefulSet', 'CollaSet'],
    autoscaling: ['Deployment', 'StatefulSet'],
    strategy: ['Deployment', 'StatefulSet', 'DaemonSet'],
    ports: ['Deployment', 'StatefulSet', 'DaemonSet', 'CollaSet'],
    serviceName: ['StatefulSet'],
    volumeClaimTemplates: ['StatefulSet', 'CollaSet'],
    opsRule: ['Deployment', 'StatefulSet', 'CollaSet'],
    parallelism: ['Job', 'CronJob'],
    completions: ['Job', 'CronJob'],
    activeDeadlineSeconds: ['Job', 'CronJob'],
    backoffLimit: ['Job', 'CronJob'],
    backoffLimitPerIndex: ['Job', 'CronJob'],
    maxFailedIndexes: ['Job', 'CronJob'],
    ttlSecondsAfterFinished: ['Job', 'CronJob'],
    completionMode: ['Job', 'CronJob'],
    suspend: ['Job', 'CronJob'],
    podReplacementPolicy: ['Job', 'CronJob'],
    schedule: ['CronJob'],
    timeZone: ['CronJob'],
    startingDeadlineSeconds: ['CronJob'],
    concurrencyPolicy: ['CronJob'],
    successfulJobsHistoryLimit: ['CronJob'],
    failedJobsHistoryLimit: ['CronJob'],
  } satisfies Record<string, WorkloadType[]>),
);

/** What each type of workload may have, must have, and what it may be called. */
export function workloadRules(application: ResolvedApplication): Diagnostic[] {
  const { workload } = application;
  const { type, at } = workload;
  const diagnostics: Diagnostic[] = [];
  for (const field of keysOf(at)) {
    const types = TYPES_BY_FIELD.get(field);
    if (types === undefined || types.includes(type)) continue;
    diagnostics.push(
      errorAt(at.keyAt(field), 'field-not-for-type', notForType(field, type), {
        ...hintFor(field, types),
        ...typeOfWorkspace(workload),
      }),
    );
  }
  if (isJob(type) && application.ingress !== undefined) {
    const message = `a ${type} has no Service, so an Ingress would lead nowhere`;
    diagnostics.push(errorAt(application.at.keyAt('ingress'), 'field-not-for-type', message));
  }
  return [...diagnostics, ...nameRules(application), ...restartRules(workload)];
}

function nameRules({ name, workload: { type }, at }: ResolvedApplication): Diagnostic[] {
  const rule = NAME_RULES[type];
  if (rule === undefined || name.length <= rule.longest) return [];
  const message = `the ${type}'s name has ${name.length} characters, at most ${rule.longest} are allowed`;
  return [errorAt(at.at('name'), 'name-too-long', message, { notes: [rule.note] })];
}

/** apps/v1 restarts whatever ends, batch/v1 must not. */
function restartRules({ type, podSpec, at }: ResolvedWorkload): Diagnostic[] {
  const written = podSpec?.restartPolicy;
  if (typeof written !== 'string') return [];
  const allowed = isJob(type) ? ['Never', 'OnFailure'] : ['Always'];
  if (allowed.includes(written)) return [];
  const message = `restartPolicy ${written} is not for a ${type}`;
  return [
    errorAt(at.at('podSpec', 'restartPolicy'), 'field-not-for-type', message, {
      hint: `write ${allowed.join(' or ')}, or remove restartPolicy`,
    }),
  ];
}

/** Where the platform's workspace decided the type, which the application does not say. */
function typeOfWorkspace({ decided }: ResolvedWorkload): Pick<Diagnostic, 'related'> {
  const type = decided?.find(({ name }) => name === 'type');
  if (type === undefined || type.origin.by !== 'workspace') return {};
  return { related: [seeAlso(`type ${type.value} is the workspace's default`, type.origin.place)] };
}

function notForType(field: string, type: WorkloadType): string {
  if (field === 'ports') return `a ${type} has no Service, so it has no ports here`;
  return `${field} is not for a ${type}`;
}

function hintFor(field: string, types: readonly WorkloadType[]): { hint?: string } {
  if (field === 'ports') return { hint: 'declare the port on the container: containers.<name>.ports' };
  if (field === 'opsRule') return { hint: 'remove opsRule' };
  return { hint: `write type: ${types[0]}, or remove ${field}` };
}
