import type { LineBounds } from './position.ts';

// The fields under which credentials are written; all that stands below them may be one.
const BLOCKS = ['basicAuth', 'authorization', 'oauth2', 'tls', 'data'];
// The secrets that have a name of their own.
const FIELDS = ['password', 'credentials', 'clientSecret'];
// What stands in such a block and is no secret; an Ingress has a block tls as well.
const OPEN = [
  'hosts',
  'secretName',
  'serverName',
  'insecureSkipVerify',
  'minVersion',
  'maxVersion',
  'scopes',
];
const KEY = /(?:^|[\s{,[-])["']?([\w.-]+)["']?[ \t]*:(?=[ \t]|$)/g;
// What may be shown: a whole reference, a word that says nothing, and the marks between values.
const HARMLESS =
  /^(?:["']?(?:secret|configmap):\/\/[-a-z0-9.]+\/[-._a-zA-Z0-9]+["']?(?=[\s,}\]]|$)|(?:true|false|Bearer|Basic)(?=[\s,}]|$)|[{}[\],\s]+)/;
const UP_TO_A_MARK = /^[^{}[\],\s]+/;
const HIDDEN = '•';

/** Whether what stands in or below a field of this name may be a secret. */
export function isSecretField(name: string): boolean {
  return name === 'secrets' || BLOCKS.includes(name) || FIELDS.includes(name);
}

/**
 * The text with what may be a secret on one of its lines made unreadable, each character for itself, so that no offset
 * moves. It looks at the text alone, since a text that cannot be parsed may hold secrets too.
 */
export function concealed(text: string, { start, end }: LineBounds): string {
  const line = text.slice(start, end);
  const inside = insideCredentials(text, start, line);
  if (!inside && !line.includes(':')) return text;
  const hidden = inside ? hideValues(line, true) : hideValues(line, false);
  return hidden === line ? text : text.slice(0, start) + hidden + text.slice(end);
}

/** Hides the value of each key that holds a secret; in a block of credentials, that of each key. */
function hideValues(line: string, inside: boolean): string {
  const keys = [...line.matchAll(KEY)];
  const first = keys[0];
  // A value that goes on over several lines has no key on this one.
  if (inside && first === undefined) return hide(line, 0, line.length);
  let shown = line;
  let isSecret = inside;
  keys.forEach((match, index) => {
    const name = match[1] as string;
    isSecret ||= BLOCKS.includes(name);
    if ((!isSecret && !FIELDS.includes(name)) || OPEN.includes(name)) return;
    const from = match.index + match[0].length;
    const next = keys[index + 1];
    shown = hide(shown, from, next === undefined ? line.length : next.index + 1);
  });
  return shown;
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

/** Whether a line above it, less deeply indented and nothing between them less deeply still, opens a block of credentials. */
function insideCredentials(text: string, start: number, line: string): boolean {
  let indent = indentOf(line);
  let end = start - 1;
  while (end > 0 && indent > 0) {
    const from = text.lastIndexOf('\n', end - 1) + 1;
    const above = text.slice(from, end);
    end = from - 1;
    if (above.trim() === '' || indentOf(above) >= indent) continue;
    indent = indentOf(above);
    const names = [...above.matchAll(KEY)].map(([, name]) => name as string);
    if (OPEN.includes(names.at(-1) as string)) return false;
    if (names.some((name) => BLOCKS.includes(name))) return true;
  }
  return false;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
