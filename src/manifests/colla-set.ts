import type { ResolvedApplication } from '../application/model/application.ts';
import { type Manifest, present } from './manifest.ts';
import { metadataOf, podSelector } from './metadata.ts';
import { compilePodTemplate } from './pod-template.ts';
import type { ScrapePlan } from './scrape-plan.ts';

/** apps.kusionstack.io/v1alpha1 CollaSet `<name>`, KusionStack's own workload. */
export function compileCollaSet(application: ResolvedApplication, plan: ScrapePlan): Manifest {
  const { workload } = application;
  return {
    apiVersion: 'apps.kusionstack.io/v1alpha1',
    kind: 'CollaSet',
    metadata: metadataOf(application, application.name, {
      labels: [workload.labels],
      annotations: [workload.annotations],
    }),
    spec: present({
      replicas: workload.replicas,
      selector: { matchLabels: podSelector(application) },
      template: compilePodTemplate(application, plan),
      volumeClaimTemplates: workload.volumeClaimTemplates,
    }),
  };
}
