import type { IncomingMessage } from 'node:http';
import type { LookUpOptions } from './candidates.ts';
import type { Address } from './endpoint.ts';
import type { SessionFailure } from './failure.ts';
import { type Exchange, exchange, readText } from './http-exchange.ts';
import { explainStatus } from './http-status.ts';

const LOOKUP_MS = 8_000;
/** A configuration is some 20 KB. */
const LARGEST_ANSWER = 4 * 1024 * 1024;

/** The JSON of a 200, or why access to it is denied; neither if there is no such thing. */
export async function getJson(
  path: string,
  address: Address,
  options: Pick<LookUpOptions, 'tls' | 'headers' | 'isKnown' | 'signal'>,
): Promise<{ readonly value: unknown; readonly denied?: SessionFailure } | SessionFailure> {
  const { tls, headers, isKnown, signal } = options;
  const timeout = LOOKUP_MS;
  const request: Exchange = { method: 'GET', path, address, timeout, tls, headers, signal, isKnown };
  const response: IncomingMessage | SessionFailure = await exchange(request);
  if ('kind' in response) return response;
  if (response.statusCode === 401 || response.statusCode === 403) {
    return { value: undefined, denied: await explainStatus(response, request) };
  }
  const { text, failure } = await readText(response, { ...request, maxMessageSize: LARGEST_ANSWER });
  if (failure?.kind === 'unreachable') return failure;
  if (response.statusCode !== 200) return { value: undefined };
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { value: undefined };
  }
}
