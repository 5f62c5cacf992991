import type { Place } from '../../diagnostics/diagnostic.ts';
import type { Reference, TextMap } from './container.ts';

export type TlsVersion = 'TLS10' | 'TLS11' | 'TLS12' | 'TLS13';

export interface Tls {
  readonly ca?: Reference;
  readonly cert?: Reference;
  readonly key?: Reference;
  readonly serverName?: string;
  readonly insecureSkipVerify?: boolean;
  readonly minVersion?: TlsVersion;
  readonly maxVersion?: TlsVersion;
}

export interface BasicAuth {
  readonly username: Reference;
  readonly password: Reference;
}

export interface Authorization {
  readonly type?: string;
  readonly credentials: Reference;
}

export interface OAuth2 {
  readonly clientId: Reference;
  readonly clientSecret: Reference;
  readonly tokenUrl: string;
  readonly scopes: readonly string[];
  readonly endpointParams: TextMap;
}

/** The mesh that the pods are in. */
export interface Istio {
  readonly metricsMerging: boolean;
  readonly mtls: 'permissive' | 'strict';
  /** Where it says so, or the block where nobody does. */
  readonly decidedAt: { readonly metricsMerging: Place; readonly mtls: Place };
  /** Paths of the files that Prometheus shows and checks in the mesh. */
  readonly certificates: { readonly ca: string; readonly cert: string; readonly key: string };
}
