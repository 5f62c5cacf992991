import { type Diagnostic, errorAt, type Place, seeAlso } from '../../diagnostics/diagnostic.ts';
import type { Ingress, Pod, Service } from '../cluster/cluster.ts';
import { hasAll } from '../fields.ts';
import { type KubernetesObject, nameOf } from '../kubernetes-object.ts';
import type { LabelSelector } from '../operator/label-selector.ts';
import { inNamespaces, podLabelsPath } from './evidence.ts';
import { nearMiss } from './nearest-labels.ts';

interface Question {
  /** How the message names what selects: `PodMonitor shop/web`. */
  readonly name: string;
  readonly selector: LabelSelector;
  /** Where the selector is written. */
  readonly place: Place;
  readonly namespaces: readonly string[];
}

/** A selector that matches no pod: the nearest one, and whether the labels stand on the workload instead. */
export function matchesNoPod(question: Question, pods: readonly Pod[]): Diagnostic {
  const { selector } = question;
  const onWorkload = pods.find(
    ({ origin, template }) =>
      template.length > 0 && selector.matchLabels.size > 0 && hasAll(origin.labels, selector.matchLabels),
  );
  if (onWorkload !== undefined) {
    const { origin } = onWorkload;
    return matchesNothing(
      question,
      'pod',
      {
        notes: [
          `the labels of ${nameOf(origin)} itself match, and those of its pods do not: it is pods that are selected`,
        ],
        related: [
          seeAlso('the pods have these labels', origin.place.at(...podLabelsPath(onWorkload))),
          seeAlso('these labels match', origin.place.at('metadata', 'labels')),
        ],
      },
      nearMiss(selector, [onWorkload])?.key,
    );
  }
  return nearestOf(question, 'pod', pods, (pod) => pod.origin.place.at(...podLabelsPath(pod)));
}

/** A Service whose selector matches no pod of its namespace. */
export function serviceMatchesNoPod(
  { origin, selector, namespace }: Service,
  pods: readonly Pod[],
): Diagnostic {
  const asked = {
    name: nameOf(origin),
    selector: { matchLabels: selector, expressions: [] },
    place: origin.place.at('spec', 'selector'),
    namespaces: [namespace],
  };
  return matchesNoPod(asked, pods);
}

/** A selector that matches no Service; a frequent reason is that it was meant for the pods' labels. */
export function matchesNoService(
  question: Question,
  services: readonly Service[],
  pods: readonly Pod[],
): Diagnostic {
  const found = nearestOf(question, 'Service', services, ({ origin }) =>
    origin.place.at('metadata', 'labels'),
  );
  const isMeantForPods = pods.some(({ labels }) => hasAll(labels, question.selector.matchLabels));
  if (!isMeantForPods || question.selector.matchLabels.size === 0) return found;
  const note = 'pods have these labels, and a ServiceMonitor selects by the labels of the Service itself';
  return { ...found, notes: [...(found.notes ?? []), note] };
}

export function matchesNoIngress(question: Question, ingresses: readonly Ingress[]): Diagnostic {
  return nearestOf(question, 'Ingress', ingresses, ({ origin }) => origin.place.at('metadata', 'labels'));
}

function nearestOf<T extends { readonly labels: Pod['labels']; readonly origin: KubernetesObject }>(
  question: Question,
  kind: string,
  candidates: readonly T[],
  placeOf: (candidate: T) => Place,
): Diagnostic {
  const near = nearMiss(question.selector, candidates);
  if (near === undefined) {
    const where = inNamespaces(question.namespaces);
    return matchesNothing(question, kind, { notes: [`there is no ${kind} ${where}`] });
  }
  const { candidate, key, has, wanted } = near;
  return matchesNothing(
    question,
    kind,
    {
      notes: [
        `${kind === 'pod' ? 'pods have' : `${nameOf(candidate.origin)} has`} ${has}, the selector wants ${wanted}`,
      ],
      related: [seeAlso(`the labels of ${nameOf(candidate.origin)}`, placeOf(candidate))],
    },
    key,
  );
}

function matchesNothing(
  { name, place }: Question,
  kind: string,
  details: Pick<Diagnostic, 'notes' | 'related'>,
  key?: string,
): Diagnostic {
  const at =
    key === undefined ? place : place.has('matchLabels', key) ? place.at('matchLabels', key) : place.at(key);
  return errorAt(at, 'selects-nothing', `${name}: its selector matches no ${kind}`, details);
}
