import type { ObjectName, Place } from '../diagnostics/diagnostic.ts';
import type { PlacedDocument } from '../document/placed-documents.ts';
import { groupOf, isOfTheCluster } from '../kubernetes/kinds.ts';
import { type Fields, fieldsAt, isFields, type Texts, textAt, textMapAt } from './fields.ts';

/** One Kubernetes object, before anything judges it. */
export interface KubernetesObject {
  readonly apiVersion: string;
  /** What is before the slash of apiVersion; `''` for Kubernetes' first objects. */
  readonly group: string;
  readonly kind: string;
  /** The one that was given for objects that name none, if this names none; `''` of a kind that lives in none. */
  readonly namespace: string;
  readonly name: string;
  readonly labels: Texts;
  readonly annotations: Texts;
  readonly fields: Fields;
  readonly place: Place;
}

/** The API server adds five random characters to a generateName; these make the same name every time. */
const GENERATED = '00000';

/**
 * The objects of documents, those of lists one by one. What has no kind is left out.
 *
 * @param standard the namespace of objects that name none, as `kubectl apply --namespace` puts them there
 */
export function readObjects(
  documents: readonly PlacedDocument[],
  standard = 'default',
): readonly KubernetesObject[] {
  const objects: KubernetesObject[] = [];
  for (const document of documents) addObjects(document, standard, objects);
  return objects;
}

function addObjects({ value, place }: PlacedDocument, standard: string, objects: KubernetesObject[]): void {
  const kind = textAt(value, 'kind');
  const apiVersion = textAt(value, 'apiVersion');
  const { items } = fieldsAt(value);
  if (kind === 'List' || (kind.endsWith('List') && Array.isArray(items))) {
    if (!Array.isArray(items)) return;
    items.forEach((item: unknown, index) => {
      const own = itemOf(item, apiVersion, kind.slice(0, -'List'.length));
      addObjects({ value: own, place: place.at('items', index) }, standard, objects);
    });
    return;
  }
  if (kind === '' || apiVersion === '') return;
  const metadata = fieldsAt(value, 'metadata');
  const generateName = textAt(metadata, 'generateName');
  const name = textAt(metadata, 'name');
  const namespace = textAt(metadata, 'namespace');
  objects.push({
    apiVersion,
    group: groupOf(apiVersion),
    kind,
    namespace: isOfTheCluster(apiVersion, kind) ? '' : namespace === '' ? standard : namespace,
    name: name === '' && generateName !== '' ? generateName + GENERATED : name,
    labels: textMapAt(metadata, 'labels'),
    annotations: textMapAt(metadata, 'annotations'),
    fields: fieldsAt(value),
    place,
  });
}

/** The items of a typed list, a ServiceList, have its version and kind if they have neither (apimachinery, decodeToList). */
function itemOf(item: unknown, apiVersion: string, kind: string): unknown {
  if (kind === '' || !isFields(item) || item.apiVersion !== undefined || item.kind !== undefined) return item;
  return { apiVersion, kind, ...item };
}

/** How a message names an object: `PodMonitor shop/web`. */
export function nameOf({ kind, namespace, name }: ObjectName): string {
  return namespace === '' ? `${kind} ${name}` : `${kind} ${namespace}/${name}`;
}

/**
 * Whether its kind is somebody's own, whose controller may make anything of it: such groups have a dot, and Kubernetes'
 * own end in k8s.io or are the operator's.
 */
export function isCustom({ group }: Pick<KubernetesObject, 'group'>): boolean {
  return group.includes('.') && !group.endsWith('.k8s.io') && group !== 'monitoring.coreos.com';
}
