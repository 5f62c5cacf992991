import type { Handler, TextMap } from '../application/model/application.ts';
import { type Diagnostic, errorAt, type Place, warningAt } from '../diagnostics/diagnostic.ts';

const HTTP_PORTS = { HTTP: 80, HTTPS: 443 } as const;
const HTTP = /^(https?):\/\/([^/?#:[\]@]+|\[[0-9A-Fa-f:.]+\])(?::(\d+))?([/?].*)?$/i;
const TCP = /^(?:tcp:\/\/)?([^/?#:[\]@]+|\[[0-9A-Fa-f:.]+\]):(\d+)\/?$/i;
const TCP_WITHOUT_PORT = /^tcp:\/\/[^/?#:@]+\/?$/i;
// The kubelet would ask its own node, where the pod itself is meant.
const POD_ITSELF = /^(?:localhost|127\.0\.0\.1|\[::1\])$/i;
const HIGHEST_PORT = 65535;

/**
 * Kusion's handlers, told by the URL alone whatever their mark says: `http(s)://…` and a bare path are requests,
 * `tcp://host:port` and `host:port` connections. Undefined, and reported, if the text is not one of them.
 */
export function handlerOfUrl(
  url: string,
  headers: TextMap,
  at: Place,
  report: (diagnostic: Diagnostic) => void,
): Handler | undefined {
  const place = at.at('url');
  if (url.startsWith('/')) return { action: 'httpGet', path: url, headers, at: place };
  const [, protocol, httpHost, httpPort, path] = HTTP.exec(url) ?? [];
  const [, tcpHost, tcpPort] = TCP.exec(url) ?? [];
  const host = httpHost ?? tcpHost;
  if (host === undefined) {
    report(noUrl(url, place));
    return undefined;
  }
  const scheme = protocol?.toLowerCase() === 'https' ? 'HTTPS' : 'HTTP';
  const written = httpPort ?? tcpPort;
  const port = written === undefined ? HTTP_PORTS[scheme] : Number(written);
  if (port < 1 || port > HIGHEST_PORT) {
    report(errorAt(place, 'bad-port', `the port ${port} must be between 1 and ${HIGHEST_PORT}`));
    return undefined;
  }
  const elsewhere = POD_ITSELF.test(host) ? {} : { host: host.replace(/^\[|\]$/g, '') };
  if (elsewhere.host !== undefined) report(otherHost(elsewhere.host, place));
  if (protocol === undefined) {
    if (headers.length > 0) {
      report(errorAt(at.keyAt('headers'), 'field-not-for-handler', 'a connection carries no headers'));
    }
    return { action: 'tcpSocket', port, ...elsewhere, at: place };
  }
  return {
    action: 'httpGet',
    ...(path === undefined ? {} : { path: path.startsWith('?') ? `/${path}` : path }),
    port,
    ...elsewhere,
    scheme,
    headers,
    at: place,
  };
}

function noUrl(url: string, place: Place): Diagnostic {
  if (TCP_WITHOUT_PORT.test(url)) {
    const hint = { hint: 'write tcp://localhost:<port>' };
    return errorAt(place, 'url-without-port', 'a connection needs a port', hint);
  }
  const hint = {
    hint: 'write http://localhost:8080/healthz, /healthz, tcp://localhost:5432 or localhost:5432',
  };
  return errorAt(place, 'bad-url', 'this is not a URL that a probe can request', hint);
}

function otherHost(host: string, place: Place): Diagnostic {
  return warningAt(place, 'other-host', `${host} is asked, and not the pod itself`, {
    notes: ['the kubelet sends the request from its node, which may not resolve names of the cluster'],
    hint: 'write localhost for the pod itself',
  });
}
