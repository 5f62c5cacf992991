import { type Diagnostic, errorAt, type Place, seeAlso } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/did-you-mean.ts';
import type { Pod, Service } from '../cluster/cluster.ts';
import { integerAt } from '../fields.ts';
import { nameOf } from '../kubernetes-object.ts';
import { declaredPorts, isNumber, listed } from './pod-port-mistakes.ts';

/** An endpoint of a ServiceMonitor whose port is not one of the Service's. */
export function servicePortMistakes(
  port: string,
  place: Place,
  name: string,
  services: readonly Service[],
  podsBehind: (services: readonly Service[]) => readonly Pod[],
): readonly Diagnostic[] {
  if (port === '') return [];
  const offered = services.flatMap((service) => service.ports);
  if (offered.some((one) => one.name === port)) return [];
  if (isNumber(port)) {
    const meant = offered.find((one) => String(one.number) === port);
    const hint =
      meant === undefined || meant.name === '' ? 'name the port of the Service' : `write port: ${meant.name}`;
    return [
      errorAt(place.at('port'), 'port-is-a-number', `${name}: "${port}" is the name of no port`, {
        notes: [`port is the name of a Service's port; there is ${listed(offered)}`],
        hint,
      }),
    ];
  }
  for (const service of services) {
    const index = service.ports.findIndex((one) => one.name === '');
    if (index < 0) continue;
    const message = `${name} asks for the port ${port}, and the port of ${nameOf(service.origin)} has no name`;
    return [
      errorAt(service.origin.place.at('spec', 'ports', index), 'unnamed-service-port', message, {
        related: [seeAlso('the port that is asked for', place.at('port'))],
        hint: `write name: ${port}`,
      }),
    ];
  }
  const hint = hintForServicePort(port, offered, podsBehind(services));
  const [first] = services;
  return [
    errorAt(place.at('port'), 'undeclared-port', `${name}: no selected Service has a port named ${port}`, {
      notes: [`there is ${listed(offered)}`],
      related:
        first === undefined
          ? []
          : [seeAlso('the ports of the Service', first.origin.place.at('spec', 'ports'))],
      ...(hint === undefined ? {} : { hint }),
    }),
  ];
}

function hintForServicePort(
  port: string,
  offered: Service['ports'],
  pods: readonly Pod[],
): string | undefined {
  const leading = offered.find(({ target }) => target === port);
  if (leading !== undefined) return `write port: ${leading.name}, which leads to the container port ${port}`;
  const ofContainer = declaredPorts(pods).find((one) => one.name === port);
  if (ofContainer !== undefined)
    return `the container declares it: write targetPort: ${port} instead of port, or add {name: ${port}, port: ${ofContainer.number}, targetPort: ${port}} to the Service`;
  const guess = nearest(
    port,
    offered.map((one) => one.name),
  );
  return guess === undefined ? undefined : `did you mean ${guess}?`;
}

/** A targetPort that is the number of a Service's port, and not the container's. */
export function portOfService(
  endpoint: unknown,
  place: Place,
  name: string,
  services: readonly Service[],
  pods: readonly Pod[],
): Diagnostic | undefined {
  const number = integerAt(endpoint, 'targetPort');
  const declared = declaredPorts(pods);
  if (number === undefined || declared.some((one) => one.number === number)) return undefined;
  for (const { origin, ports } of services) {
    const index = ports.findIndex((one) => one.number === number);
    const port = ports[index];
    if (port === undefined) continue;
    const message = `${name}: ${number} is the Service's port, and no selected container listens on it`;
    return errorAt(place.at('targetPort'), 'port-of-service', message, {
      notes: [`targetPort is the port of a container; the pods declare ${listed(declared)}`],
      related: [seeAlso(`the port of ${nameOf(origin)}`, origin.place.at('spec', 'ports', index))],
      hint:
        port.name === ''
          ? `write targetPort: ${port.target}, the container's port behind it`
          : `write port: ${port.name} instead of targetPort`,
    });
  }
  return undefined;
}
