import { type Diagnostic, errorAt, type Place, seeAlso } from '../../diagnostics/diagnostic.ts';
import { nearest, nearestNumber } from '../../diagnostics/did-you-mean.ts';
import { injectedPort } from '../../kubernetes/injected-containers.ts';
import { hasLabels } from '../../kubernetes/label-selector.ts';
import type { Pod, PodPort, Service } from '../cluster/cluster.ts';
import { findPort } from '../cluster/endpoints.ts';
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
  {
    numberField = 'portNumber',
    services = () => [],
  }: {
    readonly numberField?: MonitorForm['portNumber'];
    /** The Services of the namespaces of the pods. */
    readonly services?: () => readonly Service[];
  } = {},
): readonly Diagnostic[] {
  const declared = declaredPorts(pods);
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
    const hint = hintForPodPort(wanted, declared, portBehind(wanted, services(), pods));
    return [
      errorAt(at, 'undeclared-port', `${name}: no selected container declares a port named ${wanted}`, {
        notes,
        related,
        ...(hint === undefined ? {} : { hint }),
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

/** The ports that the containers of pods declare. */
export function declaredPorts(pods: readonly Pod[]): readonly PodPort[] {
  return pods.flatMap(({ containers }) => containers.flatMap(({ ports }) => ports));
}

/** @param behind the container port that a Service calls so */
function hintForPodPort(
  wanted: string,
  declared: readonly PodPort[],
  behind: string | undefined,
): string | undefined {
  if (behind !== undefined) return `${wanted} is the Service's name for it: write port: ${behind}`;
  const guess = nearest(
    wanted,
    declared.map((one) => one.name),
  );
  return guess === undefined ? undefined : `did you mean ${guess}?`;
}

/** The name of the container port that a Service of the pods leads to by its own name for it. */
function portBehind(wanted: string, services: readonly Service[], pods: readonly Pod[]): string | undefined {
  for (const { namespace, selector, ports } of services) {
    const offered = selector.size === 0 ? undefined : ports.find((port) => port.name === wanted);
    if (offered === undefined) continue;
    const pod = pods.find((one) => one.namespace === namespace && hasLabels(one.labels, selector));
    const number = pod === undefined ? undefined : findPort(pod, offered);
    const found = declaredPorts(pod === undefined ? [] : [pod]).find(
      (port) => port.number === number && port.name !== '',
    );
    if (found !== undefined) return found.name;
  }
  return undefined;
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
