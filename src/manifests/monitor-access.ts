import type { Reference, ResolvedScraping, Tls } from '../application/application.ts';
import { optional, sortedRecord } from './manifest.ts';

/** How Prometheus is let in, in the fields that endpoints of all monitors have in common (the operator's SafeTLSConfig and others). */
export function accessFields(block: ResolvedScraping) {
  return {
    ...optional('authorization', authorizationOf(block)),
    ...optional('basicAuth', basicAuthOf(block)),
    ...optional('oauth2', oauth2Of(block)),
    ...optional('tlsConfig', block.tls && tlsConfigOf(block.tls)),
  };
}

function tlsConfigOf({ ca, cert, key, serverName, insecureSkipVerify, minVersion, maxVersion }: Tls) {
  return {
    ...optional('ca', ca && secretOrConfigMap(ca)),
    ...optional('cert', cert && secretOrConfigMap(cert)),
    ...optional('keySecret', key && selectorOf(key)),
    ...optional('serverName', serverName),
    ...optional('insecureSkipVerify', insecureSkipVerify),
    ...optional('minVersion', minVersion),
    ...optional('maxVersion', maxVersion),
  };
}

function basicAuthOf({ basicAuth }: ResolvedScraping) {
  if (basicAuth === undefined) return undefined;
  return { username: selectorOf(basicAuth.username), password: selectorOf(basicAuth.password) };
}

function authorizationOf({ authorization }: ResolvedScraping) {
  if (authorization === undefined) return undefined;
  return { ...optional('type', authorization.type), credentials: selectorOf(authorization.credentials) };
}

function oauth2Of({ oauth2 }: ResolvedScraping) {
  if (oauth2 === undefined) return undefined;
  const { clientId, clientSecret, tokenUrl, scopes, endpointParams } = oauth2;
  return {
    clientId: secretOrConfigMap(clientId),
    clientSecret: selectorOf(clientSecret),
    tokenUrl,
    ...optional('scopes', [...scopes]),
    ...optional(
      'endpointParams',
      endpointParams.length === 0 ? undefined : Object.fromEntries(endpointParams),
    ),
  };
}

function secretOrConfigMap(reference: Reference) {
  const selector = selectorOf(reference);
  return reference.kind === 'secret' ? { secret: selector } : { configMap: selector };
}

function selectorOf({ name, key }: Reference) {
  return { name, key };
}
