import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Assignment, SnapshotHead } from './assignment.ts';
import type { Endpoint, TlsMaterial } from './endpoint.ts';

/** Takes one snapshot, assignment by assignment. What is not completed is forgotten. */
export interface SnapshotReceiver {
  assignment(assignment: Assignment): void;
  /** After the last assignment: nothing when it is on disk, else why it was refused. */
  complete(head: SnapshotHead): Promise<Diagnostic | undefined>;
}

/** Delays between tries, in milliseconds. */
export interface Delays {
  next(): number;
  reset(): void;
}

export interface SessionOptions {
  readonly endpoint: Endpoint;
  /** The client id, see DiscoveryRequest. */
  readonly nodeId: string;
  readonly tls: TlsMaterial;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Largest message that is taken, in bytes. */
  readonly maxMessageSize: number;
  /** The last version that was accepted, on any connection; empty for none. */
  readonly version: string;
  /** Called when a snapshot begins to arrive. */
  readonly receive: (endpoint: Endpoint) => SnapshotReceiver;
  /** A server sends a refused snapshot again at once, so refusals are told with a delay. */
  readonly delays: Delays;
  /** What is worth saying though the session goes on. */
  readonly warn: (diagnostic: Diagnostic) => void;
  /** Whether the session ends after the first snapshot, refused or not. */
  readonly once: boolean;
  readonly signal: AbortSignal;
}

/** Waits; false if it was interrupted. Never keeps a stopping process alive. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve(false);
    const onAbort = () => {
      clearTimeout(timer);
      resolve(false);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', onAbort);
      resolve(true);
    }, milliseconds);
    signal.addEventListener('abort', onAbort, { once: true });
  });
}
