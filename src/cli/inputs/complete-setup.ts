import type { Result } from '../../diagnostics/diagnostic.ts';
import type { PlacedDocument } from '../../document/placed-documents.ts';
import { needsCollectors } from '../../targets/collectors/wanted.ts';
import { needsPolicies } from '../../targets/network-policies/wanted.ts';
import type { Setup } from '../../targets/predict.ts';

/**
 * A setup with the code for what few inputs have and few command lines ask for, loaded if this one does.
 *
 * @param keys the value of `--annotation-keys`
 */
export async function completeSetup(
  setup: Setup,
  documents: readonly PlacedDocument[],
  keys: string | undefined,
): Promise<Result<Setup>> {
  const { collectors } = needsCollectors(documents)
    ? await import('../../targets/collectors/collectors.ts')
    : {};
  const { judgePolicies } = needsPolicies(documents)
    ? await import('../../targets/network-policies/judge-policies.ts')
    : {};
  const { parseAnnotationKeys } =
    keys === undefined ? {} : await import('../../targets/annotations/annotation-keys.ts');
  const annotationJobs = keys === undefined ? undefined : parseAnnotationKeys?.(keys);
  if (keys !== undefined && annotationJobs === undefined) {
    const message = `--annotation-keys takes grafana or keys of your own, and not ${JSON.stringify(keys)}`;
    const hint = 'write --annotation-keys scrape=example.com/scrape,port=example.com/port';
    return { diagnostics: [{ code: 'bad-option', severity: 'error', message, hint }] };
  }
  return {
    value: {
      ...setup,
      ...(collectors === undefined ? {} : { collectors }),
      ...(judgePolicies === undefined ? {} : { judgePolicies }),
      ...(annotationJobs === undefined ? {} : { annotationJobs }),
    },
    diagnostics: [],
  };
}
