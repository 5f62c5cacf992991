import { type Dialect, dialectOf } from '../../compiler/compile-document.ts';
import { Mapping, type Node } from '../../document/node.ts';
import type { FieldPlace } from '../../schema/field-path.ts';
import { fieldsOfSchemas } from '../../schema/fields-of-schemas.ts';
import { fieldUnder } from '../../schema/written-path.ts';
import { moduleOf } from '../../workspace/module-keys.ts';
import { isApplication, isPartOfApplication } from '../check/text-kind.ts';

type Path = readonly (string | number)[];

/** What a document is written as, as far as fields are concerned. */
export type Written = Dialect | 'workspace';

const ROOTS: Readonly<Record<Written, FieldPlace | undefined>> = {
  flat: fieldsOfSchemas.roots[0],
  resource: fieldsOfSchemas.roots[1],
  kusion: fieldsOfSchemas.roots[2],
  workspace: fieldsOfSchemas.roots[3],
};

/** The document of a place, and the path that leads to it. */
export interface Placed {
  readonly root: Node;
  readonly path: Path;
}

/**
 * How a document is written; undefined if its fields are not ours.
 *
 * @param isWorkspace whether the text is one
 */
export function writtenAs(root: Node, isWorkspace: boolean): Written | undefined {
  if (isWorkspace) return 'workspace';
  if (isApplication(root)) return dialectOf(root);
  // One that has just been begun.
  return isPartOfApplication(root) ? 'flat' : undefined;
}

/** The field at a place of a document; undefined if the schemas do not know it. */
export function fieldAtPlace({ root, path }: Placed, written: Written): FieldPlace | undefined {
  const start = ROOTS[written];
  if (start === undefined) return undefined;
  const steps = written === 'kusion' ? path.slice(1) : path;
  if (written === 'kusion' && path.length === 0) return undefined;
  return fieldUnder(start, withoutMarks(namedAsSchema(steps, written), root), fieldsOfSchemas.documents);
}

/** A module of a workspace may be written with where it comes from. */
function namedAsSchema(path: Path, written: Written): Path {
  const [first, second, ...rest] = path;
  if (written !== 'workspace' || first !== 'modules' || typeof second !== 'string') return path;
  return [first, moduleOf(second) ?? second, ...rest];
}

/** A monitoring block may be below a key that marks it: `Prometheus.Scraping:`. */
function withoutMarks(path: Path, root: Node): Path {
  return root instanceof Mapping
    ? path.filter((step) => typeof step !== 'string' || !/\.(?:Scraping|Prometheus)$/.test(step))
    : path;
}
