import { type Diagnostic, type Place, warningAt } from '../../diagnostics/diagnostic.ts';
import type { InjectedContainer } from '../../kubernetes/injected-containers.ts';
import type { LabelSelector } from '../../kubernetes/label-selector.ts';
import { isCustom, type KubernetesObject, nameOf } from '../kubernetes-object.ts';
import { formOf } from '../monitor-form.ts';
import { selectorWords } from '../operator/label-selector.ts';

/** What a selector is for: which kind of object, in which namespaces. */
export interface Wanted {
  readonly kind: string;
  readonly selector: LabelSelector;
  /** Empty for all. */
  readonly namespaces: readonly string[];
}

/**
 * Nothing in the input can show whether a selector is right, because what it is for is made elsewhere: a warning that
 * says by whom.
 */
export function notInInput(
  name: string,
  place: Place,
  wanted: Wanted,
  objects: readonly KubernetesObject[],
): Diagnostic {
  const { kind, selector } = wanted;
  const words = selectorWords(selector);
  const message = `${name}: the input has no ${kind} ${words === '' ? 'there' : `like ${words}`}, so it may find nothing`;
  return warningAt(place, 'not-in-input', message, {
    notes: [makerOf(wanted, objects)],
    hint: 'add the manifests that make it to the input, or keep the warning if something else makes it',
  });
}

/** A port or container of a sidecar that only the pods of the cluster have. */
export function injectedElsewhere(
  name: string,
  place: Place,
  what: string,
  { container, by }: InjectedContainer,
): Diagnostic {
  return warningAt(place, 'not-in-input', `${name}: no pod of the input has ${what}`, {
    notes: [`${by} adds the container ${container}, which has it, to the pods of the cluster`],
    hint: `see that the namespace or the pods are labeled for ${by}`,
  });
}

/** The parts of a control plane that run as static pods, or outside, with the labels that kubeadm gives them. */
const CONTROL_PLANE: ReadonlySet<string> = new Set([
  'etcd',
  'kube-apiserver',
  'kube-controller-manager',
  'kube-dns',
  'kube-proxy',
  'kube-scheduler',
  'coredns',
]);

function makerOf({ kind, selector, namespaces }: Wanted, objects: readonly KubernetesObject[]): string {
  const values = [...selector.matchLabels.values(), ...selector.expressions.flatMap((one) => one.values)];
  if (values.includes('kubelet'))
    return "the Prometheus operator makes the kubelet's Service and its endpoints, if it runs with --kubelet-service";
  if (values.some((value) => CONTROL_PLANE.has(value)))
    return `the control plane of the cluster runs ${values.find((value) => CONTROL_PLANE.has(value))}, and managed clusters may hide it`;
  const custom = objects.find(
    (object) => isCustom(object) && formOf(object) === undefined && isNamedBy(object, values, namespaces),
  );
  if (custom !== undefined) return `the controller of ${nameOf(custom)} makes it`;
  const where = namespaces.length === 0 ? '' : ` in ${namespaces.join(', ')}`;
  const like = values.length === 0 ? '' : ' with these labels';
  return `a controller, or manifests that are not in the input, would have to make a ${kind}${like}${where}`;
}

/** A controller gives what it makes the name of the resource, alone or with an ending of its own. */
function isNamedBy(
  { namespace, name }: KubernetesObject,
  values: readonly string[],
  namespaces: readonly string[],
): boolean {
  if (name === '' || (namespace !== '' && namespaces.length > 0 && !namespaces.includes(namespace)))
    return false;
  return values.some((value) => value === name || value.startsWith(`${name}-`));
}
