import { type Diagnostic, errorAt, seeAlso, warningAt } from '../../diagnostics/diagnostic.ts';
import { selects } from '../../kubernetes/label-selector.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { NO_TEXTS, valueAt } from '../fields.ts';
import { type KubernetesObject, nameOf } from '../kubernetes-object.ts';
import { selectorWords } from './label-selector.ts';
import type { MonitorKind, PrometheusResource } from './prometheus.ts';

type Selection = Pick<PrometheusResource, 'selectors' | 'namespace'>;

/** Whether a Prometheus resource selects a monitor, by its labels and by those of its namespace. */
export function isSelected(monitor: KubernetesObject, cluster: Cluster, server: PrometheusResource): boolean {
  return isNear(monitor, cluster, server) && selects(wantedOf(monitor, server), monitor.labels);
}

function wantedOf({ kind }: KubernetesObject, { selectors }: Selection) {
  return selectors[kind as MonitorKind].monitors;
}

function isNear(monitor: KubernetesObject, { namespaces }: Cluster, server: Selection): boolean {
  const where = server.selectors[monitor.kind as MonitorKind].namespaces;
  if (where === undefined) return monitor.namespace === server.namespace;
  return selects(where, namespaces.get(monitor.namespace)?.labels ?? NO_TEXTS);
}

/** Why none of the resources selects a monitor: the reason of the one that comes nearest. */
export function whyNotSelected(
  monitor: KubernetesObject,
  cluster: Cluster,
  servers: readonly PrometheusResource[],
): readonly Diagnostic[] {
  const nearest = servers.find((server) => isNear(monitor, cluster, server)) ?? servers[0];
  if (nearest === undefined) return [];
  const reason = isNear(monitor, cluster, nearest)
    ? ofLabels(monitor, nearest)
    : ofNamespace(monitor, cluster, nearest);
  if (servers.length === 1) return [reason];
  const others = servers.filter((server) => server !== nearest);
  const more = others.length > MOST_NAMED ? [`and ${others.length - MOST_NAMED} more`] : [];
  const notes = [
    ...(reason.notes ?? []),
    ...others.slice(0, MOST_NAMED).map((server) => inShort(monitor, cluster, server)),
    ...more,
  ];
  return [{ ...reason, notes }];
}

const MOST_NAMED = 4;

/** Why another one of several does not select it, in a line. */
function inShort(monitor: KubernetesObject, cluster: Cluster, server: PrometheusResource): string {
  const who = wordFor(server);
  if (!isNear(monitor, cluster, server))
    return `${who} does not look into the namespace ${monitor.namespace}`;
  const wanted = wantedOf(monitor, server);
  return wanted === undefined ? `${who} selects no ${monitor.kind}` : `${who} wants ${selectorWords(wanted)}`;
}

/** How a message names the resource, where somebody wrote one. */
function wordFor({ object }: PrometheusResource): string {
  return object === undefined ? 'the Prometheus resource' : nameOf(object);
}

/** The name of a selector in the spec: `serviceMonitorSelector`, `probeNamespaceSelector`. */
function fieldOf({ kind }: KubernetesObject, end: 'Selector' | 'NamespaceSelector'): string {
  return `${kind.charAt(0).toLowerCase()}${kind.slice(1)}${end}`;
}

function related({ object }: PrometheusResource, field: string) {
  if (object === undefined) return {};
  const place = object.place.has('spec', field) ? object.place.keyAt('spec', field) : object.place.at('spec');
  return { related: [seeAlso(`the spec of ${nameOf(object)}`, place)] };
}

function ofNamespace(monitor: KubernetesObject, cluster: Cluster, server: PrometheusResource): Diagnostic {
  const { namespace, place } = monitor;
  const field = fieldOf(monitor, 'NamespaceSelector');
  const where = server.selectors[monitor.kind as MonitorKind].namespaces;
  const message = `${nameOf(monitor)}: ${wordFor(server)} does not look into the namespace ${namespace}`;
  const at = place.at('metadata', 'namespace');
  if (where === undefined) {
    return errorAt(at, 'not-selected', message, {
      notes: [`it has no ${field}, and then looks into its own namespace ${server.namespace} alone`],
      ...related(server, field),
      hint: `write ${field}: {} in the Prometheus resource for all namespaces`,
    });
  }
  const known = cluster.namespaces.get(namespace);
  const wants = `${field} wants ${selectorWords(where)}`;
  if (known?.origin === undefined) {
    // Its labels are those of a cluster that is not here.
    return warningAt(at, 'not-selected', message, {
      notes: [`${wants}, and no Namespace ${namespace} among the manifests says what labels it has`],
      ...related(server, field),
      hint: `give the Namespace ${namespace} with its labels as well`,
    });
  }
  const has = [...known.labels].map(([key, value]) => `${key}=${value}`).join(', ');
  return errorAt(at, 'not-selected', message, {
    notes: [`${wants}, and the Namespace ${namespace} has ${has}`],
    related: [
      ...(related(server, field).related ?? []),
      seeAlso(`the labels of the Namespace`, known.origin.place.at('metadata', 'labels')),
    ],
    hint: `add the label to the Namespace ${namespace}: ${selectorWords(where)}`,
  });
}

function ofLabels(monitor: KubernetesObject, server: PrometheusResource): Diagnostic {
  const { release, object } = server;
  const wanted = wantedOf(monitor, server);
  const name = nameOf(monitor);
  const at = monitor.place.at('metadata', 'labels');
  const field = fieldOf(monitor, 'Selector');
  if (wanted === undefined) {
    const isNull = object !== undefined && valueAt(object.fields, 'spec', field) === undefined;
    return errorAt(at, 'not-selected', `${name}: ${wordFor(server)} selects no ${monitor.kind}`, {
      notes: [
        `${isNull ? `it has no ${field}, and` : ''} without a selector, a Prometheus resource selects nothing`.trim(),
      ],
      ...related(server, field),
      hint: `write ${field}: {} in the Prometheus resource for all of them`,
    });
  }
  const wants = selectorWords(wanted);
  const [wrong] = [...wanted.matchLabels]
    .filter(([key, value]) => (monitor.labels.get(key) ?? value) !== value)
    .map(([key]) => key);
  const labelAt = wrong === undefined ? at : monitor.place.at('metadata', 'labels', wrong);
  if (release === undefined) {
    return errorAt(labelAt, 'not-selected', `${name}: ${wordFor(server)} does not select its labels`, {
      notes: [`${field} wants ${wants}`],
      ...related(server, field),
      ...(wanted.expressions.length > 0 ? {} : { hint: `add the label ${wants}` }),
    });
  }
  const label = monitor.labels.get('release');
  const missing =
    label === undefined
      ? `it has no label release, and Prometheus selects release: ${release}`
      : `it has release: ${label}, and Prometheus selects release: ${release}`;
  return errorAt(labelAt, 'not-selected', `${name}: ${missing}`, {
    notes: [`it wants ${wants}`],
    hint: label === undefined ? `add the label release: ${release}` : `write release: ${release}`,
  });
}
