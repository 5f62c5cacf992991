import { dirname, resolve } from 'node:path';
import type { Diagnostic, Location, SourceText } from '../diagnostics/diagnostic.ts';
import type { Node } from '../document/node.ts';
import { applicationAt, secretReferences } from './application-names.ts';
import { kindOfText } from './check/text-kind.ts';
import { portsFor } from './complete/names-at.ts';
import { type NodeAt, nodeAt } from './cursor/node-at.ts';
import type { Around } from './surroundings.ts';
import { selectedBy } from './what-a-monitor-selects.ts';

/**
 * Where what is under a cursor is declared: a port, a secret, a manifest, what a monitor selects; and the other places
 * of what is told there.
 *
 * @param told all that is wrong with the text
 */
export function placesOf(
  source: SourceText,
  offset: number,
  told: readonly Diagnostic[],
  around: Around,
): readonly Location[] {
  const found = nodeAt(source, offset, around.settings.workspace);
  const declared = found === undefined ? [] : declaredPlaces(found, source, around);
  const related = told.filter((one) => isOn(one, source, offset)).flatMap(({ related = [] }) => related);
  return [...declared, ...related.map(({ location }) => location)];
}

function declaredPlaces(found: NodeAt, source: SourceText, around: Around): readonly Location[] {
  const { root, path, node, isKey } = found;
  if (isKey) return [];
  const application = applicationAt(root, path);
  if (application === undefined)
    return kindOfText(source, around.settings.workspace).isManifest ? selectedBy(found, source, around) : [];
  const names = [...portsFor(path, application), ...secretReferences(application)];
  const places: readonly Node[] = names.filter(({ name }) => name === node.text).map(({ place }) => place);
  return [...places.map(({ location }) => location), ...manifestAt(found, source, around)];
}

/** The file that is named in the place of a workload. */
function manifestAt({ path, node }: NodeAt, source: SourceText, { read }: Around): readonly Location[] {
  const last = path.at(-1);
  const isFile = last === 'manifest' || (last === 'file' && path.at(-2) === 'manifest');
  const document = isFile ? read(resolve(dirname(source.name), node.text), source.name).value : undefined;
  return document === undefined ? [] : [{ document, span: { start: 0, end: 0 } }];
}

function isOn({ location }: Diagnostic, source: SourceText, offset: number): boolean {
  if (location?.document.name !== source.name) return false;
  return location.span.start <= offset && offset <= location.span.end;
}
