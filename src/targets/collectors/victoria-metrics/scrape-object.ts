import { append } from '../../../diagnostics/append.ts';
import { type Diagnostic, errorAt, type Place } from '../../../diagnostics/diagnostic.ts';
import type { LabelSelector } from '../../../kubernetes/label-selector.ts';
import { milliseconds } from '../../../prometheus/duration.ts';
import type { KubernetesDiscovery, Role } from '../../discovery/discovery.ts';
import { booleanAt, fieldsAt, listAt, textAt, valueAt } from '../../fields.ts';
import { type KubernetesObject, nameOf } from '../../kubernetes-object.ts';
import { paramsOf, pathOf, schemeOf } from '../../operator/endpoint.ts';
import { readSelector, refusedSelector } from '../../operator/label-selector.ts';
import { endpointsField, selectedNamespaces } from '../../operator/monitor.ts';
import { defaultPrometheus } from '../../operator/prometheus.ts';
import type { RelabelStep } from '../../relabel/step.ts';
import { type GlobalTimes, jobTimes, type ScrapeJob } from '../../scrape/scrape-job.ts';
import type { CollectedJobs } from '../collector-kind.ts';
import { readVictoriaRelabelings } from './relabelings.ts';

export const GROUP = 'operator.victoriametrics.com';
export const READER = 'VictoriaMetrics';
export const NOT_PREDICTED =
  'not predicted: which VMAgent or VMSingle selects it, and what that one adds (scrape classes, relabel templates, an enforced label, limits of the interval)';

/** A vmagent that selects everything, with the operator's own defaults: every 30s, for 10s at most. */
export const VMAGENT = defaultPrometheus(undefined);

/** What tells the jobs of a VMPodScrape and of a VMServiceScrape apart. */
interface JobsOfKind {
  /** What the names of the jobs begin with. */
  readonly name: string;
  readonly role: Role;
  /** The relabel steps in front of the endpoint's own. */
  readonly steps: (endpoint: unknown, selector: LabelSelector) => readonly RelabelStep[];
}

/** A job for each endpoint of a scrape object (internal/controller/operator/factory/vmagent). */
export function scrapeObjectJobs(
  monitor: KubernetesObject,
  { name, role, steps }: JobsOfKind,
): CollectedJobs {
  const { selector, mistake } = readSelector(valueAt(monitor.fields, 'spec', 'selector'));
  if (selector === undefined) {
    const place = monitor.place.at('spec', 'selector');
    return { value: [], diagnostics: [refusedSelector(place, nameOf(monitor), mistake)] };
  }
  const list = endpointsField(monitor);
  const endpoints = listAt(monitor.fields, 'spec', list);
  if (endpoints.length === 0) {
    const message = `${nameOf(monitor)}: it has no endpoint, so there is nothing to scrape`;
    const place = monitor.place.keyAt('spec', list);
    return { value: [], diagnostics: [errorAt(place, 'selects-nothing', message)] };
  }
  const diagnostics: Diagnostic[] = [];
  const notPredicted: Diagnostic[] = [];
  const namespaces = selectedNamespaces(monitor, VMAGENT);
  const jobs = endpoints.map((endpoint, index): ScrapeJob => {
    const place = monitor.place.at('spec', list, index);
    const own = ownRelabelings(monitor, endpoint, place, 'relabelConfigs');
    append(diagnostics, own.mistakes);
    append(notPredicted, own.notPredicted);
    return {
      name: `${name}/${monitor.namespace}/${monitor.name}/${index}`,
      ...timesOf(endpoint),
      metricsPath: pathOf(endpoint),
      scheme: schemeOf(endpoint),
      params: paramsOf(endpoint),
      discoveries: [{ role, namespaces, selectors: [], attach: attachedTo(monitor, endpoint) }],
      statics: [],
      steps: [...steps(endpoint, selector), ...own.steps],
      cause: { object: monitor, place, endpoint },
      collector: 'victoriametrics',
    };
  });
  return { value: jobs, diagnostics, remarks: notPredicted };
}

export function ownRelabelings(monitor: KubernetesObject, holder: unknown, place: Place, list: string) {
  return readVictoriaRelabelings(listAt(holder, list), place.at(list), nameOf(monitor));
}

/** vmagent takes a timeout that is longer than the interval for the interval (lib/promscrape). */
export function timesOf(endpoint: unknown): GlobalTimes {
  const named = textAt(endpoint, 'scrape_interval');
  const interval = milliseconds(named === '' ? textAt(endpoint, 'interval') : named);
  const timeout = milliseconds(textAt(endpoint, 'scrapeTimeout'));
  const times = jobTimes(interval, timeout, VMAGENT.times) ?? jobTimes(interval, undefined, VMAGENT.times);
  if (times === undefined) throw new Error('an interval without a timeout was refused');
  return timeout !== undefined && timeout > times.interval ? { ...times, timeout: times.interval } : times;
}

/** An endpoint that says nothing about nodes takes what the whole object says. */
function attachedTo(monitor: KubernetesObject, endpoint: unknown): KubernetesDiscovery['attach'] {
  const own = fieldsAt(endpoint, 'attach_metadata');
  const ofAll = fieldsAt(monitor.fields, 'spec', 'attach_metadata');
  const chosen = own.node === undefined && ofAll.node !== undefined ? ofAll : own;
  return (['node', 'namespace'] as const).filter((what) => booleanAt(chosen, what) === true);
}
