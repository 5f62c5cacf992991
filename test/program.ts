import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const built = fileURLToPath(new URL('../dist/appcfg.cjs', import.meta.url));
const { APPCFG_BIN: executable = '' } = process.env;

/** The program under test: what `npm run build` made, or the executable that APPCFG_BIN names. */
export const program = executable === '' ? process.execPath : resolve(executable);

/** What stands before the arguments of the program. */
export const programArguments: readonly string[] = executable === '' ? [built] : [];

/** The program as a shell calls it. */
export const programInShell = [program, ...programArguments].map((word) => `"${word}"`).join(' ');
