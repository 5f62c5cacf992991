#!/usr/bin/env node
import { EXIT } from './exit-code.ts';
import { fastArguments } from './fast-arguments.ts';
import type { Arguments, CommandName } from './options.ts';
import { render } from './render.ts';
import { validate } from './validate.ts';

const HANDLERS: Readonly<Record<CommandName, (args: Arguments) => Promise<number>>> = {
  render,
  validate,
  targets: async (args) => (await import('./targets.ts')).targets(args),
};

/** For the files that are loaded at need. */
export { Mapping, Scalar, Sequence } from '../document/node.ts';
export { readDocumentsQuickly } from '../document/read-quickly.ts';

async function main(argv: readonly string[]): Promise<number> {
  if (argv[0] === 'discover') {
    const { discoverMain } = await import('./discover-main.ts');
    return discoverMain(argv.slice(1));
  }
  if (argv[0] === 'fn') return (await import('./fn.ts')).fn(argv.slice(1));
  if (argv[0] === 'argocd') return (await import('./argocd.ts')).argocd(argv.slice(1), render);
  if (argv[0] === '__complete') return (await import('./complete.ts')).complete(argv.slice(1));
  const fast = fastArguments(argv);
  if (fast !== undefined) return HANDLERS[fast.name](fast.args);
  const { runYargs } = await import('./yargs.ts');
  return runYargs(argv, HANDLERS);
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    if (error.syscall !== 'uv_cwd') throw error;
    process.stderr.write('appcfg: the folder that this runs in is not there any more\n');
    process.exitCode = EXIT.environment;
  },
);
