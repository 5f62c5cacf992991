import type { KubernetesFields, ResolvedWorkload } from '../application/model/application.ts';
import { type Diagnostic, errorAt, type Place } from '../diagnostics/diagnostic.ts';
import { isMapping, oneOf } from './kubernetes-fields.ts';

const DIRECTIONS = ['scaleUp', 'scaleDown'] as const;
const SELECTIONS = ['Max', 'Min', 'Disabled'];
const POLICIES = ['Pods', 'Percent'];

/** An hour. */
const LONGEST_WINDOW_SECONDS = 3600;
/** Half an hour. */
const LONGEST_PERIOD_SECONDS = 1800;

/** What Kubernetes asks of the behavior of an autoscaler beyond its shape (autoscaling/v2 validation). */
export function scalingBehaviorRules({ autoscaling }: ResolvedWorkload): Diagnostic[] {
  const behavior = autoscaling?.behavior;
  if (autoscaling === undefined || behavior === undefined) return [];
  return DIRECTIONS.flatMap((direction) => {
    const rules = behavior[direction];
    const place = autoscaling.at.at('behavior');
    return isMapping(rules) ? ofDirection(rules, place.at(direction), `behavior.${direction}`) : [];
  });
}

function ofDirection(rules: KubernetesFields, at: Place, name: string): Diagnostic[] {
  const { stabilizationWindowSeconds: window, selectPolicy, policies } = rules;
  const found = [
    ...inRange(window, 0, LONGEST_WINDOW_SECONDS, at, 'stabilizationWindowSeconds', name),
    ...oneOf(selectPolicy, SELECTIONS, at, 'selectPolicy', name),
  ];
  if (!Array.isArray(policies)) return found;
  if (policies.length === 0) {
    const hint = 'write a policy, such as {type: Pods, value: 4, periodSeconds: 60}, or remove policies';
    found.push(errorAt(at.keyAt('policies'), 'empty-value', `${name}.policies is empty`, { hint }));
  }
  const ofPolicies = policies.flatMap((policy, index) =>
    isMapping(policy) ? ofPolicy(policy, at.at('policies', index), `${name}.policies`) : [],
  );
  return [...found, ...ofPolicies];
}

function ofPolicy(policy: KubernetesFields, at: Place, name: string): Diagnostic[] {
  return [
    ...oneOf(policy.type, POLICIES, at, 'type', name),
    ...inRange(policy.value, 1, undefined, at, 'value', name),
    ...inRange(policy.periodSeconds, 1, LONGEST_PERIOD_SECONDS, at, 'periodSeconds', name),
  ];
}

function inRange(
  value: unknown,
  least: number,
  most: number | undefined,
  at: Place,
  field: string,
  name: string,
): Diagnostic[] {
  if (typeof value !== 'number' || (value >= least && (most === undefined || value <= most))) return [];
  const range = most === undefined ? `${least} or more` : `from ${least} to ${most}`;
  return [errorAt(at.at(field), 'out-of-range', `${name}.${field} must be ${range}`)];
}
