import type { ApiVersion } from './assignment.ts';

/**
 * How long a server is silent, after its first response was acknowledged, until that response counts as confirmed.
 * Kuma up to 2.6 computes a snapshot only while a stream is open, once a second, and answers the first request with
 * what it computed last, at the end of an earlier stream (pkg/util/watchdog, SimpleWatchdog).
 */
export const QUIET_MS = 2_000;

/** A first response that comes later than this was computed for this stream. */
export const FROM_CACHE_MS = 2_000;

/**
 * The client id of one stream. v1alpha1 tells no clients apart, so a run that takes one snapshot can have an id of its
 * own, and no other client's cache; in v1 the id decides which backend's targets are handed out, and stays.
 */
export function nodeIdFor(
  apiVersion: ApiVersion,
  { nodeId, once, run }: { readonly nodeId: string; readonly once: boolean; readonly run: string },
): string {
  return once && apiVersion === 'v1alpha1' ? `${nodeId}-${run}` : nodeId;
}
