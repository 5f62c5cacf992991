import { nearest } from './did-you-mean.ts';

// The fields under which credentials are written; all that is below them may be one. Names are compared without
// their case and without - and _, so that those of Prometheus' own configuration are among them.
const BLOCKS = ['basicauth', 'authorization', 'oauth2', 'oauth', 'tls', 'tlsconfig', 'bearertokensecret'];
// The same, if the keys are names that somebody gave: of Secrets, and in Kusion's workspace.
const NAMED_BLOCKS = ['data', 'stringdata', 'secretstore', 'context', 'proxyconnectheader'];
// The secrets that have a name of their own, in whatever spelling.
const FIELD = /pass(?!t|ive)|pwd|credential|clientsecret|apikey|privatekey|bearer|token(?!url)/;
const FIELDS = ['password', 'credentials', 'clientsecret'];
// What is in such a block and is not a secret; an Ingress has a block tls as well.
const OPEN = ['hosts', 'secretName', 'serverName'];
// The keys of such blocks, those that others would try among them. Any other may be a secret in the wrong place.
const KEYS = [
  ...[
    'username',
    'password',
    'type',
    'credentials',
    'clientId',
    'clientSecret',
    'tokenUrl',
    'endpointParams',
  ],
  ...['ca', 'cert', 'key', 'insecureSkipVerify', 'minVersion', 'maxVersion', ...OPEN],
  ...['name', 'secret', 'configMap', 'keySecret', 'user', 'pass', 'token', 'bearerToken', 'optional', 'file'],
  ...['tls', 'proxyUrl', 'noProxy', 'proxyFromEnvironment', 'proxyConnectHeader'],
  ...[
    'caFile',
    'certFile',
    'keyFile',
    'passwordFile',
    'credentialsFile',
    'insecure',
    'audience',
    'scope',
    'scopes',
  ],
];
const HIDDEN = '•';
// The name and password of a URL; nginx:1.27@sha256:… is an image.
const USER = /(?<=\/\/)[^\s/@"':]*:[^\s/@"']+(?=@)|(?<=^|[\s"'=])[^\s/@"':=]*:[^\s/@"'=]+(?=@(?!sha\d))/g;
/** The name and password of a URL are hidden, each character for itself; also where the scheme is missing. */
export function withoutPassword(text: string): string {
  return text.replaceAll(USER, (user) => HIDDEN.repeat(user.length));
}

/** Whether a key of a block of credentials can be shown: any other may be a secret in the wrong place. */
export function isPlainKey(name: string): boolean {
  return KEYS.includes(name) || nearest(name, KEYS) !== undefined;
}

/** What is in a block of credentials and is not one. */
export function isOpenKey(name: string): boolean {
  return OPEN.includes(name);
}

type Inside = 'nothing' | 'credentials' | 'names';

/** What a key opens: a block of credentials, one whose keys are names, or nothing of the kind. */
function opens(name: string): Inside {
  const plain = plainly(name);
  if (NAMED_BLOCKS.includes(plain)) return 'names';
  if (BLOCKS.includes(plain)) return 'credentials';
  const isNear = (words: readonly string[]) => plain.length > 5 && nearest(plain, words) !== undefined;
  if (isNear(['basicauth', 'authorization', 'oauth2'])) return 'credentials';
  // The word itself is that of an application, whose secrets have words that may be shown.
  return plain !== 'secrets' && isNear(['secrets']) ? 'names' : 'nothing';
}

/** Whether what is in or below a field of this name may be a secret. */
export function isSecretField(name: string): boolean {
  return name === 'secrets' || opens(name) !== 'nothing' || isSecretName(name);
}

/** Whether all that is under a key may be a credential. */
export function isCredentialBlock(name: string): boolean {
  return opens(name) === 'credentials';
}

/** Whether a field of this name holds a secret by itself. */
export function isSecretName(name: string): boolean {
  const plain = plainly(name);
  return FIELD.test(plain) || (plain.length > 5 && nearest(plain, FIELDS) !== undefined);
}

function plainly(name: string): string {
  return name.toLowerCase().replaceAll(/[-_]/g, '');
}
