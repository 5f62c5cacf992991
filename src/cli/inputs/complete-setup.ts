import type { PlacedDocument } from '../../document/placed-documents.ts';
import { needsCollectors } from '../../targets/collectors/wanted.ts';
import { needsPolicies } from '../../targets/network-policies/wanted.ts';
import type { Setup } from '../../targets/predict.ts';

/** A setup with the code for kinds that few inputs have, loaded if this one has them. */
export async function completeSetup(setup: Setup, documents: readonly PlacedDocument[]): Promise<Setup> {
  const { collectors } = needsCollectors(documents)
    ? await import('../../targets/collectors/collectors.ts')
    : {};
  const { judgePolicies } = needsPolicies(documents)
    ? await import('../../targets/network-policies/judge-policies.ts')
    : {};
  return {
    ...setup,
    ...(collectors === undefined ? {} : { collectors }),
    ...(judgePolicies === undefined ? {} : { judgePolicies }),
  };
}
