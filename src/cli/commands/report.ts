import { isAbsolute, posix, relative, resolve, sep } from 'node:path';
import packageJson from '../../../package.json' with { type: 'json' };
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { renderGithub } from '../../diagnostics/github.ts';
import { renderJunit } from '../../diagnostics/junit.ts';
import { renderSarif } from '../../diagnostics/sarif.ts';
import { summarise } from '../../diagnostics/summary.ts';
import type { CompiledInputs } from '../inputs/inputs.ts';

export type ReportFormat = 'github' | 'sarif' | 'junit';

/** What `validate` found, in the words of a program that shows it to people: a review, a code scanner, a test report. */
export function report(
  format: ReportFormat,
  diagnostics: readonly Diagnostic[],
  inputs: CompiledInputs,
): string {
  if (format === 'junit') return renderJunit(diagnostics, inputs.files);
  const nameFile = repositoryPath(process.env.GITHUB_WORKSPACE);
  if (format === 'sarif') return renderSarif(diagnostics, { version: packageJson.version, nameFile });
  const { files, applications } = inputs;
  const summary = summarise(diagnostics, { files: files.length, applications });
  return `${renderGithub(diagnostics, nameFile)}${summary}\n`;
}

/** GitHub looks for a file from the root of the repository, wherever in it the command was run. */
function repositoryPath(root: string | undefined): (name: string) => string {
  return (name) => {
    if (name.startsWith('<')) return name;
    if (root === undefined || root === '') return posix.normalize(name);
    const path = relative(resolve(root), resolve(name));
    const isInside = path !== '' && !path.startsWith('..') && !isAbsolute(path);
    return isInside ? path.split(sep).join('/') : posix.normalize(name);
  };
}
