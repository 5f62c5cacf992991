import { programModule } from './program-module.mjs';

/** The exit codes alone, of the table of diagnostic codes: its texts would be read at each start. */
export function compileExitCodes() {
  const { codes } = programModule('diagnostics/codes.ts');
  const rows = Object.entries(codes)
    .filter(([, { exit }]) => exit !== undefined)
    .map(([code, { exit }]) => `  ${JSON.stringify(code)}: ${exit},\n`);
  return `import type { DiagnosticCode } from '../diagnostics/codes.ts';

/** What an error makes a command exit with, if that is not the command's usual exit code. */
export const exitCodes: Readonly<Partial<Record<DiagnosticCode, number>>> = {
${rows.join('')}};
`;
}
