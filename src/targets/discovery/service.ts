import { META } from '../../prometheus/label-name.ts';
import type { Service } from '../cluster/cluster.ts';
import { addObjectLabels, type DiscoveredObject, joinHostPort, kept } from './labels.ts';

/** Role service: a target for each port, at the Service's own name. */
export function discoverService(service: Service): DiscoveredObject {
  const { namespace, name, type } = service;
  const labels = new Map([[`${META}namespace`, namespace]]);
  addObjectLabels(labels, service, 'service');
  const targets = kept(() =>
    service.ports.map((port) => {
      const own = new Map([
        ['__address__', joinHostPort(`${name}.${namespace}.svc`, port.number)],
        [`${META}service_port_name`, port.name],
        [`${META}service_port_number`, String(port.number)],
        [`${META}service_port_protocol`, port.protocol],
        [`${META}service_type`, type],
      ]);
      if (type === 'ExternalName') own.set(`${META}service_external_name`, service.externalName);
      else own.set(`${META}service_cluster_ip`, service.clusterIp);
      if (type === 'LoadBalancer') own.set(`${META}service_loadbalancer_ip`, service.loadBalancerIp);
      return { namespace, layers: [own, labels], origin: { service }, nodeName: '' };
    }),
  );
  return { namespace, layers: [labels], targets };
}
