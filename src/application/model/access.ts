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

export interface ProxySettings {
  readonly proxyUrl?: string;
  readonly noProxy?: string;
  readonly proxyFromEnvironment?: boolean;
}

/** The values of each header, in the order of their author. */
export type ConnectHeader = readonly (readonly [name: string, values: readonly Reference[]])[];

export interface OAuth2 {
  readonly clientId: Reference;
  readonly clientSecret: Reference;
  readonly tokenUrl: string;
  readonly scopes: readonly string[];
  readonly endpointParams: TextMap;
  /** How the address of the tokens is trusted. */
  readonly tls: Tls | undefined;
  readonly proxy: ProxySettings;
  readonly proxyConnectHeader: ConnectHeader | undefined;
}

/** The mesh that the pods are in. */
export interface Istio {
  readonly metricsMerging: boolean;
  readonly mtls: 'permissive' | 'strict';
  /** Where it is set, or the block if it is not set. */
  readonly decidedAt: { readonly metricsMerging: Place; readonly mtls: Place };
  /** Paths of the files that Prometheus shows and checks in the mesh. */
  readonly certificates: { readonly ca: string; readonly cert: string; readonly key: string };
}
