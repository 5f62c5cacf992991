import type { ResolvedApplication } from '../model/application.ts';

/** Whether an application is in a mesh, or asks for TLS, credentials or a proxy, so that their rules have to be loaded. */
export function isSecured({ monitoring }: ResolvedApplication): boolean {
  return monitoring.some(
    ({ istio, tls, basicAuth, authorization, oauth2, asWritten, proxyConnectHeader }) =>
      istio !== undefined ||
      tls !== undefined ||
      basicAuth !== undefined ||
      authorization !== undefined ||
      oauth2 !== undefined ||
      proxyConnectHeader !== undefined ||
      asWritten.noProxy !== undefined ||
      asWritten.proxyFromEnvironment !== undefined,
  );
}
