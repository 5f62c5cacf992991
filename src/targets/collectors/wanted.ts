import type { PlacedDocument } from '../../document/placed-documents.ts';
import { groupOf } from '../../kubernetes/kinds.ts';
import { listAt, textAt } from '../fields.ts';

/** Kinds of these groups are read by code that is loaded for them alone. */
const GROUPS: readonly string[] = ['operator.victoriametrics.com', 'monitoring.googleapis.com'];

/** Whether documents have monitors of VictoriaMetrics or Google, so that `collectors.ts` is needed. */
export function needsCollectors(documents: readonly PlacedDocument[]): boolean {
  return documents.some(({ value }) => isOfCollector(value) || listAt(value, 'items').some(isOfCollector));
}

function isOfCollector(value: unknown): boolean {
  return GROUPS.includes(groupOf(textAt(value, 'apiVersion')));
}
