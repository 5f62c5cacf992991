import { hasLabels, selects } from '../kubernetes/label-selector.ts';
import type { ClusterIngress, Pod, Service } from './cluster/cluster.ts';
import { byNamespace } from './cluster/in-namespaces.ts';
import { fieldsAt, type Texts, valueAt } from './fields.ts';
import { type KubernetesObject, nameOf } from './kubernetes-object.ts';
import { readSelector } from './operator/label-selector.ts';
import { namespacesOf } from './operator/monitor.ts';
import type { DetailedPrediction } from './predict.ts';

/** One box of the picture; without a text if something is missing there. */
export interface Step {
  readonly kind: string;
  readonly text: string;
}

/** The way on which something is missing: the arrow between the two parts is the broken one. */
export interface BrokenChain {
  readonly before: readonly Step[];
  readonly after: readonly Step[];
}

export type FindChain = (at: string) => BrokenChain | undefined;

const NOTHING = 'nothing';
const NO_TARGET: Step = { kind: 'target', text: NOTHING };
/** There is one, at another port or path, or twice. */
const OTHER_TARGET: Step = { kind: 'target', text: 'not as meant' };

/**
 * Where the arrow is broken on the way of an object that a message is about: in front of what finds nothing to select,
 * else in front of the target.
 *
 * @param scraped those that have a target all the same
 */
export function chainFinder(
  { objects, cluster, prometheus }: Pick<DetailedPrediction, 'objects' | 'cluster' | 'prometheus'>,
  scraped: ReadonlySet<KubernetesObject>,
): FindChain {
  const byName = new Map(objects.map((object) => [nameOf(object), object]));
  const workloads = byNamespace([...new Map(cluster.pods.map((pod) => [pod.origin, pod])).values()]);
  const services = byNamespace(cluster.services);
  const ingresses = byNamespace(cluster.ingresses);

  function ofPods(labels: (labels: Texts) => boolean, namespaces: readonly string[]): Step | undefined {
    return several(
      'application',
      workloads(namespaces).filter((pod: Pod) => labels(pod.labels)),
    );
  }
  function ofService({ selector, namespace }: Service): Step | undefined {
    if (selector.size === 0) return undefined;
    return ofPods((labels) => hasLabels(labels, selector), [namespace]);
  }
  function ofMonitor(monitor: KubernetesObject): BrokenChain {
    const spec = fieldsAt(monitor.fields, 'spec');
    const last: Step = { kind: monitor.kind, text: `${monitor.namespace}/${monitor.name}` };
    const from = monitor.kind === 'Probe' ? fieldsAt(spec, 'targets', 'ingress') : spec;
    const namespaces = namespacesOf(fieldsAt(from, 'namespaceSelector'), monitor, prometheus);
    const { selector } = readSelector(valueAt(from, 'selector'), { isChecked: false });
    const isSelected = (labels: Texts) => selector !== undefined && selects(selector, labels);
    if (monitor.kind === 'PodMonitor') {
      return through([ofPods(isSelected, namespaces), last], 'application');
    }
    if (monitor.kind === 'Probe') {
      const found = ingresses(namespaces).filter((one: ClusterIngress) => isSelected(one.labels));
      return through([several('Ingress', found), last], 'Ingress');
    }
    const found = services(namespaces).filter((one: Service) => isSelected(one.labels));
    const [first] = found;
    if (first === undefined) return through([undefined, last], 'Service');
    return through([ofService(first), several('Service', found) as Step, last], 'application');
  }

  function ofObject(object: KubernetesObject): BrokenChain {
    if (['PodMonitor', 'ServiceMonitor', 'Probe'].includes(object.kind)) return ofMonitor(object);
    const own: Step = { kind: object.kind, text: `${object.namespace}/${object.name}` };
    const service = cluster.services.find(({ origin }) => origin === object);
    if (service !== undefined) return through([ofService(service), own], 'application');
    return { before: [own], after: [NO_TARGET] };
  }

  return (at) => {
    const object = byName.get(at);
    if (object === undefined) return undefined;
    const { before, after } = ofObject(object);
    if (!scraped.has(object)) return { before, after };
    return { before, after: after.map((step) => (step === NO_TARGET ? OTHER_TARGET : step)) };
  };
}

/** The arrow behind the first step that is nothing, else the one to the target, is broken. */
function through([first, ...rest]: readonly [Step | undefined, ...Step[]], missing: string): BrokenChain {
  if (first === undefined) return { before: [{ kind: missing, text: NOTHING }], after: [...rest, NO_TARGET] };
  return { before: [first, ...rest], after: [NO_TARGET] };
}

function several(kind: string, found: readonly { readonly origin: KubernetesObject }[]): Step | undefined {
  const [first] = found;
  if (first === undefined) return undefined;
  const { kind: own, namespace, name } = first.origin;
  const more = found.length === 1 ? '' : ` and ${found.length - 1} more`;
  return { kind, text: `${kind === own ? '' : `${own} `}${namespace}/${name}${more}` };
}
