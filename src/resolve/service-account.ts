import type { ServiceAccount } from '../application/model/application.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import type { AuthoredServiceAccount } from '../generated/app-configuration.ts';
import { textMap } from '../workspace/authored.ts';

/** A name is that of a ServiceAccount that exists; a mapping is one that is emitted, under the application's name by default. */
export function resolveServiceAccount(
  written: AuthoredServiceAccount,
  application: string,
  at: Place,
): ServiceAccount {
  if (typeof written === 'string') return { name: written, emitted: undefined, at };
  const { name = application, labels, annotations, automountServiceAccountToken } = written;
  return {
    name,
    emitted: { labels: textMap(labels), annotations: textMap(annotations), automountServiceAccountToken },
    at,
  };
}
