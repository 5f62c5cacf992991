import { dirname, join, normalize } from 'node:path';
import type { SourceText } from '../../diagnostics/diagnostic.ts';
import { KCL_OF_STACK, kclProgramOf } from '../../files/kcl-programs.ts';
import { stacksOf } from '../../files/project-folder.ts';
import type { Around } from '../surroundings.ts';

/** The texts that a text of KCL is compiled with, its own among them: those of a stack also for the base of a project. */
export function programOf(source: SourceText, read: Around['read']): readonly SourceText[] {
  const paths = pathsOf(source.name).filter((path) => normalize(path) !== normalize(source.name));
  const own = pathsOf(source.name);
  if (paths.length === 0) return [source];
  return own.flatMap((path) =>
    normalize(path) === normalize(source.name) ? [source] : (read(path, source.name).value ?? []),
  );
}

function pathsOf(path: string): readonly string[] {
  const own = kclProgramOf(path);
  if (own.length > 1) return own;
  const project = join(dirname(path), '..');
  for (const stack of stacksIn(project)) {
    const program = kclProgramOf(join(project, stack, KCL_OF_STACK));
    if (program.some((one) => normalize(one) === normalize(path))) return program;
  }
  return own;
}

function stacksIn(project: string): readonly string[] {
  try {
    return stacksOf(project);
  } catch {
    // A text that is no file has no folder.
    return [];
  }
}
