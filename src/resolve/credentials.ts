import type { Authorization, BasicAuth, OAuth2, Tls } from '../application/model/access.ts';
import type { Reference } from '../application/model/application.ts';
import { parseReference } from '../application/model/reference.ts';
import { type Diagnostic, errorAt, type Place } from '../diagnostics/diagnostic.ts';
import type * as authored from '../generated/app-configuration.ts';
import { pick, textMap } from '../workspace/authored.ts';

type Say = (diagnostic: Diagnostic) => void;

/** How an endpoint is trusted. A secret that is written out is an error, here and below, and no message repeats it. */
export function resolveTls(tls: authored.Tls, at: Place, say: Say): Tls {
  return {
    ...some('ca', publicReference(tls.ca, at, 'ca', say)),
    ...some('cert', publicReference(tls.cert, at, 'cert', say)),
    ...some('key', secretReference(tls.key, at, 'key', say)),
    ...pick(tls, ['serverName', 'insecureSkipVerify', 'minVersion', 'maxVersion']),
  };
}

/** Undefined where one of the two is wrong, as are the others below. */
export function resolveBasicAuth(auth: authored.BasicAuth, at: Place, say: Say): BasicAuth | undefined {
  const username = secretReference(auth.username, at, 'username', say);
  const password = secretReference(auth.password, at, 'password', say);
  return username && password && { username, password };
}

export function resolveAuthorization(
  { type, credentials: written }: authored.Authorization,
  at: Place,
  say: Say,
): Authorization | undefined {
  const credentials = secretReference(written, at, 'credentials', say);
  return credentials && { ...some('type', type), credentials };
}

export function resolveOAuth2(auth: authored.OAuth2, at: Place, say: Say): OAuth2 | undefined {
  const clientId = publicReference(auth.clientId, at, 'clientId', say);
  const clientSecret = secretReference(auth.clientSecret, at, 'clientSecret', say);
  if (clientId === undefined || clientSecret === undefined) return undefined;
  return {
    clientId,
    clientSecret,
    tokenUrl: auth.tokenUrl,
    scopes: auth.scopes ?? [],
    endpointParams: textMap(auth.endpointParams),
  };
}

/** A Secret alone: a ConfigMap is there for everybody to read. */
function secretReference(
  text: string | undefined,
  at: Place,
  field: string,
  say: Say,
): Reference | undefined {
  const reference = publicReference(text, at, field, say, 'secret://<secret>/<key>');
  if (reference?.kind !== 'configmap') return reference;
  const message = `${field} is taken from a Secret, and not from a ConfigMap`;
  say(errorAt(at.keyAt(field), 'bad-reference', message, { hint: 'write secret://<secret>/<key>' }));
  return undefined;
}

function publicReference(
  text: string | undefined,
  at: Place,
  field: string,
  say: Say,
  spelling = 'secret://<secret>/<key> or configmap://<map>/<key>',
): Reference | undefined {
  if (text === undefined) return undefined;
  const reference = parseReference(text);
  if (typeof reference === 'object') return reference;
  const [code, message] =
    reference === undefined
      ? (['bad-reference', `${field} begins as a reference and is none`] as const)
      : (['literal-secret', `${field} is written out, and belongs in a Secret of the cluster`] as const);
  say(errorAt(at.keyAt(field), code, message, { hint: `write ${field}: ${spelling}` }));
  return undefined;
}

function some<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]: V });
}
