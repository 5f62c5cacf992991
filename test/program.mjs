/** The program under test, for the tests and for what is run beside them. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What `npm run build` made. */
export const built = fileURLToPath(new URL('../dist/appcfg.cjs', import.meta.url));
const { APPCFG_BIN: executable = '' } = process.env;

/** Node, which runs what was built, or the executable that APPCFG_BIN names. */
export const program = executable === '' ? process.execPath : resolve(executable);

/**
 * What comes before the arguments of the program.
 *
 * @type {readonly string[]}
 */
export const programArguments = executable === '' ? [built] : [];

/** The program as a shell calls it. */
export const programInShell = [program, ...programArguments].map((word) => `"${word}"`).join(' ');

/**
 * Runs the program to its end.
 *
 * @param {readonly string[]} args
 * @param {Omit<import('node:child_process').SpawnSyncOptions, 'encoding'>} [options]
 * @returns {import('node:child_process').SpawnSyncReturns<string>}
 */
export function runProgram(args, options = {}) {
  const line = [...programArguments, ...args];
  return spawnSync(program, line, { maxBuffer: 1 << 28, ...options, encoding: 'utf8' });
}
