import { status } from '@grpc/grpc-js';
import type { ApiVersion } from '../../src/mads/assignment.ts';
import { encodeAssignment, encodeResponse, messages } from '../mads/protobuf.ts';
import type { Backend, Said, SeenRequest } from './control-plane.ts';
import { type Call, startGrpcServer } from './grpc-server.ts';

/** MADS over gRPC as Kuma serves it: the nonce counts within a stream, a NACK brings the same snapshot at once. */
export async function startGrpcBackend(apiVersion: ApiVersion, speak: () => Said): Promise<Backend> {
  const requests: SeenRequest[] = [];
  const pushes = new Set<() => void>();
  const stream = (call: Call) => {
    let nonce = 0;
    let known = '';
    const send = () => {
      if (speak().fault === 'unauthenticated') {
        return void call.emit('error', { code: status.UNAUTHENTICATED, details: 'token required' });
      }
      nonce++;
      call.write(responseOf(apiVersion, speak(), String(nonce)));
    };
    const push = () => {
      if (known !== speak().version) send();
    };
    call.on('data', (bytes: Buffer) => {
      const request = readRequest(apiVersion, bytes);
      requests.push(request);
      known = request.version;
      if (request.nonce === '' || request.nonce === String(nonce)) push();
    });
    const end = () => pushes.delete(push);
    for (const event of ['cancelled', 'close', 'error']) call.on(event, end);
    call.on('end', () => {
      end();
      call.end();
    });
    pushes.add(push);
  };
  const { port, close } = await startGrpcServer(apiVersion, stream);
  return {
    port,
    requests,
    push() {
      for (const push of pushes) push();
    },
    close,
  };
}

export function readRequest(apiVersion: ApiVersion, bytes: Buffer): SeenRequest {
  const request = messages[apiVersion].request.decode(bytes).toJSON();
  return {
    nodeId: request.node?.id ?? '',
    version: request.versionInfo ?? '',
    nonce: request.responseNonce ?? '',
    ...(request.errorDetail === undefined ? {} : { error: request.errorDetail.message }),
  };
}

function responseOf(apiVersion: ApiVersion, { assignments, version, fault }: Said, nonce: string): Buffer {
  const values = assignments.filter((each) => each.apiVersion === apiVersion).map(encodeAssignment);
  if (fault === 'duplicates') values.push(...values);
  if (fault === 'garbage') values.push(Buffer.from([0x12, 0xff, 0xff]));
  // Field 2 of v1 is the mesh, and of v1alpha1 field 1 the name: a string of half a character.
  if (fault === 'invalid-utf8') values.push(Buffer.from([apiVersion === 'v1' ? 0x12 : 0x0a, 1, 0xc3]));
  const sent = fault === 'huge' ? Array.from({ length: 500 }, () => values).flat() : values;
  return encodeResponse(apiVersion, { version, nonce, values: sent });
}
