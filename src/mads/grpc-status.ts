import { status } from '@grpc/grpc-js';
import type { Endpoint } from './endpoint.ts';
import { explainSocketError, failWith, type SessionFailure } from './failure.ts';

/** What is asked, as messages name it. */
export const ASKED = 'StreamMonitoringAssignments';

/** A stream that was up for less is taken for one that never was: it would be opened again without end. */
const SHORTEST_UP_MS = 1_000;

/**
 * Why a stream ended that was up for so many milliseconds. An orderly close is `ended`, as when a connection has reached
 * the longest age that a proxy allows: grpc-js says so of a stream that goes with its connection after a GOAWAY.
 */
export function explainGrpcEnd(
  endpoint: Endpoint,
  ended: { readonly code: number; readonly details: string },
  up: number,
  isKnown: boolean,
): SessionFailure {
  const isOrderly =
    ended.code === status.OK || /RST_STREAM with code 0\b|^Connection dropped$/.test(ended.details);
  if (up >= SHORTEST_UP_MS && isOrderly) {
    const failure = explainGrpcStatus(endpoint, { code: status.OK, details: '' });
    return { ...failure, kind: 'ended', up };
  }
  const failure = explainGrpcStatus(endpoint, ended, isKnown || up > 0);
  return up === 0 ? failure : { ...failure, up };
}

function explainGrpcStatus(
  { address, apiVersion }: Endpoint,
  { code, details }: { readonly code: number; readonly details: string },
  isKnown = true,
): SessionFailure {
  const asked = `${ASKED} ${apiVersion}`;
  const fail = (kind: SessionFailure['kind'], came: string, hint?: string) =>
    failWith(kind, 'mads-answer', asked, address, came, hint);
  switch (code) {
    case status.OK:
      return failWith('unreachable', 'mads-unreachable', asked, address, 'the server ended the stream');
    case status.UNIMPLEMENTED:
      return fail(
        'unimplemented',
        `it does not know this API version (${details})`,
        'try --api-version auto',
      );
    case status.UNAUTHENTICATED:
    case status.PERMISSION_DENIED:
      return fail(
        'answer',
        `access denied (${details})`,
        'give what it asks for with --header or --header-file',
      );
    case status.RESOURCE_EXHAUSTED:
      if (!/larger than max/.test(details)) return fail('not-ready', details);
      return failWith('refused', 'mads-too-large', asked, address, details, 'raise --max-message-size');
    case status.UNAVAILABLE:
    case status.INTERNAL:
    case status.UNKNOWN:
    case status.CANCELLED:
      return explainUnavailable(asked, address, details, isKnown);
    default:
      return fail('not-ready', `${status[code] ?? code}: ${details}`);
  }
}

function explainUnavailable(
  asked: string,
  address: Endpoint['address'],
  details: string,
  isKnown: boolean,
): SessionFailure {
  // What an HTTP/1.1 server makes of HTTP/2: Kuma 2.7 and later have no gRPC left.
  if (/protocol error|Received HTTP status code/i.test(details)) {
    return failWith(
      'no-grpc',
      'mads-answer',
      asked,
      address,
      `it does not speak gRPC (${details})`,
      'Kuma 2.7 and later serve assignments over HTTP only: use http:// in --cp-address',
    );
  }
  return explainSocketError(asked, address, new Error(details), isKnown);
}
