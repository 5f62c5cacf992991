import { type Diagnostic, errorAt, type Place, seeAlso } from '../../diagnostics/diagnostic.ts';
import { nearest, nearestNumber } from '../../diagnostics/did-you-mean.ts';
import { injectedPort } from '../../kubernetes/injected-containers.ts';
import type { Pod, PodPort, Service } from '../cluster/cluster.ts';
import { integerAt, textAt } from '../fields.ts';
import { nameOf } from '../kubernetes-object.ts';
import type { MonitorForm } from '../monitor-form.ts';
import { injectedElsewhere } from './not-in-input.ts';

/** An endpoint of a monitor that asks for a port which no pod declares. */
export function podPortMistakes(
  endpoint: unknown,
  place: Place,
  name: string,
  pods: readonly Pod[],
  numberField: MonitorForm['portNumber'] = 'portNumber',
): readonly Diagnostic[] {
  const declared = pods.flatMap(({ containers }) => containers.flatMap(({ ports }) => ports));
  const related = pods
    .slice(0, 1)
    .map((pod) =>
      seeAlso(`the containers of ${nameOf(pod.origin)}`, pod.origin.place.at(...containersPath(pod))),
    );
  const notes = [`the pods declare ${listed(declared)}`];
  const port = textAt(endpoint, 'port');
  if (isNumber(port)) return [numberInText(port, place.at('port'), name, declared, numberField)];
  const target = port === '' ? textAt(endpoint, 'targetPort') : '';
  const wanted = port === '' ? target : port;
  if (wanted !== '') {
    if (declared.some((one) => one.name === wanted)) return [];
    const injected = injectedPort(wanted);
    if (injected !== undefined) return [injectedElsewhere(name, place, `a port named ${wanted}`, injected)];
    const at = place.at(port === '' ? 'targetPort' : 'port');
    const guess = nearest(
      wanted,
      declared.map((one) => one.name),
    );
    const hint = guess === undefined ? {} : { hint: `did you mean ${guess}?` };
    return [
      errorAt(at, 'undeclared-port', `${name}: no selected container declares a port named ${wanted}`, {
        notes,
        related,
        ...hint,
      }),
    ];
  }
  for (const field of ['portNumber', 'targetPort']) {
    const number = integerAt(endpoint, field);
    if (number === undefined || number === 0) continue;
    if (declared.some((one) => one.number === number)) return [];
    const injected = injectedPort(number);
    if (injected !== undefined) return [injectedElsewhere(name, place, `the port ${number}`, injected)];
    const message = `${name}: no selected container declares the port ${number}`;
    const meant = nearestNumber(
      number,
      declared.map((one) => one.number),
    );
    const hint = meant === undefined ? {} : { hint: `did you mean ${meant}?` };
    return [errorAt(place.at(field), 'undeclared-port', message, { notes, related, ...hint })];
  }
  return [];
}

function containersPath({ template }: Pod): readonly string[] {
  return [...template, 'spec', 'containers'];
}

export function isNumber(port: string): boolean {
  return /^\d+$/u.test(port);
}

function numberInText(
  port: string,
  place: Place,
  name: string,
  declared: readonly PodPort[],
  numberField: string,
): Diagnostic {
  const meant = declared.find((one) => String(one.number) === port);
  const hint =
    numberField === 'port'
      ? `write it without quotes: port: ${port}`
      : meant === undefined
        ? `declare the container port with a name, and write that name here`
        : meant.name === ''
          ? `write ${numberField}: ${port}, or give the container port a name`
          : `write port: ${meant.name}`;
  return errorAt(place, 'port-is-a-number', `${name}: "${port}" is the name of no port`, {
    notes: [
      'port is the name of a container port, and no name is a number',
      `the pods declare ${listed(declared)}`,
    ],
    hint,
  });
}

/** `http (8080), metrics (9080)`; each once. */
export function listed(ports: readonly { readonly name: string; readonly number: number }[]): string {
  if (ports.length === 0) return 'no port at all';
  const names = ports.map(({ name, number }) =>
    name === '' ? `${number} without a name` : `${name} (${number})`,
  );
  return [...new Set(names)].slice(0, 10).join(', ');
}

/** An endpoint of a ServiceMonitor whose port is not one of the Service's. */
export function servicePortMistakes(
  port: string,
  place: Place,
  name: string,
  services: readonly Service[],
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
  const guess = nearest(
    port,
    offered.map((one) => one.name),
  );
  const leading = offered.find(({ target }) => target === port);
  const hint =
    leading === undefined
      ? guess === undefined
        ? {}
        : { hint: `did you mean ${guess}?` }
      : { hint: `write port: ${leading.name}, which leads to the container port ${port}` };
  const [first] = services;
  return [
    errorAt(place.at('port'), 'undeclared-port', `${name}: no selected Service has a port named ${port}`, {
      notes: [`there is ${listed(offered)}`],
      related:
        first === undefined
          ? []
          : [seeAlso('the ports of the Service', first.origin.place.at('spec', 'ports'))],
      ...hint,
    }),
  ];
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
  const declared = pods.flatMap(({ containers }) => containers.flatMap(({ ports }) => ports));
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
