import { append } from '../../diagnostics/append.ts';
import { type Diagnostic, type Place, warningAt } from '../../diagnostics/diagnostic.ts';
import type { Pod, Service } from '../cluster/cluster.ts';
import { nameOf } from '../kubernetes-object.ts';
import { keyMistakes } from './annotation-keys.ts';
import {
  collapsedKeys,
  find,
  isScraped,
  pathOfAnnotation,
  portMistake,
  schemeMistake,
  scrapeMistake,
} from './annotation-values.ts';
import { type Candidates, podsOf } from './evidence.ts';
import { declaredPorts, isNumber } from './pod-port-mistakes.ts';
import { serviceMatchesNoPod } from './selects-nothing.ts';

/** What is wrong with the annotations of a Service. */
export function annotatedService(service: Service, candidates: Candidates): readonly Diagnostic[] {
  const { annotations, origin, selector } = service;
  const place = origin.place.at('metadata', 'annotations');
  const name = nameOf(origin);
  const wrong = [
    ...scrapeMistake(annotations, place, name),
    ...collapsedKeys(annotations, place, name),
    ...keyMistakes(annotations, place, name),
    ...probedService(service, place),
  ];
  if (!isScraped(annotations)) return wrong;
  append(wrong, pathOfAnnotation(annotations, place, name));
  append(wrong, schemeMistake(annotations, place, name));
  const pods = podsOf(service, candidates);
  append(wrong, portOfPods(service, pods, place));
  if (selector.size > 0 && pods.length === 0) append(wrong, serviceMatchesNoPod(service, candidates));
  return wrong;
}

/** `prometheus.io/port` takes the place of the port of the pod's address, on a Service too: it is the pods' own. */
function portOfPods(
  { annotations, origin, ports }: Service,
  pods: readonly Pod[],
  place: Place,
): readonly Diagnostic[] {
  const found = find(annotations, 'port');
  if (found === undefined) return [];
  const [key, value] = found;
  const name = nameOf(origin);
  const declared = declaredPorts(pods);
  const numberOf = (target: string | number): number | undefined =>
    typeof target === 'number' ? target : declared.find((one) => one.name === target)?.number;
  if (!isNumber(value)) {
    const offered = ports.map((port) => ({ name: port.name, number: numberOf(port.target) ?? 0 }));
    return portMistake(annotations, place, name, [...offered, ...declared]);
  }
  const own = ports.find((port) => String(port.number) === value);
  if (own === undefined || declared.some((one) => String(one.number) === value)) return [];
  const number = numberOf(own.target);
  if (number === undefined || String(number) === value) return [];
  const message = `${name}: ${key} is ${value}, the Service's own port, and its pods listen on ${number}`;
  return [
    warningAt(place.at(key), 'port-annotation', message, {
      notes: ["the chart's job asks the pods themselves, at the port that the annotation names"],
      hint: `write ${key}: "${number}"`,
    }),
  ];
}

/** The chart has a job for this one as well, over a blackbox exporter, which is not among those that are predicted. */
function probedService({ annotations, origin }: Service, place: Place): readonly Diagnostic[] {
  const found = find(annotations, 'probe');
  if (found?.[1] !== 'true') return [];
  const message = `${nameOf(origin)}: what ${found[0]} of a Service gives is not predicted`;
  const notes = ["the Prometheus chart's job kubernetes-services probes it through a blackbox exporter"];
  return [
    { ...warningAt(place.keyAt(found[0]), 'ingress-job-needed', message, { notes }), severity: 'note' },
  ];
}
