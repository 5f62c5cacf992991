import type { DiagnosticCode } from '../diagnostics/codes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Address, showAddress } from './endpoint.ts';

/**
 * Why a session ended. `unimplemented` and `no-grpc` mean that another protocol may do; `ended` that the server closed
 * a stream that it had served; `unreachable` and `not-ready` that time may cure it; `refused` and `undecodable` that a
 * snapshot came and was not taken.
 */
export interface SessionFailure {
  readonly kind:
    | 'unimplemented'
    | 'no-grpc'
    | 'ended'
    | 'unreachable'
    | 'not-ready'
    | 'answer'
    | 'refused'
    | 'undecodable'
    | 'usage';
  readonly diagnostic: Diagnostic;
  /** How long the stream had been up, in milliseconds; absent if it never was. */
  readonly up?: number;
  /** How long it took to receive what was not taken, in milliseconds. */
  readonly cost?: number;
}

/** `GET /config of http://localhost:5681: connection refused`, with what to do about it. */
export function failWith(
  kind: SessionFailure['kind'],
  code: DiagnosticCode,
  asked: string,
  address: Address,
  came: string,
  hint?: string,
): SessionFailure {
  const message = `${asked} of ${showAddress(address)}: ${came}`;
  return { kind, diagnostic: { code, severity: 'error', message, ...(hint === undefined ? {} : { hint }) } };
}

/** A snapshot that is not what the protocol allows. */
export function failUndecodable(asked: string, address: Address, came: string): SessionFailure {
  const hint = 'the last good file is kept; the control plane has to be repaired';
  return failWith('undecodable', 'mads-undecodable', asked, address, came, hint);
}

interface Explanation {
  readonly code: DiagnosticCode;
  readonly came: string;
  readonly hint: string;
}

const UNTRUSTED: Explanation = {
  code: 'mads-tls',
  came: 'its certificate is signed by an authority that is not known here',
  hint: 'name the authority with --ca-file (Kuma signs its own: kuma-cp.crt of the control plane)',
};

const EXPIRED: Explanation = {
  code: 'mads-tls',
  came: 'its certificate is not valid at this time',
  hint: 'renew the certificate of the control plane, or set the clock',
};

/** What Node's sockets and OpenSSL say, in words. */
const explanations: Readonly<Record<string, Explanation>> = {
  ECONNREFUSED: {
    code: 'mads-unreachable',
    came: 'connection refused',
    hint: 'is the control plane running, and is this its port? (5676 for assignments, 5681 for its API)',
  },
  ECONNRESET: {
    code: 'mads-unreachable',
    came: 'the connection was closed before the answer was complete',
    hint: 'is it a plain port that was asked with TLS, or the other way around? see the log of the control plane',
  },
  ENOTFOUND: { code: 'mads-unreachable', came: 'there is no host of that name', hint: 'check --cp-address' },
  EAI_AGAIN: {
    code: 'mads-unreachable',
    came: 'the name of the host cannot be looked up now',
    hint: 'check --cp-address and the name server',
  },
  ETIMEDOUT: {
    code: 'mads-unreachable',
    came: 'no answer in time',
    hint: 'check --cp-address, and the firewalls and network policies on the way',
  },
  EHOSTUNREACH: { code: 'mads-unreachable', came: 'no route to the host', hint: 'check --cp-address' },
  ENETUNREACH: { code: 'mads-unreachable', came: 'no route to its network', hint: 'check --cp-address' },
  SELF_SIGNED_CERT_IN_CHAIN: UNTRUSTED,
  DEPTH_ZERO_SELF_SIGNED_CERT: UNTRUSTED,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNTRUSTED,
  UNABLE_TO_GET_ISSUER_CERT: UNTRUSTED,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNTRUSTED,
  CERT_HAS_EXPIRED: EXPIRED,
  CERT_NOT_YET_VALID: EXPIRED,
  ERR_TLS_CERT_ALTNAME_INVALID: {
    code: 'mads-tls',
    came: 'its certificate is for another name',
    hint: 'name what the certificate is for with --server-name',
  },
  EPROTO: {
    code: 'mads-tls',
    came: 'it does not speak TLS on this port, or not with these certificates',
    hint: 'use http:// or grpc:// for a plain port; check --cert-file and --key-file if it asks for them',
  },
};

/** A control plane that has answered before, or that has begun to, is on the right port. */
const RESTARTED: Explanation = {
  code: 'mads-unreachable',
  came: 'the connection was closed before the answer was complete',
  hint: 'the control plane may be restarting; it is asked again',
};

/**
 * `error` is what a socket gave; its text is kept if nothing better is known. `isKnown` says that the address has
 * answered before.
 */
export function explainSocketError(
  asked: string,
  address: Address,
  error: Error,
  isKnown = false,
): SessionFailure {
  const named = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const text = error.message;
  const found =
    explanations[named] ??
    Object.entries(explanations).find(([name]) => new RegExp(`\\b${name}\\b`).test(text))?.[1] ??
    explainText(text);
  const known = isKnown && found === explanations.ECONNRESET ? RESTARTED : found;
  if (known !== undefined) return failWith('unreachable', known.code, asked, address, known.came, known.hint);
  return failWith('unreachable', 'mads-unreachable', asked, address, text === '' ? named : text);
}

/** grpc-js hands on OpenSSL's and Node's sentences without their codes. */
function explainText(text: string): Explanation | undefined {
  if (/self.signed certificate|unable to (verify|get) /i.test(text)) return UNTRUSTED;
  if (/certificate has expired|not yet valid/i.test(text)) return EXPIRED;
  if (/altnames|does not match certificate/i.test(text)) return explanations.ERR_TLS_CERT_ALTNAME_INVALID;
  if (/wrong version number|SSL routines|tls alert/i.test(text)) return explanations.EPROTO;
  if (/socket hang up|closed|aborted/i.test(text)) return explanations.ECONNRESET;
  return undefined;
}
