import { type Diagnostic, type Place, seeAlso } from '../../diagnostics/diagnostic.ts';
import type { Pod, Service } from '../cluster/cluster.ts';
import { nameOf } from '../kubernetes-object.ts';
import { formOf } from '../monitor-form.ts';
import { podLabelsPath, podsOf } from './evidence.ts';
import { nearMiss } from './near-miss.ts';
import { matchesNothing, type Question } from './selector-question.ts';

/** The workload has the labels that are selected, and its pods do not. */
export function labelsOnWorkload(question: Question, pod: Pod): Diagnostic {
  const { origin } = pod;
  const note = `the labels of ${nameOf(origin)} itself match, and those of its pods do not: it is pods that are selected`;
  const missed = nearMiss(question.selector, [pod], question.object.name);
  return matchesNothing(
    question,
    'pod',
    {
      notes: [note],
      related: [
        seeAlso('the pods have these labels', origin.place.at(...podLabelsPath(pod))),
        seeAlso('these labels match', origin.place.at('metadata', 'labels')),
      ],
      ...(missed === undefined
        ? {}
        : { hint: `add ${missed.wanted.replace('=', ': ')} to ${podLabelsPath(pod).join('.')}` }),
    },
    missed?.key,
  );
}

/** A monitor of pods that selects the labels of a Service, which its pods do not have. */
export function labelsOnService(question: Question): Diagnostic | undefined {
  const { object, selector, namespaces, candidates } = question;
  if (formOf(object)?.selects !== 'pods' || selector.matchLabels.size === 0) return undefined;
  if (candidates.podsWith(selector, []).length > 0) return undefined;
  for (const service of candidates.servicesWith(selector, namespaces)) {
    const [pod] = service.selector.size === 0 ? [] : podsOf(service, candidates);
    if (pod === undefined) continue;
    const missed = nearMiss(selector, [pod], object.name);
    const owner = nameOf(pod.origin);
    const details = {
      notes: [
        `${nameOf(service.origin)} has these labels, and a ${object.kind} selects by the labels of the pods`,
        `the pods of ${owner} have ${missed?.has}`,
      ],
      related: [
        seeAlso(`the labels of ${nameOf(service.origin)}`, serviceLabels(service)),
        seeAlso(`the labels of the pods of ${owner}`, pod.origin.place.at(...podLabelsPath(pod))),
      ],
      hint: 'select labels that the pods have, or write a monitor of Services',
    };
    return matchesNothing(question, 'pod', details, missed?.key);
  }
  return undefined;
}

export function serviceLabels({ origin }: Service): Place {
  return origin.place.at('metadata', 'labels');
}
