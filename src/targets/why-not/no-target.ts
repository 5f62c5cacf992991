import { type Diagnostic, errorAt, type Place, seeAlso, warningAt } from '../../diagnostics/diagnostic.ts';
import { type LabelSelector, selects } from '../../kubernetes/label-selector.ts';
import type { Pod, Service } from '../cluster/cluster.ts';
import { findPort } from '../cluster/endpoints.ts';
import type { Role } from '../discovery/discovery.ts';
import { fieldsAt, isFields, listAt, textAt, valueAt } from '../fields.ts';
import { nameOf } from '../kubernetes-object.ts';
import { formOf } from '../monitor-form.ts';
import { discoveryFields } from '../operator/discovery-mistakes.ts';
import { readSelector } from '../operator/label-selector.ts';
import type { Cause, ScrapeJob } from '../scrape/scrape-job.ts';
import { type Candidates, inNamespaces, podsOf } from './evidence.ts';
import { notInInput } from './not-in-input.ts';
import { notRunning } from './not-running.ts';
import { isNumber, podPortMistakes } from './pod-port-mistakes.ts';
import { matchesNoIngress, matchesNoPod, matchesNoService, serviceMatchesNoPod } from './selects-nothing.ts';
import { portOfService, servicePortMistakes } from './service-port-mistakes.ts';
import { writtenEndpoints } from './written-endpoints.ts';

interface Question {
  readonly cause: Cause;
  readonly endpoint: unknown;
  readonly selector: LabelSelector;
  readonly namespaces: readonly string[];
  readonly role: Role;
  readonly candidates: Candidates;
}

/** Why a monitor's job has no target, as far as selectors and ports say. */
export function whyNoTarget(job: ScrapeJob, candidates: Candidates): readonly Diagnostic[] {
  const { cause, discoveries } = job;
  if (cause === undefined) return [];
  const { object, endpoint } = cause;
  const selected = formOf(object)?.selects;
  if (selected === 'nothing') return ofScrapeConfig(job, cause);
  const path = selected === 'ingresses' ? ['spec', 'targets', 'ingress', 'selector'] : ['spec', 'selector'];
  const { selector } = readSelector(valueAt(object.fields, ...path));
  if (selector === undefined) return [];
  const [discovery] = discoveries;
  const namespaces = discovery === undefined ? [] : discovery.namespaces;
  const role = discovery === undefined ? 'endpoints' : discovery.role;
  const question = { cause, endpoint, selector, namespaces, role, candidates };
  if (selected === 'pods') return ofPodMonitor(question);
  return selected === 'services' ? ofServiceMonitor(question) : ofProbe(question);
}

/** Its relabelings are looked at elsewhere; here, whether there was anything to look at. */
function ofScrapeConfig({ discoveries, statics }: ScrapeJob, { object }: Cause): readonly Diagnostic[] {
  if (discoveries.length > 0 || statics.length > 0) return [];
  // What cannot be followed is told of, whether there are targets beside it or not.
  if (discoveryFields(fieldsAt(object.fields, 'spec')).length > 0) return [];
  const message = `${nameOf(object)}: it has no discovery and no static target`;
  return [
    warningAt(object.place.at('spec'), 'selects-nothing', message, {
      hint: 'write kubernetesSDConfigs, staticConfigs or another discovery',
    }),
  ];
}

function ofPodMonitor(question: Question): readonly Diagnostic[] {
  const { cause, endpoint, selector, namespaces, candidates } = question;
  const { object, place } = cause;
  const selected = candidates.podsWith(selector, namespaces);
  if (selected.length === 0) return matchesNoPod(asked(question, ['spec']));
  const numberField = formOf(object)?.portNumber;
  const mistakes = podPortMistakes(endpoint, place, nameOf(object), selected, {
    ...(numberField === undefined ? {} : { numberField }),
    services: () => candidates.services(namespaces),
  });
  return mistakes.length > 0 ? mistakes : notRunning(object, selected);
}

function asked({ cause: { object }, ...question }: Question, path: readonly string[]) {
  return {
    ...question,
    object,
    place: object.place.at(...path, 'selector'),
    namespaceSelector: [...path, 'namespaceSelector'],
  };
}

function ofServiceMonitor(question: Question): readonly Diagnostic[] {
  const { cause, endpoint, selector, namespaces, candidates } = question;
  const { object, place } = cause;
  const name = nameOf(object);
  const selected = candidates.servicesWith(selector, namespaces);
  const port = textAt(endpoint, 'port');
  if (selected.length === 0) {
    // Without a Service to compare with, a number in quotes is wrong nevertheless.
    const quoted = isNumber(port) ? servicePortMistakes(port, place, name, [], () => []) : [];
    return [...matchesNoService(asked(question, ['spec'])), ...quoted];
  }
  const podsBehind = (services: readonly Service[]) =>
    services.filter((service) => service.selector.size > 0).flatMap((service) => podsOf(service, candidates));
  const wrongPort = servicePortMistakes(port, place, name, selected, podsBehind);
  if (wrongPort.length > 0) return wrongPort;
  const offering =
    port === '' ? selected : selected.filter(({ ports }) => ports.some((one) => one.name === port));
  const behind = offering.flatMap((service) => behindService(service, port, name, question));
  if (behind.length > 0) return behind;
  const reached = podsBehind(offering);
  if (port !== '') return notRunning(object, reached);
  const ofService = portOfService(endpoint, place, name, offering, reached);
  if (ofService !== undefined) return [ofService];
  const mistakes = podPortMistakes(endpoint, place, name, reached);
  return mistakes.length > 0 ? mistakes : notRunning(object, reached);
}

/** What is wrong between a Service and its pods. */
function behindService(
  service: Service,
  port: string,
  monitor: string,
  { candidates, cause, role }: Question,
): readonly Diagnostic[] {
  const { origin, selector } = service;
  const name = nameOf(origin);
  const related = [seeAlso(`${monitor} asks for its endpoints`, cause.object.place.at('metadata', 'name'))];
  if (service.ports.length === 0) {
    const message = `${name} has no port, so ${monitor} has no target`;
    return [errorAt(origin.place.at('spec'), 'undeclared-port', message, { related })];
  }
  if (selector.size === 0) {
    const written = writtenEndpoints({ service, port, role, monitor }, candidates);
    if (written !== undefined) return [{ ...written, related }];
    const message = `${name} has no selector, and the input has no endpoints of it`;
    const notes = ['a controller or a person has to write its EndpointSlices'];
    return [warningAt(origin.place.at('spec'), 'not-in-input', message, { notes, related })];
  }
  const reached = podsOf(service, candidates);
  if (reached.length === 0) {
    return serviceMatchesNoPod(service, candidates).map((nothing) => ({
      ...nothing,
      related: [...related, ...(nothing.related ?? [])],
    }));
  }
  return service.ports.flatMap((one, index) => {
    const isAsked = port === '' || one.name === port;
    if (!isAsked || reached.some((pod) => findPort(pod, one) !== undefined)) return [];
    const place = origin.place.at('spec', 'ports', index);
    return podPortMistakes({ targetPort: one.target }, place, name, reached).map((diagnostic) => ({
      ...diagnostic,
      related: [...related, ...(diagnostic.related ?? [])],
    }));
  });
}

/** What a VMProbe looks for beside an Ingress. */
function ofKubernetes(
  written: unknown,
  place: Place,
  { cause: { object }, namespaces, candidates }: Question,
): readonly Diagnostic[] {
  const { selector } = readSelector(valueAt(written, 'selector'));
  const kind = textAt(written, 'role');
  if (selector === undefined) return [];
  const all: readonly { readonly labels: Pod['labels'] }[] =
    kind === 'pod'
      ? candidates.pods(namespaces)
      : kind === 'service'
        ? candidates.services(namespaces)
        : candidates.ingresses(namespaces);
  if (kind === 'node' || all.some(({ labels }) => selects(selector, labels))) return [];
  return [notInInput(nameOf(object), place, { kind, selector, namespaces }, candidates.objects)];
}

function ofProbe(question: Question): readonly Diagnostic[] {
  const { cause, selector, namespaces, candidates } = question;
  const { object } = cause;
  const place = object.place.at('spec', 'targets');
  const name = nameOf(object);
  const written = ['staticConfig', 'static'].find((one) =>
    isFields(valueAt(object.fields, 'spec', 'targets', one)),
  );
  if (written !== undefined) {
    return [errorAt(place.at(written), 'selects-nothing', `${name}: its list of static targets is empty`)];
  }
  const [kubernetes] = ['kubernetes', 'k8s'].flatMap((one) => listAt(object.fields, 'spec', 'targets', one));
  if (kubernetes !== undefined) return ofKubernetes(kubernetes, place, question);
  const selected = candidates.ingressesWith(selector, namespaces);
  if (selected.length === 0) return matchesNoIngress(asked(question, ['spec', 'targets', 'ingress']));
  const [first] = selected.filter(({ rules }) => rules.every(({ paths = ['/'] }) => paths.length === 0));
  if (first === undefined) return [];
  const message = `${nameOf(first.origin)} has no rule, so ${name} has nothing to probe ${inNamespaces(namespaces)}`;
  return [
    errorAt(first.origin.place.at('spec'), 'unusable-host', message, {
      related: [seeAlso('the Probe', object.place.at('metadata', 'name'))],
    }),
  ];
}
