import type { IDeployment } from 'kubernetes-models/apps/v1/Deployment';
import type { ResolvedApplication } from '../application/model/application.ts';
import { type Manifest, present } from './manifest.ts';
import { metadataOf, podSelector } from './metadata.ts';
import { compilePodTemplate } from './pod-template.ts';
import type { ScrapePlan } from './scrape-plan.ts';

/** apps/v1 Deployment `<name>`. Without `replicas` none are written, so that an autoscaler is not fought. */
export function compileDeployment(application: ResolvedApplication, plan: ScrapePlan): Manifest {
  const { workload } = application;
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: metadataOf(application, application.name, {
      labels: [workload.labels],
      annotations: [workload.annotations],
    }),
    spec: present({
      replicas: workload.replicas,
      selector: { matchLabels: podSelector(application) },
      template: compilePodTemplate(application, plan),
      strategy: workload.strategy,
    }),
  } satisfies IDeployment;
}
