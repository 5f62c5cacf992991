import type { Location, Place, SourceText } from '../diagnostics/diagnostic.ts';
import { selects } from '../kubernetes/label-selector.ts';
import type { Pod, Service } from '../targets/cluster/cluster.ts';
import { listAt, textAt, textMapAt, valueAt } from '../targets/fields.ts';
import type { KubernetesObject } from '../targets/kubernetes-object.ts';
import { readSelector } from '../targets/operator/label-selector.ts';
import { selectedByAny } from '../targets/operator/monitor.ts';
import type { DetailedPrediction } from '../targets/predict.ts';
import { firstPods } from '../targets/why-not/evidence.ts';
import { predictFolder } from './check/check-manifests.ts';
import type { NodeAt } from './cursor/node-at.ts';
import type { Around } from './surroundings.ts';

/** What a selector or a port of a monitor or Service means in the manifests of the folder: the labels, the port. */
export function selectedBy({ path, node }: NodeAt, source: SourceText, around: Around): readonly Location[] {
  const last = path.at(-1);
  const isPort = last === 'port' || last === 'targetPort';
  if (!isPort && !path.includes('selector')) return [];
  const prediction = predictFolder(source, around);
  const object = prediction.objects.find(({ place }) => {
    const { document, span } = place.location;
    return document.name === source.name && span.start <= node.start && node.end <= span.end;
  });
  if (object === undefined) return [];
  const found = candidatesOf(object, prediction);
  const places = isPort
    ? found.flatMap((one) => portPlaces(one, node.text))
    : found.map((one) => labelsOf(one));
  return places.map(({ location }) => location);
}

/** The Services that a ServiceMonitor selects, and the pods that a PodMonitor or a Service does. */
function candidatesOf(
  object: KubernetesObject,
  { cluster, servers }: DetailedPrediction,
): readonly (Service | Pod)[] {
  const { kind, fields, namespace } = object;
  const pods = firstPods(cluster.pods);
  if (kind === 'Service') {
    const matchLabels = textMapAt(fields, 'spec', 'selector');
    if (matchLabels.size === 0) return [];
    return pods.filter(
      (pod) => pod.namespace === namespace && selects({ matchLabels, expressions: [] }, pod.labels),
    );
  }
  if (kind !== 'ServiceMonitor' && kind !== 'PodMonitor') return [];
  const { selector } = readSelector(valueAt(fields, 'spec', 'selector'));
  if (selector === undefined) return [];
  const namespaces = selectedByAny(object, servers);
  const all: readonly (Service | Pod)[] = kind === 'PodMonitor' ? pods : cluster.services;
  return all.filter(
    (one) => (namespaces.length === 0 || namespaces.includes(one.namespace)) && selects(selector, one.labels),
  );
}

function labelsOf(one: Service | Pod): Place {
  return one.origin.place.at(...('template' in one ? one.template : []), 'metadata', 'labels');
}

function portPlaces({ origin, ...one }: Service | Pod, port: string): readonly Place[] {
  const { fields, place } = origin;
  if (!('template' in one)) return named(listAt(fields, 'spec', 'ports'), port, place.at('spec', 'ports'));
  const spec = [...one.template, 'spec'];
  return ['containers', 'initContainers'].flatMap((field) =>
    listAt(fields, ...spec, field).flatMap((container, index) =>
      named(listAt(container, 'ports'), port, place.at(...spec, field, index, 'ports')),
    ),
  );
}

function named(ports: readonly unknown[], name: string, place: Place): readonly Place[] {
  return ports.flatMap((port, index) => (textAt(port, 'name') === name ? [place.at(index, 'name')] : []));
}
