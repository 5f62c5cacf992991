import packageJson from '../../../package.json' with { type: 'json' };
import { renderGithub } from '../../diagnostics/github.ts';
import { renderJunit } from '../../diagnostics/junit.ts';
import { renderSarif } from '../../diagnostics/sarif.ts';
import { summarise } from '../../diagnostics/summary.ts';
import { repositoryPath } from './repository-path.ts';
import type { ValidateAnswer } from './validate-answer.ts';

/** Annotations of a pull request, and a line for who reads the log. */
export function writeGithub({
  diagnostics,
  files,
  applications,
  ignored,
}: ValidateAnswer): readonly string[] {
  const summary = summarise(diagnostics, { files: files.length, applications, ignored });
  return [renderGithub(diagnostics, repositoryPath(process.env.GITHUB_WORKSPACE)), `${summary}\n`];
}

/** What a code scanner shows. */
export function writeSarif({ diagnostics }: ValidateAnswer): readonly string[] {
  const nameFile = repositoryPath(process.env.GITHUB_WORKSPACE);
  return [renderSarif(diagnostics, { version: packageJson.version, nameFile })];
}

/** A test report, with a test for each file. */
export function writeJunit({ diagnostics, files }: ValidateAnswer): readonly string[] {
  return [renderJunit(diagnostics, files, 'validate')];
}
