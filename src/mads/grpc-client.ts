import { isIP } from 'node:net';
import { type ChannelCredentials, Client, credentials } from '@grpc/grpc-js';
import type { ApiVersion } from './assignment.ts';
import { type Address, authority, type Endpoint, type TlsMaterial, usesTls } from './endpoint.ts';

/** The one call that is made. Delta and v1alpha1's Fetch crash control planes from 1.0 on. */
export const streamPaths = {
  v1: '/kuma.observability.v1.MonitoringAssignmentDiscoveryService/StreamMonitoringAssignments',
  v1alpha1: '/kuma.observability.v1alpha1.MonitoringAssignmentDiscoveryService/StreamMonitoringAssignments',
} as const satisfies Record<ApiVersion, string>;

/**
 * Kuma 1.1 to 2.6 allows a ping each 15 s. Older servers, which know v1alpha1 alone, cut a client that pings more often
 * than each 5 min (grpc-go's enforcement policy): there a call is made instead, see watchConnection.
 */
const KEEPALIVE: Record<ApiVersion, Record<string, number>> = {
  v1: { 'grpc.keepalive_time_ms': 20_000, 'grpc.keepalive_timeout_ms': 15_000 },
  v1alpha1: {},
};

/** A connection that is opened by the first call; every message stays bytes. */
export function openClient(
  { address, apiVersion }: Endpoint,
  tls: TlsMaterial,
  maxMessageSize: number,
): Client {
  const security = usesTls(address) ? secure(address, tls) : credentials.createInsecure();
  return new Client(authority(address), security, {
    'grpc.max_receive_message_length': maxMessageSize,
    ...KEEPALIVE[apiVersion],
    // Trying again is this program's own affair, with its own delays.
    'grpc.enable_retries': 0,
    'grpc.service_config_disable_resolution': 1,
    // A pool shared between clients would keep a broken connection's backoff.
    'grpc.use_local_subchannel_pool': 1,
    ...(tls.serverName === undefined
      ? {}
      : { 'grpc.ssl_target_name_override': tls.serverName, 'grpc.default_authority': tls.serverName }),
  });
}

function secure(
  { host }: Address,
  { ca, key, cert, skipVerify, serverName }: TlsMaterial,
): ChannelCredentials {
  const security = credentials.createSsl(ca ?? null, key ?? null, cert ?? null, {
    rejectUnauthorized: !skipVerify,
  });
  return isIP(host) !== 0 && serverName === undefined ? withoutServerName(security) : security;
}

/**
 * grpc-js names the host to the server, where TLS allows no IP address (RFC 6066, 3): Node warns of it, and Bun refuses
 * it. The certificate is compared with the host all the same.
 */
function withoutServerName(security: ChannelCredentials): ChannelCredentials {
  const create = security._createSecureConnector.bind(security);
  security._createSecureConnector = (...of) => {
    const connector: object = create(...of);
    if ('connectionOptions' in connector)
      Object.assign(connector.connectionOptions as object, { servername: undefined });
    return connector as ReturnType<typeof create>;
  };
  return security;
}
