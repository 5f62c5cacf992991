import { renderJson } from '../diagnostics/json.ts';
import { renderPretty } from '../diagnostics/pretty.ts';
import { summarise } from '../diagnostics/summary.ts';
import { writeOutput } from '../files/write-output.ts';
import { EXIT, exitCode } from './exit-code.ts';
import { compileInputs } from './inputs.ts';
import type { Arguments } from './options.ts';
import { hasColor, sayOnError, underStrict } from './terminal.ts';

/** Says every mistake of what the paths stand for; the answer, also when it is "no", is on standard output. */
export async function validate(args: Arguments): Promise<number> {
  const { format, strict } = args;
  const inputs = await compileInputs(args, () => {});
  const diagnostics = underStrict(inputs.diagnostics, strict);
  const answer =
    format === 'json'
      ? renderJson(diagnostics)
      : [
          renderPretty(diagnostics, { color: diagnostics.length > 0 && hasColor('stdout') }),
          summarise(diagnostics, inputs),
        ]
          .filter((part) => part !== '')
          .join('\n');
  const failed = writeOutput(1, [Buffer.from(answer.endsWith('\n') ? answer : `${answer}\n`)]);
  if (failed === undefined) return exitCode(diagnostics, EXIT.no);
  sayOnError([failed]);
  return EXIT.environment;
}
