import type { IDaemonSet } from 'kubernetes-models/apps/v1/DaemonSet';
import type { ResolvedApplication } from '../application/model/application.ts';
import { type Manifest, present } from './manifest.ts';
import { metadataOf, podSelector } from './metadata.ts';
import { compilePodTemplate } from './pod-template.ts';
import type { ScrapePlan } from './scrape-plan.ts';

/** apps/v1 DaemonSet `<name>`: one pod for each node, so that there is nothing to count. */
export function compileDaemonSet(application: ResolvedApplication, plan: ScrapePlan): Manifest {
  const { workload } = application;
  return {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: metadataOf(application, application.name, {
      labels: [workload.labels],
      annotations: [workload.annotations],
    }),
    spec: present({
      selector: { matchLabels: podSelector(application) },
      template: compilePodTemplate(application, plan),
      updateStrategy: workload.strategy,
    }),
  } satisfies IDaemonSet;
}
