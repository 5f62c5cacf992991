import { isAbsolute, posix, relative, resolve, sep } from 'node:path';
import packageJson from '../../../package.json' with { type: 'json' };
import { renderGithub } from '../../diagnostics/github.ts';
import { renderJunit } from '../../diagnostics/junit.ts';
import { renderSarif } from '../../diagnostics/sarif.ts';
import { summarise } from '../../diagnostics/summary.ts';
import type { ValidateAnswer } from './validate-answer.ts';

/** Annotations of a pull request, and a line for who reads the log. */
export function writeGithub({ diagnostics, files, applications }: ValidateAnswer): readonly string[] {
  const summary = summarise(diagnostics, { files: files.length, applications });
  return [renderGithub(diagnostics, repositoryPath(process.env.GITHUB_WORKSPACE)), `${summary}\n`];
}

/** What a code scanner shows. */
export function writeSarif({ diagnostics }: ValidateAnswer): readonly string[] {
  const nameFile = repositoryPath(process.env.GITHUB_WORKSPACE);
  return [renderSarif(diagnostics, { version: packageJson.version, nameFile })];
}

/** A test report, with a test for each file. */
export function writeJunit({ diagnostics, files }: ValidateAnswer): readonly string[] {
  return [renderJunit(diagnostics, files)];
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
