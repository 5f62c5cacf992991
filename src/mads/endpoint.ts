import type { ApiVersion } from './assignment.ts';

/** Where a server listens. */
export interface Address {
  readonly scheme: 'http' | 'https' | 'grpc' | 'grpcs';
  readonly host: string;
  readonly port: number;
  /** What a reverse proxy has before the service's own paths; without a slash at its end. */
  readonly path: string;
}

/** An address that is known to serve assignments, and how they are asked for there. */
export interface Endpoint {
  readonly transport: 'http' | 'grpc';
  readonly apiVersion: ApiVersion;
  readonly address: Address;
}

/** What the whole of TLS needs; PEM texts. */
export interface TlsMaterial {
  readonly ca?: Buffer;
  readonly cert?: Buffer;
  readonly key?: Buffer;
  readonly serverName?: string;
  readonly skipVerify: boolean;
}

/** Kuma's port for MADS, over gRPC and HTTP alike. */
export const MADS_PORT = 5676;

const defaultPorts = { http: 80, https: 443, grpc: MADS_PORT, grpcs: MADS_PORT } as const;

/** An absolute URL of one of the four schemes, else nothing. A user name and password are not accepted. */
export function parseAddress(text: string): Address | undefined {
  const scheme = /^(https?|grpcs?):\/\//.exec(text)?.[1] as Address['scheme'] | undefined;
  if (scheme === undefined) return undefined;
  // URL knows host and port of special schemes only.
  const rest = text.slice(scheme.length);
  if (!URL.canParse(`http${rest}`)) return undefined;
  const url = new URL(`http${rest}`);
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return undefined;
  const explicit = /^:\/\/(?:\[[^\]]*\]|[^/:]*):(\d+)/.exec(rest)?.[1];
  return {
    scheme,
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: explicit === undefined ? defaultPorts[scheme] : Number(explicit),
    path: url.pathname.replace(/\/+$/, ''),
  };
}

/** `grpc://kuma-cp:5676`, with brackets around an IPv6 address. */
export function showAddress({ scheme, host, port, path }: Address): string {
  return `${scheme}://${authority({ host, port })}${path}`;
}

export function authority({ host, port }: Pick<Address, 'host' | 'port'>): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}

export function usesTls({ scheme }: Address): boolean {
  return scheme === 'https' || scheme === 'grpcs';
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d+){3}$/.test(host);
}
