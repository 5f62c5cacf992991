import type { Address } from './endpoint.ts';
import { failWith, type SessionFailure } from './failure.ts';
import { member } from './member.ts';

/** Whether this is what a control plane says of itself, also if it is cut down to what everybody may know. */
export function isControlPlane(config: unknown): boolean {
  return member(config, 'mode') !== undefined || member(config, 'environment') !== undefined;
}

/**
 * What `mode` and `environment` of a control plane's `/config` say of its assignments: a global one has none in any
 * version, and from 3.0 on none has them on Kubernetes (kumahq/kuma, pkg/mads/server). Nothing if it should serve.
 */
export function explainControlPlane(
  config: unknown,
  version: number | undefined,
  address: Address,
): { readonly isCertain: boolean; readonly failure: SessionFailure } | undefined {
  const fail = (came: string, hint: string) =>
    failWith('answer', 'mads-answer', 'GET /config', address, came, hint);
  if (member(config, 'mode') === 'global') {
    const hint = 'name the control planes of its zones, with one --cp-address for each zone';
    return {
      isCertain: true,
      failure: fail('this is a global control plane, which serves no assignments', hint),
    };
  }
  if (member(config, 'environment') !== 'kubernetes') return undefined;
  return {
    isCertain: version !== undefined && version >= 3,
    failure: fail(
      'this control plane runs on Kubernetes, where Kuma 3.0 and later serve no assignments',
      'let Prometheus find the pods itself, with a PodMonitor or with kubernetes_sd_configs',
    ),
  };
}
