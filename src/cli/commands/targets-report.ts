import packageJson from '../../../package.json' with { type: 'json' };
import { renderGithub } from '../../diagnostics/github.ts';
import { renderJunit } from '../../diagnostics/junit.ts';
import { renderSarif } from '../../diagnostics/sarif.ts';
import { markdownReport } from '../../targets/markdown.ts';
import { repositoryPath } from './repository-path.ts';
import type { TargetsAnswer } from './targets-answer.ts';
import { targetsSummary } from './targets-table.ts';

/** Annotations of a pull request, and the sums for who reads the log. */
export function writeGithub(answer: TargetsAnswer): readonly string[] {
  const nameFile = repositoryPath(process.env.GITHUB_WORKSPACE);
  return [renderGithub(answer.diagnostics, nameFile), targetsSummary(answer)];
}

/** What a code scanner shows. */
export function writeSarif({ diagnostics }: TargetsAnswer): readonly string[] {
  const nameFile = repositoryPath(process.env.GITHUB_WORKSPACE);
  return [renderSarif(diagnostics, { version: packageJson.version, nameFile })];
}

/** A test report, with a test for each file. */
export function writeJunit({ diagnostics, files }: TargetsAnswer): readonly string[] {
  return [renderJunit(diagnostics, files, 'targets')];
}

/** A comment of a pull request, or the summary of a job. */
export function writeMarkdown(answer: TargetsAnswer): readonly string[] {
  const { prediction, diagnostics } = answer;
  return [markdownReport(prediction, diagnostics, targetsSummary(answer))];
}
