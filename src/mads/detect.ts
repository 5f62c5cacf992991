import type { ApiVersionChoice, EndpointCandidates, LookUpOptions } from './candidates.ts';
import { keepCredentials } from './credentials.ts';
import { type Address, type Endpoint, isLoopback, MADS_PORT, parseAddress, usesTls } from './endpoint.ts';
import { failWith, type SessionFailure } from './failure.ts';
import { getJson } from './get-json.ts';
import { member } from './member.ts';
import { explainControlPlane, isControlPlane } from './who-serves.ts';

/** Which endpoints an address can mean; an API server is asked where its assignments are. */
export async function findEndpoints(
  address: Address,
  choice: ApiVersionChoice,
  options: LookUpOptions,
): Promise<EndpointCandidates | SessionFailure> {
  if (address.scheme === 'grpc' || address.scheme === 'grpcs') {
    return { endpoints: overGrpc(address, choice), source: 'address' };
  }
  const found = await lookUp(address, choice, options);
  return 'kind' in found ? found : keepCredentials(found, address, options.headers);
}

async function lookUp(
  address: Address,
  choice: ApiVersionChoice,
  options: LookUpOptions,
): Promise<EndpointCandidates | SessionFailure> {
  const catalog = await getJson('/catalog', address, options);
  if ('kind' in catalog) return catalog;
  const listed = readCatalog(catalog.value, address, choice);
  if (listed !== undefined) return listed;
  const config = await getJson('/config', address, options);
  if ('kind' in config) return config;
  const served = readConfig(config.value, address, choice);
  if (served !== undefined && 'kind' in served) return served;
  const denied = config.denied ?? catalog.denied;
  const itself = { endpoints: direct(address, choice), source: 'address' } as const;
  if (served === undefined && !isControlPlane(config.value)) {
    return denied === undefined ? itself : { ...itself, doubt: denied };
  }
  const index = await getJson('/', address, options);
  if ('kind' in index) return index;
  const version = versionOf(index.value);
  const doubt = explainControlPlane(config.value, version, address);
  if (doubt?.isCertain) return doubt.failure;
  if (served === undefined) return doubt === undefined ? itself : { ...itself, doubt: doubt.failure };
  const isSlowOverHttp = choice === 'auto' && !options.once && version !== undefined && version < 2.07;
  const endpoints = isSlowOverHttp ? preferGrpc(served.endpoints) : served.endpoints;
  return { ...served, endpoints, ...(doubt === undefined ? {} : { doubt: doubt.failure }) };
}

/** 2.06 of `{"version": "2.6.15"}`, so that versions compare as numbers do. */
function versionOf(index: unknown): number | undefined {
  const [, major, minor] = /^v?(\d+)\.(\d+)\./.exec(String(member(index, 'version') ?? '')) ?? [];
  return major === undefined ? undefined : Number(major) + Number(minor) / 100;
}

/** Kuma up to 2.6 computes changes once a second over gRPC; over HTTP only for the client that came first. */
function preferGrpc(endpoints: readonly Endpoint[]): readonly Endpoint[] {
  const [first] = endpoints;
  if (first?.transport !== 'http') return endpoints;
  return [{ ...first, transport: 'grpc', address: asGrpc(first.address) }, ...endpoints];
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
