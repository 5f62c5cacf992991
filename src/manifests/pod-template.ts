import type { IPodTemplateSpec } from 'kubernetes-models/v1/PodTemplateSpec';
import type { ResolvedApplication, TextMap } from '../application/application.ts';
import { compileContainer } from './container.ts';
import { declaredPorts, initPorts } from './declared-ports.ts';
import { onlyPort } from './handler-ports.ts';
import { optional, sortedRecord } from './manifest.ts';
import { labelsOf } from './metadata.ts';
import { filesAnnotation, mountsOf } from './mounts.ts';
import { mergePodSpec } from './pod-spec.ts';
import { scrapeAnnotations } from './scrape-annotations.ts';
import type { ScrapePlan } from './scrape-plan.ts';

type PodSpec = NonNullable<IPodTemplateSpec['spec']>;

/** The pods of any workload: the application's labels, the workload's own, and the annotations that have them scraped. */
export function compilePodTemplate(
  application: ResolvedApplication,
  plan: ScrapePlan,
  restart: { readonly restartPolicy?: 'Never' | 'OnFailure' } = {},
): IPodTemplateSpec {
  const { workload } = application;
  const annotations = [workload.annotations, filesAnnotation(application), podAnnotations(plan)];
  const spec = compilePodSpec(application, plan, restart);
  return {
    metadata: {
      labels: labelsOf(application, workload.labels),
      ...optional('annotations', sortedRecord(...annotations)),
    },
    spec: workload.podSpec === undefined ? spec : mergePodSpec(spec, workload.podSpec),
  };
}

function compilePodSpec(
  application: ResolvedApplication,
  plan: ScrapePlan,
  restart: { readonly restartPolicy?: 'Never' | 'OnFailure' },
): PodSpec {
  const { workload } = application;
  const mounts = mountsOf(application);
  const only = onlyPort(workload, declaredPorts(workload));
  const init = { ports: [...plan.ports, ...initPorts(workload)], mounts, only };
  const { topologySpreadConstraints } = workload;
  return {
    ...optional('volumes', [...mounts.volumes]),
    ...optional(
      'initContainers',
      workload.initContainers.map((container) => compileContainer(container, init)),
    ),
    containers: workload.containers.map((container) =>
      compileContainer(container, { ports: plan.ports, mounts, only }),
    ),
    ...restart,
    ...optional(
      'topologySpreadConstraints',
      topologySpreadConstraints as unknown as PodSpec['topologySpreadConstraints'],
    ),
  };
}

function podAnnotations({ pod: [endpoint] }: ScrapePlan): TextMap {
  if (endpoint === undefined || endpoint.block.operatorMode.value) return [];
  return scrapeAnnotations(endpoint.block, endpoint.port.port);
}
