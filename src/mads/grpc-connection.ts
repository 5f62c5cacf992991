import { type Client, connectivityState, Metadata, status } from '@grpc/grpc-js';
import type { ApiVersion } from './assignment.ts';

/** Until TCP, TLS and HTTP/2 are there: grpc-js itself waits for the SETTINGS of a silent peer without end. */
const READY_MS = 8_000;
const PROBE_EVERY_MS = 20_000;
const PROBE_MS = 15_000;
/** No control plane serves it, and each that lives says so (UNIMPLEMENTED) without running anything. */
const PROBE = '/grpc.health.v1.Health/Check';

/** What is known of the connection under a stream. */
export interface WatchedConnection {
  /** Milliseconds since it was ready; 0 before. */
  up(): number;
  close(): void;
}

/**
 * Watches the connection of a client that has just made its call: `ready` is called once HTTP/2 is there, `lost` when it
 * is not there in time, and when the peer does not answer any more.
 */
export function watchConnection(
  client: Client,
  apiVersion: ApiVersion,
  { ready, lost }: { readonly ready: () => void; readonly lost: (reason: string) => void },
): WatchedConnection {
  let since: number | undefined;
  let isClosed = false;
  let probing: NodeJS.Timeout | undefined;
  const late = setTimeout(() => lost('ETIMEDOUT: the connection was not ready in time'), READY_MS);
  // Client.waitForReady goes on connecting after the client was closed.
  const channel = client.getChannel();
  const look = () => {
    if (isClosed || since !== undefined) return;
    const state = channel.getConnectivityState(false);
    if (state !== connectivityState.READY) {
      channel.watchConnectivityState(state, Number.POSITIVE_INFINITY, look);
      return;
    }
    clearTimeout(late);
    since = performance.now();
    if (apiVersion === 'v1alpha1') probing = setInterval(() => probe(client, lost), PROBE_EVERY_MS);
    ready();
  };
  look();
  return {
    up: () => (since === undefined ? 0 : performance.now() - since),
    close() {
      isClosed = true;
      clearTimeout(late);
      clearInterval(probing);
    },
  };
}

/** Any answer will do. A call is not a ping, which servers before Kuma 1.1 allow every 5 minutes only. */
function probe(client: Client, lost: (reason: string) => void): void {
  const raw = (bytes: Buffer) => bytes;
  const deadline = Date.now() + PROBE_MS;
  client.makeUnaryRequest(PROBE, raw, raw, Buffer.alloc(0), new Metadata(), { deadline }, (error) => {
    if (error?.code === status.DEADLINE_EXCEEDED) lost('ETIMEDOUT: the peer does not answer any more');
  });
}
