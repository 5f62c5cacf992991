import { Mapping, type Node, Scalar, Sequence } from '../document/node.ts';
import { isIn, mappingAt, textOf } from './kinds.ts';
import { selects, textMapAt } from './labels.ts';
import type { ExistingService } from './service.ts';
import type { ExistingWorkload } from './workload.ts';

/** An endpoint of a monitor that is beside the workload and scrapes its pods already. */
export interface ExistingEndpoint {
  readonly at: Node;
  /** A container port's number or name. */
  readonly port: number | string;
  readonly path: string;
}

/** The endpoints of the monitors among objects that select the pods, or a Service of theirs, and name a port. */
export function endpointsOf(
  objects: readonly Mapping[],
  workload: ExistingWorkload,
  services: readonly ExistingService[],
  namespace: string | undefined,
): readonly ExistingEndpoint[] {
  return objects.flatMap((monitor) => {
    const spec = mappingAt(monitor, 'spec');
    if (spec === undefined || !isIn(monitor, namespace)) return [];
    const selector = textMapAt(spec.get('selector'), 'matchLabels', []);
    switch (textOf(monitor.get('kind'))) {
      case 'PodMonitor':
        return selects(selector, workload.labels)
          ? endpoints(spec.get('podMetricsEndpoints'), (endpoint) =>
              scalarOf(endpoint, ['portNumber', 'port', 'targetPort']),
            )
          : [];
      case 'ServiceMonitor':
        return services
          .filter(({ labels }) => selects(selector, labels))
          .flatMap(({ ports }) =>
            endpoints(spec.get('endpoints'), (endpoint) => {
              const through = ports.find(
                ({ name }) => name !== undefined && name === scalarOf(endpoint, ['port']),
              );
              return through === undefined ? scalarOf(endpoint, ['targetPort']) : through.targetPort;
            }),
          );
      default:
        return [];
    }
  });
}

function endpoints(
  list: Node | undefined,
  portOf: (endpoint: Mapping) => number | string | undefined,
): ExistingEndpoint[] {
  if (!(list instanceof Sequence)) return [];
  return list.items.flatMap((endpoint) => {
    const port = endpoint instanceof Mapping ? portOf(endpoint) : undefined;
    // With parameters, something else may be asked.
    if (!(endpoint instanceof Mapping) || port === undefined || endpoint.has('params')) return [];
    const path = scalarOf(endpoint, ['path']);
    return [{ at: endpoint, port, path: path === undefined || path === '' ? '/metrics' : String(path) }];
  });
}

/** The first of these fields that holds a number or a text. */
function scalarOf(endpoint: Mapping, fields: readonly string[]): number | string | undefined {
  for (const field of fields) {
    const written = endpoint.get(field);
    if (!(written instanceof Scalar)) continue;
    const { value } = written;
    if (typeof value === 'number' || typeof value === 'string') return value;
  }
  return undefined;
}
