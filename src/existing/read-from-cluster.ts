import { type Diagnostic, warningAt } from '../diagnostics/diagnostic.ts';
import { rangeOf } from '../diagnostics/position.ts';
import type { Mapping } from '../document/node.ts';
import { textOf } from './kinds.ts';

/** Only the API server sets these; an object with one of them was read from a cluster. */
const OF_THE_SERVER = [
  ['metadata', 'resourceVersion'],
  ['metadata', 'uid'],
  ['metadata', 'managedFields'],
];
/** What the API server answers, by the field. */
const WHY_NOT: Readonly<Record<string, string>> = {
  resourceVersion: 'it cannot be applied again: "the object has been modified"',
  uid: 'it cannot be applied where the object has another uid: "Precondition failed: UID in precondition"',
  managedFields: 'kubectl apply --server-side refuses it: "metadata.managedFields must be nil"',
};
/** What such an object has besides; alone, it harms nothing. */
const BESIDE = [
  ['metadata', 'creationTimestamp'],
  ['metadata', 'generation'],
  ['metadata', 'selfLink'],
  ['status'],
];

/**
 * A warning for each object that was read from a cluster, with the lines to remove: with its `resourceVersion`, it is
 * applied once at most, and refused as modified from then on.
 */
export function readFromCluster(objects: readonly Mapping[]): readonly Diagnostic[] {
  return objects.flatMap((object) => {
    const has = (path: readonly string[]) => object.has(...path);
    const [first] = OF_THE_SERVER.filter(has);
    if (first === undefined) return [];
    const lines = [...OF_THE_SERVER, ...BESIDE].filter(has).map((path) => {
      const { line } = rangeOf(object.keyAt(...path).location).start;
      return `${path.join('.')} (line ${line})`;
    });
    const message = `the ${textOf(object.get('kind'))} was read from a cluster: ${first.join('.')} is the API server's`;
    return [
      warningAt(object.keyAt(...first), 'read-from-cluster', message, {
        notes: [WHY_NOT[first.at(-1) as string] as string],
        hint: `remove ${lines.join(', ')}`,
      }),
    ];
  });
}
