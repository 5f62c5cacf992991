import type { IncomingMessage } from 'node:http';
import { hideSecrets } from './credentials.ts';
import type { SessionFailure } from './failure.ts';
import { type Exchange, readText, wrongAnswer } from './http-exchange.ts';

const HEADERS =
  'give what it asks for with --header-file, or with --header such as --header "Authorization: Bearer …"';

const hints: Readonly<Record<number, string>> = {
  400: 'does a proxy change the request?',
  401: HEADERS,
  403: HEADERS,
  404: 'is this the port of the assignments (5676), and is MADS enabled (KUMA_MONITORING_ASSIGNMENT_SERVER_ENABLED)?',
  405: 'is this the port of the assignments (5676)?',
  406: 'does a proxy change the Accept header?',
  415: 'does a proxy change the Content-Type header?',
  500: 'the control plane may not know this client: check --name, the clientId of a MeshMetric backend; else see its log',
  502: 'a proxy on the way cannot reach the control plane',
  503: 'the control plane or a proxy on the way is not ready',
  504: 'a proxy on the way gives up before the control plane answers: raise its timeout',
};

/** Statuses of a control plane, or of a proxy before it, that may serve later. */
const notReady: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

/** What an answer other than 200 and 304 says: the status, and Kuma's `{title, details}` if it sends them. */
export async function explainStatus(response: IncomingMessage, request: Exchange): Promise<SessionFailure> {
  const status = response.statusCode ?? 0;
  const { text } = await readText(response, { ...request, maxMessageSize: 64 * 1024 });
  // Before a long one is cut, in the middle of a secret for all that is known.
  const shown = (part: string) => hideSecrets(part, request.headers);
  const shownBody = describeBody(shown(text), response.headers['content-type'] ?? '');
  const { location } = response.headers;
  const moved = status >= 300 && status < 400 && location !== undefined;
  const failure = wrongAnswer(
    request,
    `${status} ${response.statusMessage ?? ''}`.trimEnd() + (moved ? ` to ${location}` : shownBody),
    moved ? 'name that address in --cp-address' : hints[status],
  );
  return notReady.has(status) ? { ...failure, kind: 'not-ready' } : failure;
}

function describeBody(text: string, contentType: string): string {
  if (/html/.test(contentType) || /^\s*</.test(text)) return ', an HTML page: is it a proxy that answers?';
  try {
    const { title, details, detail } = JSON.parse(text);
    const parts = [title, details ?? detail].filter((part) => typeof part === 'string' && part !== '');
    return parts.length === 0 ? '' : `, ${parts.join(': ')}`;
  } catch {
    const line = text.split('\n', 1)[0]?.trim().slice(0, 200) ?? '';
    return line === '' ? '' : `, ${line}`;
  }
}
