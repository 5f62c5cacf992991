import type { IPodTemplateSpec } from 'kubernetes-models/v1/PodTemplateSpec';
import type { ResolvedApplication, TextMap } from '../application/model/application.ts';
import { configAnnotation } from './config-map.ts';
import { compileContainer } from './container.ts';
import { initPorts } from './declared-ports.ts';
import { present, sortedRecord } from './manifest.ts';
import { labelsOf } from './metadata.ts';
import { filesAnnotation, mountsOf } from './mounts.ts';
import { mergePodSpec } from './pod-spec.ts';
import { podAnnotations } from './scrape-annotations.ts';
import type { ScrapePlan } from './scrape-plan.ts';

type PodSpec = NonNullable<IPodTemplateSpec['spec']>;
type Constraints = NonNullable<PodSpec['topologySpreadConstraints']>;

/** The pods of any workload: the application's labels, the workload's own, and the annotations that have them scraped. */
export function compilePodTemplate(
  application: ResolvedApplication,
  plan: ScrapePlan,
  restartPolicy?: 'Never' | 'OnFailure',
): IPodTemplateSpec {
  const { workload } = application;
  const annotations = [
    workload.annotations,
    filesAnnotation(application),
    configAnnotation(workload),
    scrapedBy(application, plan),
  ];
  const spec = compilePodSpec(application, plan, restartPolicy);
  return {
    metadata: present({
      labels: labelsOf(application, workload.labels),
      annotations: sortedRecord(...annotations),
    }),
    spec: workload.podSpec === undefined ? spec : mergePodSpec(spec, workload.podSpec),
  };
}

function compilePodSpec(
  application: ResolvedApplication,
  plan: ScrapePlan,
  restartPolicy: 'Never' | 'OnFailure' | undefined,
): PodSpec {
  const { workload } = application;
  const mounts = mountsOf(application);
  const main = { ports: plan.ports, mounts, only: plan.only };
  const init = { ...main, ports: [...plan.ports, ...initPorts(workload)] };
  const { topologySpreadConstraints } = workload;
  return present({
    volumes: [...mounts.volumes],
    initContainers: workload.initContainers.map((container) => compileContainer(container, init)),
    containers: workload.containers.map((container) => compileContainer(container, main)),
    restartPolicy,
    serviceAccountName: workload.serviceAccount?.name,
    topologySpreadConstraints: topologySpreadConstraints as unknown as Constraints,
  }) as PodSpec;
}

function scrapedBy({ annotationKeys }: ResolvedApplication, { pod: [endpoint] }: ScrapePlan): TextMap {
  if (endpoint === undefined || endpoint.block.operatorMode.value) return [];
  return podAnnotations(endpoint.block, annotationKeys, endpoint.port);
}
