import type { Authorization, BasicAuth, ConnectHeader, OAuth2, Tls } from '../application/model/access.ts';
import type { Reference } from '../application/model/application.ts';
import { parseReference } from '../application/model/reference.ts';
import { type Diagnostic, errorAt, type Place } from '../diagnostics/diagnostic.ts';
import type {
  AuthoredAuthorization,
  AuthoredBasicAuth,
  AuthoredOAuth2,
  AuthoredScraping,
  AuthoredTls,
} from '../generated/app-configuration.ts';
import { pick, textMap } from '../workspace/authored.ts';

type Report = (diagnostic: Diagnostic) => void;

/** How an endpoint is trusted. A secret that is written out is an error, here and below, and no message repeats it. */
export function resolveTls(tls: AuthoredTls, at: Place, report: Report): Tls {
  return {
    ...some('ca', publicReference(tls.ca, at.keyAt('ca'), 'ca', report)),
    ...some('cert', publicReference(tls.cert, at.keyAt('cert'), 'cert', report)),
    ...some('key', secretReference(tls.key, at.keyAt('key'), 'key', report)),
    ...pick(tls, ['serverName', 'insecureSkipVerify', 'minVersion', 'maxVersion']),
  };
}

/** Undefined if one of the two is wrong, as are the others below. */
export function resolveBasicAuth(auth: AuthoredBasicAuth, at: Place, report: Report): BasicAuth | undefined {
  const username = secretReference(auth.username, at.keyAt('username'), 'username', report);
  const password = secretReference(auth.password, at.keyAt('password'), 'password', report);
  return username && password && { username, password };
}

export function resolveAuthorization(
  { type, credentials: written }: AuthoredAuthorization,
  at: Place,
  report: Report,
): Authorization | undefined {
  const credentials = secretReference(written, at.keyAt('credentials'), 'credentials', report);
  return credentials && { ...some('type', type), credentials };
}

export function resolveOAuth2(auth: AuthoredOAuth2, at: Place, report: Report): OAuth2 | undefined {
  const clientId = publicReference(auth.clientId, at.keyAt('clientId'), 'clientId', report);
  const clientSecret = secretReference(auth.clientSecret, at.keyAt('clientSecret'), 'clientSecret', report);
  if (clientId === undefined || clientSecret === undefined) return undefined;
  return {
    clientId,
    clientSecret,
    tokenUrl: auth.tokenUrl,
    scopes: auth.scopes ?? [],
    endpointParams: textMap(auth.endpointParams),
    tls: auth.tls && resolveTls(auth.tls, at.at('tls'), report),
    proxy: pick(auth, ['proxyUrl', 'noProxy', 'proxyFromEnvironment']),
    proxyConnectHeader: resolveConnectHeader(auth.proxyConnectHeader, at, report),
  };
}

/** Sorted by the header's name; without the values that are wrong. */
export function resolveConnectHeader(
  headers: AuthoredScraping['proxyConnectHeader'],
  at: Place,
  report: Report,
): ConnectHeader | undefined {
  if (headers === undefined) return undefined;
  const names = Object.keys(headers).sort();
  return names.map((name) => {
    const values = (headers[name] ?? []).map((value, index) =>
      secretReference(value, at.at('proxyConnectHeader', name, index), name, report, ''),
    );
    return [name, values.filter((value) => value !== undefined)];
  });
}

/** A Secret alone: a ConfigMap is there for everybody to read. */
function secretReference(
  text: string | undefined,
  place: Place,
  field: string,
  report: Report,
  key = `${field}: `,
): Reference | undefined {
  const reference = publicReference(text, place, field, report, 'secret://<secret>/<key>', key);
  if (reference?.kind !== 'configmap') return reference;
  const message = `${field} must come from a Secret, not from a ConfigMap`;
  report(errorAt(place, 'bad-reference', message, { hint: 'write secret://<secret>/<key>' }));
  return undefined;
}

function publicReference(
  text: string | undefined,
  place: Place,
  field: string,
  report: Report,
  spelling = 'secret://<secret>/<key> or configmap://<map>/<key>',
  key = `${field}: `,
): Reference | undefined {
  if (text === undefined) return undefined;
  const reference = parseReference(text);
  if (typeof reference === 'object') return reference;
  const [code, message] =
    reference === undefined
      ? (['bad-reference', `${field} is not a valid reference`] as const)
      : (['literal-secret', `${field} is written out; it belongs in a Secret of the cluster`] as const);
  report(errorAt(place, code, message, { hint: `write ${key}${spelling}` }));
  return undefined;
}

function some<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]: V });
}
