import { META } from '../../prometheus/label-name.ts';
import type { ClusterIngress } from '../cluster/cluster.ts';
import { addObjectLabels, type DiscoveredObject, kept } from './labels.ts';

/** Role ingress: a target for each path of each rule; https if the host is among those under `tls`. */
export function discoverIngress(ingress: ClusterIngress): DiscoveredObject {
  const { namespace, className, tlsHosts } = ingress;
  const labels = new Map([[`${META}namespace`, namespace]]);
  if (className !== '') labels.set(`${META}ingress_class_name`, className);
  addObjectLabels(labels, ingress, 'ingress');
  const targets = kept(() =>
    ingress.rules.flatMap(({ host, paths = ['/'] }) => {
      const scheme = tlsHosts.some((pattern) => coversHost(pattern, host)) ? 'https' : 'http';
      return paths.map((path) => ({
        namespace,
        layers: [
          new Map([
            ['__address__', host],
            [`${META}ingress_scheme`, scheme],
            [`${META}ingress_host`, host],
            [`${META}ingress_path`, path === '' ? '/' : path],
          ]),
          labels,
        ],
        origin: { ingress },
        nodeName: '',
      }));
    }),
  );
  return { namespace, layers: [labels], targets };
}

/** Equal, or a wildcard for exactly one label of the name. */
function coversHost(pattern: string, host: string): boolean {
  if (pattern === host) return true;
  if (pattern.split('.')[0] !== '*') return false;
  const rest = (name: string): string => name.slice(name.indexOf('.'));
  return pattern.split('.').length === host.split('.').length && rest(pattern) === rest(host);
}
