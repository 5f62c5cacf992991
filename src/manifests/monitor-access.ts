import type { Reference, ResolvedScraping } from '../application/model/application.ts';
import { present, sortedRecord } from './manifest.ts';

// How Prometheus is let in, in fields that the endpoints of all monitors have in common; undefined where nobody says so.

/** The operator's SafeTLSConfig: every file in a Secret or ConfigMap of the monitor's namespace. */
export function tlsConfigOf({ tls }: ResolvedScraping) {
  if (tls === undefined) return undefined;
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
  const { clientId, clientSecret, tokenUrl, scopes, endpointParams } = oauth2;
  return present({
    clientId: secretOrConfigMap(clientId),
    clientSecret: selectorOf(clientSecret),
    tokenUrl,
    scopes: [...scopes],
    endpointParams: sortedRecord(endpointParams),
  });
}

function secretOrConfigMap(reference: Reference) {
  const selector = selectorOf(reference);
  return reference.kind === 'secret' ? { secret: selector } : { configMap: selector };
}

function selectorOf({ name, key }: Reference) {
  return { name, key };
}
