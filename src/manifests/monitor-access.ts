import type { ConnectHeader, Istio, Tls } from '../application/model/access.ts';
import type { MonitorType, Reference, ResolvedScraping } from '../application/model/application.ts';
import { present, sortedRecord } from './manifest.ts';

// How Prometheus is let in, in fields that the endpoints of all monitors have in common; undefined if none is given.

/** The operator's SafeTLSConfig: every file in a Secret or ConfigMap of the monitor's namespace. */
export function tlsConfigOf(block: ResolvedScraping, type: MonitorType) {
  const { tls, istio, asWritten } = block;
  if (type === 'service' && istio?.mtls === 'strict' && asWritten.scrapeClass === undefined)
    return meshFiles(istio);
  return tls && safeTlsOf(tls);
}

function safeTlsOf(tls: Tls) {
  const { ca, cert, key, serverName, insecureSkipVerify, minVersion, maxVersion } = tls;
  return present({
    ca: ca && secretOrConfigMap(ca),
    cert: cert && secretOrConfigMap(cert),
    keySecret: key && selectorOf(key),
    serverName,
    insecureSkipVerify,
    minVersion,
    maxVersion,
  });
}

/**
 * Under strict mTLS Prometheus shows the certificate that Istio's agent writes for it; the names in the pods'
 * certificates are identities of the mesh and not hosts, so they cannot be compared (istio.io, Prometheus integration).
 */
function meshFiles({ certificates: { ca, cert, key } }: Istio) {
  return { caFile: ca, certFile: cert, keyFile: key, insecureSkipVerify: true };
}

export function basicAuthOf({ basicAuth }: ResolvedScraping) {
  if (basicAuth === undefined) return undefined;
  return { username: selectorOf(basicAuth.username), password: selectorOf(basicAuth.password) };
}

export function authorizationOf({ authorization }: ResolvedScraping) {
  if (authorization === undefined) return undefined;
  return present({ type: authorization.type, credentials: selectorOf(authorization.credentials) });
}

export function oauth2Of({ oauth2 }: ResolvedScraping) {
  if (oauth2 === undefined) return undefined;
  const { clientId, clientSecret, tokenUrl, scopes, endpointParams, tls, proxy } = oauth2;
  return present({
    clientId: secretOrConfigMap(clientId),
    clientSecret: selectorOf(clientSecret),
    tokenUrl,
    scopes: [...scopes],
    endpointParams: sortedRecord(endpointParams),
    tlsConfig: tls && safeTlsOf(tls),
    ...proxy,
    proxyConnectHeader: connectHeaderOf(oauth2),
  });
}

export function connectHeaderOf({
  proxyConnectHeader: headers,
}: {
  readonly proxyConnectHeader: ConnectHeader | undefined;
}) {
  if (headers === undefined) return undefined;
  return Object.fromEntries(headers.map(([name, values]) => [name, values.map(selectorOf)]));
}

function secretOrConfigMap(reference: Reference) {
  const selector = selectorOf(reference);
  return reference.kind === 'secret' ? { secret: selector } : { configMap: selector };
}

function selectorOf({ name, key }: Reference) {
  return { name, key };
}
