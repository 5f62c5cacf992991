import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SessionFailure } from '../mads/failure.ts';

/** @param place the control plane's address */
export function stopped(place: string): SessionFailure {
  const message = `no snapshot from ${place} before it was stopped`;
  return { kind: 'unreachable', diagnostic: { code: 'deadline', severity: 'error', message } };
}

/** What is reported at the deadline: why the last try failed, or else how far it came. */
export function late(
  place: string,
  timeout: number,
  last: SessionFailure | undefined,
  isUnconfirmed: boolean,
): SessionFailure {
  const within = `within ${timeout / 1000} s`;
  if (last !== undefined) {
    const message = `${last.diagnostic.message} (no snapshot ${within})`;
    return { ...last, diagnostic: { ...last.diagnostic, message } };
  }
  const diagnostic: Diagnostic = isUnconfirmed
    ? {
        code: 'deadline',
        severity: 'error',
        message: `the snapshot of ${place} was not confirmed ${within}`,
        hint: 'give it 5s or more with --timeout: over gRPC the first answer may be an old one, and 2 s tell',
      }
    : {
        code: 'deadline',
        severity: 'error',
        message: `no snapshot from ${place} ${within}`,
        hint: 'is the control plane reachable, and does it answer? a longer --timeout helps if it is only slow',
      };
  return { kind: 'unreachable', diagnostic };
}
