import type { EndpointCandidates } from './candidates.ts';
import { type Address, isLoopback, showAddress, usesTls } from './endpoint.ts';
import { failWith, type SessionFailure } from './failure.ts';
import type { Header } from './header.ts';

/** What a control plane says is where to go, unless the user's headers would go to another host or in clear text. */
export function keepCredentials(
  found: EndpointCandidates,
  asked: Address,
  headers: readonly Header[],
): EndpointCandidates | SessionFailure {
  if (headers.length === 0) return found;
  const other = found.endpoints.find(({ address }) => whyUnsafe(asked, address) !== undefined);
  if (other === undefined) return found;
  const place = showAddress(other.address);
  return failWith(
    'answer',
    'mads-answer',
    `GET /${found.source}`,
    asked,
    `the assignments are at ${place}, ${whyUnsafe(asked, other.address)}, where the headers are not sent`,
    `if they may go there, name that address: --cp-address ${place}`,
  );
}

function whyUnsafe(asked: Address, found: Address): string | undefined {
  const isSameHost =
    asked.host.toLowerCase() === found.host.toLowerCase() ||
    (isLoopback(asked.host) && isLoopback(found.host));
  if (!isSameHost) return 'on another host';
  return usesTls(asked) && !usesTls(found) ? 'without TLS' : undefined;
}

/** Shorter values are not secrets, and would be found everywhere. */
const SHORTEST = 4;
const HIDDEN = '•••';

/** A text without the values of headers, which a server may have sent back in any part of its answer. */
export function hideSecrets(text: string, headers: readonly Header[]): string {
  return headers
    .flatMap(([, value]) => formsOf(value))
    .filter((form) => form.length >= SHORTEST)
    .sort((left, right) => right.length - left.length)
    .reduce((shown, form) => shown.replaceAll(form, HIDDEN), text);
}

/** `Basic dXNlcjpwYXNz` whole, its credentials, and what they stand for; each as JSON and URLs have it, too. */
function formsOf(value: string): string[] {
  const [scheme = '', ...credentials] = value.split(/\s+/);
  const plain = [value, value.replaceAll(/\s+/g, ' '), ...credentials];
  if (/^basic$/i.test(scheme)) {
    const decoded = Buffer.from(credentials.join(''), 'base64').toString();
    plain.push(decoded, decoded.replace(/^[^:]*:/, ''));
  }
  return plain.flatMap((form) => [
    form,
    inJson(form),
    // In a name that a message quotes, in a line of JSON.
    inJson(inJson(form)),
    encodeURIComponent(form),
  ]);
}

function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}
