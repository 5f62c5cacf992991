import { append } from '../../diagnostics/append.ts';
import { type Diagnostic, errorAt, type Place, seeAlso, warningAt } from '../../diagnostics/diagnostic.ts';
import { hasLabels } from '../../kubernetes/label-selector.ts';
import { sanitizeLabelName } from '../../prometheus/label-name.ts';
import type { Pod, Service } from '../cluster/cluster.ts';
import type { Texts } from '../fields.ts';
import { nameOf } from '../kubernetes-object.ts';
import { type Candidates, type Evidence, firstPods } from './evidence.ts';
import { isNumber, listed } from './port-mistakes.ts';
import { serviceMatchesNoPod } from './selects-nothing.ts';

/** Annotations that no job reads, or that it does not read as they were meant. */
export function annotationMistakes({ cluster }: Evidence, candidates: Candidates): readonly Diagnostic[] {
  return [
    ...firstPods(cluster.pods).flatMap(ofWorkload),
    ...cluster.services.flatMap((service) => ofService(service, candidates)),
    ...cluster.ingresses.flatMap(({ annotations, origin }) => {
      const place = origin.place.at('metadata', 'annotations');
      const collapsed = collapsedKeys(annotations, place, nameOf(origin));
      if (collapsed.length > 0) return collapsed;
      if (!isScraped(annotations) || find(annotations, 'probe') !== undefined) return [];
      const message = `${nameOf(origin)}: no job reads its prometheus.io/scrape`;
      return [
        warningAt(place, 'ingress-job-needed', message, {
          notes: ['the ingress job probes what has prometheus.io/probe: "true"'],
        }),
      ];
    }),
  ];
}

/** The key of an annotation as it was written, and its value: `/` and `.` are the same to Prometheus. */
function find(annotations: Texts, name: string): readonly [key: string, value: string] | undefined {
  for (const entry of annotations) {
    if (entry[0].startsWith('prometheus') && sanitizeLabelName(entry[0]) === `prometheus_io_${name}`)
      return entry;
  }
  return undefined;
}

function isScraped(annotations: Texts): boolean {
  return find(annotations, 'scrape')?.[1] === 'true' || find(annotations, 'scrape_slow')?.[1] === 'true';
}

function ofWorkload(pod: Pod): readonly Diagnostic[] {
  const { origin, template, annotations, containers } = pod;
  const name = nameOf(origin);
  const ports = containers.flatMap((container) => container.ports);
  if (template.length > 0 && isScraped(origin.annotations) && find(annotations, 'scrape') === undefined) {
    const place = origin.place.at('metadata', 'annotations');
    const message = `${name}: these annotations stand on the ${origin.kind} itself, and Prometheus reads those of its pods`;
    return [
      errorAt(place, 'misplaced-annotations', message, {
        related: [seeAlso('they belong here', origin.place.at(...template, 'metadata'))],
        hint: `move them to ${template.join('.')}.metadata.annotations`,
      }),
      ...portMistake(origin.annotations, place, name, ports),
    ];
  }
  const place = origin.place.at(...template, 'metadata', 'annotations');
  const wrong = [...scrapeMistake(annotations, place, name), ...collapsedKeys(annotations, place, name)];
  if (!isScraped(annotations)) return wrong;
  append(wrong, portMistake(annotations, place, name, ports));
  if (ports.length === 0 && find(annotations, 'port') === undefined) {
    const message = `${name}: no port is named and none is declared, so its pods are scraped at port 80`;
    wrong.push(warningAt(place, 'bare-address', message, { hint: 'write prometheus.io/port' }));
  }
  return wrong;
}

/** Two keys that Prometheus makes one label of, with two values: which of them it takes changes from run to run. */
function collapsedKeys(annotations: Texts, place: Place, name: string): readonly Diagnostic[] {
  const labels = new Map<string, readonly [key: string, value: string]>();
  const wrong: Diagnostic[] = [];
  for (const [key, value] of annotations) {
    if (!key.startsWith('prometheus')) continue;
    const label = sanitizeLabelName(key);
    if (!label.startsWith('prometheus_io_')) continue;
    const first = labels.get(label);
    if (first === undefined) labels.set(label, [key, value]);
    else if (first[1] !== value) {
      const message = `${name}: ${key} says ${JSON.stringify(value)}, and ${first[0]} says ${JSON.stringify(first[1])}`;
      wrong.push(
        errorAt(place.at(key), 'colliding-annotations', message, {
          notes: [`Prometheus makes one label of both, ${label}, and lets chance decide whose value it has`],
          related: [seeAlso('the other one', place.at(first[0]))],
          hint: 'give both the same value, or remove one',
        }),
      );
    }
  }
  return wrong;
}

function scrapeMistake(annotations: Texts, place: Place, name: string): readonly Diagnostic[] {
  const found = find(annotations, 'scrape');
  if (found === undefined || found[1] === 'true' || found[1] === 'false') return [];
  const message = `${name}: "${found[1]}" does not switch scraping on`;
  return [errorAt(place.at(found[0]), 'scrape-annotation', message, { hint: `write ${found[0]}: "true"` })];
}

function portMistake(
  annotations: Texts,
  place: Place,
  name: string,
  ports: readonly { readonly name: string; readonly number: number }[],
): readonly Diagnostic[] {
  const found = find(annotations, 'port');
  if (found === undefined || isNumber(found[1])) return [];
  const [key, value] = found;
  const meant = ports.find((port) => port.name === value);
  const message = value === '' ? `${name}: ${key} is empty` : `${name}: ${key} is a name, "${value}"`;
  return [
    errorAt(place.at(key), 'port-annotation', message, {
      notes: [`only a number counts; with anything else every declared port is scraped: ${listed(ports)}`],
      hint: meant === undefined ? 'write the number of a port' : `write ${key}: "${meant.number}"`,
    }),
  ];
}

function ofService(service: Service, candidates: Candidates): readonly Diagnostic[] {
  const { annotations, origin, selector, namespace, ports } = service;
  const place = origin.place.at('metadata', 'annotations');
  const name = nameOf(origin);
  const wrong = [...scrapeMistake(annotations, place, name), ...collapsedKeys(annotations, place, name)];
  if (!isScraped(annotations)) return wrong;
  append(wrong, portMistake(annotations, place, name, ports));
  const pods = candidates.pods([namespace]);
  if (selector.size > 0 && !pods.some(({ labels }) => hasLabels(labels, selector)))
    append(wrong, serviceMatchesNoPod(service, candidates));
  return wrong;
}
