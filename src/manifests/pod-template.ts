import type { IPodTemplateSpec } from 'kubernetes-models/v1/PodTemplateSpec';
import type { ResolvedApplication, TextMap } from '../application/application.ts';
import { compileContainer } from './container.ts';
import { present, sortedRecord } from './manifest.ts';
import { labelsOf } from './metadata.ts';
import { scrapeAnnotations } from './scrape-annotations.ts';
import type { ScrapePlan } from './scrape-plan.ts';

/** The pods of any workload: the application's labels, the workload's own, and the annotations that have them scraped. */
export function compilePodTemplate(
  application: ResolvedApplication,
  plan: ScrapePlan,
  podSpec: { readonly restartPolicy?: 'Never' | 'OnFailure' } = {},
): IPodTemplateSpec {
  const { workload } = application;
  return {
    metadata: present({
      labels: labelsOf(application, workload.labels),
      annotations: sortedRecord(workload.annotations, podAnnotations(plan)),
    }),
    spec: {
      containers: workload.containers.map((container) => compileContainer(container, plan.ports)),
      ...podSpec,
    },
  };
}

function podAnnotations({ pod: [endpoint] }: ScrapePlan): TextMap {
  if (endpoint === undefined || endpoint.block.operatorMode.value) return [];
  return scrapeAnnotations(endpoint.block, endpoint.port.port);
}
