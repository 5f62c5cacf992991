import {
  type ApiVersion,
  type Assignment,
  type SnapshotHead,
  typeUrls,
  UndecodableError,
} from './assignment.ts';
import { decodeAssignment } from './decode-assignment.ts';
import { LENGTH_DELIMITED, WireReader } from './wire.ts';

/**
 * Reads version and nonce of a serialized DiscoveryResponse without looking into its resources: a response
 * can be answered with a NACK also if a resource of it is not decodable.
 */
export function readResponseHead(bytes: Buffer): SnapshotHead {
  let version = '';
  let nonce = '';
  const reader = new WireReader(bytes);
  while (reader.next()) {
    if (reader.wireType !== LENGTH_DELIMITED) continue;
    if (reader.field === 1) version = reader.string();
    else if (reader.field === 5) nonce = reader.string();
  }
  return { version, nonce, bytes: bytes.length };
}

/**
 * The assignments of a serialized DiscoveryResponse, one after the other: none is held here.
 * Throws an UndecodableError that names the resource.
 */
export function* readResources(bytes: Buffer, apiVersion: ApiVersion): Generator<Assignment, void> {
  let index = 0;
  const reader = new WireReader(bytes);
  while (reader.next()) {
    if (reader.field !== 2 || reader.wireType !== LENGTH_DELIMITED) continue;
    yield readResource(bytes, reader.start, reader.end, apiVersion, index);
    index++;
  }
}

function readResource(
  bytes: Buffer,
  start: number,
  end: number,
  apiVersion: ApiVersion,
  index: number,
): Assignment {
  try {
    let typeUrl = '';
    let from = 0;
    let to = 0;
    const any = new WireReader(bytes, start, end);
    while (any.next()) {
      if (any.wireType !== LENGTH_DELIMITED) continue;
      if (any.field === 1) typeUrl = any.string();
      else if (any.field === 2) {
        from = any.start;
        to = any.end;
      }
    }
    if (typeUrl !== typeUrls[apiVersion]) throw new UndecodableError(`a resource of type "${typeUrl}"`);
    return decodeAssignment[apiVersion](bytes, from, to);
  } catch (error) {
    if (error instanceof UndecodableError) throw new UndecodableError(error.reason, index);
    throw error;
  }
}
