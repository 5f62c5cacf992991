import { type Diagnostic, errorAt, seeAlso } from '../../diagnostics/diagnostic.ts';
import type { ResolvedWorkload } from '../model/application.ts';

const FIELDS = ['serviceAccountName', 'serviceAccount'] as const;

/** The pods run as one ServiceAccount. */
export function serviceAccountRules({ serviceAccount, podSpec, at }: ResolvedWorkload): Diagnostic[] {
  if (serviceAccount === undefined || podSpec === undefined) return [];
  const other = FIELDS.find(
    (field) => podSpec[field] !== undefined && podSpec[field] !== serviceAccount.name,
  );
  if (other === undefined) return [];
  const message = `the pods run as ${serviceAccount.name}, and podSpec.${other} names another`;
  return [
    errorAt(at.at('podSpec').keyAt(other), 'written-twice', message, {
      related: [seeAlso('serviceAccount is here', at.keyAt('serviceAccount'))],
      hint: `remove podSpec.${other}, or serviceAccount`,
    }),
  ];
}
