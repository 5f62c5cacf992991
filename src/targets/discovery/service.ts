import type { Service } from '../cluster/cluster.ts';
import { addObjectLabels, type Discovered, joinHostPort, META } from './labels.ts';

/** Role service: a target for each port, at the Service's own name. */
export function discoverService(service: Service): readonly Discovered[] {
  const { namespace, name, type } = service;
  const labels = new Map([[`${META}namespace`, namespace]]);
  addObjectLabels(labels, service, 'service');
  return service.ports.map((port) => {
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
  });
}
