import type { PlacedDocument } from '../../document/placed-documents.ts';
import { listAt, textAt } from '../fields.ts';

/** Whether documents have a NetworkPolicy, so that `judge-policies.ts` is needed. */
export function needsPolicies(documents: readonly PlacedDocument[]): boolean {
  return documents.some(({ value }) => isPolicy(value) || listAt(value, 'items').some(isPolicy));
}

function isPolicy(value: unknown): boolean {
  return textAt(value, 'kind').startsWith('NetworkPolicy');
}
