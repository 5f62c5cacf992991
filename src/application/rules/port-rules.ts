import { append } from '../../diagnostics/append.ts';
import { type Diagnostic, errorAt, type Place, seeAlso, warningAt } from '../../diagnostics/diagnostic.ts';
import type { Container, ContainerPort, ResolvedWorkload, ServicePort } from '../model/application.ts';

/** Names and numbers of ports that Kubernetes, or Prometheus after it, would take for one another. */
export function portRules(workload: ResolvedWorkload): Diagnostic[] {
  const { containers, initContainers } = workload;
  const sidecars = initContainers.filter((container) => container.restartPolicy === 'Always');
  const declared = portsOf(containers, sidecars);
  return [
    ...uniqueContainerPortNames(portsOf(containers, initContainers)),
    ...uniqueServicePorts(workload.ports.filter((port) => !port.public)),
    ...uniqueServicePorts(workload.ports.filter((port) => port.public)),
    ...declaredTargets(workload.ports, declared),
    ...clouds(workload.ports),
  ];
}

function portsOf(...groups: readonly (readonly Container[])[]): readonly ContainerPort[] {
  const ports: ContainerPort[] = [];
  for (const containers of groups) for (const container of containers) append(ports, container.ports);
  return ports;
}

/** Kubernetes takes the same name in two containers; Prometheus then scrapes the wrong one too. */
function uniqueContainerPortNames(ports: readonly ContainerPort[]): Diagnostic[] {
  return repeated(ports, (port) => port.name).map(([first, second]) =>
    errorAt(
      second.at.at('name'),
      'duplicate-port-name',
      `the port name "${second.name}" occurs twice in the pod`,
      {
        related: [seeAlso('first declared here', first.at.at('name'))],
        hint: 'give each port of the pod a name of its own',
      },
    ),
  );
}

function uniqueServicePorts(ports: readonly ServicePort[]): Diagnostic[] {
  return [
    ...repeated(ports, (port) => `${port.port}/${port.protocol}`).map(([first, second]) =>
      errorAt(second.at.at('port'), 'duplicate-port', `${second.port}/${second.protocol} is offered twice`, {
        related: [seeAlso('first offered here', first.at.at('port'))],
      }),
    ),
    ...repeated(ports, (port) => port.name).map(([first, second]) =>
      errorAt(
        second.at.at('name'),
        'duplicate-port-name',
        `the port name "${second.name}" occurs twice in the Service`,
        {
          related: [seeAlso('first named here', first.at.at('name'))],
        },
      ),
    ),
  ];
}

// Kusion takes these; for aws it emits nothing.
const CLOUDS = ['aliyun', 'alicloud', 'aws'];

function clouds(ports: readonly ServicePort[]): Diagnostic[] {
  return ports.flatMap(({ cloud, public: isPublic, at }) => {
    if (cloud === undefined || (isPublic && CLOUDS.includes(cloud))) return [];
    const message = isPublic
      ? `nothing is emitted for a port of type ${cloud}`
      : 'the type of a port has an effect on a public port alone';
    const hint = isPublic
      ? "write what the cloud reads into the port's annotations"
      : 'remove it, or write public: true';
    return [warningAt(at.at('type'), 'no-effect', message, { hint })];
  });
}

function declaredTargets(ports: readonly ServicePort[], declared: readonly ContainerPort[]): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const port of ports) {
    if (typeof port.targetPort !== 'string') continue;
    const target = declared.find(({ name }) => name === port.targetPort);
    if (target === undefined) {
      const names = declared.flatMap(({ name }) => (name === undefined ? [] : [name]));
      const hint =
        names.length === 0
          ? 'no container declares a named port: write a number, or name a port in containers.<name>.ports'
          : `declared: ${names.join(', ')}`;
      const message = `targetPort "${port.targetPort}" is declared by no container`;
      diagnostics.push(errorAt(port.at.at('targetPort'), 'undeclared-port', message, { hint }));
    } else if (target.protocol !== port.protocol) {
      const message = `targetPort "${port.targetPort}" is ${target.protocol}, the Service's port is ${port.protocol}`;
      const related = [seeAlso('declared here', target.at.at('protocol'))];
      diagnostics.push(errorAt(port.at.at('targetPort'), 'undeclared-port', message, { related }));
    }
  }
  return diagnostics;
}

/** Each item whose key an earlier one has, with that earlier one. Items without a key have none in common. */
export function repeated<T extends { readonly at: Place }>(
  items: readonly T[],
  keyOf: (item: T) => string | undefined,
): [first: T, second: T][] {
  if (items.length < 2) return [];
  const seen = new Map<string, T>();
  const pairs: [T, T][] = [];
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, item);
    else pairs.push([first, item]);
  }
  return pairs;
}
