import { dirname, join } from 'node:path';
import { dialectOf, readApplications } from '../../application/dialects/dialect.ts';
import { nameOf } from '../../application/overlays/apply-overlays.ts';
import type { SourceText } from '../../diagnostics/diagnostic.ts';
import type { Mapping, Node } from '../../document/node.ts';
import { filesBeside } from '../../files/beside.ts';
import { stackPlaceOf } from '../../files/project-folder.ts';
import type { Around } from '../surroundings.ts';
import { isPartOfApplication, kindOfText } from './text-kind.ts';

/** More files than these are not searched for the application of an overlay. */
const mostFiles = 50;

/**
 * The text that an overlay is for: the base of its stack, else the file beside it, or in the folder above, that has the
 * application which it names; the only one if it names none. Undefined if the text is an application itself.
 */
export function baseOf(source: SourceText, around: Around): SourceText | undefined {
  const { roots } = kindOfText(source, around.settings.workspace);
  if (roots.flatMap(applicationsOf).some(isWhole)) return undefined;
  const place = stackPlaceOf(source.name);
  if (place !== undefined)
    return around.read(join(dirname(source.name), '..', place.base), source.name).value;
  const [root] = roots;
  if (root === undefined || roots.length > 1 || !isPartOfApplication(root)) return undefined;
  const name = nameOf(root);
  for (const folder of [source.name, dirname(source.name)]) {
    const bases = basesIn(folder, source, name, around);
    if (bases.length === 1 || name !== undefined) {
      if (bases[0] !== undefined) return bases[0];
    } else if (bases.length > 1) return undefined;
  }
  return undefined;
}

function basesIn(
  path: string,
  source: SourceText,
  name: string | undefined,
  { read, settings }: Around,
): readonly SourceText[] {
  const files = filesBeside(path);
  if (files.length > mostFiles) return [];
  return files.flatMap((file) => {
    const text = file === source.name || file === settings.workspace ? undefined : read(file, file).value;
    if (text === undefined) return [];
    const whole = kindOfText(text, settings.workspace).roots.flatMap(applicationsOf).filter(isWhole);
    return whole.some((one) => name === undefined || nameOf(one) === name) ? [text] : [];
  });
}

function applicationsOf(root: Node): readonly Mapping[] {
  const dialect = dialectOf(root);
  return dialect === undefined ? [] : readApplications(root, dialect).applications;
}

/** An application has a name and something that runs; an overlay lacks one of them. */
function isWhole(application: Mapping): boolean {
  return (
    application.has('name') &&
    (application.has('workload', 'containers') || application.has('workload', 'manifest'))
  );
}
