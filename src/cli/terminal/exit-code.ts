import type { DiagnosticCode } from '../../diagnostics/codes.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';

/** 0 done · 1 the answer is no · 2 the input or the command line is wrong · 3 the environment failed. */
export const EXIT = { done: 0, no: 1, input: 2, environment: 3 } as const;

const ENVIRONMENT: ReadonlySet<DiagnosticCode> = new Set<DiagnosticCode>([
  'no-such-path',
  'no-such-stack',
  'unreadable-path',
  'write-failed',
  'folder-in-use',
  'file-in-the-way',
  'edited-by-hand',
  'damaged-record',
]);

const COMMAND_LINE: ReadonlySet<DiagnosticCode> = new Set<DiagnosticCode>(['bad-option', 'bad-setting']);

/**
 * The highest exit code that an error among the diagnostics asks for.
 *
 * @param mistake what a mistake of the user's counts as: `no` where finding it is the command's answer
 */
export function exitCode(diagnostics: readonly Diagnostic[], mistake: number): number {
  return diagnostics
    .filter(({ severity }) => severity === 'error')
    .reduce((code, { code: name }) => Math.max(code, exitCodeOf(name, mistake)), EXIT.done as number);
}

function exitCodeOf(name: DiagnosticCode, mistake: number): number {
  if (ENVIRONMENT.has(name)) return EXIT.environment;
  return COMMAND_LINE.has(name) ? EXIT.input : mistake;
}
