import type { ResolvedApplication } from '../application/model/application.ts';
import { type Manifest, present } from './manifest.ts';
import { metadataOf } from './metadata.ts';

/** v1 ServiceAccount; nothing if the pods run as one that exists. */
export function compileServiceAccount(application: ResolvedApplication): Manifest[] {
  const { serviceAccount } = application.workload;
  if (serviceAccount?.emitted === undefined) return [];
  const { labels, annotations, automountServiceAccountToken } = serviceAccount.emitted;
  return [
    present({
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: metadataOf(application, serviceAccount.name, {
        labels: [labels],
        annotations: [annotations],
      }),
      automountServiceAccountToken,
    }),
  ];
}
