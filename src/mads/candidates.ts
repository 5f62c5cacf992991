import type { ApiVersion } from './assignment.ts';
import type { Endpoint, TlsMaterial } from './endpoint.ts';
import type { SessionFailure } from './failure.ts';
import type { Header } from './header.ts';

export interface LookUpOptions {
  readonly tls: TlsMaterial;
  readonly headers: readonly Header[];
  /** Whether one snapshot is wanted and not its changes. */
  readonly once: boolean;
  /** Whether the control plane has answered before. */
  readonly isKnown: boolean;
  readonly signal: AbortSignal;
}

/** Endpoints to be tried one after the other, and where the knowledge comes from. */
export interface EndpointCandidates {
  readonly endpoints: readonly Endpoint[];
  readonly source: 'address' | 'catalog' | 'config';
  /** What is the likely cause if none of them serves assignments. */
  readonly doubt?: SessionFailure;
}

export type ApiVersionChoice = ApiVersion | 'auto';
