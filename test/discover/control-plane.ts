import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect, createServer, type Server as NetServer, type Socket } from 'node:net';
import type { Assignment } from '../../src/mads/assignment.ts';
import { startGrpcBackend } from './grpc-backend.ts';
import { startHttpBackend } from './http-backend.ts';

export type Protocol = 'http' | 'grpc-v1' | 'grpc-v1alpha1';

/** What the control plane does wrong, on the wire or in what it says. */
export type Fault =
  | 'refuse'
  | 'reset'
  | 'silence'
  | 'drip'
  | 'garbage'
  | 'invalid-utf8'
  | 'duplicates'
  | 'huge'
  | 'unauthenticated'
  | 'flap';

/** What a backend says; `version` changes with each snapshot. */
export interface Said {
  readonly assignments: readonly Assignment[];
  readonly version: string;
  readonly fault: Fault | undefined;
}

export interface Backend {
  readonly port: number;
  /** What was asked, in the order of arrival. */
  readonly requests: readonly SeenRequest[];
  /** Tells whoever waits. */
  push(): void;
  close(): void;
}

export interface SeenRequest {
  readonly nodeId: string;
  readonly version: string;
  readonly nonce: string;
  readonly error?: string;
}

/** A control plane of one protocol that says what it is told, and misbehaves on command. */
export interface ControlPlane {
  readonly address: string;
  readonly requests: readonly SeenRequest[];
  /** Connections since it was started. */
  connections: number;
  /** A new snapshot, and from now on this fault. Cut connections are opened anew by the client. */
  say(assignments: readonly Assignment[], fault?: Fault): void;
  cut(): void;
  close(): void;
}

export async function startControlPlane(
  protocol: Protocol,
  assignments: readonly Assignment[],
  port = 0,
): Promise<ControlPlane> {
  // Of one instance, as the random ids of real ones.
  const instance = randomUUID();
  let said: Said = { assignments, version: `${instance}-1`, fault: undefined };
  let count = 1;
  const speak = () => said;
  const backend = await (protocol === 'http'
    ? startHttpBackend(speak)
    : startGrpcBackend(protocol === 'grpc-v1' ? 'v1' : 'v1alpha1', speak));
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    plane.connections++;
    relay(client, backend.port, () => said.fault, sockets);
  });
  const renew = (next: Pick<Said, 'assignments' | 'fault'>) => {
    count++;
    said = { ...next, version: `${instance}-${count}` };
    backend.push();
  };
  const flapping = setInterval(() => {
    if (said.fault === 'flap') renew(said);
  }, 100);
  const plane: ControlPlane = {
    address: await listening(server, port, protocol),
    requests: backend.requests,
    connections: 0,
    say: (next, fault) => renew({ assignments: next, fault }),
    cut() {
      for (const socket of sockets) socket.resetAndDestroy();
    },
    close() {
      clearInterval(flapping);
      plane.cut();
      server.close();
      backend.close();
    },
  };
  return plane;
}

async function listening(server: NetServer, port: number, protocol: Protocol): Promise<string> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (typeof bound !== 'object' || bound === null) throw new Error('no address');
  return `${protocol === 'http' ? 'http' : 'grpc'}://127.0.0.1:${bound.port}`;
}

/** Passes bytes both ways, but for what the fault does to those of the server. */
function relay(client: Socket, port: number, fault: () => Fault | undefined, sockets: Set<Socket>): void {
  sockets.add(client);
  client.on('error', () => undefined);
  if (fault() === 'refuse') return void client.resetAndDestroy();
  const server = connect(port, '127.0.0.1');
  sockets.add(server);
  server.on('error', () => client.destroy());
  let passed = 0;
  let held = Buffer.alloc(0);
  const flush = () => {
    client.write(held);
    held = Buffer.alloc(0);
  };
  const slowly = setInterval(() => {
    if (held.length === 0 || fault() === 'silence') return;
    if (fault() !== 'drip') return flush();
    client.write(held.subarray(0, 1));
    held = held.subarray(1);
  }, 1000);
  server.on('data', (chunk) => {
    if (fault() === 'silence' || fault() === 'drip' || held.length > 0) {
      held = Buffer.concat([held, chunk]);
      return;
    }
    passed += chunk.length;
    if (fault() !== 'reset' || passed < 400) return void client.write(chunk);
    client.write(chunk.subarray(0, 100), () => client.resetAndDestroy());
  });
  client.on('data', (chunk) => server.write(chunk));
  const end = () => {
    clearInterval(slowly);
    for (const socket of [client, server]) {
      sockets.delete(socket);
      socket.destroy();
    }
  };
  client.on('close', end);
  server.on('close', () => (held.length === 0 ? end() : undefined));
}
