import { type Diagnostic, errorAt, type Place } from '../../diagnostics/diagnostic.ts';
import type { LabelSelector } from '../../kubernetes/label-selector.ts';
import { type KubernetesObject, nameOf } from '../kubernetes-object.ts';
import type { Candidates } from './evidence.ts';

/** A selector that matches nothing, and where the reason may be. */
export interface Question {
  /** What selects. */
  readonly object: KubernetesObject;
  readonly selector: LabelSelector;
  /** Where the selector is written. */
  readonly place: Place;
  /** Empty for all. */
  readonly namespaces: readonly string[];
  readonly candidates: Candidates;
  /** Of a monitor, the path of its namespaceSelector. */
  readonly namespaceSelector?: readonly string[];
}

export function matchesNothing(
  { object, place }: Question,
  kind: string,
  details: Pick<Diagnostic, 'notes' | 'related' | 'hint'>,
  key?: string,
): Diagnostic {
  const at =
    key === undefined ? place : place.has('matchLabels', key) ? place.at('matchLabels', key) : place.at(key);
  return errorAt(at, 'selects-nothing', `${nameOf(object)}: its selector matches no ${kind}`, details);
}
