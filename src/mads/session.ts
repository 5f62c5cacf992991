import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Assignment, SnapshotHead } from './assignment.ts';
import type { Endpoint, TlsMaterial } from './endpoint.ts';
import type { Header } from './header.ts';

/** Takes one snapshot, assignment by assignment. What is not completed is forgotten. */
export interface SnapshotReceiver {
  assignment(assignment: Assignment): void;
  /** After the last assignment: nothing when it is on disk, else why it was refused. */
  complete(head: SnapshotHead): Promise<Diagnostic | undefined>;
}

/** Delays between tries, in milliseconds. */
export interface Delays {
  /** At most `longest`, if that is given. */
  next(longest?: number): number;
  reset(): void;
}

export interface SessionOptions {
  readonly endpoint: Endpoint;
  /** The client id, see DiscoveryRequest. */
  readonly nodeId: string;
  /** Names this run of the program, if a client id of its own is wanted. */
  readonly run: string;
  readonly tls: TlsMaterial;
  readonly headers: readonly Header[];
  /** Largest message that is taken, in bytes. */
  readonly maxMessageSize: number;
  /** The last version that was accepted, on any connection; empty for none. */
  readonly version: string;
  /** Called when a snapshot begins to arrive. */
  readonly receive: (endpoint: Endpoint) => SnapshotReceiver;
  /** Between connections, and if a server answers faster than it should. */
  readonly delays: Delays;
  /** Whether the control plane has answered before, so that its port and certificates are right. */
  readonly isKnown: boolean;
  /** Told when the connection is there, and when a first snapshot waits until it is confirmed. */
  readonly onState: (state: 'connected' | 'unconfirmed') => void;
  /** What is worth saying though the session goes on. */
  readonly warn: (diagnostic: Diagnostic) => void;
  /** Whether the session ends with the first snapshot that is confirmed, refused or not. */
  readonly once: boolean;
  readonly signal: AbortSignal;
}

/** A control plane looks for changes once a second. */
const SERVER_INTERVAL_MS = 1_000;

const LONGEST_REFUSAL_MS = 60_000;

/**
 * How long a refusal is held back, in milliseconds: a server that is told sends the same snapshot again at once. Longer
 * if a snapshot costs much; `cost` is what the last one took.
 */
export function refusalDelay(cost: number): number {
  return Math.min(Math.max(SERVER_INTERVAL_MS, 4 * cost), LONGEST_REFUSAL_MS);
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
