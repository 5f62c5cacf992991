import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { summarise } from '../../diagnostics/summary.ts';
import { writeOutput } from '../../files/write-output.ts';
import type { Arguments } from '../arguments/options.ts';
import { type CompiledInputs, compileInputs } from '../inputs/inputs.ts';
import { hasColor } from '../terminal/color.ts';
import { EXIT, exitCode } from '../terminal/exit-code.ts';
import { printIfAny, underStrict } from '../terminal/terminal.ts';
import type { ReportFormat } from './report.ts';

/** Says every mistake of what the paths stand for; the answer, also when it is "no", is on standard output. */
export async function validate(args: Arguments): Promise<number> {
  if (args.watch !== true) return validateOnce(args);
  const { watch } = await import('./watch.ts');
  return watch(args, validateOnce);
}

async function validateOnce(args: Arguments): Promise<number> {
  const inputs = await compileInputs(args, () => {});
  const diagnostics = underStrict(inputs.diagnostics, args.strict);
  const failed = writeOutput(1, [Buffer.from(await answer(args.format, diagnostics, inputs))]);
  if (failed === undefined) return exitCode(diagnostics, EXIT.no);
  await printIfAny([failed]);
  return EXIT.environment;
}

async function answer(
  format: string | undefined,
  diagnostics: readonly Diagnostic[],
  inputs: CompiledInputs,
): Promise<string> {
  const { files, applications } = inputs;
  const summary = summarise(diagnostics, { files: files.length, applications });
  // Most runs find nothing, and need no more words than these.
  if (diagnostics.length === 0 && (format === undefined || format === 'pretty')) return `${summary}\n`;
  const { renderJson, renderPretty } = await import('../terminal/print-diagnostics.ts');
  if (format === 'json') return renderJson(diagnostics);
  if (format !== undefined && format !== 'pretty') {
    const { report } = await import('./report.ts');
    return report(format as ReportFormat, diagnostics, inputs);
  }
  return `${renderPretty(diagnostics, { color: hasColor('stdout') })}\n${summary}\n`;
}
