import type { IHorizontalPodAutoscaler } from 'kubernetes-models/autoscaling/v2/HorizontalPodAutoscaler';
import type { ResolvedApplication, ResourceTarget } from '../application/model/application.ts';
import { type Manifest, present } from './manifest.ts';
import { metadataOf } from './metadata.ts';

type Spec = NonNullable<IHorizontalPodAutoscaler['spec']>;

/** autoscaling/v2 HorizontalPodAutoscaler `<name>`; without a metric, Kubernetes' own default is left to it. */
export function compileAutoscaler(application: ResolvedApplication): Manifest[] {
  const { name, workload } = application;
  const { autoscaling } = workload;
  if (autoscaling === undefined) return [];
  const { minReplicas, maxReplicas, cpu, memory, metrics, behavior } = autoscaling;
  return [
    {
      apiVersion: 'autoscaling/v2',
      kind: 'HorizontalPodAutoscaler',
      metadata: metadataOf(application, name),
      spec: present({
        scaleTargetRef: { kind: workload.type, name, apiVersion: 'apps/v1' },
        minReplicas,
        maxReplicas,
        metrics: [...resource('cpu', cpu), ...resource('memory', memory), ...metrics] as Spec['metrics'],
        behavior: behavior as Spec['behavior'],
      }) as Spec,
    } satisfies IHorizontalPodAutoscaler,
  ];
}

function resource(name: string, target: ResourceTarget | undefined) {
  if (target === undefined) return [];
  const type = 'averageValue' in target ? 'AverageValue' : 'Utilization';
  return [{ type: 'Resource', resource: { name, target: { type, ...target } } }];
}
