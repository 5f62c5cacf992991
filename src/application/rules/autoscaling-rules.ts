import { type Diagnostic, errorAt, warningAt } from '../../diagnostics/diagnostic.ts';
import type { Autoscaling, Container, KubernetesFields, ResolvedWorkload } from '../model/application.ts';

/** What a HorizontalPodAutoscaler needs to decide anything, and that nothing else decides it too. */
export function autoscalingRules(workload: ResolvedWorkload): Diagnostic[] {
  const { autoscaling, at } = workload;
  if (autoscaling === undefined) return [];
  const diagnostics = [...limits(autoscaling), ...withoutRequests(workload, autoscaling)];
  if (!at.has('replicas')) return diagnostics;
  const message =
    'autoscaling decides how many pods run, and replicas would set it back whenever it is applied';
  return [
    errorAt(at.keyAt('replicas'), 'written-twice', message, { hint: 'remove replicas, or autoscaling' }),
    ...diagnostics,
  ];
}

function limits({ minReplicas, maxReplicas, at }: Autoscaling): Diagnostic[] {
  if (minReplicas === undefined || minReplicas <= maxReplicas) return [];
  const message = `minReplicas ${minReplicas} is more than maxReplicas ${maxReplicas}`;
  return [errorAt(at.at('minReplicas'), 'out-of-range', message)];
}

/** A percentage is one of what each container requests: without that, the autoscaler does nothing. */
function withoutRequests(
  workload: ResolvedWorkload,
  { cpu, memory, metrics, at }: Autoscaling,
): Diagnostic[] {
  const isDefault = cpu === undefined && memory === undefined && metrics.length === 0;
  const targets = [
    ['cpu', isDefault ? { averageUtilization: 80 } : cpu],
    ['memory', memory],
  ] as const;
  return targets.flatMap(([resource, target]) => {
    if (target === undefined || 'averageValue' in target) return [];
    const lacking = workload.containers.filter((container) => !requests(container, resource, workload));
    if (lacking.length === 0) return [];
    const names = lacking.map(({ name }) => name).join(', ');
    const message = `autoscaling by a percentage of the requested ${resource}, and ${names} requests none`;
    return [
      warningAt(at.has(resource) ? at.at(resource) : at, 'scales-by-nothing', message, {
        notes: ['a LimitRange of the namespace may set what a container requests'],
        hint: `write resources: {${resource}: ${resource === 'cpu' ? '250m' : '256Mi'}} in the container`,
      }),
    ];
  });
}

/** Kubernetes takes a limit for the request where none is written. */
function requests({ name, resources }: Container, resource: string, { podSpec }: ResolvedWorkload): boolean {
  const own = [...resources.requests, ...resources.limits].some(([key]) => key === resource);
  return (
    own ||
    hasResource(podSpec, resource) ||
    containersOf(podSpec).some((other) => other.name === name && hasResource(other, resource))
  );
}

function containersOf(podSpec: KubernetesFields | undefined): readonly KubernetesFields[] {
  return Array.isArray(podSpec?.containers) ? podSpec.containers : [];
}

function hasResource(holder: KubernetesFields | undefined, resource: string): boolean {
  const resources = holder?.resources as
    | { readonly requests?: object | null; readonly limits?: object | null }
    | null
    | undefined;
  return [resources?.requests, resources?.limits].some((amounts) => Object.hasOwn(amounts ?? {}, resource));
}
