import { type Diagnostic, errorAt, type Result, type SourceText } from '../diagnostics/diagnostic.ts';
import { Mapping, type Node, Scalar, Sequence } from '../document/node.ts';
import { isNull } from '../document/null.ts';
import { readDocuments } from '../document/read.ts';

/**
 * What a KRM function reads and writes: objects, and the object that configures the function.
 * https://github.com/kubernetes-sigs/kustomize/blob/master/cmd/config/docs/api-conventions/functions-spec.md
 */
export interface ResourceList {
  readonly root: Mapping;
  readonly items: readonly Mapping[];
  readonly functionConfig?: Mapping;
  /** The KCL that the functionConfig holds. */
  readonly kcl?: SourceText;
}

/** Errors: those of YAML, and `not-a-resource-list`. */
export function readResourceList(source: SourceText): Result<ResourceList> {
  const documents = [...readDocuments(source)];
  const diagnostics = documents.flatMap((document) => document.diagnostics);
  const [root, second] = documents.flatMap(({ value }) => (value === undefined ? [] : [value]));
  if (root === undefined || diagnostics.length > 0) return { diagnostics };
  if (second !== undefined) return noList(second, 'there is a second document after the list');
  if (!(root instanceof Mapping)) return noList(root, 'this is not a mapping');
  const kind = textAt(root, 'kind');
  // The specification takes lists of every kind: ConfigMapList, List.
  if (!kind.endsWith('List')) return noList(root, kind === '' ? 'it has no kind' : `its kind is ${kind}`);
  const items = root.get('items');
  if (items !== undefined && !(items instanceof Sequence) && !isNull(items))
    return noList(items, 'items must be a list');
  const all = items instanceof Sequence ? items.items : [];
  const stray = all.find((item) => !(item instanceof Mapping));
  if (stray !== undefined) return noList(stray, 'an item is not an object');
  const functionConfig = root.get('functionConfig');
  const list = { root, items: all.filter((item) => item instanceof Mapping) };
  return {
    value: functionConfig instanceof Mapping ? { ...list, functionConfig } : list,
    diagnostics: [],
  };
}

function noList(place: Node, why: string): { readonly diagnostics: readonly Diagnostic[] } {
  const at = place instanceof Mapping && place.entries[0] !== undefined ? place.entries[0].key : place;
  return {
    diagnostics: [
      errorAt(at, 'not-a-resource-list', `a KRM function reads a ResourceList: ${why}`, {
        notes: ['kustomize and kpt write one to its standard input'],
        hint: 'to turn an AppConfiguration into manifests, type appcfg render FILE',
      }),
    ],
  };
}

/** The text under a path of keys; empty if there is none. */
export function textAt(node: Mapping, ...path: readonly string[]): string {
  const found = node.has(...path) ? node.at(...path) : undefined;
  return found instanceof Scalar && !isNull(found) ? found.text : '';
}

/** The annotations of an object; undefined if it has none. */
export function annotationsOf(object: Mapping): Mapping | undefined {
  const found = object.has('metadata', 'annotations') ? object.at('metadata', 'annotations') : undefined;
  return found instanceof Mapping ? found : undefined;
}
