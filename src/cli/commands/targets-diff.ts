import { type Diagnostic, hasErrors, type Result } from '../../diagnostics/diagnostic.ts';
import { diffTargets, type TargetDiff } from '../../targets/diff/diff-targets.ts';
import { runnable } from '../arguments/command.ts';
import type { Format } from '../arguments/format.ts';
import { type TargetsDiffArguments, targetsDiffCommand } from '../arguments/table/targets-diff.ts';
import { targetsDiffFormats } from '../arguments/table/targets-diff-formats.ts';
import type { Sides } from '../inputs/git-sides.ts';
import { predictInputs } from '../inputs/predict-inputs.ts';
import { hasColor } from '../terminal/color.ts';
import { EXIT, exitCode } from '../terminal/exit-code.ts';
import { printAnswer, printForPrograms } from '../terminal/print-answer.ts';
import { printDiagnostics } from '../terminal/print-diagnostics.ts';
import { commandLine } from './targets-asked.ts';
import type { TargetsDiffAnswer } from './targets-diff-answer.ts';

/** Prints what a change of manifests does to what Prometheus scrapes. */
export const targetsDiff = runnable(targetsDiffCommand, async (args) => {
  const sides = await readSides(args);
  if (sides.value === undefined) {
    printDiagnostics(sides.diagnostics);
    return exitCode(sides.diagnostics, EXIT.input);
  }
  const { before, after } = sides.value;
  const diff = diffTargets(before, after);
  // What neither side could read is no difference, and the reason for the exit code nevertheless.
  const { new: told } = diff.diagnostics;
  const untold = after.unreadable.filter((one) => !told.includes(one));
  if (untold.length > 0) printDiagnostics(untold);
  const { format: name = targetsDiffCommand.options.format.default } = args;
  const format: Format<TargetsDiffAnswer> = targetsDiffFormats[name];
  const write = await format.writer();
  const answer = write({
    diff: args.quiet === true ? errorsAlone(diff) : diff,
    asked: commandLine('targets diff', targetsDiffCommand, args),
    isQuiet: args.quiet === true,
    isComplete: args.all === true,
    color: hasColor('stdout'),
  });
  const printed = await (format.reader === 'people' ? printAnswer : printForPrograms)(answer);
  return Math.max(printed, after.unread, isFailed(args, diff) ? EXIT.no : EXIT.done);
});

async function readSides(args: TargetsDiffArguments): Promise<Result<Sides>> {
  const { git, paths, ...rest } = args;
  if (git !== undefined) {
    const { readRevisions } = await import('../inputs/git-sides.ts');
    return readRevisions(git, args);
  }
  const [base, head, ...more] = paths;
  if (base === undefined || head === undefined || more.length > 0 || (base === '-' && head === '-'))
    return { diagnostics: [notTwoPaths(paths)] };
  const before = await predictInputs({ ...rest, paths: [base], mayBeEmpty: true });
  const after = await predictInputs({ ...rest, paths: [head], mayBeEmpty: true });
  if (before.value === undefined || after.value === undefined)
    return { diagnostics: [...before.diagnostics, ...after.diagnostics] };
  return { value: { before: before.value, after: after.value }, diagnostics: [] };
}

function notTwoPaths(paths: readonly string[]): Diagnostic {
  const given = paths.length === 0 ? 'none' : paths.join(' ');
  return {
    code: 'bad-option',
    severity: 'error',
    message: `targets diff needs two paths, what was and what is, and not ${given}`,
    hint:
      paths.filter((path) => path === '-').length > 1
        ? 'standard input can be one of them'
        : 'to compare revisions of a repository, write --git main...HEAD and any number of paths',
  };
}

function isFailed({ 'fail-on': failOn = [] }: TargetsDiffArguments, diff: TargetDiff): boolean {
  const { lost, changed, diagnostics } = diff;
  const isThere = {
    lost: lost.length > 0,
    changed: changed.length > 0,
    'new-errors': hasErrors(diagnostics.new),
  };
  return failOn.some((what) => isThere[what]);
}

function errorsAlone(diff: TargetDiff): TargetDiff {
  const errors = (all: readonly Diagnostic[]) => all.filter(({ severity }) => severity === 'error');
  const { diagnostics } = diff;
  return { ...diff, diagnostics: { new: errors(diagnostics.new), gone: errors(diagnostics.gone) } };
}
