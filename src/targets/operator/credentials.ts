import { type Diagnostic, errorAt, type Place } from '../../diagnostics/diagnostic.ts';
import { booleanAt, type Fields, fieldsAt, isFields, textAt, valueAt } from '../fields.ts';

const METHODS = ['authorization', 'basicAuth', 'bearerTokenSecret', 'oauth2'] as const;

/**
 * What the operator refuses of the credentials, TLS and proxy of an endpoint; of a Probe's, Prometheus refuses two
 * methods at once, and its whole configuration with it.
 */
export function credentialMistakes(endpoint: unknown, place: Place, name: string): readonly Diagnostic[] {
  const fields = fieldsAt(endpoint);
  const found = firstMistake(fields);
  if (found === undefined) return [];
  const [field, message] = found;
  return [
    errorAt(place.keyAt(field), 'refused-object', `${name}: ${message}`, {
      notes: ['the operator leaves the whole monitor out'],
    }),
  ];
}

type Mistake = readonly [field: string, message: string];

function firstMistake(fields: Fields): Mistake | undefined {
  const methods = METHODS.filter((method) => isFields(fields[method]));
  const [first, second] = methods;
  if (first !== undefined && second !== undefined)
    return [second, `${first} and ${second} exclude each other`];
  return authorizationMistake(fields) ?? oauth2Mistake(fields) ?? tlsMistake(fields) ?? proxyMistake(fields);
}

function authorizationMistake({ authorization }: Fields): Mistake | undefined {
  if (!isFields(authorization)) return undefined;
  if (textAt(authorization, 'type').trim().toLowerCase() === 'basic')
    return ['authorization', 'authorization cannot be of type basic; basicAuth can'];
  return isFields(valueAt(authorization, 'credentials'))
    ? undefined
    : ['authorization', 'authorization needs credentials'];
}

function oauth2Mistake({ oauth2 }: Fields): Mistake | undefined {
  if (!isFields(oauth2)) return undefined;
  if (Object.keys(fieldsAt(oauth2, 'clientId')).length === 0) return ['oauth2', 'oauth2 needs a clientId'];
  const nested = tlsMistake(oauth2) ?? proxyMistake(oauth2);
  return nested === undefined ? undefined : ['oauth2', `oauth2: ${nested[1]}`];
}

function tlsMistake({ tlsConfig }: Fields): Mistake | undefined {
  if (!isFields(tlsConfig)) return undefined;
  const has = (field: string): boolean => {
    const value = tlsConfig[field];
    return (typeof value === 'string' && value !== '') || (isFields(value) && Object.keys(value).length > 0);
  };
  for (const [field, file] of [
    ['ca', 'caFile'],
    ['cert', 'certFile'],
    ['keySecret', 'keyFile'],
  ] as const) {
    const source = fieldsAt(tlsConfig, field);
    if (field !== 'keySecret' && isFields(source.secret) && isFields(source.configMap))
      return ['tlsConfig', `${field} is from a Secret and from a ConfigMap`];
    if (has(field) && has(file)) return ['tlsConfig', `${field} and ${file} exclude each other`];
  }
  const hasCert = has('cert') || has('certFile');
  const hasKey = has('keySecret') || has('keyFile');
  if (hasCert !== hasKey) return ['tlsConfig', 'a client certificate and its key go together'];
  const [least, most] = [textAt(tlsConfig, 'minVersion'), textAt(tlsConfig, 'maxVersion')];
  return least !== '' && most !== '' && least > most
    ? ['tlsConfig', 'maxVersion is lower than minVersion']
    : undefined;
}

function proxyMistake(fields: Fields): Mistake | undefined {
  const fromEnvironment = booleanAt(fields, 'proxyFromEnvironment') === true;
  const hasUrl = textAt(fields, 'proxyUrl') !== '';
  const hasExceptions = textAt(fields, 'noProxy') !== '';
  if (fromEnvironment && hasUrl) return ['proxyUrl', 'proxyFromEnvironment and proxyUrl exclude each other'];
  if (fromEnvironment && hasExceptions)
    return ['noProxy', 'proxyFromEnvironment and noProxy exclude each other'];
  if (!hasUrl && hasExceptions) return ['noProxy', 'noProxy needs a proxyUrl'];
  const hasHeader = Object.keys(fieldsAt(fields, 'proxyConnectHeader')).length > 0;
  return hasHeader && !fromEnvironment && !hasUrl
    ? ['proxyConnectHeader', 'proxyConnectHeader needs a proxyUrl or proxyFromEnvironment']
    : undefined;
}
