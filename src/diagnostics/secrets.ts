import { nearest } from './did-you-mean.ts';
import type { LineBounds } from './position.ts';

// The fields under which credentials are written; all that is below them may be one. Names are compared without
// their case and without - and _, so that those of Prometheus' own configuration are among them.
const BLOCKS = ['basicauth', 'authorization', 'oauth2', 'oauth', 'tls', 'tlsconfig', 'bearertokensecret'];
// The same, if the keys are names that somebody gave: of Secrets, and in Kusion's workspace.
const NAMED_BLOCKS = ['data', 'stringdata', 'secretstore', 'context', 'proxyconnectheader'];
// The secrets that have a name of their own, in whatever spelling.
const FIELD = /pass(?!t|ive)|pwd|credential|clientsecret|apikey|privatekey|bearer|token(?!url)/;
const FIELDS = ['password', 'credentials', 'clientsecret'];
// What holds a secret now and then, and is for the reader of a manifest alone.
const OFTEN_SECRET = /\b(?:env|args|command|content)\b/;
// `app:path=value`, and where a space stands for the =.
const SETTING = /^(?:[^\s={]*[^\s={:])[=\s]/;
// What is in such a block and is not a secret; an Ingress has a block tls as well.
const OPEN = ['hosts', 'secretName', 'serverName', 'scopes'];
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
  ...['caFile', 'certFile', 'keyFile', 'passwordFile', 'credentialsFile', 'insecure', 'audience', 'scope'],
];
const KEY = /(?:^|[\s{,[-])(?:"([^"]*)"[ \t]*:|["']?([\w.-]+)["']?[ \t]*:(?=[ \t]|$))/g;
// What may be shown: a whole reference, a variable of a template, a word without meaning, and the marks between values.
const HARMLESS =
  /^(?:["']?(?:secret|configmap):\/\/[-a-z0-9.]+\/[-._a-zA-Z0-9]+["']?(?=[\s,}\]]|$)|(?:true|false|Bearer|Basic|TLS[\w.]{0,5})(?=[\s,}]|$)|\{\{\{?[#/^~]?[\w.@/() -]*\}\}|(?:(?!\{\{\{?[#/^~]?[\w.@/() -]*\}\})[{}[\],\s])+)/;
const REFERENCE = /^\s*["']?(?:secret|configmap):\/\//;
const UP_TO_A_MARK = /^[^{}[\],\s]+/;
const HIDDEN = '•';
// The name and password of a URL; nginx:1.27@sha256:… is an image.
const USER = /(?<=\/\/)[^\s/@"':]*:[^\s/@"']+(?=@)|(?<=^|[\s"'=])[^\s/@"':=]*:[^\s/@"'=]+(?=@(?!sha\d))/g;
// What is in an item of a list next to a block of credentials, and is not a credential: - bearerTokenSecret:\n  port: web
const BESIDE =
  /^\s*(?:port|portNumber|targetPort|path|scheme|interval|scrapeTimeout|relabelings|metricRelabelings):(?=\s|$)/;

/**
 * The text with what may be a secret on one of its lines made unreadable, each character for itself, so that no offset
 * moves. It looks at the text alone, since a text that cannot be parsed may hold secrets too.
 */
export function concealed(text: string, { start, end }: LineBounds): string {
  const line = text.slice(start, end);
  const inside = insideOf(text, start, line);
  const setting = start === 0 ? SETTING.exec(line)?.[0] : undefined;
  if (inside === 'nothing' && !line.includes(':') && setting === undefined) return text;
  const isSecret = setting !== undefined && namesSecret(setting);
  const shown = isSecret ? hide(line, setting.length, line.length) : hideValues(line, inside);
  const hidden = withoutPassword(shown);
  return hidden === line ? text : text.slice(0, start) + hidden + text.slice(end);
}

/** The name and password of a URL are hidden, each character for itself; also if the scheme is missing. */
export function withoutPassword(text: string): string {
  return text.replaceAll(USER, (user) => HIDDEN.repeat(user.length));
}

/** Whether a key of a block of credentials can be shown: any other may be a secret in the wrong place. */
export function isPlainKey(name: string): boolean {
  return KEYS.includes(name) || nearest(name, KEYS) !== undefined;
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
  return name === 'secrets' || opens(name) !== 'nothing' || isField(name);
}

/** `path=value` as a message may repeat it: without the value where path or value speak of what may be a secret. */
export function shownSetting(setting: string): string {
  const mayHoldSecret =
    namesSecret(setting) || OFTEN_SECRET.test(setting) || withoutPassword(setting) !== setting;
  return mayHoldSecret ? `${setting.slice(0, setting.indexOf('=') + 1)}…` : setting;
}

function namesSecret(text: string): boolean {
  return text
    .replaceAll('\\', '')
    .split(/[^\w-]+/)
    .some((word) => isSecretField(word) || word === 'secret');
}

/** Whether all that is under a key may be a credential. */
export function isCredentialBlock(name: string): boolean {
  return opens(name) === 'credentials';
}

function isField(name: string): boolean {
  const plain = plainly(name);
  return FIELD.test(plain) || (plain.length > 5 && nearest(plain, FIELDS) !== undefined);
}

function plainly(name: string): string {
  return name.toLowerCase().replaceAll(/[-_]/g, '');
}

/** Hides the value of each key that holds a secret; in a block of credentials, that of each key. */
function hideValues(line: string, around: Inside): string {
  const keys = [...line.matchAll(KEY)];
  // A value that goes on over several lines has no key on this one.
  if (around !== 'nothing' && keys.length === 0) return hide(line, 0, line.length);
  // A second key outside of braces is part of a value: a: b: c.
  if (around !== 'nothing' && keys.length > 1 && !/[{[]/.test(line)) keys.length = 1;
  let shown = line;
  let inside = around;
  keys.forEach((match, index) => {
    const name = nameOf(match);
    const from = match.index + match[0].length;
    if (inside === 'credentials' && !isPlainKey(name)) shown = hide(shown, match.index, from);
    const opened = opens(name);
    if (inside === 'nothing' || opened === 'credentials') inside = opened === 'nothing' ? inside : opened;
    if ((inside === 'nothing' && !isField(name)) || OPEN.includes(name)) return;
    // An environment variable may be a reference, and then is worth seeing even if it is a wrong one.
    if (inside === 'nothing' && /^[A-Z_]+$/.test(name) && REFERENCE.test(line.slice(from))) return;
    const next = keys[index + 1];
    shown = hide(shown, from, next === undefined ? line.length : next.index + 1);
  });
  return shown;
}

function nameOf([, quoted, plain = '']: RegExpExecArray | RegExpMatchArray): string {
  return quoted === undefined ? plain : quoted;
}

function hide(line: string, start: number, end: number): string {
  let hidden = line.slice(0, start);
  let rest = line.slice(start, end);
  while (rest !== '') {
    const [harmless] = HARMLESS.exec(rest) ?? [];
    const [secret = ''] = harmless === undefined ? (UP_TO_A_MARK.exec(rest) ?? []) : [];
    hidden += harmless ?? HIDDEN.repeat(secret.length);
    rest = rest.slice((harmless ?? secret).length);
  }
  return hidden + line.slice(end);
}

/** What a line above it opens, less deeply indented and nothing between them less deeply still. */
function insideOf(text: string, start: number, line: string): Inside {
  let below = line;
  for (const above of linesAround(text, start)) {
    const beside = isBeside(below, above);
    below = above;
    if (beside) continue;
    const names = [...above.matchAll(KEY)].map(nameOf);
    if (OPEN.includes(names.at(-1) as string)) return 'nothing';
    const opened = names.map(opens).find((one) => one !== 'nothing');
    if (opened !== undefined) return opened;
    if (names.some(isField)) return 'credentials';
  }
  return 'nothing';
}

interface Outline {
  readonly text: string;
  readonly starts: readonly number[];
  /** Of each line the nearest above it that is less deeply indented, -1 if there is none. */
  readonly around: readonly number[];
}

/** A text of many mistakes is asked about line by line. */
let lastOutline: Outline | undefined;

function outlineOf(text: string): Outline {
  if (lastOutline?.text === text) return lastOutline;
  const starts: number[] = [];
  const around: number[] = [];
  const open: { readonly line: number; readonly indent: number }[] = [];
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    const line = text.slice(start, end);
    const indent = indentOf(line);
    while (open.length > 0 && (open.at(-1)?.indent ?? 0) >= indent) open.pop();
    around.push(open.at(-1)?.line ?? -1);
    if (line.trim() !== '') open.push({ line: starts.length, indent });
    starts.push(start);
    start = end + 1;
  }
  lastOutline = { text, starts, around };
  return lastOutline;
}

/** The lines that a line is indented below, from the inside out. */
function* linesAround(text: string, start: number): Generator<string> {
  const { starts, around } = outlineOf(text);
  let low = 0;
  for (let high = starts.length; high - low > 1; ) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= start) low = middle;
    else high = middle;
  }
  for (let line = around[low] as number; line >= 0; line = around[line] as number) {
    const next = starts[line + 1];
    yield text.slice(starts[line], next === undefined ? text.length : next - 1);
  }
}

/** Whether a line goes on with the item of a list that the line above it begins with a block of credentials. */
function isBeside(line: string, above: string): boolean {
  const [, marks, name = ''] = /^( *(?:- +)+)([\w.-]+): *(?:\{[^{}]*\} *)?\r?$/.exec(above) ?? [];
  return marks?.length === indentOf(line) && BESIDE.test(line) && opens(name) === 'credentials';
}

/** YAML takes no tabs: a line with one counts as below all that is above it. */
function indentOf(line: string): number {
  const blanks = line.slice(0, line.length - line.trimStart().length);
  return blanks.includes('\t') ? blanks.length + 100 : blanks.length;
}
