import type { KubernetesFields } from '../application/model/application.ts';
import { type Diagnostic, errorAt, type Place } from '../diagnostics/diagnostic.ts';

/** Whether a value that was written in Kubernetes' shape has fields. */
export function isMapping(value: unknown): value is KubernetesFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `not-allowed-value` for a text that is none of those that a field takes; any other value has the wrong shape. */
export function oneOf(
  value: unknown,
  values: readonly string[],
  at: Place,
  field: string,
  name: string,
): Diagnostic[] {
  if (typeof value !== 'string' || values.includes(value)) return [];
  return [errorAt(at.at(field), 'not-allowed-value', `${name}.${field} is not one of ${values.join(', ')}`)];
}
