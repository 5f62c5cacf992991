import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { exitCodes } from '../../generated/exit-codes.ts';

/**
 * 0 done · 1 the answer is no · 2 the input or the command line is wrong · 3 the environment failed · 70 a bug of
 * appcfg (EX_SOFTWARE of sysexits.h).
 */
export const EXIT = { done: 0, no: 1, input: 2, environment: 3, bug: 70 } as const;

/**
 * The highest exit code that an error among the diagnostics asks for.
 *
 * @param usual of an error whose code has none in the table of codes: `no` if finding it is the command's answer
 */
export function exitCode(diagnostics: readonly Diagnostic[], usual: number): number {
  return diagnostics
    .filter(({ severity }) => severity === 'error')
    .reduce((highest, { code }) => Math.max(highest, exitCodes[code] ?? usual), EXIT.done as number);
}
