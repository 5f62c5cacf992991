import type { ResolvedApplication } from '../application/model/application.ts';
import { type Manifest, present } from './manifest.ts';
import { metadataOf, podSelector } from './metadata.ts';
import { compilePodTemplate } from './pod-template.ts';
import type { ScrapePlan } from './scrape-plan.ts';
import { headlessName } from './service.ts';

/** apps/v1 StatefulSet `<name>`, its pods named by the Service that the application names, else by `<name>-headless`. */
export function compileStatefulSet(application: ResolvedApplication, plan: ScrapePlan): Manifest {
  const { name, workload } = application;
  return {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: metadataOf(application, name, {
      labels: [workload.labels],
      annotations: [workload.annotations],
    }),
    spec: present({
      replicas: workload.replicas,
      selector: { matchLabels: podSelector(application) },
      template: compilePodTemplate(application, plan),
      volumeClaimTemplates: workload.volumeClaimTemplates,
      serviceName: workload.serviceName === undefined ? headlessName(name) : workload.serviceName,
      updateStrategy: workload.strategy,
    }),
  };
}
