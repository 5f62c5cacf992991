import { namespaceRule } from '../../compiler/compile-text.ts';
import { hasErrors } from '../../diagnostics/diagnostic.ts';
import { inSameRepository } from '../../files/may-read.ts';
import { writeOutput } from '../../files/write-output.ts';
import { applyFunction, saidOfList, writeFunction } from '../../functions/apply-function.ts';
import { runnable } from '../arguments/command.ts';
import { type FnArguments, fnCommand } from '../arguments/table/fn.ts';
import { readCompileContext, readSource } from '../inputs/compile-context.ts';
import { EXIT, exitCode } from '../terminal/exit-code.ts';
import { printDiagnostics } from '../terminal/print-diagnostics.ts';
import { underStrict } from '../terminal/terminal.ts';

/** The list of standard input with what its applications become; as it came if there is an error. */
async function runFunction(args: FnArguments): Promise<number> {
  const around = await readCompileContext(args, inSameRepository([]));
  const source = readSource('-');
  const early = [
    ...namespaceRule(args.namespace, '--namespace'),
    ...around.diagnostics,
    ...source.diagnostics,
  ];
  if (source.value === undefined || around.value === undefined) {
    printDiagnostics(early);
    return exitCode(early, EXIT.input);
  }
  const applied = await applyFunction(source.value, around.value);
  const diagnostics = underStrict([...early, ...applied.diagnostics], args.strict);
  const output = writeFunction(applied, diagnostics);
  printDiagnostics(saidOfList(applied, diagnostics));
  const failed = output === undefined ? undefined : writeOutput(1, [Buffer.from(output)]);
  if (failed !== undefined) {
    printDiagnostics([failed]);
    return EXIT.environment;
  }
  return hasErrors(diagnostics) ? exitCode(diagnostics, EXIT.input) : EXIT.done;
}

export const fn = runnable(fnCommand, runFunction);
