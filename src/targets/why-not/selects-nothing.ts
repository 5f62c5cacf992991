import { type Diagnostic, errorAt, type Place, seeAlso, warningAt } from '../../diagnostics/diagnostic.ts';
import { hasLabels, type LabelSelector, selects } from '../../kubernetes/label-selector.ts';
import type { FindByLabels } from '../cluster/by-labels.ts';
import type { ClusterIngress, Pod, Service } from '../cluster/cluster.ts';
import { templateOf } from '../cluster/pod-template.ts';
import { textAt, textsAt } from '../fields.ts';
import { type KubernetesObject, nameOf } from '../kubernetes-object.ts';
import { formOf } from '../monitor-form.ts';
import { type Candidates, inNamespaces, podLabelsPath } from './evidence.ts';
import { labelsOnService, labelsOnWorkload, serviceLabels } from './labels-elsewhere.ts';
import { nearMiss } from './near-miss.ts';
import { notInInput } from './not-in-input.ts';
import { matchesNothing, type Question } from './selector-question.ts';

interface Candidate {
  readonly namespace: string;
  readonly labels: Pod['labels'];
  readonly origin: KubernetesObject;
}

/** A selector that matches no pod: whether the labels are on the workload instead, or which pods are near. */
export function matchesNoPod(question: Question): readonly Diagnostic[] {
  const { selector, candidates, namespaces } = question;
  const scaled = scaledToNothing(question);
  if (scaled !== undefined) return [scaled];
  const [onWorkload] =
    selector.matchLabels.size === 0
      ? []
      : candidates.ofWorkloadsWith({ matchLabels: selector.matchLabels, expressions: [] }, namespaces);
  if (onWorkload !== undefined) return [labelsOnWorkload(question, onWorkload.pod)];
  const onService = labelsOnService(question);
  if (onService !== undefined) return [onService];
  return nearestOf(question, 'pod', candidates.pods(namespaces), candidates.podsWith, (pod) =>
    pod.origin.place.at(...podLabelsPath(pod)),
  );
}

/** The selector is right where the workload has no replicas: by hand, by an autoscaler, or between blue and green. */
function scaledToNothing({
  object,
  place,
  selector,
  namespaces,
  candidates,
}: Question): Diagnostic | undefined {
  const [scaled] = candidates.scaledToNothing(selector, namespaces);
  if (scaled === undefined) return undefined;
  const workload = scaled.origin;
  const message = `${nameOf(object)}: it selects ${nameOf(workload)}, which has replicas: 0 and so no pod`;
  return warningAt(place, 'selects-nothing', message, {
    related: [seeAlso(`the replicas of ${nameOf(workload)}`, workload.place.at('spec', 'replicas'))],
    hint: 'nothing is wrong if it is scaled to nothing for a while; else raise replicas',
  });
}

/** A Service whose selector matches no pod of its namespace. */
export function serviceMatchesNoPod(
  { origin, selector, namespace }: Service,
  candidates: Candidates,
): readonly Diagnostic[] {
  return matchesNoPod({
    object: origin,
    selector: { matchLabels: selector, expressions: [] },
    place: origin.place.at('spec', 'selector'),
    namespaces: [namespace],
    candidates,
  });
}

/** A selector that matches no Service; a frequent reason is that it was meant for the pods' labels. */
export function matchesNoService(question: Question): readonly Diagnostic[] {
  const { candidates, namespaces, selector } = question;
  const services = candidates.services(namespaces);
  const [pod] = selector.matchLabels.size === 0 ? [] : candidates.podsWith(selector, namespaces);
  const isElsewhere = candidates.servicesWith(selector, []).length > 0;
  const isRefused = candidates.refused.some((one) => isOfKind(one, 'Service'));
  if (pod === undefined || isElsewhere || isRefused)
    return nearestOf(question, 'Service', services, candidates.servicesWith, serviceLabels);
  const { kind } = question.object;
  const note = `pods have these labels, and a ${kind} selects by the labels of the Service itself`;
  const service = services.find(
    (one) => one.namespace === pod.namespace && one.selector.size > 0 && hasLabels(pod.labels, one.selector),
  );
  if (service === undefined) {
    const details = {
      notes: [note, `no Service leads to the pods of ${nameOf(pod.origin)}`],
      related: [seeAlso('the labels of these pods', pod.origin.place.at(...podLabelsPath(pod)))],
      hint: `write a ${formOf(question.object)?.podKind ?? 'PodMonitor'}, or a Service of these pods with these labels`,
    };
    return [matchesNothing(question, 'Service', details)];
  }
  const near = nearMiss(selector, [service], question.object.name);
  const details = {
    notes: [
      note,
      `${nameOf(service.origin)} leads to the pods of ${nameOf(pod.origin)} and has ${near?.has}`,
    ],
    related: [seeAlso(`the labels of ${nameOf(service.origin)}`, serviceLabels(service))],
    hint: `give the Service the label ${near?.wanted.replace('=', ': ')}, or select labels that it has`,
  };
  return [matchesNothing(question, 'Service', details, near?.key)];
}

export function matchesNoIngress(question: Question): readonly Diagnostic[] {
  const { candidates, namespaces } = question;
  return nearestOf(
    question,
    'Ingress',
    candidates.ingresses(namespaces),
    candidates.ingressesWith,
    ({ origin }: ClusterIngress) => origin.place.at('metadata', 'labels'),
  );
}

function nearestOf<T extends Candidate>(
  question: Question,
  kind: 'pod' | 'Service' | 'Ingress',
  near: readonly T[],
  find: FindByLabels<T>,
  placeOf: (candidate: T) => Place,
): readonly Diagnostic[] {
  const { selector, object, place, namespaces, candidates } = question;
  const isEmpty = selector.matchLabels.size === 0 && selector.expressions.length === 0;
  const elsewhere = isEmpty ? [] : find(selector, []);
  if (elsewhere.length > 0) return [inAnotherNamespace(question, kind, elsewhere)];
  const missed = nearMiss(selector, near, object.name);
  if (missed?.isProof === true) {
    const { candidate, key, has, wanted } = missed;
    const owner = nameOf(candidate.origin);
    const whose = kind === 'pod' ? `the pods of ${owner} have` : `${owner} has`;
    const hint = cureOf(selector, candidate, key, kind === 'pod' ? `the pods of ${owner}` : owner);
    const details = {
      notes: [`${whose} ${has}, the selector wants ${wanted}`],
      related: [seeAlso(`the labels of ${owner}`, placeOf(candidate))],
      ...(hint === undefined ? {} : { hint }),
    };
    return [matchesNothing(question, kind, details, key)];
  }
  // What a refused object would have been cannot be told, and its own message is enough.
  if (candidates.refused.some((one) => isOfKind(one, kind))) return [];
  return [notInInput(nameOf(object), place, { kind, selector, namespaces }, candidates.objects)];
}

/** What makes the selector match, if one label does; the labels of pods that a workload selects are not changed. */
function cureOf(
  { matchLabels, expressions }: LabelSelector,
  { labels }: Candidate,
  key: string,
  owner: string,
): string | undefined {
  const wanted = matchLabels.get(key);
  const has = labels.get(key);
  if (wanted === undefined) return undefined;
  if (has === undefined) {
    const isEnough = selects({ matchLabels, expressions }, new Map([...labels, [key, wanted]]));
    return isEnough ? `add ${labelText(key, wanted)} to the labels of ${owner}` : undefined;
  }
  const isEnough = selects({ matchLabels: new Map([...matchLabels, [key, has]]), expressions }, labels);
  return isEnough ? `write ${labelText(key, has)} in the selector` : undefined;
}

/** A value that YAML would read as a number, a boolean or nothing is in quotes. */
function labelText(key: string, value: string): string {
  const isPlain =
    /^[a-z][a-z\d._-]*$/iu.test(value) && !/^(?:true|false|null|yes|no|on|off|y|n)$/iu.test(value);
  return `${key}: ${isPlain ? value : JSON.stringify(value)}`;
}

function isOfKind(object: KubernetesObject, kind: 'pod' | 'Service' | 'Ingress'): boolean {
  return kind === 'pod' ? templateOf(object) !== undefined : object.kind === kind;
}

const MOST_NAMED = 3;

/** The selector is right and looks in the wrong place. */
function inAnotherNamespace(question: Question, kind: string, found: readonly Candidate[]): Diagnostic {
  const { object, place, namespaces, namespaceSelector, candidates } = question;
  const name = nameOf(object);
  const names = [...new Set(found.map(({ origin }) => nameOf(origin)))];
  const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '';
  const shown = `${kind === 'pod' ? 'the pods of ' : ''}${names.slice(0, MOST_NAMED).join(', ')}${more}`;
  const message = `${name}: its selector matches no ${kind} ${inNamespaces(namespaces)}, but ${shown}`;
  const related = found
    .slice(0, MOST_NAMED)
    .map(({ origin }) => seeAlso('this one would match', origin.place.at('metadata', 'name')));
  const where = [...new Set(found.map(({ namespace }) => namespace))].sort();
  if (formOf(object)?.namespaces === 'own') {
    const hint = `a ${object.kind} selects in its own namespace alone: move it to ${where[0]}, or write a Cluster${object.kind}`;
    return errorAt(place, 'selects-nothing', message, { related, hint });
  }
  if (namespaceSelector === undefined) {
    const hint = `a Service leads to pods of its own namespace: write namespace: ${where[0]} in its metadata`;
    return errorAt(place, 'selects-nothing', message, { related, hint });
  }
  const { ignoring } = candidates;
  if (ignoring !== undefined) {
    const who = ignoring.object === undefined ? 'the Prometheus resource' : nameOf(ignoring.object);
    const notes = [`${who} has ignoreNamespaceSelectors: true, so only ${object.namespace} is looked at`];
    const hint = `move ${name} to the namespace ${where[0]}`;
    return errorAt(place, 'selects-nothing', message, { notes, related, hint });
  }
  const written = object.place.has(...namespaceSelector, 'matchNames');
  const at = written ? object.place.at(...namespaceSelector, 'matchNames') : place;
  const kept = textsAt(object.fields, ...namespaceSelector, 'matchNames').filter((one) =>
    candidates.namespaces.has(one),
  );
  if (namespaces.includes('*')) {
    const notes = ['matchNames has the names of namespaces, and no patterns'];
    const hint = `write ${namespaceSelector.join('.')}: {any: true} for every namespace`;
    return errorAt(at, 'selects-nothing', message, { notes, related, hint });
  }
  const [namespace] = namespaces;
  const isUnplaced = found.every(({ origin }) => textAt(origin.fields, 'metadata', 'namespace') === '');
  if (isUnplaced && namespace !== undefined && namespaces.length === 1) {
    const them = found.length === 1 ? `${names[0]} names no namespace` : 'they name no namespace';
    const hint = `${them}: add --namespace ${namespace} if that is where it is applied, as helm and kubectl -n do; else write metadata.namespace: ${namespace}`;
    return errorAt(at, 'selects-nothing', message, { related, hint });
  }
  const wanted = [...new Set([...kept, ...where])].join(', ');
  const path = [...namespaceSelector].join('.');
  return errorAt(at, 'selects-nothing', message, {
    related,
    hint: `write ${path}: {matchNames: [${wanted}]}`,
  });
}
