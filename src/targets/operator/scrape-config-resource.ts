import { type KubernetesDiscovery, roleOf } from '../discovery/discovery.ts';
import { booleanAt, fieldsAt, listAt, textAt, textsAt, valueAt } from '../fields.ts';
import { type KubernetesObject, nameOf } from '../kubernetes-object.ts';
import { copyLabel, setLabel } from '../relabel/step.ts';
import { readStatics, type ScrapeJob } from '../scrape/scrape-job.ts';
import { credentialMistakes } from './credentials.ts';
import { discoveryMistakes } from './discovery-mistakes.ts';
import {
  endpointTimes,
  type Judged,
  metricRelabelingMistakes,
  ownSteps,
  paramsOf,
  schemeOf,
} from './endpoint.ts';
import { scrapeClassOf } from './monitor.ts';
import type { PrometheusResource } from './prometheus.ts';

/**
 * The scrape job that the operator writes for a ScrapeConfig, as far as manifests tell its targets: static ones, and
 * Kubernetes' own discovery in the same cluster.
 */
export function scrapeConfigJobs(
  object: KubernetesObject,
  prometheus: PrometheusResource,
): Judged<readonly ScrapeJob[]> {
  const spec = fieldsAt(object.fields, 'spec');
  const place = object.place.at('spec');
  const name = nameOf(object);
  const scrapeClass = scrapeClassOf(object, prometheus);
  const asEndpoint = { interval: spec.scrapeInterval, scrapeTimeout: spec.scrapeTimeout };
  const times = endpointTimes(asEndpoint, place, name, prometheus);
  const relabelings = { written: listAt(spec, 'relabelings'), place: place.at('relabelings') };
  // The operator enforces the namespace by the relabelings of a ScrapeConfig, and there alone.
  const enforcing =
    relabelings.written.length === 0 ? { ...prometheus, enforcedNamespaceLabel: '' } : prometheus;
  const own = ownSteps(object, relabelings, scrapeClass.value, enforcing);
  const metric = metricRelabelingMistakes(spec, place, name, prometheus);
  const path = textAt(spec, 'metricsPath');
  const jobName = textAt(spec, 'jobName');
  const discoveries = listAt(spec, 'kubernetesSDConfigs').flatMap((one) => discoveryOf(one, prometheus));
  const job: ScrapeJob = {
    name: `scrapeConfig/${object.namespace}/${object.name}`,
    ...times.value,
    metricsPath: path === '' ? '/metrics' : path,
    scheme: schemeOf(spec),
    params: paramsOf(spec),
    discoveries,
    statics: readStatics(listAt(spec, 'staticConfigs')),
    steps: [
      copyLabel('job', '__tmp_prometheus_job_name'),
      ...(jobName === '' ? [] : [setLabel('job', jobName)]),
      ...own.value,
    ],
    cause: { object, place },
  };
  const refused = [...own.refused, ...metric.refused];
  return {
    value: refused.length === 0 ? [job] : [],
    diagnostics: [
      ...scrapeClass.diagnostics,
      ...times.diagnostics,
      ...own.diagnostics,
      ...metric.diagnostics,
      ...credentialMistakes(spec, place, name),
      ...discoveryMistakes(spec, place, name, prometheus.isLegacy),
    ],
    refused,
  };
}

/** What another cluster's API server would find, no manifest here tells. */
function discoveryOf(written: unknown, { namespace }: PrometheusResource): KubernetesDiscovery[] {
  const role = roleOf(textAt(written, 'role'));
  if (role === undefined || textAt(written, 'apiServer') !== '') return [];
  const own = booleanAt(written, 'namespaces', 'ownNamespace') === true;
  return [
    {
      role,
      // A node is in no namespace.
      namespaces:
        role === 'node' ? [] : [...textsAt(written, 'namespaces', 'names'), ...(own ? [namespace] : [])],
      selectors: listAt(written, 'selectors').map((selector) => ({
        role: textAt(selector, 'role').toLowerCase(),
        label: textAt(selector, 'label'),
        field: textAt(selector, 'field'),
      })),
      attach: valueAt(written, 'attachMetadata', 'node') === true ? ['node'] : [],
    },
  ];
}
