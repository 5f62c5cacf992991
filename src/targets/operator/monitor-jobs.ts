import { append } from '../../diagnostics/append.ts';
import type { Diagnostic, Place } from '../../diagnostics/diagnostic.ts';
import type { LabelSelector } from '../../kubernetes/label-selector.ts';
import type { Role } from '../discovery/discovery.ts';
import { fieldsAt, listAt } from '../fields.ts';
import type { KubernetesObject } from '../kubernetes-object.ts';
import type { RelabelStep } from '../relabel/step.ts';
import type { ScrapeJob } from '../scrape/scrape-job.ts';
import { type Judged, judgeEndpoint, paramsOf, pathOf, schemeOf } from './endpoint.ts';
import { selectorText } from './label-selector.ts';
import { attachOf, endpointsField, isByRole, scrapeClassOf, selectedNamespaces } from './monitor.ts';
import type { PrometheusResource } from './prometheus.ts';

/** What tells the jobs of a PodMonitor and of a ServiceMonitor apart. */
interface JobsOfKind {
  /** What the names of the jobs begin with. */
  readonly name: string;
  readonly role: Role;
  /** The roles whose objects the API server selects, if it is asked to. */
  readonly selectedRoles: readonly string[];
  readonly mistakes: (endpoint: unknown, place: Place) => readonly Diagnostic[];
  /** The relabel steps in front of the endpoint's own. */
  readonly steps: (endpoint: unknown) => readonly RelabelStep[];
}

/** A job for each endpoint of a monitor that Prometheus takes. */
export function monitorJobs(
  monitor: KubernetesObject,
  selector: LabelSelector,
  prometheus: PrometheusResource,
  { name, role, selectedRoles, mistakes, steps }: JobsOfKind,
): Judged<readonly ScrapeJob[]> {
  const spec = fieldsAt(monitor.fields, 'spec');
  const list = endpointsField(monitor);
  const scrapeClass = scrapeClassOf(monitor, prometheus);
  const discovery = {
    role,
    namespaces: selectedNamespaces(monitor, prometheus),
    selectors: isByRole(spec)
      ? selectedRoles.map((one) => ({ role: one, label: selectorText(selector), field: '' }))
      : [],
    attach: attachOf(monitor, scrapeClass.value),
  };
  const diagnostics: Diagnostic[] = [...scrapeClass.diagnostics];
  const refused: Diagnostic[] = [];
  const jobs = listAt(spec, list).flatMap((endpoint, index): ScrapeJob[] => {
    const place = monitor.place.at('spec', list, index);
    const judged = judgeEndpoint(monitor, endpoint, place, scrapeClass.value, prometheus);
    append(diagnostics, mistakes(endpoint, place));
    append(diagnostics, judged.diagnostics);
    append(refused, judged.refused);
    if (judged.refused.length > 0) return [];
    const job: ScrapeJob = {
      name: `${name}/${monitor.namespace}/${monitor.name}/${index}`,
      ...judged.times,
      metricsPath: pathOf(endpoint),
      scheme: schemeOf(endpoint),
      params: paramsOf(endpoint),
      discoveries: [discovery],
      statics: [],
      steps: [...steps(endpoint), ...judged.steps],
      cause: { object: monitor, place, endpoint },
    };
    return [job];
  });
  return { value: jobs, diagnostics, refused };
}
