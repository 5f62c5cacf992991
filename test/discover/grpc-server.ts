import { Server, ServerCredentials, type ServerDuplexStream } from '@grpc/grpc-js';
import type { ApiVersion } from '../../src/mads/assignment.ts';
import { streamPaths } from '../../src/mads/grpc-client.ts';

/** A stream of assignments, its messages as bytes. */
export type Call = ServerDuplexStream<Buffer, Buffer>;

/** Serves the one method of MADS over gRPC; gives the port. */
export async function startGrpcServer(
  apiVersion: ApiVersion,
  serve: (call: Call) => void,
  security = ServerCredentials.createInsecure(),
): Promise<{ readonly port: number; close(): void }> {
  const raw = (bytes: Buffer) => bytes;
  const server = new Server({ 'grpc.max_send_message_length': -1 });
  const definition = {
    path: streamPaths[apiVersion],
    requestStream: true,
    responseStream: true,
    requestSerialize: raw,
    requestDeserialize: raw,
    responseSerialize: raw,
    responseDeserialize: raw,
  };
  server.addService({ StreamMonitoringAssignments: definition }, { StreamMonitoringAssignments: serve });
  const port = await new Promise<number>((resolve, reject) =>
    server.bindAsync('127.0.0.1:0', security, (error, bound) =>
      error === null ? resolve(bound) : reject(error),
    ),
  );
  return { port, close: () => server.forceShutdown() };
}
