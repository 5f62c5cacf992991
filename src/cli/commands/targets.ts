import { type Diagnostic, hasErrors } from '../../diagnostics/diagnostic.ts';
import { type DetailedPrediction, predictInDetail } from '../../targets/predict.ts';
import { traceTargets } from '../../targets/trace.ts';
import { runnable } from '../arguments/command.ts';
import type { Format } from '../arguments/format.ts';
import { type TargetsArguments, targetsCommand } from '../arguments/table/targets.ts';
import { targetsFormats } from '../arguments/table/targets-formats.ts';
import { readManifests } from '../inputs/targets-inputs.ts';
import { hasColor } from '../terminal/color.ts';
import { EXIT, exitCode } from '../terminal/exit-code.ts';
import { printAnswer } from '../terminal/print-answer.ts';
import { printDiagnostics } from '../terminal/print-diagnostics.ts';
import { underStrict } from '../terminal/terminal.ts';
import type { TargetsAnswer } from './targets-answer.ts';

/** Prints what Prometheus will scrape of manifests, and why it will not scrape the rest. */
export const targets = runnable(targetsCommand, async (args) => {
  const inputs = readManifests(args);
  if (inputs.value === undefined) {
    printDiagnostics(inputs.diagnostics);
    return exitCode(inputs.diagnostics, EXIT.input);
  }
  const { documents, setup } = inputs.value;
  const prediction = predictInDetail(documents, setup);
  const diagnostics = underStrict([...inputs.diagnostics, ...prediction.diagnostics], args.strict);
  const printed = await printAnswer(await answerTo(args, prediction, diagnostics));
  const unread = exitCode(inputs.diagnostics, EXIT.input);
  return Math.max(printed, unread, hasErrors(diagnostics) ? EXIT.no : EXIT.done);
});

async function answerTo(
  { format: name = targetsCommand.options.format.default, trace, all, quiet }: TargetsArguments,
  prediction: DetailedPrediction,
  found: readonly Diagnostic[],
): Promise<readonly string[]> {
  if (trace !== undefined) return [traceTargets(prediction, trace)];
  const isQuiet = quiet === true;
  const diagnostics = isQuiet ? found.filter(({ severity }) => severity === 'error') : found;
  const format: Format<TargetsAnswer> = targetsFormats[name];
  if (format.diagnostics === 'stderr') printDiagnostics(diagnostics);
  const write = await format.writer();
  return write({ prediction, diagnostics, isQuiet, isComplete: all === true, color: hasColor('stdout') });
}
