import { errorAt } from '../../diagnostics/diagnostic.ts';
import { booleanAt, type Fields, fieldsAt, isFields, textAt, textsAt, valueAt } from '../fields.ts';
import { type KubernetesObject, nameOf } from '../kubernetes-object.ts';
import { formOf } from '../monitor-form.ts';
import type { Judged } from './endpoint.ts';
import type { PrometheusResource, ScrapeClass } from './prometheus.ts';

/** The field of a monitor's spec that lists its endpoints. */
export function endpointsField(monitor: KubernetesObject): 'podMetricsEndpoints' | 'endpoints' {
  return formOf(monitor)?.endpoints ?? 'endpoints';
}

/** The namespaces that the selector of a monitor is for, as its kind has them; empty for all. */
export function selectedNamespaces(
  monitor: KubernetesObject,
  prometheus: PrometheusResource,
): readonly string[] {
  const form = formOf(monitor);
  if (form?.namespaces === 'all') return [];
  if (form?.namespaces === 'own') return [monitor.namespace];
  const isOperators = form?.collector === undefined;
  return namespacesOf(fieldsAt(monitor.fields, 'spec', 'namespaceSelector'), monitor, {
    ignoresNamespaceSelectors: isOperators && prometheus.ignoresNamespaceSelectors,
  });
}

/** Whether the API server selects, and not the steps of the job. */
export function isByRole(spec: unknown): boolean {
  return textAt(spec, 'selectorMechanism') === 'RoleSelector';
}

/** The scrape class that a monitor names, or the default one. */
export function scrapeClassOf(
  monitor: KubernetesObject,
  { scrapeClasses, defaultScrapeClass }: PrometheusResource,
): Judged<ScrapeClass | undefined> {
  const name = textAt(monitor.fields, 'spec', 'scrapeClass');
  const named = scrapeClasses.get(name);
  if (name === '' || named !== undefined)
    return { value: named === undefined ? defaultScrapeClass : named, diagnostics: [] };
  return {
    value: undefined,
    diagnostics: [
      errorAt(
        monitor.place.at('spec', 'scrapeClass'),
        'refused-object',
        `${nameOf(monitor)}: the Prometheus resource has no scrape class ${name}`,
        {
          notes: [
            `it has ${scrapeClasses.size === 0 ? 'none' : [...scrapeClasses.keys()].sort().join(', ')}`,
          ],
        },
      ),
    ],
  };
}

/** The namespaces that a monitor looks at; empty for all. */
export function namespacesOf(
  selector: Fields,
  { namespace }: KubernetesObject,
  { ignoresNamespaceSelectors }: Pick<PrometheusResource, 'ignoresNamespaceSelectors'>,
): readonly string[] {
  if (ignoresNamespaceSelectors) return [namespace];
  if (booleanAt(selector, 'any') === true) return [];
  const names = textsAt(selector, 'matchNames');
  return names.length === 0 ? [namespace] : names;
}

/** The same for several Prometheus: where any of them looks. */
export function selectedByAny(
  monitor: KubernetesObject,
  servers: readonly PrometheusResource[],
): readonly string[] {
  const each = servers.map((server) => selectedNamespaces(monitor, server));
  return each.some((names) => names.length === 0) ? [] : [...new Set(each.flat())];
}

export function attachOf(monitor: KubernetesObject, scrapeClass: ScrapeClass | undefined): readonly 'node'[] {
  const own = valueAt(monitor.fields, 'spec', 'attachMetadata');
  const attachesNode = isFields(own) ? booleanAt(own, 'node') === true : scrapeClass?.attachesNode === true;
  return attachesNode ? ['node'] : [];
}
