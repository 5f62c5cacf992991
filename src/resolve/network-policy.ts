import type { ResolvedNetworkPolicy } from '../application/model/application.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import type { AuthoredNetworkPolicy } from '../generated/app-configuration.ts';
import { digitsAsNumber, textMap } from '../workspace/authored.ts';
import type { Platform } from '../workspace/workspace.ts';

/** Who may connect to the pods, and where the workspace says that Prometheus runs. */
export function resolveNetworkPolicy(
  { allowFrom }: AuthoredNetworkPolicy,
  at: Place,
  { prometheus }: Platform,
): ResolvedNetworkPolicy {
  return {
    allowFrom: (allowFrom ?? []).map(({ namespace, podLabels, cidr, except, ports }, index) => ({
      namespace,
      podLabels: textMap(podLabels),
      cidr,
      except: except ?? [],
      ports: ports?.map(digitsAsNumber),
      at: at.at('allowFrom', index),
    })),
    prometheus,
    at,
  };
}
