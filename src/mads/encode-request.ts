import { type ApiVersion, typeUrls } from './assignment.ts';

/** What a request tells the server; an empty nonce and no error make it the first of a stream. */
export interface DiscoveryRequest {
  /** Which MeshMetric backend's targets are wanted (`clientId` there). */
  readonly nodeId: string;
  /** The last version that was accepted; empty for none. */
  readonly version: string;
  readonly nonce: string;
  /** Why the response with this nonce was refused. */
  readonly errorMessage?: string;
}

/** INVALID_ARGUMENT of google.rpc.Code, which xDS clients send with a NACK. */
const INVALID_ARGUMENT = 3;

/** Serializes a DiscoveryRequest; its field numbers are the same in xDS v2 and v3. */
export function encodeRequest(apiVersion: ApiVersion, request: DiscoveryRequest): Buffer {
  const parts = [
    stringField(1, request.version),
    // A stream is told once whose it is.
    request.nonce === '' && request.nodeId !== ''
      ? bytesField(2, stringField(1, request.nodeId))
      : Buffer.alloc(0),
    stringField(4, typeUrls[apiVersion]),
    stringField(5, request.nonce),
  ];
  if (request.errorMessage !== undefined) {
    const code = Buffer.from([1 << 3, INVALID_ARGUMENT]);
    parts.push(bytesField(6, Buffer.concat([code, stringField(2, request.errorMessage)])));
  }
  return Buffer.concat(parts);
}

/** The same over HTTP. Unknown fields are refused there, so nothing else is sent. */
export function encodeJsonRequest(request: Pick<DiscoveryRequest, 'nodeId' | 'version'>): string {
  return JSON.stringify({
    version_info: request.version,
    node: { id: request.nodeId },
    resource_names: [],
    type_url: typeUrls.v1,
  });
}

function stringField(field: number, value: string): Buffer {
  return value === '' ? Buffer.alloc(0) : bytesField(field, Buffer.from(value));
}

function bytesField(field: number, value: Buffer): Buffer {
  return Buffer.concat([Buffer.from([(field << 3) | 2]), varint(value.length), value]);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) | 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
  return Buffer.from(bytes);
}
