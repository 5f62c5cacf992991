import { dirname, resolve } from 'node:path';
import { append } from '../../diagnostics/append.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { ignoreFilesOf, pathLines } from '../../files/ignore-file.ts';
import type { MayRead } from '../../files/may-read.ts';
import { type SkipPath, skippedBy } from '../../files/skipped-paths.ts';
import { readNamedIn } from './compile-context.ts';
import type { ExclusionArguments } from './input-arguments.ts';

/** What is left out of the folders of a command line. */
export interface Excluded {
  readonly skip: SkipPath;
  readonly diagnostics: readonly Diagnostic[];
  /** A note for each glob of the command line that left nothing out; to be asked when all folders are read. */
  unused(): readonly Diagnostic[];
}

/**
 * What the globs of `--exclude`, relative to the current folder, and the lines of ignore files leave out.
 */
export function readExcluded({ paths, exclude = [] }: ExclusionArguments, mayRead: MayRead): Excluded {
  const diagnostics: Diagnostic[] = [];
  const rules = exclude.map((glob) => ({ glob, skip: skippedBy(glob, process.cwd()) }));
  const lines: SkipPath[] = [];
  for (const file of ignoreFilesOf(paths, mayRead)) {
    const source = readNamedIn(file, file, mayRead);
    append(diagnostics, source.diagnostics);
    if (source.value === undefined) continue;
    for (const line of pathLines(source.value.text)) lines.push(skippedBy(line, resolve(dirname(file))));
  }
  const used = new Set<string>();
  return {
    diagnostics,
    skip(path, isFolder) {
      const meant = rules.filter(({ skip }) => skip(path, isFolder));
      for (const { glob } of meant) used.add(glob);
      return meant.length > 0 || lines.some((skip) => skip(path, isFolder));
    },
    unused: () => exclude.filter((glob) => !used.has(glob)).map(unusedGlob),
  };
}

function unusedGlob(glob: string): Diagnostic {
  return {
    code: 'unused-exclude',
    severity: 'note',
    message: `--exclude ${glob} excludes nothing`,
    hint: 'write a name, such as charts, or a path from the current folder, such as deploy/charts; what is named itself is read',
  };
}
