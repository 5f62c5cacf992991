import { append } from '../../diagnostics/append.ts';
import { type Diagnostic, errorAt, seeAlso, warningAt } from '../../diagnostics/diagnostic.ts';
import { ISTIO_AGENT_PORT, isInjectedByIstio } from '../../kubernetes/injected-containers.ts';
import type { Pod } from '../cluster/cluster.ts';
import type { Texts } from '../fields.ts';
import { nameOf } from '../kubernetes-object.ts';
import { annotatedService } from './annotated-service.ts';
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
import { everyAnnotatedPort } from './every-annotated-port.ts';
import { type Candidates, type Evidence, firstPods } from './evidence.ts';

/** Annotations that no job reads, or that it does not read as they were meant. */
export function annotationMistakes(
  { cluster, findings }: Evidence,
  candidates: Candidates,
): readonly Diagnostic[] {
  return [
    ...firstPods(cluster.pods).flatMap((pod) => [
      ...ofWorkload(pod),
      ...istioAgent(pod, cluster.namespaces.get(pod.namespace)?.labels),
    ]),
    ...findings.flatMap(everyAnnotatedPort),
    ...cluster.services.flatMap((service) => annotatedService(service, candidates)),
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

function ofWorkload(pod: Pod): readonly Diagnostic[] {
  const { origin, template, annotations, containers } = pod;
  const name = nameOf(origin);
  const ports = containers.flatMap((container) => container.ports);
  if (template.length > 0 && isScraped(origin.annotations) && find(annotations, 'scrape') === undefined) {
    const place = origin.place.at('metadata', 'annotations');
    const message = `${name}: these annotations are on the ${origin.kind} itself, and Prometheus reads those of its pods`;
    return [
      errorAt(place, 'misplaced-annotations', message, {
        related: [seeAlso('they belong here', origin.place.at(...template, 'metadata'))],
        hint: `move them to ${template.join('.')}.metadata.annotations`,
      }),
      ...portMistake(origin.annotations, place, name, ports),
    ];
  }
  const place = origin.place.at(...template, 'metadata', 'annotations');
  const wrong = [
    ...scrapeMistake(annotations, place, name),
    ...collapsedKeys(annotations, place, name),
    ...keyMistakes(annotations, place, name),
  ];
  if (!isScraped(annotations)) return wrong;
  append(wrong, pathOfAnnotation(annotations, place, name));
  append(wrong, schemeMistake(annotations, place, name));
  append(wrong, portMistake(annotations, place, name, ports));
  if (ports.length === 0 && find(annotations, 'port') === undefined) {
    const message = `${name}: no port is named and none is declared, so its pods are scraped at port 80`;
    wrong.push(warningAt(place, 'bare-address', message, { hint: 'write prometheus.io/port' }));
  }
  return wrong;
}

/** With Istio's merging, the agent asks the port that is annotated: its own, if that is the one. */
function istioAgent(
  { origin, template, annotations, labels, containers }: Pod,
  namespace: Texts | undefined,
): readonly Diagnostic[] {
  const found = find(annotations, 'port');
  if (found?.[1] !== String(ISTIO_AGENT_PORT) || !isScraped(annotations)) return [];
  // In a cluster the injector itself has written it.
  if (containers.some((container) => container.name === 'istio-proxy')) return [];
  if (!isInjectedByIstio(labels, annotations, namespace)) return [];
  const place = origin.place.at(...template, 'metadata', 'annotations');
  const message = `${nameOf(origin)}: port ${ISTIO_AGENT_PORT} is the port of Istio's agent itself, which would scrape itself`;
  return [
    warningAt(place.at(found[0]), 'istio-merging', message, { hint: "write the application's own port" }),
  ];
}
