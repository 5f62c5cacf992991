import { summaryOf } from '../../diagnostics/counted.ts';
import type { Diagnostic, Result } from '../../diagnostics/diagnostic.ts';
import type { Format } from '../arguments/format.ts';
import { type ValidateArguments, validateCommand } from '../arguments/table/validate.ts';
import { validateFormats } from '../arguments/table/validate-formats.ts';
import { compileInputs } from '../inputs/inputs.ts';
import { workspacePath } from '../inputs/workspace-path.ts';
import { hasColor } from '../terminal/color.ts';
import { EXIT, exitCode } from '../terminal/exit-code.ts';
import { printAnswer, printForPrograms } from '../terminal/print-answer.ts';
import { printIfAny, underStrict } from '../terminal/terminal.ts';
import type { ValidateAnswer } from './validate-answer.ts';

type FormatName = keyof typeof validateFormats;

/** Prints every mistake of what the paths stand for; the answer, also when it is "no", is on standard output. */
export async function validate(args: ValidateArguments): Promise<number> {
  if (args.watch !== true) return validateOnce(args);
  const { watch, projectFiles } = await import('./watch.ts');
  const files = (): readonly string[] => {
    const workspace = workspacePath(args);
    return workspace === '' ? [] : [workspace, ...projectFiles(args.paths)];
  };
  return watch(args, { format: 'pretty', withKcl: true, files }, validateOnce);
}

async function validateOnce({
  format,
  strict,
  all,
  quiet,
  ignore,
  ...args
}: ValidateArguments): Promise<number> {
  const { files, applications, ...inputs } = await compileInputs(args, () => {});
  const known = await withoutIgnored(inputs.diagnostics, ignore, args.paths);
  if (known.value === undefined) {
    await printIfAny(known.diagnostics);
    return exitCode(known.diagnostics, EXIT.input);
  }
  const { ignored } = known.value;
  const diagnostics = underStrict(known.value.diagnostics, strict);
  const shown = quiet === true ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics;
  const isComplete = all === true;
  const printed = await answerIn(format, { diagnostics: shown, files, applications, ignored, isComplete });
  return Math.max(printed, exitCode(diagnostics, EXIT.no));
}

/** The words for what is ignored are loaded if anything is ignored. */
async function withoutIgnored(
  diagnostics: readonly Diagnostic[],
  named: readonly string[] | undefined,
  paths: readonly string[],
): Promise<Result<{ readonly diagnostics: readonly Diagnostic[]; readonly ignored: number }>> {
  if (diagnostics.length === 0 && named === undefined)
    return { value: { diagnostics, ignored: 0 }, diagnostics: [] };
  const { readIgnores } = await import('../inputs/ignores.ts');
  const rules = readIgnores(named, paths);
  if (rules.value === undefined) return { diagnostics: rules.diagnostics };
  const { ignore } = await import('../../diagnostics/ignore.ts');
  return { value: ignore(diagnostics, rules.value), diagnostics: [] };
}

async function answerIn(
  name: FormatName = validateCommand.options.format.default,
  answer: Omit<ValidateAnswer, 'color'>,
): Promise<number> {
  const { diagnostics, files, applications, ignored } = answer;
  // Most runs find nothing, and need no more words than these.
  if (diagnostics.length === 0 && name === 'pretty')
    return printAnswer(`${summaryOf([], { files: files.length, applications, ignored })}\n`);
  const format: Format<ValidateAnswer> = validateFormats[name];
  if (format.diagnostics === 'stderr') await printIfAny(diagnostics);
  const write = await format.writer();
  const texts = write({ ...answer, color: hasColor('stdout') });
  return (format.reader === 'people' ? printAnswer : printForPrograms)(texts);
}
