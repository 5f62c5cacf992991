import type { Autoscaling, ResourceTarget } from '../application/model/application.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import type { AuthoredAutoscaling } from '../generated/app-configuration.ts';
import { inKeyOrder, withTypeFirst } from './kubernetes-fields.ts';

/** How many pods run; a number without a unit is a percentage of what they request. */
export function resolveAutoscaling(
  { minReplicas, maxReplicas, cpu, memory, metrics, behavior }: AuthoredAutoscaling,
  at: Place,
): Autoscaling {
  return {
    minReplicas,
    maxReplicas,
    cpu: resourceTarget(cpu),
    memory: resourceTarget(memory),
    metrics: (metrics ?? []).map(withTypeFirst),
    behavior: behavior && inKeyOrder(behavior),
    at,
  };
}

function resourceTarget(written: number | string | undefined): ResourceTarget | undefined {
  if (written === undefined) return undefined;
  const percentage = /^(\d+)%?$/.exec(String(written))?.[1];
  return percentage === undefined
    ? { averageValue: String(written) }
    : { averageUtilization: Number(percentage) };
}
