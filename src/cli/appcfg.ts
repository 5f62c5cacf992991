#!/usr/bin/env node
import { fastArguments } from './arguments/fast-arguments.ts';
import type { MoreCommandName } from './arguments/more-commands.ts';
import type { Arguments, CommandName } from './arguments/options.ts';
import { render } from './commands/render.ts';
import { validate } from './commands/validate.ts';
import { EXIT } from './terminal/exit-code.ts';

const HANDLERS: Readonly<Record<CommandName | MoreCommandName, (args: Arguments) => Promise<number>>> = {
  render,
  validate,
  targets: async (args) => (await import('./commands/targets.ts')).targets(args),
  explain: async (args) => (await import('./commands/explain.ts')).explain(args),
  schema: async (args) => (await import('./commands/schema.ts')).schema(args),
  completion: async (args) => (await import('./commands/completion.ts')).completion(args),
  init: async (args) => (await import('./commands/init.ts')).init(args),
  'scrape-config': async (args) => (await import('./commands/scrape-config.ts')).scrapeConfig(args),
};

async function discover(argv: readonly string[]): Promise<number> {
  return (await import('./commands/discover-main.ts')).discoverMain(argv);
}

async function main(argv: readonly string[]): Promise<number> {
  if (argv[0] === 'discover') return discover(argv.slice(1));
  if (argv[0] === 'fn') return (await import('./commands/fn.ts')).fn(argv.slice(1));
  if (argv[0] === 'argocd') return (await import('./commands/argocd.ts')).argocd(argv.slice(1), render);
  if (argv[0] === '__complete') return (await import('./commands/complete.ts')).complete(argv.slice(1));
  const fast = fastArguments(argv);
  if (fast !== undefined) return HANDLERS[fast.name](fast.args);
  const { runYargs } = await import('./arguments/yargs.ts');
  return runYargs(argv, HANDLERS, discover);
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
