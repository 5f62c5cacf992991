import type { IncomingMessage } from 'node:http';
import type { ApiVersion } from './assignment.ts';
import {
  type Address,
  type Endpoint,
  isLoopback,
  MADS_PORT,
  parseAddress,
  type TlsMaterial,
  usesTls,
} from './endpoint.ts';
import { failWith, type SessionFailure } from './failure.ts';
import { type Exchange, exchange, readText } from './http-exchange.ts';

const LOOKUP_MS = 15_000;
/** A configuration is some 20 KB. */
const LARGEST_ANSWER = 4 * 1024 * 1024;

export interface LookUpOptions {
  readonly tls: TlsMaterial;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly signal: AbortSignal;
}

/** Endpoints to be tried one after the other, and where the knowledge comes from. */
export interface EndpointCandidates {
  readonly endpoints: readonly Endpoint[];
  readonly source: 'address' | 'catalog' | 'config';
}

export type ApiVersionChoice = ApiVersion | 'auto';

/** Which endpoints an address can mean; an API server is asked where its assignments are. */
export async function findEndpoints(
  address: Address,
  choice: ApiVersionChoice,
  options: LookUpOptions,
): Promise<EndpointCandidates | SessionFailure> {
  if (address.scheme === 'grpc' || address.scheme === 'grpcs') {
    return { endpoints: overGrpc(address, choice), source: 'address' };
  }
  const catalog = await getJson('/catalog', address, options);
  if ('kind' in catalog) return catalog;
  const found = readCatalog(catalog.value, address, choice);
  if (found !== undefined) return found;
  const config = await getJson('/config', address, options);
  if ('kind' in config) return config;
  return (
    readConfig(config.value, address, choice) ?? { endpoints: direct(address, choice), source: 'address' }
  );
}

/** Kuma 2.7 and later answer gRPC with a protocol error: HTTP is what they have left. */
function overGrpc(address: Address, choice: ApiVersionChoice): Endpoint[] {
  const v1: Endpoint = { transport: 'grpc', apiVersion: 'v1', address };
  const v1alpha1: Endpoint = { transport: 'grpc', apiVersion: 'v1alpha1', address };
  const http: Endpoint = {
    transport: 'http',
    apiVersion: 'v1',
    address: { ...address, scheme: usesTls(address) ? 'https' : 'http' },
  };
  if (choice === 'v1') return [v1, http];
  return choice === 'v1alpha1' ? [v1alpha1] : [v1, v1alpha1, http];
}

/** Not an API server, so the address of the assignments themselves. */
function direct(address: Address, choice: ApiVersionChoice): Endpoint[] {
  const http: Endpoint = { transport: 'http', apiVersion: 'v1', address };
  return choice === 'v1alpha1' ? overGrpc(asGrpc(address), choice) : [http];
}

/** Kuma 0.3.2 to 0.7.3: `apis.monitoringAssignment.url`. */
export function readCatalog(
  catalog: unknown,
  asked: Address,
  choice: ApiVersionChoice,
): EndpointCandidates | undefined {
  const url = member(catalog, 'apis', 'monitoringAssignment', 'url');
  const address = typeof url === 'string' ? parseAddress(url) : undefined;
  if (address === undefined) return undefined;
  // By default the catalog says localhost, which is right on the control plane's own machine only.
  const host = isLoopback(address.host) && !isLoopback(asked.host) ? asked.host : address.host;
  const versions = choice === 'auto' ? 'v1alpha1' : choice;
  return { endpoints: overGrpc({ ...address, host }, versions), source: 'catalog' };
}

/** Later ones: `monitoringAssignmentServer`, whose fields grew with the versions. */
export function readConfig(
  config: unknown,
  asked: Address,
  choice: ApiVersionChoice,
): EndpointCandidates | SessionFailure | undefined {
  const server = member(config, 'monitoringAssignmentServer');
  if (server === undefined) return undefined;
  if (member(server, 'enabled') === false) {
    return failWith(
      'answer',
      'mads-answer',
      'GET /config',
      asked,
      'the monitoring assignment server is disabled',
      'set KUMA_MONITORING_ASSIGNMENT_SERVER_ENABLED=true for the control plane',
    );
  }
  const port = member(server, 'port') ?? member(server, 'grpcPort');
  const tls = member(server, 'tlsEnabled') === true;
  const address: Address = {
    scheme: tls ? 'https' : 'http',
    host: asked.host,
    port: typeof port === 'number' && port > 0 ? port : MADS_PORT,
    path: '',
  };
  const versions = member(server, 'apiVersions');
  const speaksHttp = Array.isArray(versions) && versions.includes('v1');
  const endpoints = speaksHttp ? direct(address, choice) : overGrpc(asGrpc(address), choice);
  return { endpoints, source: 'config' };
}

function asGrpc(address: Address): Address {
  return { ...address, scheme: usesTls(address) ? 'grpcs' : 'grpc' };
}

/** The JSON of a 200; any other answer than JSON means that there is no such thing here. */
async function getJson(
  path: string,
  address: Address,
  options: LookUpOptions,
): Promise<{ value: unknown } | SessionFailure> {
  const request: Exchange = { method: 'GET', path, address, timeout: LOOKUP_MS, ...options };
  const response: IncomingMessage | SessionFailure = await exchange(request);
  if ('kind' in response) return response;
  const { text, failure } = await readText(response, { ...request, maxMessageSize: LARGEST_ANSWER });
  if (failure?.kind === 'unreachable') return failure;
  if (response.statusCode !== 200) return { value: undefined };
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { value: undefined };
  }
}

function member(value: unknown, ...path: readonly string[]): unknown {
  let current = value;
  for (const name of path) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = Object.entries(current).find(([key]) => key === name)?.[1];
  }
  return current;
}
