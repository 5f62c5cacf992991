import type { Assignment } from '../../src/mads/assignment.ts';
import type { Protocol } from './control-plane.ts';

/** One assignment for each address, as a control plane of that protocol would send it. */
export function assignmentsFor(protocol: Protocol, addresses: readonly string[]): Assignment[] {
  return addresses.map((address, index) => {
    const name = `backend-${index}`;
    if (protocol !== 'grpc-v1alpha1') {
      const target = {
        name,
        scheme: 'http',
        address,
        metricsPath: '/metrics',
        labels: [['version', '1.0']] as const,
      };
      return { apiVersion: 'v1', mesh: 'default', service: 'backend', labels: [], targets: [target] };
    }
    return {
      apiVersion: 'v1alpha1',
      name: `/meshes/default/dataplanes/${name}`,
      labels: [
        ['mesh', 'default'],
        ['service', 'backend'],
        ['job', 'backend'],
        ['instance', name],
        ['__scheme__', 'http'],
        ['__metrics_path__', '/metrics'],
      ],
      targets: [{ labels: [['__address__', address]] }],
    };
  });
}
