import type { Istio } from '../application/model/access.ts';
import type { MonitorType, Setting } from '../application/model/application.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import type { AuthoredScraping } from '../generated/app-configuration.ts';
import type { Platform, PlatformValue } from '../workspace/workspace.ts';

// Where Istio's agent writes the certificate of the Prometheus pod that it runs beside (istio.io, Prometheus integration).
const CERTIFICATES: Istio['certificates'] = {
  ca: '/etc/prom-certs/root-cert.pem',
  cert: '/etc/prom-certs/cert-chain.pem',
  key: '/etc/prom-certs/key.pem',
};

/** The mesh of a block: what the block says, else the workspace, else Istio's own defaults; none if neither names one. */
export function resolveIstio(
  { istio: written }: AuthoredScraping,
  at: Place,
  { istio: platform }: Platform,
): Istio | undefined {
  if (written === undefined && platform === undefined) return undefined;
  const somewhere = written === undefined ? (platform?.place ?? at) : at.keyAt('istio');
  function decided<T>(
    name: 'metricsMerging' | 'mtls',
    own: T | undefined,
    other: PlatformValue<T> | undefined,
    last: T,
  ) {
    if (own !== undefined) return { value: own, place: at.at('istio', name) };
    return other ?? { value: last, place: somewhere };
  }
  const merging = decided('metricsMerging', written?.metricsMerging, platform?.metricsMerging, true);
  const mtls = decided<Istio['mtls']>('mtls', written?.mtls, platform?.mtls, 'permissive');
  return {
    metricsMerging: merging.value,
    mtls: mtls.value,
    decidedAt: { metricsMerging: merging.place, mtls: mtls.place },
    certificates: { ...CERTIFICATES, ...platform?.certificates },
  };
}

/** Strict mTLS speaks nothing but TLS: a monitor of its pods asks with https by default. */
export function schemeInMesh(
  scheme: Setting<'http' | 'https'>,
  istio: Istio | undefined,
  operatorMode: boolean,
  monitorType: MonitorType,
): Setting<'http' | 'https'> {
  if (istio?.mtls !== 'strict' || !operatorMode || monitorType === 'ingress') return scheme;
  const { origin } = scheme;
  const isMeant = origin.by === 'application' || (origin.by === 'workspace' && origin.enforced);
  return scheme.value === 'https' || isMeant
    ? scheme
    : { value: 'https', origin: { by: 'istio', place: istio.decidedAt.mtls } };
}
