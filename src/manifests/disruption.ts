import type { IPodDisruptionBudget } from 'kubernetes-models/policy/v1/PodDisruptionBudget';
import type { ResolvedApplication } from '../application/model/application.ts';
import type { Manifest } from './manifest.ts';
import { metadataOf, podSelector } from './metadata.ts';

/** How many pods may be missing: policy/v1 for Kubernetes' own workloads, for a CollaSet KusionStack's rule. */
export function compileDisruption(
  application: ResolvedApplication,
  maxUnavailable: number | string,
): Manifest {
  return application.workload.type === 'CollaSet'
    ? compilePodTransitionRule(application, maxUnavailable)
    : compilePodDisruptionBudget(application, maxUnavailable);
}

function compilePodDisruptionBudget(
  application: ResolvedApplication,
  maxUnavailable: number | string,
): Manifest {
  return {
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: metadataOf(application, application.name),
    spec: { selector: { matchLabels: podSelector(application) }, maxUnavailable },
  } satisfies IPodDisruptionBudget;
}

function compilePodTransitionRule(
  application: ResolvedApplication,
  maxUnavailable: number | string,
): Manifest {
  return {
    apiVersion: 'apps.kusionstack.io/v1alpha1',
    kind: 'PodTransitionRule',
    metadata: metadataOf(application, application.name),
    spec: {
      selector: { matchLabels: podSelector(application) },
      rules: [{ name: 'maxUnavailable', availablePolicy: { maxUnavailableValue: maxUnavailable } }],
    },
  };
}
