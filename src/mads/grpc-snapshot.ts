import { type SnapshotHead, UndecodableError } from './assignment.ts';
import { readResources, readResponseHead } from './decode-response.ts';
import { failUndecodable, type SessionFailure } from './failure.ts';
import { ASKED } from './grpc-status.ts';
import type { SessionOptions, SnapshotReceiver } from './session.ts';

/** Assignments between two looks at signals and timers. */
const BATCH = 5_000;

/** A response that was read: who completes it, or why it cannot be completed. */
export type ReadSnapshot =
  | { readonly head: SnapshotHead; readonly receiver: SnapshotReceiver }
  | { readonly head: SnapshotHead; readonly failure: SessionFailure };

/** Hands the assignments of a response to a receiver of its own, which is not completed here. */
export async function readSnapshot(
  message: Buffer,
  { endpoint, signal, receive }: SessionOptions,
): Promise<ReadSnapshot> {
  let head: SnapshotHead = { version: '', nonce: '', bytes: message.length };
  try {
    head = readResponseHead(message);
    const receiver = receive(endpoint);
    let count = 0;
    for (const assignment of readResources(message, endpoint.apiVersion)) {
      receiver.assignment(assignment);
      if (++count % BATCH !== 0) continue;
      await new Promise((resolve) => setImmediate(resolve));
      if (signal.aborted) break;
    }
    return { head, receiver };
  } catch (error) {
    if (!(error instanceof UndecodableError)) throw error;
    return { head, failure: failUndecodable(ASKED, endpoint.address, error.message) };
  }
}

/** Puts what was read on disk; gives why not. */
export async function complete(snapshot: ReadSnapshot): Promise<SessionFailure | undefined> {
  if ('failure' in snapshot) return snapshot.failure;
  const refusal = await snapshot.receiver.complete(snapshot.head);
  return refusal === undefined ? undefined : { kind: 'refused', diagnostic: refusal };
}
